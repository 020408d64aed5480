/**
 * Keeps readings in one file: the bodies one after the other, then all facts, then where the facts are, and the seal.
 * Facts are read whole; a body is read alone, when a page needs it.
 */
import { hash, randomUUID } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ownName } from '../process-name.ts'
import { isSealed, sealFor } from '../trust/seal.ts'
import { writeWhole } from './write-whole.ts'

/** The facts of one reading, and where its body is in the file. */
export interface Entry {
  readonly key: string
  /** As `Known`. */
  readonly facts: unknown
  readonly offset: number
  readonly length: number
  /** Of the body. */
  readonly sum: string
}

export interface Segment {
  readonly path: string
  readonly entries: readonly Entry[]
  /** The JSON of a body; null when the file is damaged. */
  bodyOf(entry: Entry): string | null
  close(): void
}

const trailerLength = 256

/**
 * The segment at `path`; null when it cannot be opened. One that is foreign nobody sealed who is believed, unless this run
 * made it a moment ago.
 */
export function openSegment(path: string, isOurs = false): Segment | 'damaged' | 'foreign' | null {
  const file = openFile(path)
  if (file === null) return null
  const entries = readEntries(file, isOurs)
  if (entries === 'damaged' || entries === 'foreign') {
    closeSync(file)
    return entries
  }
  const bodyOf = ({ offset, length, sum }: Entry) => {
    const bytes = readAt(file, offset, length)
    return sumOf(bytes) === sum ? bytes.toString('utf8') : null
  }
  return {
    path,
    entries,
    bodyOf,
    close: () => closeSync(file),
  }
}

const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants

/** Another run may have dropped the file a moment ago, or there are too many open ones. Links are not followed. */
function openFile(path: string): number | null {
  try {
    return openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  } catch {
    return null
  }
}

type Trailer = [offset: number, length: number, sum: string, seal: string]

/** Of what is foreign, which may be of any size, nothing is read but the end. */
function readEntries(file: number, isOurs: boolean): readonly Entry[] | 'damaged' | 'foreign' {
  try {
    const trailer = readAt(file, fstatSync(file).size - trailerLength, trailerLength)
    const [offset, length, sum, seal] = JSON.parse(trailer.toString('utf8')) as Trailer
    if (!isOurs && !isSealed(seal, fstatSync(file, { bigint: true }), sum)) return 'foreign'
    const bytes = readAt(file, offset, length)
    const entries = sumOf(bytes) === sum ? JSON.parse(bytes.toString('utf8')) : null
    return Array.isArray(entries) && entries.every(entry => isEntry(entry, offset))
      ? entries
      : 'damaged'
  } catch {
    // Whatever is wrong with it, the reports can be read again.
    return 'damaged'
  }
}

/** Bodies end where the facts begin. */
function isEntry(entry: unknown, end: number): entry is Entry {
  const { key, facts, offset, length, sum } = (entry ?? {}) as { [key in keyof Entry]?: unknown }
  const areTexts = typeof key === 'string' && typeof sum === 'string'
  const isThere = isCount(offset) && isCount(length) && offset + length <= end
  return areTexts && isThere && typeof facts === 'object' && facts !== null
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

/** A segment in the making, which nobody else sees until it is finished. */
export class SegmentWriter {
  readonly #folder: string
  readonly #start: string
  readonly #draft: string
  readonly #file: number
  #isOpen = true
  /** JSON of the entries. */
  readonly #entries: string[] = []
  #offset = 0

  /** The name of the file will begin with `start`. */
  constructor(folder: string, start: string) {
    this.#folder = folder
    this.#start = start
    this.#draft = join(folder, `${ownName()}.${randomUUID()}${draftEnding}`)
    this.#file = openSync(this.#draft, 'wx')
  }

  /** Adds a reading: its key, its facts and its body, both JSON. */
  add(key: string, facts: string, body: string): void {
    const bytes = Buffer.from(body)
    writeWhole(this.#file, bytes)
    const { length } = bytes
    const rest = JSON.stringify({ key, offset: this.#offset, length, sum: sumOf(bytes) })
    this.#entries.push(`{"facts":${facts},${rest.slice(1)}`)
    this.#offset += length
  }

  get size(): number {
    return this.#entries.length
  }

  /** Completes the file under a name that ends in a sum of its content, and gives its path. */
  finish(): string {
    const facts = Buffer.from(`[${this.#entries.join()}]`)
    const sum = sumOf(facts)
    writeWhole(this.#file, facts)
    const seal = sealFor(fstatSync(this.#file, { bigint: true }), sum)
    const trailer = JSON.stringify([this.#offset, facts.length, sum, seal]).padEnd(trailerLength)
    writeWhole(this.#file, Buffer.from(trailer))
    this.#close()
    const path = join(this.#folder, `${this.#start}${sum.slice(0, 16)}${segmentEnding}`)
    renameSync(this.#draft, path)
    return path
  }

  abandon(): void {
    this.#close()
    rmSync(this.#draft, { force: true })
  }

  /** Once: the number may be that of another file by then. */
  #close(): void {
    if (this.#isOpen) closeSync(this.#file)
    this.#isOpen = false
  }
}

export const segmentEnding = '.readings'
export const draftEnding = '.draft'

function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  const read = readSync(file, bytes, 0, length, offset)
  return bytes.subarray(0, read)
}

/** What the seal holds: nobody can make other texts with the same. */
function sumOf(bytes: Uint8Array): string {
  return hash('sha256', bytes)
}
