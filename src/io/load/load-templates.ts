/** Loads the templates that come with Causebook, and those of the user in their place. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Config, NamedFile } from '../../model/config.ts'
import { compare } from '../../model/diagnostics.ts'
import { packageFolder, programVersion } from '../program-version.ts'
import { readWhole } from '../read-file.ts'
import { isMissing } from '../system-errors.ts'
import { loadText, mostBytes } from './load-text.ts'

export interface LoadedTemplates {
  /** A hash of all of them and of the program. */
  readonly version: string
  /** Whether one of them loads a script of its own. */
  readonly loadsScripts: boolean
  /** Text of each `.liquid` file, by name without the ending. */
  readonly templates: Readonly<Record<string, string>>
  /** The file names of those that are the user's. */
  readonly own: readonly string[]
  /**
   * Text of each style sheet, script and icon, and the bytes of the logo and of fonts, by file name; the style
   * sheets of the folder `styles` are one, `causebook.css`, in the order of their names.
   */
  readonly assets: Readonly<Record<string, string | Uint8Array>>
}

const builtIn = join(packageFolder, 'templates')
/** Scripts that the compiler made small, some of them of several files of the folder with their name. */
const compiled = [
  ...['causebook', 'clocks', 'drawings', 'lists'],
  ...['mine', 'search', 'search-late'],
].map(name => `${name}.js`)

/**
 * The built-in templates, with every file of `folder` that has the name of one in its place, and the
 * picture `logo` and the fonts of that folder. Throws UserError when one is not UTF-8.
 */
export async function loadTemplates(
  folder: string,
  { logo, fonts }: Pick<Config['theme'], 'logo' | 'fonts'> = { logo: null, fonts: [] },
): Promise<LoadedTemplates> {
  // Where the sources themselves are the folder, what was compiled from them is not replaced.
  const own = resolve(folder) === resolve(builtIn) ? [] : await loadFolder(folder)
  const files = new Map([
    ...(await loadFolder(builtIn)),
    ...compiled.map(
      name => [name, readFileSync(join(packageFolder, 'build', name), 'utf8')] as const,
    ),
    ...own,
  ])
  const published = [...files].filter(([name]) => !/^(mine|preview|search)\//.test(name))
  const sorted = published.sort(([a], [b]) => compare(a, b))
  const isTemplate = (name: string) => name.endsWith('.liquid')
  const isStyle = (name: string) => /^styles\/.*\.css$/.test(name)
  const styles = sorted.filter(([name]) => isStyle(name)).map(([, text]) => text)
  const templates = sorted
    .filter(([name]) => isTemplate(name))
    .map(([name, text]) => [name.replace(/\.liquid$/, ''), text])
  const named = loadNamed(folder, [...(logo ? [logo] : []), ...fonts])
  const hash = createHash('sha1').update(programVersion()).update(JSON.stringify(sorted))
  for (const bytes of Object.values(named)) hash.update(bytes)
  return {
    version: hash.digest('base64url'),
    loadsScripts: templates.some(([, text]) => /<script\s[^>]*\bsrc\s*=/i.test(text ?? '')),
    templates: Object.fromEntries(templates),
    own: own.map(([name]) => name).filter(isTemplate),
    assets: {
      'causebook.css': styles.join('\n'),
      ...Object.fromEntries(sorted.filter(([name]) => !isTemplate(name) && !isStyle(name))),
      ...named,
    },
  }
}

/** What a preview adds to pages, by file name: no part of a site. */
export async function loadPreviewFiles(): Promise<ReadonlyMap<string, string>> {
  return new Map(await loadFolder(join(builtIn, 'preview')))
}

/** By name; of those that are not there the settings tell. */
function loadNamed(folder: string, named: readonly NamedFile[]): Record<string, Uint8Array> {
  const files = [...new Set(named.map(({ file }) => file))].filter(file =>
    existsSync(join(folder, file)),
  )
  return Object.fromEntries(files.map(file => [file, readWhole(join(folder, file), mostBytes)]))
}

async function loadFolder(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(error => {
    if (isMissing(error)) return []
    throw error
  })
  const files = entries.filter(
    entry => entry.isFile() && /\.(liquid|css|js|svg|txt)$/.test(entry.name),
  )
  return files.map(({ parentPath, name }) => {
    const path = join(parentPath, name)
    // At once: with promises, small files take several times as long.
    const text = loadText(path)
    return [path.slice(join(folder, '/').length).replaceAll('\\', '/'), text]
  })
}
