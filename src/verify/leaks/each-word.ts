/** Cuts a text into words, whatever language or markup it is in, each with how it follows on the one before. */
import { apart, firstLetter, kindOf, sign } from './letters.ts'

/** How a word follows on the one before; where it is neither of these, the sign between, as in `10.0`, by its code. */
export const joint = {
  /** It does not: a phrase ends between them. */
  none: 0,
  /** At once, or by what is only markup. */
  tight: 2,
  loose: 3,
} as const

/** While nobody knows what comes next. */
const open = 1

/** `hash` is of the word in its plainest letters. */
export type SeeWord = (hash: number, joint: number, start: number, end: number) => void

/**
 * Calls `see` for each word of a text, in order; but what is said within an inline tag or behind the text of a link
 * comes last, so that a sentence with emphasis in it is one all the same.
 */
export function eachWord(text: string, see: SeeWord): void {
  const ranges = [0, text.length]
  for (let i = 0; i < ranges.length; i += 2)
    readRange(text, ranges[i] as number, ranges[i + 1] as number, ranges, see)
}

const seed = 0x811c9dc5 | 0
const prime = 0x01000193

function readRange(text: string, from: number, to: number, ranges: number[], see: SeeWord): void {
  let hash = seed
  let start = -1
  let before: number = joint.none
  for (let i = from; i <= to; i += 1) {
    const code = i < to ? text.charCodeAt(i) : 0
    const kind = kindOf(code)
    if (kind === sign.soft) continue
    if (kind >= firstLetter && kind < apart) {
      if (start < 0) {
        start = i
        hash = seed
      }
      hash = Math.imul(hash ^ kind, prime)
      continue
    }
    if (start >= 0) {
      see(hash, before === open ? joint.tight : before, start, i)
      start = -1
      before = open
    }
    if (kind >= apart) {
      see(Math.imul(seed ^ kind, prime), before === open ? joint.tight : before, i, i + 1)
      before = open
      continue
    }
    const end = kind >= sign.tag ? endOfAside(text, i, to) : 0
    before = end > 0 ? after(before, sign.mark, code) : after(before, kind, code)
    if (end === 0) continue
    ranges.push(i + 2, end)
    i = end
  }
}

/** What stands between two words, after one more sign. */
function after(before: number, kind: number, code: number): number {
  const isNear = before === open || before === joint.tight
  if (kind === sign.mark || kind === sign.link) return before === open ? joint.tight : before
  if (kind === sign.space) return isNear || before === underline ? joint.loose : onlyLoose(before)
  if (kind !== sign.join) return joint.none
  if (isNear) return code
  // Emphasis: `_so_`, `__so__`.
  return code === underline && (before === code || before === joint.loose) ? before : joint.none
}

const underline = 95

const onlyLoose = (before: number) => (before === joint.loose ? before : joint.none)

const inline =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)(?=[\s/>])/iy
/** Nobody writes longer ones, and to look for an end that is not there takes time. */
const longestAside = 4000

/** The place of the last character of what only goes with the words around, which begins at `i`; 0 where nothing does. */
function endOfAside(text: string, i: number, to: number): number {
  const opening = text.charAt(i + 1)
  let closing = '>'
  if (text.charAt(i) === ']') {
    if (opening !== '(' && opening !== '[') return 0
    closing = opening === '(' ? ')' : ']'
  } else {
    inline.lastIndex = i
    if (!inline.test(text)) return 0
  }
  const end = text.slice(i + 2, Math.min(i + longestAside, to)).indexOf(closing)
  return end < 0 ? 0 : i + 2 + end
}

/** The word from `start` to `end` in its plainest letters. */
export function plainWord(text: string, start: number, end: number): string {
  let word = ''
  for (let i = start; i < end; i += 1) {
    const kind = kindOf(text.charCodeAt(i))
    if (kind >= firstLetter) word += String.fromCharCode(kind % apart)
  }
  return word
}
