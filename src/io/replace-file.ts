/** Writes a text to a file that somebody may be reading. */
import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { writeWhole } from './cache/write-whole.ts'

/** Replaces the file at `path` in one step, with the folders around it. Throws UserError when that is not possible. */
export function replaceFile(path: string, text: string): void {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    // A terminal or a pipe cannot be replaced.
    if (found && !found.isFile() && !found.isDirectory()) {
      write(path, text)
      return
    }
    mkdirSync(dirname(path), { recursive: true })
    const aside = `${path}.${process.pid}.part`
    try {
      write(aside, text)
      renameSync(aside, path)
    } catch (error) {
      rmSync(aside, { force: true })
      throw error
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UserError(`${path} cannot be written: ${why}`, 'Choose another file')
  }
}

function write(path: string, text: string): void {
  const file = openSync(path, 'w')
  try {
    writeWhole(file, Buffer.from(text))
  } finally {
    closeSync(file)
  }
}
