// @ts-check
/* Cuts what is asked for into pieces: words, phrases and dates. */

import { folded, tokensOf } from './tokens.js'

/**
 * `tokens` are sought one after the other. One that `isExact` was put in quotes; the last word of all `isTyped`
 * perhaps still. One that `isUnwanted` was said with a minus before it; one that `isOr`, with OR between it and the piece
 * before. Where `date` is given, what happened then is meant; where `facts` are, what has one of them, and no text.
 * @typedef {{ said: string, tokens: readonly string[], isExact: boolean, isTyped: boolean, isUnwanted: boolean, isOr: boolean,
 *   date: import('./dates.js').Dated | null, facts: readonly import('./names.js').Named[] | null }} Piece
 */

const plain = {
  ...{ isExact: false, isTyped: false, isUnwanted: false, isOr: false },
  ...{ date: null, facts: null },
}

const quoted = /(?<!\p{Script=Hebrew})"([^"]*)"?|[“„«「『]([^”“»」』]*)[”“»」』]?/gu

/** @type {(q: string, datesIn: (text: string) => readonly import('./dates.js').Dated[]) => readonly Piece[]} */
export const piecesOf = (q, datesIn) => {
  const text = folded(q.replace(/(?<=\S\s+)OR(?=\s+\S)/g, '|'))
  /** @type {Piece[]} */
  const pieces = []
  let isOr = false
  /** @type {(said: string, more?: Partial<Piece>) => void} */
  const add = (said, more) => {
    const tokens = tokensOf(said)
    if (tokens.length > 0) pieces.push({ ...plain, said, tokens, isOr, ...more })
    isOr = said === '|' && pieces.length > 0
  }
  /** @type {(part: string) => void} */
  const addWords = part => {
    for (const word of part.split(/\s+/).filter(Boolean))
      add(word, { isUnwanted: /^-\p{L}/u.test(word) })
  }
  /** @type {(part: string) => void} */
  const addPart = part => {
    let at = 0
    for (const date of datesIn(part)) {
      addWords(part.slice(at, date.start))
      // `July '19` is no July 19.
      add(part.slice(date.start, date.end).replace(/['’ʼ](?=\d\d)/, '20'), { date })
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
