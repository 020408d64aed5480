/** Turns everything that a page depends on into a short text that changes when any of it does. */
import { createHash } from 'node:crypto'

/** SHA-1 of the parts as JSON: against change, not against malice. */
export function fingerprint(...parts: readonly unknown[]): string {
  return createHash('sha1').update(JSON.stringify(parts)).digest('base64url')
}
