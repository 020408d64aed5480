// @ts-check
/* Cuts what is asked for into pieces: words, phrases and dates. */

import { folded, tokensOf } from './tokens.js'

/**
 * `tokens` are sought one after the other. One that `isExact` was put in quotes; the last word of all `isTyped`
 * perhaps still. One that `isUnwanted` was said with a minus before it. Where `date` is given, what happened then is meant.
 * @typedef {{ said: string, tokens: readonly string[], isExact: boolean, isTyped: boolean, isUnwanted: boolean,
 *   date: import('./dates.js').Dated | null }} Piece
 */

const plain = { isExact: false, isTyped: false, isUnwanted: false, date: null }

const quoted = /(?<!\p{Script=Hebrew})"([^"]*)"?|[“„«「『]([^”“»」』]*)[”“»」』]?/gu

/** @type {(q: string, datesIn: (text: string) => readonly import('./dates.js').Dated[]) => readonly Piece[]} */
export const piecesOf = (q, datesIn) => {
  const text = folded(q)
  /** @type {Piece[]} */
  const pieces = []
  /** @type {(said: string, more?: Partial<Piece>) => void} */
  const add = (said, more) => {
    const tokens = tokensOf(said)
    if (tokens.length > 0) pieces.push({ ...plain, said, tokens, ...more })
  }
  /** @type {(part: string) => void} */
  const addWords = part => {
    for (const word of part.split(/\s+/)) add(word, { isUnwanted: /^-\p{L}/u.test(word) })
  }
  /** @type {(part: string) => void} */
  const addPart = part => {
    let at = 0
    for (const date of datesIn(part)) {
      addWords(part.slice(at, date.start))
      add(part.slice(date.start, date.end), { date })
      at = date.end
    }
    addWords(part.slice(at))
  }
  let at = 0
  for (const { 0: whole, 1: one, 2: other, index } of text.matchAll(quoted)) {
    addPart(text.slice(at, index))
    add(one ?? other ?? '', { isExact: true })
    at = index + whole.length
  }
  addPart(text.slice(at))
  return pieces.map((piece, i) => ({
    ...piece,
    isTyped: i === pieces.length - 1 && !piece.isExact && !piece.date,
  }))
}

/**
 * The same cut in other ways, where nothing has all of them: `instance:EU00` without the name of the fact, `eu00,eu02`
 * apart, and `data base` or `eu-00` together, where that is a word.
 * @type {(pieces: readonly Piece[], isFact: (word: string) => boolean, isWord: (word: string) => Promise<boolean>) => Promise<readonly Piece[]>}
 */
export const recut = async (pieces, isFact, isWord) => {
  const apart = pieces.flatMap(piece => {
    if (piece.isExact || piece.date || piece.tokens.length === 1) return piece
    const [first = '', ...rest] = piece.said.split(':')
    const said = isFact(first) && rest.length > 0 ? rest.join(':') : piece.said
    return said.split(/[,/+&;|]/).map(part => ({ ...piece, said: part, tokens: tokensOf(part) }))
  })
  /** @type {Piece[]} */
  const cut = []
  for (const whole of apart.filter(({ tokens }) => tokens.length > 0)) {
    const { tokens, isExact, date } = whole
    const joined = tokens.join('')
    const isOne =
      tokens.length > 1 && !isExact && !date && /\p{L}/u.test(joined) && (await isWord(joined))
    const piece = isOne ? { ...whole, tokens: [joined] } : whole
    const last = cut.at(-1)
    const isPlain = [last, piece].every(
      one => one?.tokens.length === 1 && !one.isExact && !one.date,
    )
    const both = isPlain ? `${last?.tokens[0]}${piece.tokens[0]}` : ''
    if (both && (await isWord(both))) cut[cut.length - 1] = { ...piece, said: both, tokens: [both] }
    else cut.push(piece)
  }
  return cut
}
