/** Turns the bytes of one file into its text, or notes why there is none: too much of it, or no UTF-8. */
import { limits } from '../model/limits.ts'
import { decode, noteNotUtf8 } from './decode.ts'
import type { Notes } from './notes.ts'

/** The text; `instead` says where to put what is too much. */
export function readText(bytes: Uint8Array, notes: Notes, instead: string): string | null {
  const refuse = (count: string, most: number) => {
    const message = `The file has ${count}: expected at most ${most}`
    notes.add('file/too-large', { line: 1, column: 1 }, message, instead)
    return null
  }
  // Of a file that is larger no more than this is read.
  if (bytes.length > limits.bytes) return refuse(`more than ${limits.bytes} bytes`, limits.bytes)
  const decoded = decode(bytes)
  if ('badAt' in decoded) {
    noteNotUtf8(notes, decoded.badAt)
    return null
  }
  const lines = decoded.text.split('\n').length
  return lines > limits.lines ? refuse(`${lines} lines`, limits.lines) : decoded.text
}
