/** Diagnostics of an imagined report, and what reporters are told of its file. */
import { diagnose } from '../../src/model/diagnostics.ts'
import { sourcePath } from '../../src/model/paths.ts'
import type { ReportContext } from '../../src/reporters/reporter.ts'

export const file = sourcePath('2019/x.md')

export const ambiguous = diagnose('time/ambiguous', file, '02:30 happened twice', {
  place: { line: 3, column: 8, endLine: 3, endColumn: 24 },
  hint: 'Write 02:30+02:00 or 02:30+01:00',
})
export const contradiction = diagnose('instance/zone-differs', file, 'UTC is not its zone', {
  place: { line: 2, column: 1 },
})
export const noUrl = diagnose('config/no-url', sourcePath('causebook.yaml'), 'There is no site.url')

export function context(text: string | null, color = false): ReportContext {
  return {
    locate: path => `rcas/${path}`,
    locateInRepository: path => `kb/rcas/${path}`,
    textOf: () => text,
    color,
    isFailing: ({ severity }) => severity === 'error',
  }
}

export const text = '---\ninstance: EU00\nstart: 2019-10-27 02:30\n---\n'
