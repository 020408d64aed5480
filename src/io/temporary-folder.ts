/** Makes a folder for what is needed for a while. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { fateOf, ownName } from './process-name.ts'
import { codeOf, isDiskFull } from './system-errors.ts'

/**
 * An empty folder whose name begins with `start`. Of those of runs that were killed, which may hold internal texts, none
 * is left. Throws UserError where none can be made.
 */
export function temporaryFolder(start: string): string {
  const around = tmpdir()
  removeAbandoned(around)
  try {
    return mkdtempSync(join(around, `${start}${ownName()}-`))
  } catch (error) {
    const why = isDiskFull(error) ? 'has no space left' : `takes no files (${codeOf(error)})`
    throw new UserError(
      `The folder for temporary files, ${around}, ${why}`,
      'Name one in the environment: TMPDIR=/path/to/a/folder',
    )
  }
}

/** Those of other users, and of processes that cannot be seen from here, stay. */
function removeAbandoned(around: string): void {
  for (const name of namesIn(around)) {
    const [, owner] = ofProcess.exec(name) ?? []
    if (owner === undefined || fateOf(owner) !== 'gone') continue
    try {
      rmSync(join(around, name), { recursive: true, force: true })
    } catch {
      // It is somebody else's, or another run was faster.
    }
  }
}

const ofProcess = /^causebook-(?:[a-z]+-)?(\d+-\d+-[\da-f]+)-\w{6}$/

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
