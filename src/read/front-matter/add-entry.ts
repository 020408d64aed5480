/** Adds an entry to a list in the front matter of a report, or sets its status, and leaves every other byte of the file as it is. */
import { sourcePath } from '../../model/paths.ts'
import type { Place } from '../../model/report.ts'
import type { Status } from '../../model/terms.ts'
import { type Fields, yamlPairs } from '../../model/writing/yaml-text.ts'
import { readYaml, type Yaml } from '../read-yaml.ts'
import { splitFrontMatter } from './split-front-matter.ts'

export type ListKey = 'actions' | 'revisions'

/** What to put where: whole lines before a line, or a piece within one, instead of `length` characters. Both count from 0. */
interface Insertion {
  readonly line: number
  readonly column?: number
  readonly length?: number
  readonly text: string
}

/** Lines with their ends, from 0; those of front matter, and the fence that closes it. */
interface Sheet {
  readonly lines: readonly string[]
  readonly yaml: Yaml
  readonly close: number
}

/**
 * `file`, the text of a report, with `entry` at the end of its list `key`. Null where that cannot be done by
 * only adding something, as in front matter that does not parse, or that is one pair of braces.
 */
export function addEntry(file: string, key: ListKey, entry: Fields): string | null {
  const sheet = sheetOf(file)
  const insertion = sheet && insertionFor(sheet, key, entry)
  if (!sheet || !insertion) return null
  const list = recordOf(sheet.yaml)[key] ?? []
  return inserted(file, sheet, insertion, { [key]: [...(list as unknown[]), entry] })
}

/** `file` with that status, in the place of the one that is stated. Null as of `addEntry`. */
export function setStatus(file: string, status: Status): string | null {
  const sheet = sheetOf(file)
  if (!sheet) return null
  const { yaml, lines, close } = sheet
  const place = yaml.places.status
  const isOnOneLine = place && place.endLine === place.line
  if (place && !isOnOneLine) return null
  const root = indentOf(lines[(Object.values(yaml.keys)[0]?.line ?? 1) - 1])
  const insertion = place
    ? {
        line: place.line - 1,
        column: place.column - 1,
        length: (place.endColumn ?? place.column) - place.column,
        text: status,
      }
    : { line: close, text: `${root}status: ${status}\n` }
  return inserted(file, sheet, insertion, { status })
}

/** The text with the insertion, if its front matter then differs from what it was by `change` alone. */
function inserted(
  file: string,
  { lines, yaml }: Sheet,
  { line, column = 0, length = 0, text }: Insertion,
  change: Readonly<Record<string, unknown>>,
): string | null {
  const lineEnd = /\r\n|\r|\n/.exec(file)?.[0] ?? '\n'
  const old = lines[line] ?? ''
  const added = text.replaceAll('\n', lineEnd)
  const changed = lines
    .with(line, old.slice(0, column) + added + old.slice(column + length))
    .join('')
  // The proof that nothing else means something else now, whatever the front matter looks like.
  const wanted = { ...recordOf(yaml), ...change }
  const found = recordOf(sheetOf(changed)?.yaml)
  return JSON.stringify(found) === JSON.stringify(wanted) ? changed : null
}

function sheetOf(file: string): Sheet | null {
  const lines = file.split(/(?<=\n|\r(?!\n))/)
  const split = splitFrontMatter(
    file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
    sourcePath('report.md'),
  )
  if (split.yaml === null) return null
  const yaml = readYaml(split.yaml, split.yamlLine)
  const close = lines.findIndex((line, i) => i >= split.yamlLine - 1 && line.trimEnd() === '---')
  return yaml.problems.length > 0 ? null : { lines, yaml, close }
}

function recordOf(yaml: Yaml | undefined): Readonly<Record<string, unknown>> {
  return (yaml?.value ?? {}) as Readonly<Record<string, unknown>>
}

function insertionFor(sheet: Sheet, key: ListKey, entry: Fields): Insertion | null {
  const { yaml, lines, close } = sheet
  const list = recordOf(yaml)[key]
  const place = yaml.places[key]
  const root = indentOf(lines[(Object.values(yaml.keys)[0]?.line ?? 1) - 1])
  const items = asLines(entry, `${root}  `)
  if (list === undefined) return { line: close, text: `${root}${key}:\n${items}` }
  if (list === null) return { line: yaml.keys[key]?.line ?? close, text: items }
  if (!Array.isArray(list) || !place) return null
  const last = yaml.places[`${key}.${list.length - 1}`]
  if (characterAt(sheet, place) === '[') return withinBrackets(place, last, entry)
  return last ? afterItem(sheet, last, entry) : null
}

/** `[a]` → `[a, b]`, at the end of the last item, or behind the bracket that opens. */
function withinBrackets(list: Place, last: Place | undefined, entry: Fields): Insertion {
  const text = `{ ${yamlPairs(entry).join(', ')} }`
  const { endLine = 1, endColumn = 1 } = last ?? {}
  return last
    ? { line: endLine - 1, column: endColumn - 1, text: `, ${text}` }
    : { line: list.line - 1, column: list.column, text }
}

/** Below the last item and what is indented more than its dash, in the style of that item. */
function afterItem(sheet: Sheet, last: Place, entry: Fields): Insertion | null {
  const { lines, close } = sheet
  const dash = lines.findLastIndex((line, i) => i < last.line && /^\s*-\s/.test(line))
  const indent = indentOf(lines[dash])
  const isWithin = (line = '') => line.trim() === '' || indentOf(line).length > indent.length
  let end = dash + 1
  while (end < close && isWithin(lines[end])) end += 1
  while (lines[end - 1]?.trim() === '') end -= 1
  const isFlow = characterAt(sheet, last) === '{'
  const text = isFlow ? `${indent}- { ${yamlPairs(entry).join(', ')} }\n` : asLines(entry, indent)
  return dash < 0 ? null : { line: end, text }
}

function asLines(entry: Fields, indent: string): string {
  const [first, ...rest] = yamlPairs(entry)
  return [`- ${first}`, ...rest.map(pair => `  ${pair}`)].map(text => `${indent}${text}\n`).join('')
}

function indentOf(line = ''): string {
  return /^ */.exec(line)?.[0] ?? ''
}

function characterAt({ lines }: Sheet, { line, column }: Place): string | undefined {
  return lines[line - 1]?.[column - 1]
}
