// @ts-check
/* Pieces of text, of which some are what was looked for. */

/** @typedef {readonly (readonly [text: string, marked: boolean])[]} Pieces */

/**
 * What Pagefind cut out of a text, in which `<mark>` is the only markup, as pieces; without `heading`,
 * if it starts with that.
 * @type {(excerpt: string, heading: string) => Pieces}
 */
export const piecesOf = (excerpt, heading) => {
  // Where words have no spaces between them, it marks those around foreign ones, too.
  const pieces = excerpt
    .replaceAll(/(\s+)<\/mark>/g, '</mark>$1')
    .split(/<\/?mark>/)
    .map((text, i) => /** @type {const} */ ([unescaped(text), i % 2 === 1]))
  const whole = pieces.map(([text]) => text).join('')
  if (!whole.startsWith(heading)) return pieces
  const [stop = ''] = /^[.\s]*/.exec(whole.slice(heading.length)) ?? []
  return cut(pieces, heading.length + stop.length)
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
