/** What can be wrong with a report or a site, said as data. */
import { catalogue } from './catalogue/catalogue.ts'
import type { Explanation, Level } from './catalogue/explanation.ts'
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
  /** Other files that it is as much about. */
  readonly also?: readonly SourcePath[]
}

/** A diagnostic with the severity that the catalogue gives its code. */
export function diagnose(
  code: Code,
  file: SourcePath,
  message: string,
  rest: Partial<Pick<Diagnostic, 'also'>> & {
    readonly place?: Place | undefined
    readonly hint?: string | undefined
  } = {},
): Diagnostic {
  const { severity } = catalogue[code]
  const { place, also } = rest
  const hint = rest.hint && shortened(rest.hint)
  const more = { ...(place && { place }), ...(hint && { hint }), ...(also && { also }) }
  return { code, severity, message: shortened(message.replace(/\r?\n\s*/g, ' ')), file, ...more }
}

/** What it quotes of a file may be as long as that file. */
function shortened(text: string): string {
  return text.length > longestMessage ? `${text.slice(0, longestMessage - 1)}…` : text
}

const longestMessage = 10_000

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

/** What has to be so for a site to be built, besides that there is no error. */
export interface Limits {
  /** Let warnings fail; `files`: only those that the files alone decide. */
  readonly strict?: boolean | 'files' | undefined
  /** How many warnings may be. Default: none where they fail, else any number. */
  readonly maxWarnings?: number | undefined
}

/** Whether the site cannot be built. */
export function hasErrors(diagnostics: readonly Diagnostic[], limits?: Limits): boolean {
  return failing(diagnostics, limits).length > 0
}

/** Those for which it cannot: errors, and warnings where they are too many. */
export function failing(
  diagnostics: readonly Diagnostic[],
  { strict = false, maxWarnings = strict ? 0 : Number.POSITIVE_INFINITY }: Limits = {},
): readonly Diagnostic[] {
  const counted = diagnostics.filter(diagnostic => counts(diagnostic, strict))
  const warnings = counted.filter(({ severity }) => severity === 'warning').length
  const level = warnings > maxWarnings ? 'warning' : 'error'
  return counted.filter(({ severity }) => severity === 'error' || severity === level)
}

/**
 * Whether a diagnostic is one that can fail. Where the files alone decide, time fails nobody: what it brings
 * is as much there without the change, and a warning that it takes away is gone tomorrow.
 */
function counts({ code, severity }: Diagnostic, strict: Limits['strict']): boolean {
  const { dependsOnClock }: Explanation = catalogue[code]
  if (strict !== 'files' || !dependsOnClock) return true
  return severity === 'error' && dependsOnClock === 'goes'
}

/** What it says without the numbers of lines, which move with whatever is written above. */
export function wordsOf({ message }: Diagnostic): string {
  return message.replace(/\b(lines?|columns?) \d+/g, '$1')
}

/** Order of text by code unit: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
