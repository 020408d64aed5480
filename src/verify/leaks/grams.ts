/** Tells a text's words, and up to four of them that follow on one another, by a number each. */
import { joint, WordList } from './word-list.ts'

/** The hash of words that follow on one another, from that of all but the last. */
export function step(before: number, between: number, hash: number): number {
  return Math.imul(Math.imul(before ^ between, 0x85ebca6b) ^ hash, 0xc2b2ae35)
}

const words = new WordList()

/** What the words that follow on the first of a text are called: the same however they are marked up. */
export function keyOf(text: string): string {
  const { count, joints } = words.read(text)
  let key = ''
  for (let i = 0; i < count && (i === 0 || joints[i] !== joint.none); i += 1)
    key += (i === 0 ? '' : jointText(joints[i] as number)) + words.plain(text, i)
  return key
}

/** How the key of words has what stands between them. */
export function jointText(between: number): string {
  if (between === joint.tight) return "'"
  return between === joint.loose ? ' ' : String.fromCharCode(between)
}

/** The number by which the words of a key are told. */
export function hashOf(key: string): number {
  const { count, hashes, joints } = words.read(key)
  let hash = hashes[0] as number
  for (let i = 1; i < count; i += 1) hash = step(hash, joints[i] as number, hashes[i] as number)
  return hash
}
