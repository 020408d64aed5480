/** Turns the bytes of one file into its text, or notes why there is none: too much of it, or no UTF-8. */
import { limits } from '../model/schemas/limits.ts'
import { sizeText } from '../model/size-text.ts'
import { decode, noteNotUtf8 } from './decode.ts'
import type { Notes } from './notes.ts'
import { piledMarks } from './piled-marks.ts'

/** As patterns have it that look at each line, some of which look at all lines behind it. */
const lineEnd = /[\n\u2028\u2029]/

/** The text; `instead` says where to put what is too much. */
export function readText(bytes: Uint8Array, notes: Notes, instead: string): string | null {
  const refuse = (count: string, most: number | string) => {
    const message = `The file has ${count}: expected at most ${most}`
    notes.add('file/too-large', { line: 1, column: 1 }, message, instead)
    return null
  }
  // Of a file that is larger no more than this is read.
  const most = sizeText(limits.bytes)
  if (bytes.length > limits.bytes) return refuse(`more than ${most}`, 'that')
  const decoded = decode(bytes)
  if ('badAt' in decoded) {
    noteNotUtf8(notes, decoded.badAt)
    return null
  }
  const { text } = decoded
  const lines = text.split(lineEnd).length
  if (lines > limits.lines) return refuse(`${lines} lines`, limits.lines)
  const at = piledMarks(text)
  if (at === null) return text
  notePiled(text.slice(0, at).split('\n'), notes)
  return null
}

function notePiled(before: readonly string[], notes: Notes): void {
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  const message = `Here are more than ${limits.piled} accents or other marks on one letter`
  notes.add('file/too-large', place, message, 'Delete those that the word does not need')
}
