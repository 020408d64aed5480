/** Writes diagnostics as a table in Markdown, for the summary of a step on GitHub. */
import type { Diagnostic } from '../model/diagnostics.ts'
import { countOf } from './count-of.ts'
import type { ReportContext } from './reporter.ts'
import { visibleText } from './visible-text.ts'

/** All of them, worst first, in at most `room` bytes: then a last line says how many are left out. */
export function summary(
  diagnostics: readonly Diagnostic[],
  { locateInRepository }: ReportContext,
  room: number,
): string {
  if (diagnostics.length === 0) return ''
  const head = `### Causebook: ${countOf(diagnostics)}\n\n| | where | what | code |\n|---|---|---|---|\n`
  const lines = worstFirst(diagnostics).map(({ severity, file, place, message, hint, code }) => {
    const path = locateInRepository(file)
    const where = place ? `${path}:${place.line}` : path
    const what = [message, ...(hint === undefined ? [] : [hint])].map(escapeCell).join('<br>')
    return `| ${severity} | ${escapeCell(where)} | ${what} | ${code} |\n`
  })
  const foot = (count: number) => `\n… and ${count} more, which the log of the step has.\n`
  const size = (text: string) => new TextEncoder().encode(text).length
  let left = room - size(head)
  const told: string[] = []
  if (size(lines.join('')) > left) left -= size(foot(lines.length))
  for (const line of lines) {
    left -= size(line)
    if (left < 0) break
    told.push(line)
  }
  if (told.length === lines.length) return head + told.join('')
  return told.length === 0 ? '' : head + told.join('') + foot(lines.length - told.length)
}

const order = ['error', 'warning', 'info'] as const

/** Errors before warnings before notes, each in the order they had. */
export function worstFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return order.flatMap(level => diagnostics.filter(({ severity }) => severity === level))
}

/** What would be a sign of Markdown or HTML is text in a cell. */
function escapeCell(text: string): string {
  return visibleText(text)
    .replace(/[\\`*_{}[\]()#+\-!|~$@:.]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
