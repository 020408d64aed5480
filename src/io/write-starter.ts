/** Writes the files that a knowledge base begins with, and none over one that is there. */
import { readFileSync } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../model/diagnostics.ts'
import { sourcePath } from '../model/paths.ts'
import { UserError } from '../model/user-error.ts'
import { readConfig } from '../read/settings/read-config.ts'
import { makeFolder } from './make-folder.ts'
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

/** Throws UserError when a file cannot be written. */
export async function writeStarter(folder: string, files: StarterFiles): Promise<WrittenStarter> {
  const [written, kept]: [string[], string[]] = [[], []]
  for (const [path, text] of files) {
    const isNew = await writeNew(join(folder, path), text)
    if (isNew) written.push(path)
    else kept.push(path)
  }
  return { written, kept }
}

/** Whether the file was not there yet. */
async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    makeFolder(dirname(file))
    await writeFile(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    const isThere = await stat(file).catch(() => null)
    if (codeOf(error) === 'EEXIST' && isThere) return false
    if (codeOf(error) === null) throw error
    throw new UserError(
      `${file} cannot be written: ${error instanceof Error ? error.message : error}`,
      'Make room for it, or name another folder: causebook init DIR',
    )
  }
}

/** What is wrong with the text of a configuration, or null. */
export function problemOfConfig(text: string): Diagnostic | null {
  return readConfig(text, sourcePath('causebook.yaml')).diagnostics[0] ?? null
}
