/** Loads a file that a site takes over, as it is published. */
import { join } from 'node:path'
import type { Copy } from '../../model/site.ts'
import { barePicture } from '../../read/pictures/bare-picture.ts'
import { isRaster } from '../../read/pictures/read-picture-size.ts'
import { readHead, readWhole } from '../read-file.ts'

/** Larger files, in bytes, are copied and searched piece by piece. */
export const largestWhole = 2 ** 22
/** Where they begin, they show what they are. */
export const headLength = 2 ** 13
/** The largest photograph, in bytes, out of which can be taken what its camera noted. */
export const largestPhotograph = 64_000_000

export interface LoadedCopy {
  /** All of it, or the beginning. */
  readonly content: Uint8Array
  /** The file on disk, where that is more. */
  readonly whole?: string
}

/** The bytes of the file; those of a photograph without what its camera noted. */
export function loadCopy(folder: string, { from, isBare }: Copy): LoadedCopy {
  const path = join(folder, from)
  if (isBare && isRaster(from)) return { content: barePicture(readWhole(path, largestPhotograph)) }
  const content = readHead(path, largestWhole + 1)
  if (content.length <= largestWhole) return { content }
  return { content: content.subarray(0, headLength), whole: path }
}
