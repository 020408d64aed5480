/** What a reporter is: diagnostics in, text for one kind of reader out. */
import type { Diagnostic } from '../model/diagnostics.ts'
import type { SourcePath } from '../model/paths.ts'

/** What a reporter cannot know by itself. */
export interface ReportContext {
  /** The path to show, relative to where the command runs. */
  readonly locate: (file: SourcePath) => string
  /** The path from the root of the repository, which is how hosts of code know files. */
  readonly locateInRepository: (file: SourcePath) => string
  /** The text of a file, for the lines around a problem. */
  readonly textOf: (file: SourcePath) => string | null
  readonly color: boolean
  /** Whether it is for this one that the command fails. */
  readonly isFailing: (diagnostic: Diagnostic) => boolean
}

/** Keeps the order of the diagnostics; the text ends in a line break unless it is empty. */
export type Reporter = (diagnostics: readonly Diagnostic[], context: ReportContext) => string
