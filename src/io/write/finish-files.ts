/** Finishes rendered files before any is published: looks at them, sums them, writes them aside. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Diagnostic } from '../../model/diagnostics.ts'
import { type OutputPath, type SourcePath, sourcePath } from '../../model/paths.ts'
import { Verifier } from '../../verify/verify-output.ts'
import { writeWhole } from '../cache/write-whole.ts'
import type { Folders } from '../load/load-config.ts'
import { piecesOf, readText } from '../read-file.ts'
import { sumOf, sumOfFile } from './manifest.ts'

/** A file of the site as it was rendered, or one from beside a report that is to be copied. */
export interface Rendered {
  readonly path: OutputPath
  readonly made: { readonly content: string | Uint8Array } | { readonly from: string }
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
}

/** Finishes the files of one build, in batches. */
export class Finisher {
  readonly #folders: Folders
  readonly #verifier: Verifier | null

  constructor({ folders, base }: FinishOptions) {
    this.#folders = folders
    const locate = (path: OutputPath) => publishedPath(path, folders)
    this.#verifier = base === null ? null : new Verifier({ base, locate })
  }

  /** Gives the results in the order of `files`. Throws what the system says when they cannot be read or written. */
  finish(files: readonly Rendered[]): readonly Finished[] {
    return files.map(file => this.#finish(file))
  }

  /** What is wrong with a site that has the files at `paths`, as far as it was seen. */
  conclude(paths: readonly OutputPath[]): readonly Diagnostic[] {
    const load = (path: OutputPath) => readText(join(this.#folders.out, path))
    return this.#verifier?.conclude(new Set(paths), load) ?? []
  }

  #finish({ path, made, aside, there }: Rendered): Finished {
    // Copies are not looked at: they are somebody else's.
    if ('from' in made) return finishCopy(made.from, aside, there)
    const { content } = made
    this.#verifier?.see(path, content)
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const sum = sumOf(bytes)
    const isFresh = sum !== there
    if (isFresh) writeFileSync(aside, bytes)
    return { sum, size: bytes.length, isFresh }
  }
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
  } finally {
    closeSync(file)
  }
  return { sum: hash.digest('base64url'), size, isFresh: true }
}

/** How a diagnostic names a file of the site: from the folder of reports, like those of reports. */
export function publishedPath(path: OutputPath, { reports, out }: Folders): SourcePath {
  return sourcePath(relative(reports, join(out, path)).replaceAll('\\', '/'))
}
