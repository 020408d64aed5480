/** Counts diagnostics in words. */
import type { Diagnostic } from '../model/diagnostics.ts'

/** `2 errors, 1 warning, 1 note in 2 files` */
export function countOf(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity'], name: string) => {
    const number = diagnostics.filter(diagnostic => diagnostic.severity === severity).length
    return number === 0 ? [] : [inWords(number, name)]
  }
  const files = new Set(diagnostics.map(({ file }) => file)).size
  const counts = [
    ...count('error', 'error'),
    ...count('warning', 'warning'),
    ...count('info', 'note'),
  ]
  return `${counts.join(', ')} in ${inWords(files, 'file')}`
}

function inWords(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
