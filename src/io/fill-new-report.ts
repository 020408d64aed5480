/** Fills the user's own template of a report, `new-report.md` of the templates folder. */
import { join } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { withFacts } from '../read/front-matter/with-facts.ts'
import { readText } from './read-file.ts'
import { isMissing } from './system-errors.ts'

/** The template with `facts`, lines of YAML by key, in its front matter; null where there is none. */
export async function fillNewReport(
  folder: string,
  facts: ReadonlyMap<string, string>,
): Promise<string | null> {
  const path = join(folder, 'new-report.md')
  const template = textOf(path)
  if (template === null) return null
  const text = withFacts(template.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), facts)
  if (text !== null) return text
  throw new UserError(
    `The front matter of ${path} cannot be read`,
    'Write YAML between two lines of "---", or leave it out',
  )
}

/** Null where there is none. */
function textOf(path: string): string | null {
  try {
    return readText(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
