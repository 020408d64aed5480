/** Finds where words of a text stand in the file, which may break, indent and mark them otherwise. */
import type { Place } from '../../model/report.ts'

/** The whole file. */
export interface Source {
  readonly text: string
}

/** The place of the first `words` at or after `offset`; where they are spelt otherwise, that of `offset`. */
export function placeOfWords(
  { text }: Source,
  offset: number,
  words: string,
  other?: Place,
): Place {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s>*_]+')
  const search = new RegExp(pattern, 'gu')
  search.lastIndex = offset
  const match = search.exec(text)
  // Further away is another place with the same words.
  if (!match || match.index > offset + reach) return other ?? pointAt(text, offset)
  const end = pointAt(text, match.index + match[0].length)
  return { ...pointAt(text, match.index), endLine: end.line, endColumn: end.column }
}

const reach = 2000

function pointAt(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
