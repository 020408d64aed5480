/** Writes diagnostics as GitHub workflow commands, which become annotations of a commit. */
import type { Diagnostic } from '../model/diagnostics.ts'
import type { Place } from '../model/report.ts'
import type { ReportContext } from './reporter.ts'
import { worstFirst } from './summary.ts'
import { visibleText } from './visible-text.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/** One command a line, after "Workflow commands for GitHub Actions"; GitHub shows the first ten of each kind. */
export function github(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  return worstFirst(diagnostics)
    .map(diagnostic => `${commandOf(diagnostic, context)}\n`)
    .join('')
}

function commandOf(diagnostic: Diagnostic, context: ReportContext): string {
  const { code, severity, message, file, place, hint } = diagnostic
  const properties = [
    ['file', context.locateInRepository(file)],
    ...(place ? positionOf(place) : []),
    ['title', code],
  ].map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const lines = hint === undefined ? [message] : [message, hint]
  return `::${commands[severity]} ${properties.join(',')}::${lines.map(escapeMessage).join('%0A')}`
}

/** GitHub drops an annotation's columns when it spans several lines. */
function positionOf({ line, column, endLine, endColumn }: Place): [string, number][] {
  if (endLine !== undefined && endLine !== line)
    return [
      ['line', line],
      ['endLine', endLine],
    ]
  const end: [string, number][] =
    endColumn === undefined
      ? []
      : [
          ['endLine', line],
          ['endColumn', endColumn],
        ]
  return [['line', line], ['col', column], ...end]
}

function escapeMessage(text: string): string {
  return visibleText(text).replaceAll('%', '%25')
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
