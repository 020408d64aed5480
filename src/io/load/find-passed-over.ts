/** Finds files of the user's templates folder that nothing comes of, mostly because their names are misspelt. */
import { readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { closest } from '../../model/closest.ts'
import type { Config } from '../../model/config.ts'
import { compare, type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { sourcePath } from '../../model/paths.ts'
import { packageFolder } from '../program-version.ts'
import { readText } from '../read-file.ts'
import { isMissing } from '../system-errors.ts'
import type { Folders } from './load-config.ts'
import { mostBytes } from './load-text.ts'

const builtIn = join(packageFolder, 'templates')

/** What `loadTemplates` reads. */
const taken = /\.(liquid|css|js|svg|txt)$/
/** What others read: languages, what `causebook new` begins with, and what is for people. */
const known =
  /^languages\/[^/]*\.ya?ml$|^new-report\.md$|(^|\/)(\.|readme|license|licence)[^/]*$|(^|\/)\./i

/** One note for each; a logo and fonts are taken where the settings name them. */
export function findPassedOver(
  { reports, templates }: Pick<Folders, 'reports' | 'templates'>,
  { logo, fonts }: Config['theme'],
): readonly Diagnostic[] {
  // In the source of Causebook itself there is more than a site takes.
  if (resolve(templates) === resolve(builtIn)) return []
  const named = [...(logo ? [logo] : []), ...fonts].map(({ file }) => file)
  const own = filesIn(templates).filter(path => !known.test(path) && !named.includes(path))
  if (own.length === 0) return []
  const offered = filesIn(builtIn).filter(path => taken.test(path))
  const texts = own
    .filter(path => path.endsWith('.liquid'))
    .map(path => readText(join(templates, path), mostBytes))
  return own.flatMap(path => {
    const why = passedOver(path, offered, texts)
    if (why === null) return []
    const file = sourcePath(relative(reports, join(templates, path)).split(sep).join('/'))
    const near = closest(path, offered)
    const hint = near
      ? `Did you mean ${near}?`
      : 'Call it as the template that it replaces; what is to be served as it is goes beside the reports'
    return [diagnose('template/passed-over', file, `Nothing comes of this file: ${why}`, { hint })]
  })
}

/** Null where something does. */
function passedOver(
  path: string,
  offered: readonly string[],
  texts: readonly string[],
): string | null {
  if (!taken.test(path))
    return 'expected a name that ends in .liquid, .css, .js, .svg or .txt, or a logo or a font that the settings name'
  if (!path.endsWith('.liquid') || offered.includes(path)) return null
  const name = path.replace(/\.liquid$/, '')
  const isUsed = texts.some(text => text.includes(`'${name}'`) || text.includes(`"${name}"`))
  return isUsed ? null : `it replaces no template, and none of yours has "${name}" in it`
}

/** By paths from `folder`, sorted. */
function filesIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
    return entries
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
      .sort(compare)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
