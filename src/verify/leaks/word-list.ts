/**
 * Cuts a text into words, whatever language or markup it is in, each with how it follows on the one before. Every character
 * of a site passes here, so words are numbers in lists that are used again, and nothing is called for each of them.
 */
import { endOfAside, entityAt } from './asides.ts'
import { apart, firstLetter, kindOf, sign } from './letters.ts'

/** How a word follows on the one before; where it is none of these, the sign between, as in `10.0`, by its code. */
export const joint = {
  /** It does not: a phrase ends between them. */
  none: 0,
  /** At once, or by what is only markup. */
  tight: 2,
  loose: 3,
} as const

/** While nobody knows what comes next. */
const open = 1
const underline = 95

const seed = 0x811c9dc5 | 0
const prime = 0x01000193

export class WordList {
  count = 0
  /** Of each word in its plainest letters. */
  hashes = new Int32Array(4096)
  joints = new Int32Array(4096)
  starts = new Int32Array(4096)
  ends = new Int32Array(4096)
  /** What is said aside: from, to. */
  #asides: number[] = []
  /** The codes of the text: to ask a text for each of them takes three times as long. */
  #codes = new Uint16Array(4096)
  #bytes = Buffer.from(this.#codes.buffer)

  /**
   * Reads the words of a text, in order; but what is said within an inline tag or behind the text of a link comes last, so
   * that a sentence with emphasis in it is one all the same.
   */
  read(text: string): this {
    this.count = 0
    this.#takeCodes(text)
    this.#asides = [0, text.length]
    for (let i = 0; i < this.#asides.length; i += 2)
      this.#readRange(text, this.#asides[i] as number, this.#asides[i + 1] as number)
    return this
  }

  #takeCodes(text: string): void {
    const { length } = text
    if (length > this.#codes.length) {
      this.#codes = new Uint16Array(2 * length)
      this.#bytes = Buffer.from(this.#codes.buffer)
    }
    // Of a word, to ask for each of its few takes less time.
    if (length > 64) this.#bytes.write(text, 'utf16le')
    else for (let i = 0; i < length; i += 1) this.#codes[i] = text.charCodeAt(i)
  }

  /** The word in its plainest letters. */
  plain(text: string, index: number): string {
    let word = ''
    const end = this.ends[index] as number
    for (let i = this.starts[index] as number; i < end; i += 1) {
      const kind = kindOf(text.charCodeAt(i))
      if (kind >= firstLetter) word += String.fromCharCode(kind % apart)
    }
    return word
  }

  #readRange(text: string, from: number, to: number): void {
    let hash = seed
    let start = -1
    let before: number = joint.none
    const codes = this.#codes
    for (let i = from; i <= to; i += 1) {
      const code = i < to ? (codes[i] as number) : 0
      const kind = kindOf(code)
      if (kind >= firstLetter && kind < apart) {
        if (start < 0) {
          start = i
          hash = seed
        }
        hash = Math.imul(hash ^ kind, prime)
        continue
      }
      if (kind === sign.soft) continue
      if (start >= 0) {
        this.#add(hash, before, start, i)
        start = -1
        before = open
      }
      if (kind >= apart) {
        this.#add(Math.imul(seed ^ kind, prime), before, i, i + 1)
        before = open
      } else if (kind < sign.tag) before = after(before, kind, code)
      else {
        const past = this.#skip(text, i, to, kind)
        before = after(before, past.kind, code)
        i = past.last
      }
    }
  }

  /** What a sign is that may be the first of several, and where the last of them is. */
  #skip(text: string, i: number, to: number, kind: number): { kind: number; last: number } {
    if (kind === sign.entity) return entityAt(text, i)
    const end = endOfAside(text, i, to)
    if (end === 0) return { kind: kind === sign.link ? sign.mark : sign.stop, last: i }
    if (end > i + 3) this.#asides.push(i + 2, end)
    return { kind: sign.mark, last: end }
  }

  #add(hash: number, before: number, start: number, end: number): void {
    const at = this.count
    if (at === this.hashes.length) this.#grow()
    this.hashes[at] = hash
    this.joints[at] = before === open ? joint.tight : before
    this.starts[at] = start
    this.ends[at] = end
    this.count = at + 1
  }

  #grow(): void {
    const larger = (list: Int32Array) => {
      const made = new Int32Array(2 * list.length)
      made.set(list)
      return made
    }
    this.hashes = larger(this.hashes) as typeof this.hashes
    this.joints = larger(this.joints) as typeof this.joints
    this.starts = larger(this.starts) as typeof this.starts
    this.ends = larger(this.ends) as typeof this.ends
  }
}

/** What stands between two words, after one more sign. */
function after(before: number, kind: number, code: number): number {
  const isNear = before === open || before === joint.tight
  if (kind === sign.mark) return before === open ? joint.tight : before
  if (kind === sign.space) {
    const isLoose = isNear || before === underline || before === joint.loose
    return isLoose ? joint.loose : joint.none
  }
  if (kind !== sign.join) return joint.none
  if (isNear) return code
  // Emphasis: `_so_`, `__so__`.
  return code === underline && (before === code || before === joint.loose) ? before : joint.none
}
