/** Tells a text's words, and up to four of them that follow on one another, by a number each. */
import { eachWord, joint, plainWord } from './each-word.ts'

/** So many words are looked for as one at most. */
export const longestGram = 4

/** Calls `see` with a hash of each word and of the two, three and four words that end with it. */
export function eachGram(text: string, see: (hash: number, start: number, end: number) => void) {
  let [one, two, three] = [0, 0, 0]
  let [first, second, third] = [0, 0, 0]
  let known = 0
  eachWord(text, (hash, before, start, end) => {
    if (before === joint.none) known = 0
    const four = known > 2 ? step(three, before, hash) : 0
    three = known > 1 ? step(two, before, hash) : 0
    two = known > 0 ? step(one, before, hash) : 0
    one = hash
    see(one, start, end)
    if (known > 0) see(two, first, end)
    if (known > 1) see(three, second, end)
    if (known > 2) see(four, third, end)
    third = second
    second = first
    first = start
    known += 1
  })
}

const step = (before: number, between: number, hash: number) =>
  Math.imul(Math.imul(before ^ between, 0x85ebca6b) ^ hash, 0xc2b2ae35)

/** What the words that follow on the first of a text are called: the same however they are marked up. */
export function keyOf(text: string): string {
  let key = ''
  let isOver = false
  eachWord(text, (_, before, start, end) => {
    isOver ||= key !== '' && before === joint.none
    if (!isOver) key += (key === '' ? '' : jointText(before)) + plainWord(text, start, end)
  })
  return key
}

/** How the key of words has what stands between them. */
export function jointText(between: number): string {
  if (between === joint.tight) return "'"
  return between === joint.loose ? ' ' : String.fromCharCode(between)
}

/** The number by which `eachGram` tells the words of a key. */
export function hashOf(key: string): number {
  let last = 0
  eachGram(key, (hash, start) => {
    if (start === 0) last = hash
  })
  return last
}
