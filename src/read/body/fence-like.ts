/** Recognises, in one line of text, what a person would take for the fence of a block. */
import { closest } from '../../model/closest.ts'

/** A line that looks as if it opened or closed a block, whatever Markdown makes of it. */
export interface FenceLike {
  /** Where the colons are, from 1. */
  readonly column: number
  /** Only colons: it would close a block. */
  readonly isBare: boolean
  /** It would open an internal block, or was meant to. */
  readonly isInternal: boolean
}

/** Characters that look like a colon. */
const colons = ':：﹕︓∶꞉ː׃։'
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu
const twoColons = new RegExp(
  `[${colons}][${colons}\\p{Default_Ignorable_Code_Point}\\p{Cf}]*[${colons}]`,
  'u',
)
/** What some programs show as line breaks and Markdown does not. U+FFFD stands for a control character. */
const softBreak = /[\f\u2028\u2029\uFFFD]/
/** Anything but words and code may stand before it: marks of quotes, lists and emphasis, tags, spaces. */
const fence = new RegExp(
  `^(?:\\d{1,9}[.)]|<[^<>]*>|[^\\p{L}\\p{N}<\`${colons}])*([${colons}]{2,})(.*)$`,
  'u',
)

/** Whether a text can have any such line: nearly none has. */
export function mayHaveFences(text: string): boolean {
  return twoColons.test(text)
}

/** What a line looks like, or null. Two colons are a fence only before a word that is near to "internal". */
export function fenceLike(line: string): FenceLike | null {
  if (!mayHaveFences(line)) return null
  for (const part of line.split(softBreak)) {
    const [, marks = '', rest = ''] = fence.exec(part.replace(unseen, '')) ?? []
    const isInternal = isNearInternal(rest)
    if (marks.length < 3 && !isInternal) continue
    if (marks === '') continue
    const column = line.search(twoColons) + 1
    return { column, isBare: rest.trim() === '', isInternal }
  }
  return null
}

const anyColon = new RegExp(`[${colons}]`)
const midway = new RegExp(
  `(?<![${colons}])(?:[${colons}]{3,}\\s*(\\p{L}[\\p{L}\\p{M}\\p{N}-]*)|(?<=[\\s|(])[${colons}]{2}\\s?(internal)(?![\\w:(])|:(internal)[[{])`,
  'giu',
)

/** Where in a line, from 1, something stands that would open an internal block if the line began with it; null: nowhere. */
export function fenceWithin(line: string): number | null {
  if (!anyColon.test(line)) return null
  const parts = line.split(/(`+)/)
  const runs = (parts.length - 1) / 2
  let column = 1
  for (const [i, part] of parts.entries()) {
    // Text and runs of backticks take turns; of an odd number of runs the last opens no code.
    const isCode = (i / 2) % 2 === 1 && !(runs % 2 === 1 && i === parts.length - 1)
    const found = i % 2 === 1 || isCode ? undefined : marksIn(part)
    if (found !== undefined) return column + found
    column += part.length
  }
  return null
}

function marksIn(text: string): number | undefined {
  const found = Array.from(text.replace(unseen, '').matchAll(midway)).find(([, ...words]) =>
    isNearInternal(words.join('')),
  )
  return found && Math.max(text.search(twoColons), 0)
}

/** Whether a text says "internal", opens with a word that is nearly so, or would but for its spaces. */
export function isNearInternal(text: string): boolean {
  const words =
    text
      .slice(0, 200)
      .replace(unseen, '')
      .normalize('NFKC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const all = words.join('')
  return [words[0] ?? '', ...(all.length <= 12 ? [all] : [])].some(
    word => /^intern/i.test(word) || closest(word.slice(0, 20), ['internal']) !== null,
  )
}
