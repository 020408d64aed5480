/** Writes diagnostics as results of tests, which most servers for continuous integration show. */
import type { Diagnostic } from '../model/diagnostics.ts'
import type { ReportContext } from './reporter.ts'
import { visibleText } from './visible-text.ts'

/**
 * A suite for each file and a case for each finding, as Jenkins's schema (junit-10.xsd) has them. A case
 * fails where the command fails for it; without any there is one that passes, for no result is taken for a mistake.
 */
export function junit(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const files = byFile(diagnostics)
  const suites =
    files.size === 0
      ? suiteOf('causebook', ['<testcase name="all reports" classname="causebook"/>'], 0)
      : [...files.values()].map(found => suiteOfFile(found, context)).join('')
  const counts = countsOf(Math.max(1, diagnostics.length), failures(diagnostics, context))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="causebook" ${counts}>\n${suites}</testsuites>\n`
}

function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics)
    files.set(diagnostic.file, [...(files.get(diagnostic.file) ?? []), diagnostic])
  return files
}

/** Names have no line, since lines move, but a number: of two cases of one name servers take the first alone. */
function suiteOfFile(found: readonly Diagnostic[], context: ReportContext): string {
  const [{ file }] = found as [Diagnostic]
  const path = context.locateInRepository(file)
  const seen = new Map<string, number>()
  const cases = found.map(diagnostic => {
    const name = `${diagnostic.code}: ${diagnostic.message}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return caseOf(diagnostic, count === 1 ? name : `${name} (${count})`, path, context)
  })
  return suiteOf(path, cases, failures(found, context))
}

function suiteOf(name: string, cases: readonly string[], failures: number): string {
  const lines = cases.map(text => `    ${text}\n`).join('')
  return `  <testsuite name="${escapeXml(name)}" ${countsOf(cases.length, failures)}>\n${lines}  </testsuite>\n`
}

function countsOf(tests: number, failures: number): string {
  return `tests="${tests}" failures="${failures}" errors="0"`
}

function failures(found: readonly Diagnostic[], { isFailing }: ReportContext): number {
  return found.filter(isFailing).length
}

function caseOf(
  diagnostic: Diagnostic,
  name: string,
  path: string,
  { isFailing }: ReportContext,
): string {
  const { code, severity, message, place, hint } = diagnostic
  const where = place ? `${path}:${place.line}:${place.column}` : path
  const lines = [`${where} ${severity} ${code}`, message, ...(hint === undefined ? [] : [hint])]
  const text = lines.map(escapeXml).join('\n')
  const result = isFailing(diagnostic)
    ? `<failure type="${code}" message="${escapeXml(message)}">${text}</failure>`
    : `<system-out>${text}</system-out>`
  return `<testcase name="${escapeXml(name)}" classname="${escapeXml(path)}">${result}</testcase>`
}

/** Half a pair and two more are in no XML, however they are written. */
const unspeakable = /[\p{Cs}\ufffe\uffff]/gu

function escapeXml(text: string): string {
  return visibleText(text)
    .replace(unspeakable, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
