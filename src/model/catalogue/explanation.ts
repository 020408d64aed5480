/** The entries of the catalogue of diagnostics, and short ways to write them. */

export type Level = 'error' | 'warning' | 'info'

/** What can be true of a code besides its severity. */
export interface Marks {
  /**
   * Whether the day of the build decides: it `comes` with time, though nobody changed a file, or `goes` with
   * time, and then only a change of a file can have brought it.
   */
  readonly dependsOnClock?: 'comes' | 'goes'
  /** An error that a knowledge base can live with, so that `rules` may lower it. */
  readonly mayBeLowered?: true
}

/** What `causebook explain` and the documentation say of a code. */
export interface Explanation extends Marks {
  readonly severity: Level
  readonly title: string
  readonly explanation: string
  /** Front matter or Markdown that brings it about. */
  readonly example: string
}

const entry =
  (severity: Level) =>
  (title: string, explanation: string, example: string, marks: Marks = {}): Explanation => ({
    severity,
    title,
    explanation,
    example,
    ...marks,
  })

export const error = entry('error')
export const warning = entry('warning')
export const info = entry('info')
