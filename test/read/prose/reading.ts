/** Reads a report about one incident in Amsterdam, or elsewhere, for tests of what its text says. */
import { sourcePath } from '../../../src/model/paths.ts'
import { readReport } from '../../../src/read/read-report.ts'
import { readConfig } from '../../../src/read/settings/read-config.ts'

const registry = `instances:
  EU00: { timezone: Europe/Amsterdam }
  EU01: { timezone: Europe/Amsterdam }
  EU03: { timezone: Europe/Berlin }
  EU04: { timezone: Europe/Berlin }
  NA05: { timezone: America/Los_Angeles }
  NA91: { timezone: America/Chicago }
  AP01: { timezone: Asia/Singapore }
`
const { config } = readConfig(registry, sourcePath('causebook.yaml'))
if (!config) throw new Error('The registry cannot be read')
export const registered = config

export const june = 'instance: EU00\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35'
export const january = 'instance: EU00\nstart: 2018-01-12 09:18\nend: 2018-01-12 09:54'
export const july = 'instance: NA05\nstart: 2020-07-22 20:52\nend: 2020-07-22 22:02'
export const twice =
  'instance: EU00\nimpact:\n  - { start: 2022-06-15 13:48, end: 2022-06-15 14:09 }\n  - { start: 2022-06-15 14:38, end: 2022-06-15 15:35 }'

export interface Found {
  readonly code: string
  /** What stands at the place. */
  readonly words: string
  readonly message: string
}

/** What the text is found to say against the facts, with the words that the place points at. */
export function foundIn(facts: string, body: string, file = 'report.md'): readonly Found[] {
  const text = `---\n${facts}\n---\n\n${body}\n`
  const { diagnostics } = readReport(Buffer.from(text), sourcePath(file), registered)
  const lines = text.split('\n')
  return diagnostics
    .filter(({ code }) => code.startsWith('prose/'))
    .map(({ code, message, place }) => ({
      code,
      message,
      words: (lines[(place?.line ?? 0) - 1] ?? '').slice(
        (place?.column ?? 0) - 1,
        place?.endLine === place?.line ? (place?.endColumn ?? 0) - 1 : undefined,
      ),
    }))
}
