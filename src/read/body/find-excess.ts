/** Finds in Markdown what would keep a parser busy for minutes: what nests or repeats without end. */
import type { Code } from '../../model/diagnostics.ts'

/** What is too much, and the line on which it becomes so. */
export interface Excess {
  readonly code: Code
  readonly line: number
  readonly message: string
  readonly hint: string
}

/** How deeply quotes, lists and blocks may nest. */
const deepest = 40
/** How many list items, table rows, underlines, quotes and footnotes a report may have; each costs more than the last. */
const mostItems = 3000
/** How many characters of one paragraph may mean something. */
const mostMarks = 5000

/** The first excess of a document; its cost grows with the length of `text` alone. */
export function findExcess(text: string): Excess | null {
  const depthOf = depthCounter()
  const marksOf = markCounter()
  let items = 0
  let quoted = false
  for (const [index, line] of text.split('\n').entries()) {
    if (depthOf(line) > deepest) return tooDeep(index + 1)
    if (/^[\s>]*(\||\[\^|([-*+]|\d{1,9}[.)])(\s|$)|(=+|-+)\s*$)/.test(line)) items += 1
    const quotes = /^\s*>/.test(line)
    if (quotes && !quoted) items += 1
    quoted = quotes
    if (items > mostItems)
      return tooMuch(
        index + 1,
        `${mostItems} list items, table rows, underlined headings, quotes or footnotes`,
      )
    if (marksOf(line) > mostMarks)
      return tooMuch(index + 1, `${mostMarks} characters of markup in one paragraph`)
  }
  return null
}

export function tooDeep(line: number): Excess {
  const message = `Quotes, lists or blocks are nested more than ${deepest} levels deep`
  return { code: 'markdown/too-deep', line, message, hint: 'Flatten them' }
}

function tooMuch(line: number, most: string): Excess {
  const message = `Here the report has more than ${most}`
  const hint = 'Put logs and data beside the report and link to them'
  return { code: 'markdown/too-much', line, message, hint }
}

/** How many quotes, list items and `:::` blocks each of a document's lines is in. */
function depthCounter(): (line: string) => number {
  let items: number[] = []
  let blocks = 0
  return line => {
    const quotes = /^(\s*>)*/.exec(line)?.[0] ?? ''
    const rest = line.slice(quotes.length)
    const indent = quotes.length + rest.search(/\S|$/)
    // What is not indented as far as an item's mark ends the item.
    if (rest.trim() !== '') items = items.filter(column => column < indent)
    const marks = /^(?:\s*(?:[-*+]|\d{1,9}[.)])(?=\s|$))*/.exec(rest)?.[0] ?? ''
    for (const mark of marks.matchAll(/[-*+]|\d+[.)]/g)) items.push(quotes.length + mark.index)
    if (/^\s*:{3,}\s*[A-Za-z]/.test(rest)) blocks += 1
    if (/^\s*:{3,}\s*$/.test(rest)) blocks = Math.max(0, blocks - 1)
    return blocks + items.length + quotes.replace(/\s/g, '').length
  }
}

/** How many characters that can be markup the paragraph has, up to and with each line; code has none. */
function markCounter(): (line: string) => number {
  let fence = ''
  let count = 0
  return line => {
    const mark = /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = ''
      return 0
    }
    if (mark !== '' && !line.slice(line.indexOf(mark) + mark.length).includes('`')) fence = mark
    const starts = /^[\s>]*($|[-*+#|]\s|\d{1,9}[.)]\s)/.test(line)
    count = starts || fence !== '' ? 0 : count
    count += line.match(/[*_~`[\]<&\\]/g)?.length ?? 0
    return count
  }
}
