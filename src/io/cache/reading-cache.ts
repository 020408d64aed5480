/**
 * Remembers readings from one run to the next, by the content of the files: what a report says is
 * read once for as long as its bytes, the settings and the program stay the same.
 */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Body } from '../../model/report.ts'
import { UserError } from '../../model/user-error.ts'
import { makeFolder } from '../make-folder.ts'
import { fateOf } from '../process-name.ts'
import { about, isDiskFull, isMissing } from '../system-errors.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { mayBeTracked } from '../trust/tracking.ts'
import { putOwn } from './put-own.ts'
import {
  draftEnding,
  type Entry,
  openSegment,
  type Segment,
  SegmentWriter,
  segmentEnding,
} from './segment.ts'

/** Entries of one file: its facts are parsed as one text. */
const mostEntries = 20_000
/** With more small files than this, they become one: to copy large ones takes long. */
const mostSmall = 8

export class ReadingCache {
  readonly #folder: string
  /** Begins the names of the files that hold what was read as now. */
  readonly #start: string
  readonly #passing: boolean
  #segments: Segment[] = []
  readonly #found = new Map<string, { readonly segment: Segment; readonly entry: Entry }>()
  /** Segments of which a body could not be read: the next run does without them. */
  readonly #damaged = new Set<Segment>()
  #writer: SegmentWriter | null = null
  #needed: ReadonlySet<string> = new Set()
  /** Segments that were passed over, because nobody knows who made them. */
  readonly #foreign: string[] = []

  private constructor(folder: string, settings: string, passing: boolean) {
    this.#folder = folder
    this.#start = `${settings}-`
    this.#passing = passing
    for (const name of readdirSync(folder)) {
      if (name.startsWith(this.#start)) this.#open(join(folder, name))
    }
    if (!passing) removeOldDrafts(folder)
  }

  /**
   * The cache in `folder`, which is made if need be, of what was read under certain settings. With null,
   * or where that cannot be written to, a passing one that forgets everything when it is closed. Throws
   * UserError where there is no place for that either.
   */
  static open(folder: string | null, settings: string): ReadingCache {
    if (folder !== null) {
      try {
        makeFolder(folder)
        putOwn(join(folder, ignoring), '*\n')
        return new ReadingCache(folder, settings, false)
      } catch {
        // Read-only checkouts are common in CI; there all is read anew.
      }
    }
    return new ReadingCache(temporaryFolder('causebook-'), settings, true)
  }

  /** Whether readings were passed over, because nobody knows who made them. */
  get isRefused(): boolean {
    return this.#foreign.length > 0
  }

  /** The facts under `key`, if they are known. */
  factsOf(key: string): unknown {
    return this.#found.get(key)?.entry.facts
  }

  /** The body under `key`; null when it is not known, or damaged. */
  bodyOf(key: string): Body | null {
    const found = this.#found.get(key)
    if (!found) return null
    const text = found.segment.bodyOf(found.entry)
    if (text === null) this.#damaged.add(found.segment)
    return text === null ? null : (JSON.parse(text) as Body)
  }

  /**
   * Adds a reading, its facts and body as JSON; it can be asked for once `settle` was called. Throws
   * UserError when the disk is full.
   */
  add(key: string, facts: string, body: string): void {
    try {
      this.#writer ??= new SegmentWriter(this.#folder, this.#start)
      this.#writer.add(key, facts, body)
    } catch (error) {
      if (isDiskFull(error)) throw noSpace(this.#folder)
      // What is not remembered is read again when it is asked for.
      if (!isMissing(error)) throw about(this.#folder, error)
      return
    }
    if (this.#writer.size >= mostEntries) this.#finish()
  }

  /** Makes what was added last available; `keys` are those that this run needs. Throws as `add` does. */
  settle(keys: ReadonlySet<string>): void {
    this.#needed = keys
    this.#finish()
  }

  /** To be called when nothing more is asked for: gives back files, and tidies up. */
  close(): void {
    this.#writer?.abandon()
    this.#writer = null
    if (!this.#passing) this.#tidy()
    for (const { close } of this.#segments) close()
    for (const { path } of this.#damaged) rmSync(path, { force: true })
    this.#dropForeign()
    if (this.#passing) rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Drops what nobody needs when it is much of it, and keeps the number of files low. */
  #tidy(): void {
    const { size } = this.#needed
    if (size === 0) return
    try {
      this.#forgetOthers()
    } catch {
      // Another run, or somebody who empties the folder, was faster.
    }
    const small = this.#segments.filter(({ entries }) => entries.length <= Math.max(100, size / 10))
    if (this.#found.size > 2 * size + 100) this.#compact(this.#segments)
    else if (small.length > mostSmall) this.#compact(small)
  }

  /** Of what was read under other settings, that of the last remains: they may take turns. */
  #forgetOthers(): void {
    const others = readdirSync(this.#folder)
      .filter(name => name.endsWith(segmentEnding) && !name.startsWith(this.#start))
      .map(name => ({ name, path: join(this.#folder, name) }))
      .map(file => ({ ...file, at: statSync(file.path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.at - a.at)
    const kept = others[0]?.name.slice(0, this.#start.length)
    for (const { name, path } of others)
      if (!name.startsWith(kept ?? '')) rmSync(path, { recursive: true, force: true })
  }

  #open(path: string, isOurs = false): void {
    const segment = openSegment(path, isOurs)
    if (segment === 'damaged') rmSync(path, { recursive: true, force: true })
    // What a reading says is published as it is.
    if (segment === 'foreign') this.#foreign.push(path)
    if (typeof segment === 'string' || segment === null) return
    this.#segments.push(segment)
    for (const entry of segment.entries) this.#found.set(entry.key, { segment, entry })
  }

  /** They are told once; those that git tracks are for somebody to take out of it. */
  #dropForeign(): void {
    if (this.#foreign.length === 0 || mayBeTracked(this.#folder)) return
    // What was read instead has the same name where it says the same.
    const own = new Set(this.#segments.map(({ path }) => path))
    for (const path of this.#foreign) if (!own.has(path)) rmSync(path, { force: true })
  }

  /** What cannot be kept is not remembered, and read again. */
  #finish(): void {
    try {
      if (this.#writer) this.#open(this.#writer.finish(), true)
    } catch (error) {
      this.#writer?.abandon()
      if (isDiskFull(error)) throw noSpace(this.#folder)
    } finally {
      this.#writer = null
    }
  }

  /** Another run may have these files open; it keeps reading them although they have no name any more. */
  #compact(old: readonly Segment[]): void {
    const kept = this.#segments.filter(segment => !old.includes(segment))
    this.#segments = kept
    try {
      for (const [key, { segment, entry }] of [...this.#found]) {
        if (kept.includes(segment)) continue
        const body = this.#needed.has(key) ? segment.bodyOf(entry) : null
        if (body !== null) this.add(key, JSON.stringify(entry.facts), body)
      }
      this.#finish()
    } catch {
      // Tidying up can wait for a day on which there is room.
      this.#writer?.abandon()
      for (const { close } of old) close()
      return
    }
    const paths = new Set(this.#segments.map(({ path }) => path))
    for (const { path, close } of old) {
      close()
      if (!paths.has(path)) rmSync(path, { force: true })
    }
  }
}

const ignoring = '.gitignore'
/** So many milliseconds after it was last written to, a draft of a run elsewhere is nobody's any more. */
const abandoned = 3_600_000

/**
 * Removes what killed runs have left. Others may be at work, on machines and in containers whose processes cannot be seen
 * from here; the time is that of the disk, which was told a moment ago.
 */
function removeOldDrafts(folder: string): void {
  const now = statSync(join(folder, ignoring)).mtimeMs
  for (const name of readdirSync(folder).filter(name => name.endsWith(draftEnding))) {
    const path = join(folder, name)
    const fate = fateOf(name.replace(/\..*/, ''))
    const draft = statSync(path, { throwIfNoEntry: false })
    const isOld = draft !== undefined && now - draft.mtimeMs > abandoned
    if (fate === 'gone' || (fate === 'elsewhere' && isOld)) rmSync(path, { force: true })
  }
}

function noSpace(folder: string): UserError {
  return new UserError(
    `There is no space left in ${folder} for what was read`,
    'Make room, or pass --no-cache, with which it is kept among temporary files; a site that was there is as it was',
  )
}
