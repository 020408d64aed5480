/** Finds, of many words and phrases, those that are in a text, in one pass over it. */
import { eachGram, hashOf, keyOf } from './each-gram.ts'

export class Scanner<Sought extends { readonly key: string }> {
  readonly #byHash = new Map<number, Sought[]>()
  /** By some bits of a hash, whether anything with them is sought: nearly every word is done with here. */
  readonly #filter: Uint8Array
  readonly #mask: number

  constructor(sought: readonly Sought[]) {
    const bits = Math.min(24, Math.max(12, Math.ceil(Math.log2(sought.length + 1)) + 5))
    this.#filter = new Uint8Array(2 ** bits)
    this.#mask = 2 ** bits - 1
    for (const each of sought) {
      const hash = hashOf(each.key)
      const same = this.#byHash.get(hash)
      if (same) same.push(each)
      else this.#byHash.set(hash, [each])
      this.#filter[spread(hash) & this.#mask] = 1
    }
  }

  /** Calls `hit` for each that is in the text, every time. */
  scan(text: string, hit: (found: Sought, start: number) => void): void {
    const [filter, mask] = [this.#filter, this.#mask]
    eachGram(text, (hash, start, end) => {
      if (filter[spread(hash) & mask] === 0) return
      const found = this.#byHash.get(hash)
      if (!found) return
      const key = keyOf(text.slice(start, end))
      for (const each of found) if (each.key === key) hit(each, start)
    })
  }
}

const spread = (hash: number) => hash ^ (hash >>> 15)
