/**
 * Keeps readings in one file: the bodies one after the other, then all facts, then where the facts are, and the seal.
 * Facts are read whole; a body is read alone, when a page needs it.
 */
import { hash, randomUUID } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ownName } from '../process-name.ts'
import { writeWhole } from './write-whole.ts'

/** The facts of one reading, and where its body is in the file. */
export interface Entry {
  readonly key: string
  /** As `Known`. */
  readonly facts: unknown
  readonly offset: number
  readonly length: number
  /** Of the body, against damage. */
  readonly sum: string
}

export interface Segment {
  readonly path: string
  /** Whether it was written here, and did not come with a checkout or a copy. */
  readonly isOwn: boolean
  readonly entries: readonly Entry[]
  /** The JSON of a body; null when the file is damaged. */
  bodyOf(entry: Entry): string | null
  close(): void
}

const trailerLength = 160

/** The segment at `path`; null when it cannot be opened. */
export function openSegment(path: string): Segment | 'damaged' | null {
  const file = openFile(path)
  if (file === null) return null
  const read = readEntries(file)
  if (read === null) {
    closeSync(file)
    return 'damaged'
  }
  const { entries, seal } = read
  const bodyOf = ({ offset, length, sum }: Entry) => {
    const bytes = readAt(file, offset, length)
    return sumOf(bytes) === sum ? bytes.toString('utf8') : null
  }
  return {
    path,
    isOwn: seal !== '' && seal === sealOf(file),
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

function readEntries(file: number): { entries: readonly Entry[]; seal: string } | null {
  try {
    const trailer = readAt(file, fstatSync(file).size - trailerLength, trailerLength)
    const [offset, length, sum, seal] = JSON.parse(trailer.toString('utf8')) as Trailer
    const bytes = readAt(file, offset, length)
    const entries = sumOf(bytes) === sum ? JSON.parse(bytes.toString('utf8')) : null
    return Array.isArray(entries) && entries.every(entry => isEntry(entry, offset))
      ? { entries, seal }
      : null
  } catch {
    // Whatever is wrong with it, the reports can be read again.
    return null
  }
}

/** A sum holds against accidents: who makes up a file makes up its sum as well. Bodies end where the facts begin. */
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
    const trailer = JSON.stringify([this.#offset, facts.length, sum, sealOf(this.#file)]).padEnd(
      trailerLength,
    )
    writeWhole(this.#file, Buffer.from(trailer))
    this.#close()
    const path = join(this.#folder, `${this.#start}${sum}${segmentEnding}`)
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

/**
 * What tells a file from every copy of it, and what nobody can choose who has it made by a checkout: its number and the
 * nanosecond in which it was made. Empty where the file system does not know that.
 */
function sealOf(file: number): string {
  const { ino, birthtimeNs } = fstatSync(file, { bigint: true })
  return birthtimeNs > 0n ? `${ino}-${birthtimeNs}` : ''
}

/** Damage is by accident, not by design: a short sum will do. */
function sumOf(bytes: Uint8Array): string {
  return hash('sha1', bytes).slice(0, 16)
}
