/** Reads a file for the lines of it that are shown around a problem. */
import { conceal } from '../read/privacy/conceal.ts'
import { readWhole } from './read-file.ts'

/** What is too long for a report, in bytes, has no line to be shown. */
const mostBytes = 2_000_000

/** The last one: what is wrong with a file is told in a row. */
let last: { readonly path: string; readonly bytes: Buffer; readonly text: string } | null = null

/** The text of the file, with all secrets concealed: whatever a problem is about, one may stand beside it. */
export function shownText(path: string): string | null {
  try {
    const bytes = readWhole(path, mostBytes)
    if (last?.path !== path || !last.bytes.equals(bytes))
      last = { path, bytes, text: conceal(bytes.toString('utf8')) }
    return last.text
  } catch {
    return null
  }
}
