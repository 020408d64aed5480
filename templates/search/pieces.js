// @ts-check
/* Cuts what is asked for into pieces: words, phrases and dates. */

import { folded, tokensOf } from './tokens.js'

/**
 * `tokens` are sought one after the other. One that `isExact` was put in quotes; the last word of all `isTyped`
 * perhaps still. Where `date` is given, what happened then is meant.
 * @typedef {{ said: string, tokens: readonly string[], isExact: boolean, isTyped: boolean,
 *   date: import('./dates.js').Dated | null }} Piece
 */

const quoted = /(?<!\p{Script=Hebrew})"([^"]*)"?|[“„«「『]([^”“»」』]*)[”“»」』]?/gu

/** @type {(q: string, datesIn: (text: string) => readonly import('./dates.js').Dated[]) => readonly Piece[]} */
export const piecesOf = (q, datesIn) => {
  const text = folded(q)
  /** @type {Piece[]} */
  const pieces = []
  /** @type {(said: string, more?: Partial<Piece>) => void} */
  const add = (said, more) => {
    const tokens = tokensOf(said)
    if (tokens.length > 0)
      pieces.push({ said, tokens, isExact: false, isTyped: false, date: null, ...more })
  }
  /** @type {(part: string) => void} */
  const addWords = part => {
    for (const word of part.split(/\s+/)) add(word)
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
