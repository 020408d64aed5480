// @ts-check
/* Cuts what is asked for in other ways, where nothing has it as it was said. */

import { tokensOf } from './tokens.js'

/** @typedef {import('./pieces.js').Piece} Piece */

/**
 * The same cut in other ways, where nothing has all of them: `instance:EU00` without the name of the fact, `eu00,eu02`
 * apart, as much of an address as is known, and `data base` or `eu-00` together, where that is a word.
 * @type {(pieces: readonly Piece[], isFact: (word: string) => boolean, isThere: (...tokens: string[]) => Promise<boolean>) => Promise<readonly Piece[]>}
 */
export const recut = async (pieces, isFact, isThere) => {
  const apart = await Promise.all(pieces.map(piece => takenApart(piece, isFact, isThere)))
  /** @type {Piece[]} */
  const cut = []
  for (const whole of apart.flat().filter(({ tokens }) => tokens.length > 0)) {
    const { tokens, isExact, date } = whole
    const joined = tokens.join('')
    const isOne =
      tokens.length > 1 && !isExact && !date && /\p{L}/u.test(joined) && (await isThere(joined))
    const piece = isOne ? { ...whole, tokens: [joined] } : whole
    const last = cut.at(-1)
    const isPlain =
      !piece.isOr &&
      [last, piece].every(one => one?.tokens.length === 1 && !one.isExact && !one.date)
    const both = isPlain ? `${last?.tokens[0]}${piece.tokens[0]}` : ''
    if (both && (await isThere(both)))
      cut[cut.length - 1] = { ...piece, said: both, tokens: [both] }
    else cut.push(piece)
  }
  return cut
}

/** @type {(piece: Piece, isFact: (word: string) => boolean, isThere: (...tokens: string[]) => Promise<boolean>) => Promise<readonly Piece[]>} */
const takenApart = async (piece, isFact, isThere) => {
  if (piece.isExact || piece.date || piece.tokens.length === 1) return [piece]
  const address = piece.said.match(addresses)?.[1]
  if (address) {
    const tokens = await knownPart(address, isThere)
    return [{ ...piece, tokens, isTyped: false }]
  }
  const [first = '', ...rest] = piece.said.split(':')
  const said = isFact(first) && rest.length > 0 ? rest.join(':') : piece.said
  return said.split(/[,/&;|]|(?<!\+)\+(?!\+)/).map((part, i) => {
    return { ...piece, said: part, tokens: tokensOf(part), isOr: piece.isOr && i === 0 }
  })
}

/** `https://host:port/path`, and the same without the scheme. */
const addresses =
  /^[^\p{L}\p{N}]*(?:[a-z][a-z\d+.-]*:\/\/|(?=[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?::\d+)?[/?#]))(\S+)/u

/**
 * All of an address; else its end, where that has a number and is the name of something; else as much of its beginning as
 * is known, at least the host.
 * @type {(address: string, isThere: (...tokens: string[]) => Promise<boolean>) => Promise<readonly string[]>}
 */
const knownPart = async (address, isThere) => {
  const ends = Array.from(address.matchAll(/[/?#&]/g), ({ index }) => index).reverse()
  const [host = ''] = address.split(/[:/?#]/)
  const last = tokensOf(address.split(/[/?#]/).filter(Boolean).at(-1) ?? '')
  const isName = last.length > 1 && /\d/.test(last.join(''))
  const parts = [
    tokensOf(address),
    ...(isName && ends.length > 0 ? [last] : []),
    ...ends.map(end => tokensOf(address.slice(0, end))),
  ]
  for (const tokens of parts) if (await isThere(...tokens)) return tokens
  return tokensOf(host)
}
