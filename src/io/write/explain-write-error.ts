/** Says what keeps a site from being written, and what helps. */
import { relative } from 'node:path'
import { UserError } from '../../model/user-error.ts'
import { codeOf, isDiskFull } from '../system-errors.ts'

/** Whether it is about a file that was to be copied. */
function isElsewhere(error: unknown, out: string): boolean {
  const path = error instanceof Error && 'path' in error ? error.path : undefined
  return typeof path === 'string' && relative(out, path).startsWith('..')
}

/** What the operator can do about an error of the system; any other error as it is. */
export function explainWriteError(error: unknown, out: string): unknown {
  if (isElsewhere(error, out)) return error
  const old = 'The site that was there is as it was'
  if (isDiskFull(error))
    return new UserError(
      `There is no space left for the site in ${out}`,
      `${old}. Make room and build again`,
    )
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UserError(
        `${out} cannot be written to`,
        `${old}. Mend its permissions, or name another folder with --out`,
      )
    case 'ENOTDIR':
    case 'EEXIST':
      return new UserError(
        `${out} cannot be made: a file is in the way`,
        'Remove it, or name another folder with --out',
      )
    case 'ENAMETOOLONG':
      return new UserError(
        `A name is too long for the file system in ${out}`,
        `${old}. Shorten the \`id\` or the alias that the longest address comes from`,
      )
    default:
      return error
  }
}
