/** Finds, of many words and phrases, those that are in a text, in one pass over it. */
import { hashOf, keyOf, step } from './grams.ts'
import { joint, WordList } from './word-list.ts'

export class Scanner<Sought extends { readonly key: string }> {
  readonly #byHash = new Map<number, Sought[]>()
  /** By some bits of a hash, whether anything with them is sought: nearly every word is done with here. */
  readonly #filter: Uint8Array
  readonly #words = new WordList()

  constructor(sought: readonly Sought[]) {
    const bits = Math.min(24, Math.max(12, Math.ceil(Math.log2(sought.length + 1)) + 5))
    this.#filter = new Uint8Array(2 ** bits)
    for (const each of sought) {
      const hash = hashOf(each.key)
      const same = this.#byHash.get(hash)
      if (same) same.push(each)
      else this.#byHash.set(hash, [each])
      this.#filter[(hash ^ (hash >>> 15)) & (this.#filter.length - 1)] = 1
    }
  }

  /** Calls `hit` for each that is in the text, every time. */
  scan(text: string, hit: (found: Sought, start: number) => void): void {
    const { count, hashes, joints } = this.#words.read(text)
    const filter = this.#filter
    const mask = filter.length - 1
    let [one, two, three, known] = [0, 0, 0, 0]
    for (let i = 0; i < count; i += 1) {
      const before = joints[i] as number
      const hash = hashes[i] as number
      if (before === joint.none) known = 0
      const four = step(three, before, hash)
      three = step(two, before, hash)
      two = step(one, before, hash)
      one = hash
      if (filter[(one ^ (one >>> 15)) & mask] === 1) this.#tell(text, one, i, i, hit)
      if (known > 0 && filter[(two ^ (two >>> 15)) & mask] === 1)
        this.#tell(text, two, i - 1, i, hit)
      if (known > 1 && filter[(three ^ (three >>> 15)) & mask] === 1)
        this.#tell(text, three, i - 2, i, hit)
      if (known > 2 && filter[(four ^ (four >>> 15)) & mask] === 1)
        this.#tell(text, four, i - 3, i, hit)
      known += 1
    }
  }

  #tell(
    text: string,
    hash: number,
    first: number,
    last: number,
    hit: (found: Sought, start: number) => void,
  ): void {
    const found = this.#byHash.get(hash)
    if (!found) return
    const start = this.#words.starts[first] as number
    const key = keyOf(text.slice(start, this.#words.ends[last]))
    for (const each of found) if (each.key === key) hit(each, start)
  }

  /** No longer looks for what has that key. */
  drop(key: string): void {
    const hash = hashOf(key)
    const others = this.#byHash.get(hash)?.filter(each => each.key !== key) ?? []
    if (others.length === 0) this.#byHash.delete(hash)
    else this.#byHash.set(hash, others)
  }
}
