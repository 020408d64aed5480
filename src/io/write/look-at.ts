/** Looks at what is at a place, which may be nothing. */
import { lstatSync, type Stats } from 'node:fs'
import { codeOf, isMissing } from '../system-errors.ts'

/** Undefined where nothing is, nor can be because a file stands for a folder above; a link itself, not what it leads to. */
export function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch (error) {
    if (isMissing(error) || codeOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}
