/** Tells what a file-system error is about. */

/** Whether there is no such file. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT'
}

/** Whether a disk, or what we may use of it, is full. */
export function isDiskFull(error: unknown): boolean {
  return codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT'
}

/** The code of a system error (`ENOSPC`), or null for any other error. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null
}

/** The error, with the path that it is about: of an open file, the system does not say it. */
export function about(path: string, error: unknown): unknown {
  const isOfTheSystem = error instanceof Error && 'syscall' in error && !('path' in error)
  return isOfTheSystem ? Object.assign(error, { path }) : error
}
