/** Turns everything that a page depends on into a short text that changes when any of it does. */
import { hash } from 'node:crypto'

/** SHA-1 of the parts as JSON: against change, not against malice. */
export function fingerprint(...parts: readonly unknown[]): string {
  return hash('sha1', JSON.stringify(parts), 'base64url')
}
