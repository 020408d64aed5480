/** Loads a file that a site takes over, as it is published. */
import { join } from 'node:path'
import type { Copy } from '../../model/site.ts'
import { UserError } from '../../model/user-error.ts'
import { barePicture } from '../../read/pictures/bare-picture.ts'
import { isRaster } from '../../read/pictures/read-picture-size.ts'
import { readHead } from '../read-file.ts'

/** Larger files, in bytes, are copied piece by piece, and searched only where they begin. */
export const largestWhole = 2 ** 26

export interface LoadedCopy {
  /** All of it, or the beginning. */
  readonly content: Uint8Array
  /** The file on disk, where that is more. */
  readonly whole?: string
}

/** The bytes of the file; those of a photograph without what its camera noted. Throws UserError for one with too many. */
export function loadCopy(folder: string, { from, isBare }: Copy): LoadedCopy {
  const path = join(folder, from)
  const content = readHead(path, largestWhole + 1)
  const isPhotograph = isBare && isRaster(from)
  if (content.length <= largestWhole)
    return { content: isPhotograph ? barePicture(content) : content }
  if (!isPhotograph) return { content, whole: path }
  throw new UserError(
    `${path} has more than ${largestWhole} bytes, and what its camera noted cannot be taken out`,
    'Make it smaller',
  )
}
