/** Finishes rendered files before any is published: looks at them, sums them, writes them aside. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Diagnostic } from '../../model/diagnostics.ts'
import { type OutputPath, type SourcePath, sourcePath } from '../../model/paths.ts'
import type { HiddenWord } from '../../verify/leaks/hidden-words.ts'
import { LeakFinder } from '../../verify/leaks/leak-finder.ts'
import type { Source } from '../../verify/trace-links.ts'
import { Verifier } from '../../verify/verify-output.ts'
import { writeWhole } from '../cache/write-whole.ts'
import type { Folders } from '../load/load-config.ts'
import { mostBytes } from '../load/load-text.ts'
import { piecesOf, readHead, readText } from '../read-file.ts'
import { about } from '../system-errors.ts'
import { largestWhole } from './load-copy.ts'
import { sumOf, sumOfFile } from './manifest.ts'

/** A file of the site as it was rendered, or one from beside a report that is to be copied. */
export interface Rendered {
  readonly path: OutputPath
  /** Of what is copied piece by piece, the beginning. */
  readonly content: string | Uint8Array
  /** Of a copy, where it is from. What it holds is somebody else's. */
  readonly from?: SourcePath | undefined
  /** Of one that is copied piece by piece, the file on disk. */
  readonly whole?: string | undefined
  /** Of a picture, what it was drawn from. */
  readonly drawing?: string | undefined
  /** The file to write it to. */
  readonly aside: string
  /** The sum of what is in its place; null when nothing is that may stay. */
  readonly there: string | null
}

export interface Finished {
  /** SHA-1 of the bytes, and how many there are. */
  readonly sum: string
  readonly size: number
  /** Whether it was written aside, since something else is in its place. */
  readonly isFresh: boolean
}

/** What a finisher is told of a build; survives being sent to a thread. */
export interface FinishOptions {
  readonly folders: Folders
  /** The address of the site; null when nobody wants its files to be looked at. */
  readonly base: string | null
  /** What they are made of, but for what comes with Causebook: there, a link that leads nowhere is told. */
  readonly sources: readonly SourcePath[]
  /** What none of them may tell. */
  readonly hiddenWords: readonly HiddenWord[]
}

/** Finishes the files of one build, in batches. */
export class Finisher {
  readonly #folders: Folders
  readonly #verifier: Verifier | null
  readonly #leaks: LeakFinder | null
  readonly #sources: readonly SourcePath[]

  constructor({ folders, base, sources, hiddenWords }: FinishOptions) {
    this.#folders = folders
    this.#sources = sources
    const locate = (path: OutputPath) => publishedPath(path, folders)
    this.#verifier = base === null ? null : new Verifier({ base, locate })
    this.#leaks = hiddenWords.length === 0 ? null : new LeakFinder(hiddenWords, locate)
  }

  /** Gives the results in the order of `files`. Throws what the system says when they cannot be read or written. */
  finish(files: readonly Rendered[]): readonly Finished[] {
    return files.map(file => this.#finish(file))
  }

  /** What is wrong with a site that has the files at `paths`, as far as it was seen; those `kept`, not all of them its own, are yet to be searched. */
  conclude(paths: readonly OutputPath[], kept: readonly OutputPath[]): readonly Diagnostic[] {
    const { out } = this.#folders
    const own = new Set(paths)
    for (const path of kept)
      this.#leaks?.see({ path, ...contentOf(join(out, path)), isLeft: !own.has(path) })
    const load = (path: OutputPath) => readText(join(out, path))
    const sources = loadSources(this.#folders, this.#sources)
    const found = this.#verifier?.conclude(own, load, sources) ?? []
    return [...found, ...(this.#leaks?.conclude() ?? [])]
  }

  #finish({ path, content, from, whole, drawing, aside, there }: Rendered): Finished {
    if (from === undefined) this.#verifier?.see(path, content)
    const pieces = whole === undefined ? undefined : piecesOf(whole)
    this.#leaks?.see({ path, content, pieces, from, drawing })
    if (whole !== undefined) return finishCopy(whole, aside, there)
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const sum = sumOf(bytes)
    const isFresh = sum !== there
    if (isFresh) writeFileSync(aside, bytes)
    return { sum, size: bytes.length, isFresh }
  }
}

/** One after the other, when somebody asks for it; what cannot be read any more says nothing. */
function* loadSources({ reports }: Folders, files: readonly SourcePath[]): Iterable<Source> {
  for (const file of files) yield { file, text: textOf(join(reports, file)) }
}

function textOf(path: string): string {
  try {
    return readText(path, mostBytes)
  } catch {
    return ''
  }
}

/** A file as it is searched: all of it at once, or piece by piece. */
function contentOf(path: string) {
  const content = readHead(path, largestWhole + 1)
  return content.length > largestWhole ? { content, pieces: piecesOf(path) } : { content }
}

/** Piece by piece, however large the file is. */
function finishCopy(from: string, aside: string, there: string | null): Finished {
  const known = there === null ? null : sumOfFile(from)
  if (known !== null && known.sum === there) return { ...known, isFresh: false }
  const hash = createHash('sha1')
  let size = 0
  const file = openSync(aside, 'w')
  try {
    for (const piece of piecesOf(from)) {
      hash.update(piece)
      writeWhole(file, piece)
      size += piece.length
    }
  } catch (error) {
    throw about(aside, error)
  } finally {
    closeSync(file)
  }
  return { sum: hash.digest('base64url'), size, isFresh: true }
}

/** How a diagnostic names a file of the site: from the folder of reports, like those of reports. */
export function publishedPath(path: OutputPath, { reports, out }: Folders): SourcePath {
  return sourcePath(relative(reports, join(out, path)).replaceAll('\\', '/'))
}
