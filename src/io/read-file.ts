/** Reads files that others made: never waits for what is no file, and takes no more than was asked for. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { sizeText } from '../model/size-text.ts'
import { FileError } from './file-error.ts'
import { about } from './system-errors.ts'

/** What is read as one, in bytes, where nobody says otherwise: hardly more fits into a text. */
const mostBytes = 250_000_000

/** The file at `path`. Throws FileError for one of more than `most` bytes, and for what is no file. */
export function readWhole(path: string, most = mostBytes): Buffer {
  const bytes = readHead(path, most + 1)
  if (bytes.length <= most) return bytes
  throw new FileError(
    path,
    `has more than ${sizeText(most)}: expected at most that`,
    'Make it smaller, or move it out of the way',
  )
}

/** The same, as text. */
export function readText(path: string, most?: number): string {
  return readWhole(path, most).toString('utf8')
}

/** The first bytes of the file at `path`, `most` of them where it has so many. Throws FileError for what is no file. */
export function readHead(path: string, most: number): Buffer {
  const file = openFile(path)
  try {
    const { size } = fstatSync(file)
    const bytes = Buffer.allocUnsafe(Math.min(size, most))
    let length = 0
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, length)
    return bytes.subarray(0, length)
  } catch (error) {
    throw about(path, error)
  } finally {
    closeSync(file)
  }
}

/** One for all: a warm build looks at thousands of files, and keeps none. */
const piece = Buffer.allocUnsafe(2 ** 16)

/**
 * The bytes of the file at `path`, `most` of them where it has so many, piece by piece; a piece is gone when the next is
 * asked for. Throws FileError for what is no file.
 */
export function* piecesOf(path: string, most = Number.POSITIVE_INFINITY): Iterable<Uint8Array> {
  const file = openFile(path)
  try {
    for (let [length, left] = [-1, most]; length !== 0 && left > 0; left -= length) {
      length = readSync(file, piece, 0, Math.min(piece.length, left), null)
      yield piece.subarray(0, length)
    }
  } catch (error) {
    throw about(path, error)
  } finally {
    closeSync(file)
  }
}

/** To open a pipe at whose other end nobody writes would never end, other than in this mode. */
const mode = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Opens the file at `path` to be read. Throws FileError for what is no file. */
export function openFile(path: string): number {
  const file = openSync(path, mode)
  const found = fstatSync(file)
  if (found.isFile()) return file
  closeSync(file)
  const what = found.isDirectory() ? 'a folder' : 'a pipe, a socket or a device'
  throw new FileError(path, `is ${what}: expected a file`, 'Move it out of the way')
}
