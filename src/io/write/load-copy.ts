/** Loads a file that a site takes over, as it is published. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Copy } from '../../model/site.ts'
import { UserError } from '../../model/user-error.ts'
import { barePicture } from '../../read/pictures/bare-picture.ts'
import { isRaster } from '../../read/pictures/read-picture-size.ts'
import { codeOf } from '../system-errors.ts'

/** Its bytes; those of a photograph without what its camera noted. Throws UserError when there are too many. */
export function loadCopy(folder: string, { from, isBare }: Copy): Uint8Array {
  const bytes = readWhole(join(folder, from))
  return isBare && isRaster(from) ? barePicture(bytes) : bytes
}

function readWhole(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    if (codeOf(error) !== 'ERR_FS_FILE_TOO_LARGE') throw error
    throw new UserError(`${path} is larger than 2 GiB`, 'Put it elsewhere and link to its address')
  }
}
