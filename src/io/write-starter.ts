/** Writes the files that a knowledge base begins with, and none over one that is there. */
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../model/diagnostics.ts'
import { sourcePath } from '../model/paths.ts'
import { readConfig } from '../read/settings/read-config.ts'
import { packageFolder } from './program-version.ts'
import { codeOf } from './system-errors.ts'

/** The text of each file, by its path in the folder that is begun. */
export type StarterFiles = ReadonlyMap<string, string>

export interface WrittenStarter {
  readonly written: readonly string[]
  /** What was there already, and stays as it is. */
  readonly kept: readonly string[]
}

/** The text of a file of the package, such as `starter/causebook.yaml`, with the slots that it has, `{{name}}`, filled. */
export function loadStarter(path: string, slots: Readonly<Record<string, string>> = {}): string {
  const text = readFileSync(join(packageFolder, path), 'utf8')
  return Object.entries(slots).reduce(
    (filled, [name, value]) => filled.replaceAll(`{{${name}}}`, () => value),
    text,
  )
}

export async function writeStarter(folder: string, files: StarterFiles): Promise<WrittenStarter> {
  const [written, kept]: [string[], string[]] = [[], []]
  for (const [path, text] of files) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    const isNew = await writeFile(file, text, { flag: 'wx' }).then(
      () => true,
      error => {
        if (codeOf(error) === 'EEXIST') return false
        throw error
      },
    )
    ;(isNew ? written : kept).push(path)
  }
  return { written, kept }
}

/** What is wrong with the text of a configuration, or null. */
export function problemOfConfig(text: string): Diagnostic | null {
  return readConfig(text, sourcePath('causebook.yaml')).diagnostics[0] ?? null
}
