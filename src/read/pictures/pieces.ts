/** Puts together what is left of a file, of stretches that stay and of bytes in place of others. */
export class Pieces {
  readonly #bytes: Uint8Array
  readonly #done: Uint8Array[] = []
  /** The stretch that may go on. */
  #from = 0
  #to = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  keep(from: number, to: number): void {
    if (from !== this.#to) this.#end(from)
    this.#to = Math.min(to, this.#bytes.length)
  }

  add(bytes: readonly number[] | Uint8Array): void {
    this.#end(this.#to)
    this.#done.push(Uint8Array.from(bytes))
  }

  joined(): Uint8Array {
    this.#end(this.#to)
    const whole = new Uint8Array(this.#done.reduce((length, piece) => length + piece.length, 0))
    let at = 0
    for (const piece of this.#done) {
      whole.set(piece, at)
      at += piece.length
    }
    return whole
  }

  #end(next: number): void {
    if (this.#to > this.#from) this.#done.push(this.#bytes.subarray(this.#from, this.#to))
    this.#from = next
    this.#to = next
  }
}
