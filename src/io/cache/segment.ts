/**
 * Keeps readings in one file: the bodies one after the other, then all facts, then where the facts are.
 * Facts are read whole; a body is read alone, when a page needs it.
 */
import { hash, randomUUID } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ownName } from '../process-name.ts'
import { openFile } from '../read-file.ts'
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
  readonly entries: readonly Entry[]
  /** The JSON of a body; null when the file is damaged. */
  bodyOf(entry: Entry): string | null
  close(): void
}

const trailerLength = 100

/** The segment at `path`; null when it cannot be opened. */
export function openSegment(path: string): Segment | 'damaged' | null {
  const file = tryToOpen(path)
  if (file === null) return null
  const entries = readEntries(file)
  if (entries === null) {
    closeSync(file)
    return 'damaged'
  }
  const bodyOf = ({ offset, length, sum }: Entry) => {
    const bytes = readAt(file, offset, length)
    return sumOf(bytes) === sum ? bytes.toString('utf8') : null
  }
  return { path, entries, bodyOf, close: () => closeSync(file) }
}

/** Another run may have dropped the file a moment ago, or there are too many open ones. */
function tryToOpen(path: string): number | null {
  try {
    return openFile(path)
  } catch {
    return null
  }
}

function readEntries(file: number): readonly Entry[] | null {
  try {
    const trailer = readAt(file, fstatSync(file).size - trailerLength, trailerLength)
    const [offset, length, sum] = JSON.parse(trailer.toString('utf8')) as [number, number, string]
    const bytes = readAt(file, offset, length)
    return sumOf(bytes) === sum ? (JSON.parse(bytes.toString('utf8')) as Entry[]) : null
  } catch {
    // Whatever is wrong with it, the reports can be read again.
    return null
  }
}

/** A segment in the making, which nobody else sees until it is finished. */
export class SegmentWriter {
  readonly #folder: string
  readonly #start: string
  readonly #draft: string
  readonly #file: number
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
    const trailer = JSON.stringify([this.#offset, facts.length, sum]).padEnd(trailerLength)
    writeWhole(this.#file, Buffer.from(trailer))
    closeSync(this.#file)
    const path = join(this.#folder, `${this.#start}${sum}${segmentEnding}`)
    renameSync(this.#draft, path)
    return path
  }

  abandon(): void {
    closeSync(this.#file)
    rmSync(this.#draft, { force: true })
  }
}

export const segmentEnding = '.readings'
export const draftEnding = '.draft'

function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  const read = readSync(file, bytes, 0, length, offset)
  return bytes.subarray(0, read)
}

/** Damage is by accident, not by design: a short sum will do. */
function sumOf(bytes: Uint8Array): string {
  return hash('sha1', bytes).slice(0, 16)
}
