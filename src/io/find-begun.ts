/** Says what of a knowledge base is in a folder already. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../model/config.ts'
import { UserError } from '../model/user-error.ts'
import { findFiles } from './load/find-files.ts'
import { findRepository } from './load/find-sources.ts'
import { loadConfig } from './load/load-config.ts'
import { readText } from './read-file.ts'

export interface Begun {
  /** Null where there is no configuration. */
  readonly config: Config | null
  readonly hasReports: boolean
  /** Whether `npx causebook` finds the program in the folder, or around it. */
  readonly isInstalled: boolean
  /** Whether the folder is in a git repository, and not its root. */
  readonly isWithin: boolean
}

/** Looks into `folder`, which need not exist. Throws UserError for a configuration with errors. */
export async function findBegun(folder: string): Promise<Begun> {
  const file = join(folder, 'causebook.yaml')
  const found = existsSync(file) ? await loadConfig({ config: file }) : null
  if (found?.config === null) {
    const { message } = found.diagnostics[0] ?? {}
    throw new UserError(`${file} has errors: ${message}`, 'causebook check says more')
  }
  const reports = join(folder, 'rcas')
  const isPresent = existsSync(reports)
  if (isPresent && !statSync(reports).isDirectory())
    throw new UserError(
      `${reports} is no folder, and reports are to stand in it`,
      'Move that file away, or name another folder: causebook init DIR',
    )
  return {
    config: found?.config ?? null,
    hasReports: isPresent && (await findFiles(reports)).reports.length > 0,
    isInstalled: isInstalledAt(folder),
    isWithin: findRepository(folder, folder) !== folder,
  }
}

function isInstalledAt(folder: string): boolean {
  if (existsSync(join(folder, 'node_modules/causebook/package.json'))) return true
  return folder !== dirname(folder) && isInstalledAt(dirname(folder))
}

/** Which of `lines` a text file lacks. */
export function missingLines(path: string, lines: readonly string[]): readonly string[] {
  const found = readText(path)
    .split('\n')
    .map(line => line.trim().replace(/^\/|\/$/g, ''))
  return lines.filter(line => !found.includes(line.replace(/\/$/, '')))
}
