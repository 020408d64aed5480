/** Loads a text that is taken as it is: a template, a style sheet. */
import { UserError } from '../../model/user-error.ts'
import { decodeAsIs } from '../../read/decode.ts'
import { readWhole } from '../read-file.ts'

/** The largest file of a templates folder, in bytes. */
export const mostBytes = 20_000_000

/** The text of the file at `path`, without a byte order mark. Throws UserError where it is not UTF-8. */
export function loadText(path: string): string {
  const decoded = decodeAsIs(readWhole(path, mostBytes))
  if ('text' in decoded) return decoded.text
  const { line, column } = decoded.badAt
  throw new UserError(
    `${path}:${line}:${column} is not UTF-8 text from here on`,
    'Save it as UTF-8',
  )
}
