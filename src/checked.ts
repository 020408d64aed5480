/** What a check is told, and what comes of it. */
import type { ConfigOptions, Folders } from './io/load/load-config.ts'
import type { Diagnostic } from './model/diagnostics.ts'
import type { Site } from './model/site.ts'
import type { Instant } from './model/time.ts'

export interface CheckOptions extends ConfigOptions {
  /** For deadlines and days in the future: the only clock there is. */
  readonly now: Instant
  /** Threads at most; 0 for none. Default: one for each processor. */
  readonly jobs?: number | undefined
  /** `false` reads every report anew and remembers none. */
  readonly cache?: boolean | undefined
  /** A published index.json by path or address, or a git revision: tell what its subscribers would miss. */
  readonly since?: string | undefined
  /** Called as the number of reports that had to be read grows. */
  readonly onRead?: ((done: number, all: number) => void) | undefined
  /** Ends the work early and leaves everything as it was. */
  readonly signal?: AbortSignal | undefined
}

/** A knowledge base and all that is wrong with it. */
export interface Checked {
  readonly folders: Folders
  /** With errors, as far as it can be read. */
  readonly site: Site
  /** Of all files, sorted. */
  readonly diagnostics: readonly Diagnostic[]
  /** What there is besides, which was there at a git revision already. */
  readonly known?: readonly Diagnostic[]
}
