/** Makes a folder with those around it, or says at once that it cannot. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { FileError } from './file-error.ts'
import { codeOf, isMissing } from './system-errors.ts'

/**
 * The outermost folder that had to be made for `path`; undefined where it is there. Step by step: where a file system
 * takes no folders, as /proc does, Node itself would try for ever.
 */
export function makeFolder(path: string): string | undefined {
  try {
    mkdirSync(path)
    return path
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && isFolder(path)) return undefined
    const above = dirname(path)
    if (!isMissing(error)) throw error
    if (existsSync(above))
      throw new FileError(path, `cannot be made: ${above} takes no folders`, 'Name another place')
    const outermost = makeFolder(above)
    return makeFolder(path) === undefined ? outermost : (outermost ?? path)
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
