/** Writes diagnostics as a Code Quality report of GitLab, which shows them in merge requests. */
import type { Diagnostic } from '../model/diagnostics.ts'
import { fingerprintsOf } from './fingerprints.ts'
import type { ReportContext } from './reporter.ts'
import { visibleJson } from './visible-text.ts'

const severities = { error: 'critical', warning: 'minor', info: 'info' } as const

/** A list, after "Code Quality report format" in the documentation of GitLab; a line is always there. */
export function gitlab(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const fingerprints = fingerprintsOf(diagnostics, context)
  const list = diagnostics.map((diagnostic, i) => {
    const { code, severity, message, file, place, hint } = diagnostic
    const { line: begin, endLine: end = begin } = place ?? { line: 1 }
    return {
      description: hint === undefined ? message : `${message}. ${hint}`,
      check_name: code,
      fingerprint: fingerprints[i],
      severity: severities[severity],
      location: { path: context.locateInRepository(file), lines: { begin, end } },
    }
  })
  return `${visibleJson(JSON.stringify(list, null, 2))}\n`
}
