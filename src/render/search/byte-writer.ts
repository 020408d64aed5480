/** Writes numbers as bytes, small ones in few: seven bits in each, the lowest first, the eighth where more follow. */
export class ByteWriter {
  #bytes = new Uint8Array(16)
  #length = 0

  get length(): number {
    return this.#length
  }

  number(value: number): this {
    this.#makeRoom(5)
    let rest = value
    for (; rest > 127; rest >>>= 7) this.#bytes[this.#length++] = (rest & 127) | 128
    this.#bytes[this.#length++] = rest
    return this
  }

  /** A list, after how many it has. */
  numbers(values: readonly number[]): this {
    this.number(values.length)
    for (const value of values) this.number(value)
    return this
  }

  bytes(bytes: Uint8Array): this {
    this.#makeRoom(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
    return this
  }

  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more))
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}
