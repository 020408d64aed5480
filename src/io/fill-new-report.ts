/** Fills the user's own template of a report, `new-report.md` of the templates folder. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { withFacts } from '../read/front-matter/with-facts.ts'
import { loadText } from './load/load-text.ts'

/** The template with `facts`, lines of YAML by key, in its front matter; null where there is none. */
export function fillNewReport(folder: string, facts: ReadonlyMap<string, string>): string | null {
  const path = join(folder, 'new-report.md')
  if (!existsSync(path)) return null
  const text = withFacts(loadText(path).replace(/\r\n?/g, '\n'), facts)
  if (text !== null) return text
  throw new UserError(
    `The front matter of ${path} cannot be read`,
    'Write YAML between two lines of "---", or leave it out',
  )
}
