/** Turns the bytes of a file into text: UTF-8 only, line feeds only, no byte order mark. */
import type { Place } from '../model/report.ts'

export type Decoded = { readonly text: string } | { readonly badAt: Place }

/**
 * Control characters, which HTML and XML have no place for, and U+FDD0 and U+FDD1, which mark links in
 * a body (see `Body`); Unicode reserves them for such use.
 */
const unprintable = /[^\P{Cc}\t\n\f]|[\uFDD0\uFDD1]/gu

/** The text of a file, or the place of the first byte that is not UTF-8 or is NUL. */
export function decode(bytes: Uint8Array): Decoded {
  const text = strictly(bytes)
  if (text !== null && !text.includes('\0'))
    return { text: straight(text).replace(unprintable, '\uFFFD') }
  // A lossy decoder cannot fail, and shows where the strict one did.
  const lossy = straight(new TextDecoder('utf-8').decode(bytes))
  const before = lossy.slice(0, lossy.search(/[\uFFFD\0]/)).split('\n')
  return { badAt: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } }
}

function straight(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function strictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
