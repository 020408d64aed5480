/** Writes diagnostics as one JSON document, for programs. */
import type { Diagnostic } from '../model/diagnostics.ts'
import type { ReportContext } from './reporter.ts'
import { visibleJson } from './visible-text.ts'

/** `{diagnostics, errors, warnings}`; every key is always there, `null` where nothing is known. */
export function json(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter(diagnostic => diagnostic.severity === severity).length
  const document = {
    diagnostics: diagnostics.map(({ code, severity, message, file, place, hint }) => ({
      code,
      severity,
      message,
      file: context.locate(file),
      line: place?.line ?? null,
      column: place?.column ?? null,
      endLine: place?.endLine ?? null,
      endColumn: place?.endColumn ?? null,
      hint: hint ?? null,
    })),
    errors: count('error'),
    warnings: count('warning'),
  }
  return `${visibleJson(JSON.stringify(document, null, 2))}\n`
}
