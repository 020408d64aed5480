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
  // Lossy first: it cannot fail, and shows where a strict decoder would.
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n')
  if (isUtf8(bytes) && !text.includes('\0')) return { text: text.replace(unprintable, '\uFFFD') }
  const before = text.slice(0, text.search(/[\uFFFD\0]/)).split('\n')
  return { badAt: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
