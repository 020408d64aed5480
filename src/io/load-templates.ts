/** Loads the templates that come with Causebook, and those of the user in their place. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compare } from '../model/diagnostics.ts'
import { isMissing } from './load-config.ts'

export interface LoadedTemplates {
  /** Text of each `.liquid` file, by name without the ending. */
  readonly templates: Readonly<Record<string, string>>
  /** Text of each style sheet and icon, by file name. */
  readonly assets: Readonly<Record<string, string>>
}

const builtIn = fileURLToPath(new URL('../../templates/', import.meta.url))

/** The built-in templates, with every file of `folder` that has the name of one in its place. */
export async function loadTemplates(folder: string): Promise<LoadedTemplates> {
  const files = new Map([...(await loadFolder(builtIn)), ...(await loadFolder(folder))])
  const sorted = [...files].sort(([a], [b]) => compare(a, b))
  const isTemplate = (name: string) => name.endsWith('.liquid')
  const templates = sorted
    .filter(([name]) => isTemplate(name))
    .map(([name, text]) => [name.replace(/\.liquid$/, ''), text])
  return {
    templates: Object.fromEntries(templates),
    assets: Object.fromEntries(sorted.filter(([name]) => !isTemplate(name))),
  }
}

async function loadFolder(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(error => {
    if (isMissing(error)) return []
    throw error
  })
  const files = entries.filter(
    entry => entry.isFile() && /\.(liquid|css|svg|txt)$/.test(entry.name),
  )
  return Promise.all(
    files.map(async ({ parentPath, name }): Promise<[string, string]> => {
      const path = join(parentPath, name)
      return [
        path.slice(join(folder, '/').length).replaceAll('\\', '/'),
        await readFile(path, 'utf8'),
      ]
    }),
  )
}
