/** Puts together what is left of a file, of stretches that stay and of bytes in place of others: of a file of millions, too. */
export class Pieces {
  readonly #bytes: Uint8Array
  #made: Uint8Array
  #length = 0
  /** The stretch that may go on. */
  #from = 0
  #to = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#made = new Uint8Array(bytes.length)
  }

  keep(from: number, to: number): void {
    if (from !== this.#to) this.#end(from)
    this.#to = Math.min(to, this.#bytes.length)
  }

  add(bytes: readonly number[] | Uint8Array): void {
    this.#end(this.#to)
    this.#put(bytes)
  }

  joined(): Uint8Array {
    this.#end(this.#to)
    return this.#made.slice(0, this.#length)
  }

  #end(next: number): void {
    if (this.#to > this.#from) this.#put(this.#bytes.subarray(this.#from, this.#to))
    this.#from = next
    this.#to = next
  }

  #put(bytes: readonly number[] | Uint8Array): void {
    const length = this.#length + bytes.length
    if (length > this.#made.length) {
      const larger = new Uint8Array(2 * length)
      larger.set(this.#made)
      this.#made = larger
    }
    this.#made.set(bytes, this.#length)
    this.#length = length
  }
}
