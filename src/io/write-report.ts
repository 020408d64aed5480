/** Writes a new report to disk, if it can be read back as one. */
import { writeFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import type { Config } from '../model/config.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import { type SourcePath, sourcePath } from '../model/paths.ts'
import { UserError } from '../model/user-error.ts'
import { readReport } from '../read/read-report.ts'
import { makeFolder } from './make-folder.ts'
import { codeOf } from './system-errors.ts'

/** Writes `text` to `path` in the reports folder. Throws UserError when it is no sound report, or the file exists. */
export async function writeReport(
  text: string,
  path: string,
  folder: string,
  config: Config,
): Promise<void> {
  const error = errorIn(text, sourcePath(relative(folder, path)), config)
  if (error)
    throw new UserError(error.message, error.hint ?? `causebook explain ${error.code} says more`)
  makeFolder(dirname(path))
  await writeFile(path, text, { flag: 'wx' }).catch(error => {
    if (codeOf(error) !== 'EEXIST') throw error
    throw new UserError(`${path} exists already`, 'Choose another name with --id')
  })
}

/** The first error in the text of a report, or null when it is sound. */
export function errorIn(text: string, file: SourcePath, config: Config): Diagnostic | null {
  const { diagnostics } = readReport(Buffer.from(text), file, config)
  return diagnostics.find(({ severity }) => severity === 'error') ?? null
}
