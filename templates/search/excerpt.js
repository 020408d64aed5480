// @ts-check
/* Pieces of text, of which some are what was looked for. */

/** @typedef {readonly (readonly [text: string, marked: boolean])[]} Pieces */

/**
 * What Pagefind cut out of `content`, in which `<mark>` is the only markup, as pieces; without
 * `heading`, if it starts with that, and with `…` where it was cut within a sentence.
 * @type {(excerpt: string, heading: string, content: string) => Pieces}
 */
export const piecesOf = (excerpt, heading, content) => {
  // Where words have no spaces between them, it marks those around foreign ones, too.
  const pieces = excerpt
    .replaceAll(/(\s+)<\/mark>/g, '</mark>$1')
    .split(/<\/?mark>/)
    .map((text, i) => /** @type {const} */ ([unescaped(text), i % 2 === 1]))
  const whole = wordsOf(pieces)
  const [before, after] = around(whole, content)
  const isOpened = whole.startsWith(heading)
  const [stop = ''] = /^[.\s]*/.exec(whole.slice(heading.length)) ?? []
  const shown = isOpened ? cut(pieces, heading.length + stop.length) : pieces
  if (wordsOf(shown) === '') return shown
  const isBegun = isOpened || before === '' || ended.test(before)
  const isEnded = after === '' || ended.test(whole.trim())
  const last = shown.length - 1
  return shown.map(([text, marked], i) => [
    (i === 0 && !isBegun ? '…' : '') + text + (i === last && !isEnded ? '…' : ''),
    marked,
  ])
}

/** Where a sentence ends, whatever closes behind it. */
const ended = /[.!?…。！？]["'’”»)\]」』）]*$/u

/** @type {(pieces: Pieces) => string} */
const wordsOf = pieces => pieces.map(([text]) => text).join('')

/**
 * What stands in `content` before and after a part of it, each of its spaces one character; nothing
 * where the part is not found.
 * @type {(part: string, content: string) => readonly [before: string, after: string]}
 */
const around = (part, content) => {
  const [whole = '', sought = ''] = [content, part].map(text => text.replaceAll(/\s+/g, ' ').trim())
  const at = whole.indexOf(sought)
  return at < 0 ? ['', ''] : [whole.slice(0, at).trim(), whole.slice(at + sought.length).trim()]
}

/** Pagefind escapes no other characters. @type {(text: string) => string} */
const unescaped = text => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')

/** Without so many characters at the start. @type {(pieces: Pieces, length: number) => Pieces} */
const cut = (pieces, length) => {
  let left = length
  return pieces.map(([text, marked]) => {
    const kept = text.slice(left)
    left = Math.max(0, left - text.length)
    return [kept, marked]
  })
}

/** A text with `sought` marked in it. @type {(text: string, sought: readonly string[]) => Pieces} */
export const marked = (text, sought) => {
  if (sought.length === 0) return [[text, false]]
  const patterns = sought.map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const pieces = text.split(new RegExp(`(${patterns.join('|')})`, 'giu'))
  return pieces.map((piece, i) => [piece, i % 2 === 1])
}
