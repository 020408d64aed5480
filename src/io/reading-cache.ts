/**
 * Remembers readings from one run to the next, by the content of the files: what a report says is
 * read once for as long as its bytes, the settings and the program stay the same.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Body } from '../model/report.ts'
import { type Entry, openSegment, type Segment, SegmentWriter, segmentEnding } from './segment.ts'

/** Entries of one file: its facts are parsed as one text. */
const mostEntries = 20_000
/** With more files than this above what the entries need, all are written anew. */
const spareSegments = 8

export class ReadingCache {
  readonly #folder: string
  readonly #passing: boolean
  #segments: Segment[] = []
  readonly #found = new Map<string, { readonly segment: Segment; readonly entry: Entry }>()
  #writer: SegmentWriter | null = null

  private constructor(folder: string, passing: boolean) {
    this.#folder = folder
    this.#passing = passing
    for (const name of readdirSync(folder))
      if (name.endsWith(segmentEnding)) this.#open(join(folder, name))
  }

  /**
   * The cache in `folder`, which is made if need be. With null, or where that cannot be written to, a
   * passing one that forgets everything when it is closed.
   */
  static open(folder: string | null): ReadingCache {
    if (folder !== null) {
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(join(folder, '.gitignore'), '*\n')
        return new ReadingCache(folder, false)
      } catch {
        // Read-only checkouts are common in CI; there all is read anew.
      }
    }
    return new ReadingCache(mkdtempSync(join(tmpdir(), 'causebook-')), true)
  }

  /** The facts under `key`, if they are known. */
  factsOf(key: string): unknown {
    return this.#found.get(key)?.entry.facts
  }

  /** The body under `key`; null when it is not known, or damaged. */
  bodyOf(key: string): Body | null {
    const found = this.#found.get(key)
    const text = found?.segment.bodyOf(found.entry)
    return text ? (JSON.parse(text) as Body) : null
  }

  /** Adds a reading, its facts and body as JSON; it can be asked for once `settle` was called. */
  add(key: string, facts: string, body: string): void {
    this.#writer ??= new SegmentWriter(this.#folder)
    this.#writer.add(key, facts, body)
    if (this.#writer.size >= mostEntries) this.#finish()
  }

  /** Makes what was added last, and drops what none of `keys` needs when there is much of it. */
  settle(keys: ReadonlySet<string>): void {
    this.#finish()
    const wasted = this.#found.size > 2 * keys.size + 100
    if (wasted || this.#segments.length > spareSegments + keys.size / mostEntries)
      this.#compact(keys)
  }

  close(): void {
    this.#writer?.abandon()
    for (const { close } of this.#segments) close()
    if (this.#passing) rmSync(this.#folder, { recursive: true, force: true })
  }

  #open(path: string): void {
    const segment = openSegment(path)
    if (!segment) {
      rmSync(path, { force: true })
      return
    }
    this.#segments.push(segment)
    for (const entry of segment.entries) this.#found.set(entry.key, { segment, entry })
  }

  #finish(): void {
    if (this.#writer) this.#open(this.#writer.finish())
    this.#writer = null
  }

  /** Another run may have these files open; it keeps reading them although they have no name any more. */
  #compact(keys: ReadonlySet<string>): void {
    const old = this.#segments
    const found = [...this.#found].filter(([key]) => keys.has(key))
    this.#segments = []
    this.#found.clear()
    for (const [key, { segment, entry }] of found) {
      const body = segment.bodyOf(entry)
      if (body !== null) this.add(key, JSON.stringify(entry.facts), body)
    }
    this.#finish()
    const paths = new Set(this.#segments.map(({ path }) => path))
    for (const { path, close } of old) {
      close()
      if (!paths.has(path)) rmSync(path, { force: true })
    }
  }
}
