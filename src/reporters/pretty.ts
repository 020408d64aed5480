/** Writes diagnostics for people, as a good compiler does: where, what, the lines, what to do. */
import picocolors from 'picocolors'
import type { Diagnostic } from '../model/diagnostics.ts'
import { codeFrame } from './code-frame.ts'
import { countOf } from './count-of.ts'
import type { ReportContext } from './reporter.ts'
import { visibleLine } from './visible-text.ts'

type PrettyContext = Pick<ReportContext, 'locate' | 'textOf' | 'color'>
type Colors = ReturnType<typeof picocolors.createColors>

/** A paragraph for each diagnostic and a last line that counts them; nothing at all for none. */
export function pretty(diagnostics: readonly Diagnostic[], context: PrettyContext): string {
  if (diagnostics.length === 0) return ''
  const colors = picocolors.createColors(context.color)
  const paragraphs = diagnostics.map(diagnostic => paragraphOf(diagnostic, context, colors))
  return `${[...paragraphs, countOf(diagnostics)].join('\n')}\n`
}

function paragraphOf(diagnostic: Diagnostic, context: PrettyContext, colors: Colors): string {
  const { code, severity, message, file, place, hint } = diagnostic
  const path = visibleLine(context.locate(file))
  const where = place ? `${path}:${place.line}:${place.column}` : path
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity]
  return [
    `${colors.cyan(where)} ${paint(severity)} ${colors.dim(code)}`,
    `  ${colors.bold(visibleLine(message))}`,
    ...frameOf(diagnostic, context, colors),
    ...(hint === undefined ? [] : [`  ${visibleLine(hint)}`]),
    '',
  ].join('\n')
}

function frameOf({ file, place }: Diagnostic, context: PrettyContext, colors: Colors): string[] {
  const text = place ? context.textOf(file) : null
  const frame = place && text !== null ? codeFrame(text, place) : null
  if (!frame) return []
  const { gutter, indent, carets } = frame.underline
  return [
    ...frame.lines.map(line => (colors.dim(line.gutter) + line.text).trimEnd()),
    colors.dim(gutter) + indent + colors.red(carets),
  ]
}
