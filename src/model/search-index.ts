/** The files by which a page finds reports, as they are asked for by who writes them. */
import type { OutputPath } from './paths.ts'

export interface SearchIndex {
  /** All of its files are below this folder, and no others. */
  readonly folder: OutputPath
  /** A hash of all that it is made of: while it stays the same, so does the index. */
  readonly fingerprint: string
  /** How many reports can be found. */
  readonly size: number
  /** Makes it, one report a step; each step tells how many there are by now. */
  make(): Generator<number, readonly SearchFile[]>
}

export interface SearchFile {
  readonly path: OutputPath
  readonly content: string | Uint8Array
}
