/** Keeps the places of diagnostics within the text: a parser of HTML loses count of columns where tags are tangled. */
import type { Diagnostic } from '../model/diagnostics.ts'
import type { Place } from '../model/report.ts'

/** The same diagnostics, none of them about what is beyond the end of its line. */
export function placedWithin(
  text: string,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (text === '' || diagnostics.length === 0) return diagnostics
  const lines = text.split('\n')
  return diagnostics.map(diagnostic => {
    const { place } = diagnostic
    return !place || isWithin(place, lines)
      ? diagnostic
      : { ...diagnostic, place: cut(place, lines) }
  })
}

function isWithin(place: Place, lines: readonly string[]): boolean {
  const { line, column, endLine = line, endColumn = column } = place
  return column <= after(lines, line) && endColumn <= after(lines, endLine)
}

/** All of the line, where nobody knows which part of it. */
function cut({ line, endLine = line }: Place, lines: readonly string[]): Place {
  return { line, column: 1, endLine, endColumn: after(lines, endLine) }
}

/** The column after the last one of a line. */
function after(lines: readonly string[], line: number): number {
  return (lines[line - 1]?.length ?? 0) + 1
}
