/** What can be wrong with a report or a site, said as data. */
import { catalogue } from './catalogue/catalogue.ts'
import type { Level } from './catalogue/explanation.ts'
import type { SourcePath } from './paths.ts'
import type { Place } from './report.ts'

export type { Explanation, Level } from './catalogue/explanation.ts'
export type Code = keyof typeof catalogue

export interface Diagnostic {
  readonly code: Code
  readonly severity: Level
  /** What is wrong and what was expected: one sentence, no full stop. */
  readonly message: string
  readonly file: SourcePath
  readonly place?: Place
  /** What to do. */
  readonly hint?: string
}

/** A diagnostic with the severity that the catalogue gives its code. */
export function diagnose(
  code: Code,
  file: SourcePath,
  message: string,
  rest: { readonly place?: Place | undefined; readonly hint?: string | undefined } = {},
): Diagnostic {
  const { severity } = catalogue[code]
  const { place, hint } = rest
  return { code, severity, message, file, ...(place && { place }), ...(hint && { hint }) }
}

/** By file, then place, then code: the order in which people read them. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  )
}

/** Whether the site cannot be built: an error, or under `strict` also a warning. */
export function hasErrors(diagnostics: readonly Diagnostic[], strict = false): boolean {
  return diagnostics.some(d => d.severity === 'error' || (strict && d.severity === 'warning'))
}

/** Order of text by code unit: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
