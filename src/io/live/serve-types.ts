/** Tells browsers what kind of file they get: the only place that knows mrmime. */
import { lookup, mimes } from 'mrmime'

// What is for people to read should not be saved instead of shown.
mimes.log = 'text/plain'

/** The value of `content-type` for a file by its name; what is not known is not for showing. */
export function typeOf(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream'
  return /^text\/|json$|xml$/.test(type) ? `${type}; charset=utf-8` : type
}
