/** Turns the content of a file into the texts that are in it, without the disguises of its format. */

import { hasOtherEntities } from './asides.ts'

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase()

/** Whether a file holds no text that could be read. */
export function isBinary(path: string, bytes: Uint8Array): boolean {
  return endingOf(path) !== 'bin' && isNoText(bytes)
}

const isNoText = (bytes: Uint8Array) =>
  bytes.subarray(0, 8000).includes(0) || /^\x89PNG|^\xff\xd8\xff/.test(latin(bytes, 4))

/** The text of a file; of a part of the search index, its words. */
export function readableText(path: string, bytes: Uint8Array): string {
  return endingOf(path) === 'bin' ? namesOf(bytes) : decoder.decode(bytes)
}

/**
 * The texts in the text of a file of that name, by its ending, or in a part of that. What stands for a character is
 * replaced by it and as many signs that nobody sees, so that all else stays where it is.
 */
export function legibleTexts(path: string, text: string): readonly string[] {
  const ending = endingOf(path)
  if (ending === 'txt' && path.startsWith('search/index/')) return [spelledOut(text)]
  const own = forms[ending]?.(text) ?? text
  return [percentDecoded(own), ...embedded(text)]
}

const decoder = new TextDecoder()
const soft = '\u00ad'
const latin = (bytes: Uint8Array, length: number) =>
  String.fromCharCode(...bytes.subarray(0, length))

const padded = (text: string, length: number) => text.padEnd(length, soft)

const forms: Readonly<Record<string, (text: string) => string>> = {
  html: entitiesDecoded,
  svg: entitiesDecoded,
  xml: entitiesDecoded,
  rss: entitiesDecoded,
  atom: entitiesDecoded,
  opml: entitiesDecoded,
  liquid: entitiesDecoded,
  json: escapesDecoded,
  webmanifest: escapesDecoded,
  ics: text =>
    escapesDecoded(endsMarked(text.replace(/\r?\n[ \t]/g, fold => soft.repeat(fold.length)))),
  csv: endsMarked,
  txt: text => text.replace(/\n(?=[ \t]*\n)/g, '|'),
  md: markdownAsRead,
  markdown: markdownAsRead,
}

/** A feed has the markup of pages in the markup of its own, so that signs may be written twice over. */
function entitiesDecoded(text: string): string {
  if (!hasOtherEntities(text)) return text
  return text.replace(/&(?:amp;)?(#\d+|#x[\da-f]+|[a-z]+);/gi, (whole, name: string) =>
    padded(characterOf(name.toLowerCase()), whole.length),
  )
}

const named: Readonly<Record<string, string>> = { apos: "'", rsquo: '’', nbsp: ' ', shy: soft }

/** Of all that could open a tag, or is not known, a sign that ends a phrase. */
function characterOf(name: string): string {
  if (!name.startsWith('#')) return named[name] ?? '|'
  const code = Number(`0${name.slice(1)}`.replace(/^0(?!x)/, ''))
  return code === 60 || !(code > 31 && code < 0x10000) ? '|' : String.fromCharCode(code)
}

const escapes: Readonly<Record<string, string>> = { n: ' ', r: ' ', t: ' ', b: ' ', f: ' ', N: ' ' }

function escapesDecoded(text: string): string {
  if (!text.includes('\\')) return text
  if (!/\\[\\ubfN]/.test(text)) return text.replace(/\\[nrt]/g, `${soft} `)
  return text.replace(/\\(?:u([\da-f]{4})|([\s\S]))/gi, (whole, code?: string, sign?: string) => {
    const character = code ? String.fromCharCode(Number.parseInt(code, 16)) : (sign ?? '')
    return padded(escapes[character] ?? character, whole.length)
  })
}

/** Where a property of a calendar ends, or a row of a table: texts have no such end in them, as they are written. */
function endsMarked(text: string): string {
  return text.replace(/\r\n/g, '|\n')
}

/** Marks of quotes are none of the text; a blank line ends whatever stands above it. */
function markdownAsRead(text: string): string {
  const unquoted = text.replace(/^[ \t]*>[> \t]*/gm, marks => ' '.repeat(marks.length))
  return entitiesDecoded(unquoted.replace(/\n(?=[ \t]*\n)/g, '|')).replace(/\\\n/g, ' \n')
}

function percentDecoded(text: string): string {
  if (!text.includes('%')) return text
  return text.replace(/(?:%[\da-f]{2})+/gi, code => {
    try {
      return padded(decodeURIComponent(code), code.length)
    } catch {
      return code
    }
  })
}

/** What is written as data within a text. */
function embedded(text: string): readonly string[] {
  if (!text.includes(';base64,')) return []
  return Array.from(text.matchAll(/;base64,([A-Za-z\d+/]+)/g), ([, data = '']) => {
    const bytes = Uint8Array.from(atob(data.slice(0, data.length & ~3)), c => c.charCodeAt(0))
    return isNoText(bytes) ? '' : decoder.decode(bytes)
  })
}

/** The vocabulary of the search: each line says how many letters its word shares with the one before. */
function spelledOut(vocabulary: string): string {
  let word = ''
  const words = vocabulary.split('\n').map(line => {
    word = word.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(2)
    return word
  })
  return words.join('\n|\n')
}

/** The words of a part of the search index, which begins with how long they are. */
function namesOf(bytes: Uint8Array): string {
  let length = 0
  let start = 0
  for (let more = true; more && start < 5; start += 1) {
    const byte = bytes[start] ?? 0
    length += (byte & 127) * 2 ** (7 * start)
    more = byte > 127
  }
  const names = decoder.decode(bytes.subarray(start, start + length))
  return names.replaceAll('\n', '\n|\n')
}
