/** Turns what is wrong into what the overlay of a preview says: plain text, which its script lays out. */
import type { Diagnostic, Level } from '../model/diagnostics.ts'
import type { SourcePath } from '../model/paths.ts'
import type { UserError } from '../model/user-error.ts'

export interface ProblemView {
  readonly severity: Level
  /** `rcas/x.md:4:8`; null when no file is to blame. */
  readonly where: string | null
  /** Null when there is none. */
  readonly code: string | null
  readonly message: string
  /** The lines around the place, with the place underlined; null where there is none. */
  readonly frame: string | null
  readonly hint: string | null
}

export interface ProblemsView {
  /** `2 errors, 1 warning`; empty when all is sound. */
  readonly summary: string
  readonly errors: boolean
  /** The gravest first, and no more than fit an overlay. */
  readonly problems: readonly ProblemView[]
  /** How many more there are. */
  readonly more: number
}

/** How the world sees a diagnostic: the path as people write it, and the lines around the place. */
export interface ProblemWords {
  readonly locate: (file: SourcePath) => string
  readonly frameOf: (diagnostic: Diagnostic) => string | null
}

/** More than this nobody reads in a browser. */
const most = 40
const gravity: Readonly<Record<Level, number>> = { error: 0, warning: 1, info: 2 }

/** `failures` keep the newest state from being shown, and stand first. */
export function problemsView(
  diagnostics: readonly Diagnostic[],
  failures: readonly UserError[],
  words: ProblemWords,
): ProblemsView {
  const sorted = [...diagnostics].sort((a, b) => gravity[a.severity] - gravity[b.severity])
  const shown = sorted.slice(0, Math.max(most - failures.length, 0))
  const count = (severity: Level) =>
    diagnostics.filter(diagnostic => diagnostic.severity === severity).length
  const errors = count('error') + failures.length
  const counts = [
    inWords(errors, 'error'),
    inWords(count('warning'), 'warning'),
    inWords(count('info'), 'note'),
  ]
  return {
    summary: counts.filter(text => text !== '').join(', '),
    errors: errors > 0,
    problems: [...failures.map(failureView), ...shown.map(one => problemView(one, words))],
    more: diagnostics.length - shown.length,
  }
}

function failureView({ message, hint }: UserError): ProblemView {
  return { severity: 'error', where: null, code: null, message, frame: null, hint }
}

function problemView(diagnostic: Diagnostic, { locate, frameOf }: ProblemWords): ProblemView {
  const { severity, file, place, code, message, hint = null } = diagnostic
  const path = locate(file)
  const where = place ? `${path}:${place.line}:${place.column}` : path
  return { severity, where, code, message, frame: frameOf(diagnostic), hint }
}

function inWords(count: number, name: string): string {
  if (count === 0) return ''
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
