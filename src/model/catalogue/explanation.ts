/** The entries of the catalogue of diagnostics, and short ways to write them. */

export type Level = 'error' | 'warning' | 'info'

/** What `causebook explain` and the documentation say of a code. */
export interface Explanation {
  readonly severity: Level
  readonly title: string
  readonly explanation: string
  /** Front matter or Markdown that brings it about. */
  readonly example: string
}

const entry =
  (severity: Level) =>
  (title: string, explanation: string, example: string): Explanation => ({
    severity,
    title,
    explanation,
    example,
  })

export const error = entry('error')
export const warning = entry('warning')
export const info = entry('info')
