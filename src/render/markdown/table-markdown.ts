/** Turns a table of HTML into one of Markdown. */
import { trimmedMarkdown } from './inline-markdown.ts'
import { attributeOf, elementsIn, type HtmlElement } from './parse-html.ts'

const rules: Readonly<Record<string, string>> = { left: ':--', center: ':-:', right: '--:' }

/** No table of a report is wider, whatever a cell says of itself. */
const mostColumns = 100

/** The first row is the head; null without any. What stands in several lines of a cell is one. */
export function tableMarkdown(table: HtmlElement): string | null {
  const rows = elementsIn(table, ['tr']).map(row => elementsIn(row, ['th', 'td']))
  const [head] = rows
  if (!head) return null
  const texts = rows.map(cells => cells.flatMap(cellTexts))
  const width = Math.max(...texts.map(cells => cells.length))
  const aligned = head.flatMap(cell => [
    rules[/\balign-(\w+)/.exec(attributeOf(cell, 'class') ?? '')?.[1] ?? ''] ?? '---',
    ...emptyCells(cell).map(() => '---'),
  ])
  const line = (cells: readonly string[], filler: string) =>
    `| ${[...cells, ...Array(width - cells.length).fill(filler)].join(' | ')} |`
  const [first = [], ...others] = texts
  return [line(first, ''), line(aligned, '---'), ...others.map(cells => line(cells, ''))].join('\n')
}

function cellTexts(cell: HtmlElement): readonly string[] {
  const text = trimmedMarkdown(cell.childNodes).replaceAll('\\\n', ' ')
  return [text.replace(/(?<!\\)\|/g, '\\|'), ...emptyCells(cell)]
}

/** What a cell covers besides its own column. */
function emptyCells(cell: HtmlElement): readonly string[] {
  const columns = Number.parseInt(attributeOf(cell, 'colspan') ?? '', 10)
  return Array(columns > 1 ? Math.min(columns, mostColumns) - 1 : 0).fill('')
}
