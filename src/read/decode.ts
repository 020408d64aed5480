/** Turns the bytes of a file into text: UTF-8 only, line feeds only, no byte order mark. */
import type { Place } from '../model/report.ts'
import type { Notes } from './notes.ts'

export type Decoded = { readonly text: string } | { readonly badAt: Place }

/**
 * Control characters, which HTML and XML have no place for, and noncharacters, two of which mark links in
 * a body (see `Body`); Unicode reserves them for such use.
 */
const unprintable = /[^\P{Cc}\t\n\f]|\p{Noncharacter_Code_Point}/gu

/** The text of a file, or the place of the first byte that is not UTF-8 or is NUL. */
export function decode(bytes: Uint8Array): Decoded {
  const text = strictly(bytes)
  if (text !== null && !text.includes('\0')) return { text: printable(straight(text)) }
  return { badAt: placeOf(/[\uFFFD\0]/, bytes) }
}

/** As `decode`, of a file whose characters are kept as they are: settings, words, templates. */
export function decodeAsIs(bytes: Uint8Array): Decoded {
  const text = strictly(bytes)
  return text === null ? { badAt: placeOf(/\uFFFD/, bytes) } : { text }
}

/** A lossy decoder cannot fail, and shows where the strict one did. */
function placeOf(bad: RegExp, bytes: Uint8Array): Place {
  const lossy = straight(new TextDecoder('utf-8').decode(bytes))
  const before = lossy.slice(0, lossy.search(bad)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** Says of a file that it is not UTF-8 text; `badAt` is the place of the first wrong byte. */
export function noteNotUtf8(notes: Notes, badAt: Place): void {
  notes.add('file/not-utf8', badAt, 'The file is not UTF-8 text from here on', 'Save it as UTF-8')
}

/** `text` with what no page could show replaced. */
export function printable(text: string): string {
  return text.replace(unprintable, '\uFFFD')
}

/** Markup with the characters themselves where their numbers stand: `&#106;avascript`. */
export function spellOut(markup: string): string {
  return markup.replace(/&#(?:x([\da-f]+)|(\d+));?/gi, (_, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code)
  })
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
