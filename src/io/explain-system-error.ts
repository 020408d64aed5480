/** Says what the operator can do about what the system refuses: the door through which all its errors leave. */
import { lstatSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { FileError } from './file-error.ts'
import { codeOf } from './system-errors.ts'

/** A UserError for whatever the system refuses; any other error is given back. */
export function explainSystemError(error: unknown): unknown {
  const code = codeOf(error)
  if (code === null || !(error instanceof Error) || !('syscall' in error)) return error
  const { syscall, path } = error as NodeJS.ErrnoException
  if (syscall === 'uv_cwd')
    return new UserError('The current folder is gone', 'Change to one that is there')
  const [why, hint] = reasons[code] ?? [
    `cannot be used: the system says ${code}`,
    'Mend that and try again',
  ]
  if (typeof path !== 'string') return new UserError(`The system says: ${error.message}`, hint)
  // What is read as text from bytes that are none is no longer the name of the file.
  if (code === 'ENOENT' && path.includes('\uFFFD'))
    return new FileError(path, 'cannot be opened: its name is not UTF-8 text', 'Rename the file')
  const isAbove = code === 'ENOTDIR' || code === 'ELOOP'
  return new FileError(isAbove ? lastThere(path) : path, why, hint)
}

/** What is in the way of a path that goes through a file, or through a link to itself. */
function lastThere(path: string): string {
  for (let at = path; at !== dirname(at); at = dirname(at)) if (isThere(at)) return at
  return path
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path) !== undefined
  } catch {
    return false
  }
}

type Reason = readonly [why: string, hint: string]

const denied: Reason = [
  'may not be opened',
  'Mend its permissions, or those of the folder it is in',
]
const full: Reason = ['cannot be written: there is no space left', 'Make room and try again']
const tooMany: Reason = [
  'cannot be opened: too many files are open already',
  'Let the program open more of them: ulimit -n 4096',
]

/** By the names of POSIX, as libuv has them. */
const reasons: Readonly<Record<string, Reason>> = {
  EACCES: denied,
  EPERM: denied,
  EROFS: [
    'cannot be written: its file system is read-only',
    'Name another place, or mount it so that it can be written to',
  ],
  ENOENT: [
    'is not there',
    'If it was there a moment ago, try again; else put it there, or mend what leads to it',
  ],
  ENOTDIR: ['is a file: expected a folder', 'Move it out of the way, or name another place'],
  EISDIR: ['is a folder: expected a file', 'Move it out of the way'],
  EEXIST: ['is there already', 'Move it out of the way'],
  ENOTEMPTY: ['has files in it', 'Move them out of the way'],
  ELOOP: ['is a symbolic link that leads to itself', 'Remove it'],
  ENAMETOOLONG: ['has a name that is too long for the file system', 'Shorten it'],
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EMFILE: tooMany,
  ENFILE: tooMany,
  EIO: ['cannot be used: the disk reports an error', 'Check the disk'],
  EXDEV: [
    'cannot be moved: it is on another file system than its folder',
    'Put a folder in place of the link or the mount that is in the way',
  ],
  EAGAIN: [
    'cannot be used: the machine has nothing left for another process or thread',
    'Raise its limit of processes, or read without threads: --jobs 0',
  ],
  ENOMEM: [
    'cannot be used: the machine has no memory left',
    'Give it more, or stop other programs',
  ],
}
