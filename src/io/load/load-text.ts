/** Loads a text that is taken as it is: a template, a style sheet. */
import { readFileSync } from 'node:fs'
import { UserError } from '../../model/user-error.ts'
import { decodeAsIs } from '../../read/decode.ts'

/** The text of the file at `path`, without a byte order mark. Throws UserError where it is not UTF-8. */
export function loadText(path: string): string {
  const decoded = decodeAsIs(readFileSync(path))
  if ('text' in decoded) return decoded.text
  const { line, column } = decoded.badAt
  throw new UserError(
    `${path}:${line}:${column} is not UTF-8 text from here on`,
    'Save it as UTF-8',
  )
}
