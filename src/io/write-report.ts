/** Writes a new report to disk, if it can be read back as one. */
import { relative } from 'node:path'
import type { Config } from '../model/config.ts'
import { sourcePath } from '../model/paths.ts'
import { UserError } from '../model/user-error.ts'
import { readReport } from '../read/read-report.ts'
import { writeNewFile } from './write/write-site.ts'

/** Writes `text` to `path` in the reports folder. Throws UserError when it is no sound report, or the file exists. */
export async function writeReport(
  text: string,
  path: string,
  folder: string,
  config: Config,
): Promise<void> {
  const file = sourcePath(relative(folder, path))
  const { diagnostics } = readReport(Buffer.from(text), file, config)
  const error = diagnostics.find(({ severity }) => severity === 'error')
  if (error)
    throw new UserError(error.message, error.hint ?? `causebook explain ${error.code} says more`)
  await writeNewFile(path, text)
}
