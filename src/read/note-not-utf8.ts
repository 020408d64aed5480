/** Says of a file that it is not UTF-8 text. */
import type { Place } from '../model/report.ts'
import type { Notes } from './notes.ts'

/** `badAt` is the place of the first wrong byte. */
export function noteNotUtf8(notes: Notes, badAt: Place): void {
  notes.add('file/not-utf8', badAt, 'The file is not UTF-8 text from here on', 'Save it as UTF-8')
}
