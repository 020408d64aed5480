/** Writes a text to a file that somebody may be reading. */
import {
  chmodSync,
  closeSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { writeWhole } from './cache/write-whole.ts'
import { makeFolder } from './make-folder.ts'
import { mayBeTracked } from './trust/tracking.ts'

/**
 * Replaces the file at `path`, or the one that a link there leads to unless git tracks it, in one step, with the folders
 * around it. Throws UserError when that is not possible.
 */
export function replaceFile(path: string, text: string): void {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    // A terminal or a pipe cannot be replaced, and what /dev/stdout leads to is open and has more than this in it.
    const isStream = isOfTheSystem(path) || (found && !found.isFile() && !found.isDirectory())
    if (isStream) write(path, text, 'a')
    // A link that git tracks may have come with a proposed change, to lead to a file that is not its.
    else replace(found && !mayBeTracked(path) ? realpathSync(path) : path, text, found)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UserError(`${path} cannot be written: ${why}`, 'Mend that, or choose another file')
  }
}

/** There nothing is made and nothing replaced: links of the whole machine would be lost. */
function isOfTheSystem(path: string): boolean {
  return /^\/(dev|proc|sys)\//.test(resolve(path)) && !resolve(path).startsWith('/dev/shm/')
}

function replace(path: string, text: string, found: Stats | undefined): void {
  makeFolder(dirname(path))
  const aside = `${path}.${process.pid}.part`
  try {
    write(aside, text, 'w')
    if (found) chmodSync(aside, found.mode)
    renameSync(aside, path)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}

function write(path: string, text: string, flags: 'a' | 'w'): void {
  const file = openSync(path, flags)
  try {
    writeWhole(file, Buffer.from(text))
  } finally {
    closeSync(file)
  }
}
