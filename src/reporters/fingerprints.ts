/** Names findings so that hosts of code know them again after lines have moved. */
import { createHash } from 'node:crypto'
import { type Diagnostic, wordsOf } from '../model/diagnostics.ts'
import type { ReportContext } from './reporter.ts'

/** One for each diagnostic, 32 hexadecimal digits, all distinct: what says the same in one file is counted. */
export function fingerprintsOf(
  diagnostics: readonly Diagnostic[],
  { locateInRepository }: Pick<ReportContext, 'locateInRepository'>,
): readonly string[] {
  const counts = new Map<string, number>()
  return diagnostics.map(diagnostic => {
    const { code, file } = diagnostic
    const name = JSON.stringify([locateInRepository(file), code, wordsOf(diagnostic)])
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    return createHash('sha256').update(`${name}${count}`).digest('hex').slice(0, 32)
  })
}
