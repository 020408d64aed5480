/** Makes a folder for what is needed for a while. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { codeOf, isDiskFull } from './system-errors.ts'

/** An empty folder whose name begins with `start`. Throws UserError where none can be made. */
export function temporaryFolder(start: string): string {
  const around = tmpdir()
  try {
    return mkdtempSync(join(around, start))
  } catch (error) {
    const why = isDiskFull(error) ? 'has no space left' : `takes no files (${codeOf(error)})`
    throw new UserError(
      `The folder for temporary files, ${around}, ${why}`,
      'Name one in the environment: TMPDIR=/path/to/a/folder',
    )
  }
}
