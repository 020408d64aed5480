/** Says what to write for a value that is of another shape than its field takes. */

import { likelyYear } from '../model/calendar/likely-year.ts'
import { slugOf } from '../model/paths.ts'
import { yamlText } from '../model/writing/yaml-text.ts'

/** What stands where nobody knows, for `end: ~` is empty in YAML. */
const openEdges: Readonly<Record<string, string>> = {
  start: 'Write the time, or `unknown` where nobody knows',
  end: 'Write the time, `ongoing` while it goes on, or `unknown` where nobody knows',
}

/** For a missing or empty edge of a window. */
export function edgeHint(path: readonly PropertyKey[]): string | undefined {
  return openEdges[String(path.at(-1))]
}

/** `found` stands at `path`, and `expected` is what messages say; `keys` are those known below, and `near` has days. */
export function shapeHint(
  path: readonly PropertyKey[],
  found: unknown,
  expected: string,
  keys: readonly string[],
  near: () => readonly string[],
): string | undefined {
  if (found === null) return 'Write a value behind it, or delete the line; " #" opens a comment'
  const [field = '', ...below] = path.map(String)
  if (expected.includes('a list')) return below.length === 0 ? listHint(field, found) : undefined
  if (expected === 'keys and values') return mapHint(path, found, keys)
  if (typeof found !== 'string') return undefined
  if (expected.startsWith('a number') || expected.startsWith('a whole number')) {
    const number = /^\D*?(-?\d+(?:\.\d+)?)\D*$/.exec(found)?.[1]
    return number && `Write ${number}`
  }
  if (expected.startsWith('a web address'))
    return /^[\w-]+(\.[\w-]+)+([:/]|$)/.test(found) ? `Write https://${found}` : undefined
  if (expected.startsWith('a domain')) return hostHint(found)
  if (expected.startsWith('at most 200 letters')) {
    const slug = slugOf(found)
    return slug === '' ? undefined : `Write ${slug}`
  }
  return expected.startsWith('a day') ? dayHint(found, near) : undefined
}

/** A year with a digit too many, or too few, is a slip. */
function dayHint(found: string, near: () => readonly string[]): string {
  const [, year] = /^(\d+)-\d{1,2}-\d{1,2}(?!\d)/.exec(found) ?? []
  if (year === undefined || year.length === 4) return 'Write it as YYYY-MM-DD'
  return `The year "${year}" has ${year.length} digits, not 4. ${likelyYear(year, near())}`
}

/** An entry of a list of entries, of which the author wrote the text alone. */
function entryOf(list: string, words: string): string | null {
  if (list === 'actions') return `{ title: ${yamlText(words)}, status: open }`
  if (list !== 'revisions') return null
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(words)
  return isDay
    ? `{ date: ${words}, summary: First published }`
    : `{ date: YYYY-MM-DD, summary: ${yamlText(words)} }`
}

function listHint(field: string, found: unknown): string | undefined {
  const entry = typeof found === 'string' ? entryOf(field, found) : null
  if (entry) return `Write \`${field}: [${entry}]\``
  if (typeof found === 'object')
    return 'Make it an item of a list: "- " before its first key, and two spaces before each other one'
  return undefined
}

function mapHint(
  path: readonly PropertyKey[],
  found: unknown,
  keys: readonly string[],
): string | undefined {
  const [field = '', key = ''] = path.map(String)
  if (path.length === 1 && field === 'instances') {
    const names = [found].flat().filter(name => typeof name === 'string')
    const written = names.map(name => `${yamlText(name)}: {}`).join(', ')
    return names.length === 0 ? undefined : `Write \`instances: { ${written} }\``
  }
  if (typeof found !== 'string' || path.length === 0) return undefined
  const entry = entryOf(field, found)
  if (entry) return `Write \`${entry}\``
  if (keys.includes('timezone') && /^(?:UTC|[A-Z]\w+\/\w+)/.test(found))
    return `Write \`${yamlText(key)}: { timezone: ${found} }\``
  return `Write keys and values below it: ${keys.join(', ')}`
}

function hostHint(found: string): string | undefined {
  const host = URL.canParse(found) ? new URL(found).hostname : ''
  return host === '' ? undefined : `Write ${host}`
}
