/** Says what the operator can do about a file that cannot be opened. */
import { UserError } from '../model/user-error.ts'
import { codeOf } from './system-errors.ts'

/** A UserError for a file or a folder that is in the way or kept from us; any other error is given back. */
export function explainSystemError(error: unknown): unknown {
  const path = error instanceof Error && 'path' in error ? error.path : undefined
  if (typeof path !== 'string') return error
  const told = whatIsWrong(codeOf(error), path)
  return told === null ? error : new UserError(...told)
}

type Told = readonly [message: string, hint: string]

function whatIsWrong(code: string | null, path: string): Told | null {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return [`${path} may not be opened`, 'Mend its permissions, or those of the folder it is in']
    case 'ENOTDIR':
      return [`${path} is not a folder`, 'Move the file that is in its way, or put a folder there']
    case 'EISDIR':
      return [`${path} is a folder: expected a file`, 'Move it out of the way']
    case 'ELOOP':
      return [`${path} is a symbolic link that leads to itself`, 'Remove it']
    case 'ENAMETOOLONG':
      return [`The name of ${path} is too long for the file system`, 'Shorten it']
    // What is read as text from bytes that are none is no longer the name of the file.
    case 'ENOENT':
      return path.includes('\uFFFD')
        ? [`The name of ${path} is not UTF-8 text, so the file cannot be opened`, 'Rename the file']
        : null
    default:
      return null
  }
}
