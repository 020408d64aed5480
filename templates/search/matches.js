// @ts-check
/* Finds the documents that have a piece of what is asked for, and how much they have of it. */

import { formsOf } from './forms.js'
import { late } from './late.js'
import { grow, placesOf } from './postings.js'

/**
 * @typedef {import('./index-reader.js').Index} Index
 * @typedef {import('./postings.js').Posting} Posting
 * @typedef {import('./postings.js').Places} Places
 * @typedef {import('./postings.js').Table} Table
 * @typedef {import('./pieces.js').Piece} Piece
 * @typedef {{ posting: Posting, weight: number }} Meant a word that is looked for, and how much it is what was said
 * @typedef {{ piece: Piece, words: readonly ReadonlySet<string>[], has: Uint8Array, count: number, amounts: Float64Array,
 *   isInText: Uint8Array, places: () => Promise<Places>, corrections: readonly { said: string, meant: string }[],
 *   happened: Uint8Array | null, either: readonly Match[] | null }} Match
 *   of a piece: what was found for each of its words; of each document, whether it has the piece, how much of it, and
 *   whether in its text; where each ends; of a date, whether it happened then; and of what has OR in it, all that it may be
 */

/** How much a word counts that is another form of what was said, or only begins with it. */
const weights = { form: 0.7, start: 0.4 }
/** What a word says of a document in its title, its names, and in brief; in its text it is 1. */
const fieldWeights = [8, 6, 3]
/** So many words that begin alike are looked for. */
const mostWords = 100

/** A word that nobody says may be two: `loadbalancer`. @type {(index: Index, piece: Piece) => Promise<Match>} */
export const matchOf = async (index, piece) => {
  const [token = '', other] = piece.tokens
  const isPlain = other === undefined && !piece.isExact && token.length > 5
  if (isPlain && (await wordsFor(index, token, true, piece.isTyped)).length === 0)
    for (let i = 2; i <= token.length - 2; i += 1) {
      const halves = [token.slice(0, i), token.slice(i)]
      const known = await Promise.all(halves.map(index.find))
      if (!known.every(Boolean)) continue
      const match = await matchTokens(index, { ...piece, tokens: halves, isExact: true })
      const corrections = [{ said: token, meant: halves.join(' ') }]
      if (match.count > 0) return { ...match, piece, corrections }
    }
  return matchTokens(index, piece)
}

/** @type {(index: Index, piece: Piece) => Promise<Match>} */
const matchTokens = async (index, piece) => {
  const last = piece.tokens.length - 1
  const [table, ...found] = await Promise.all([
    index.table(),
    ...piece.tokens.map((token, i) =>
      meantBy(index, token, piece, piece.isTyped && i === last, last === 0),
    ),
  ])
  const { size } = table
  const match = {
    piece,
    words: found.map(({ meant }) => new Set(meant.map(({ posting }) => posting.term))),
    corrections: found.flatMap(({ correction }) => correction ?? []),
    has: new Uint8Array(size),
    amounts: new Float64Array(size),
    isInText: new Uint8Array(size),
    count: 0,
    happened: null,
    either: null,
  }
  /** @type {(document: number, amount: number, isInText: boolean) => void} */
  const add = (document, amount, isInText) => {
    match.has[document] = 1
    grow(match.amounts, document, amount)
    if (isInText) match.isInText[document] = 1
  }
  const [only] = found
  if (only && last === 0) addWords(only.meant, table, add)
  const placesIn = () => placesOfAll(found, size)
  const places = last > 0 ? await placesIn() : null
  if (places) addPlaces(places, table, add)
  for (const has of match.has) match.count += has
  return { ...match, places: async () => places ?? placesIn() }
}

/** Where the words stand one after the other: the places of the last. @type {(found: readonly { meant: readonly Meant[] }[], size: number) => Promise<Places>} */
const placesOfAll = async (found, size) => {
  const all = await Promise.all(found.map(({ meant }) => placesOf(meant, size)))
  return all.reduce((one, other) => keptOf(other, followers(one, other, 1)))
}

/** What words that were found anywhere come to. @type {(meant: readonly Meant[], table: Table, add: (document: number, amount: number, isInText: boolean) => void) => void} */
const addWords = (meant, { shares }, add) => {
  const [title = 0, names = 0, brief = 0] = fieldWeights
  for (const { posting, weight } of meant)
    posting.eachDocument((document, inText, inTitle, inNames, inBrief) => {
      const amount = inText * (shares[document] ?? 0)
      const more = inTitle * title + inNames * names + inBrief * brief
      add(document, weight * (amount + more), inText > 0)
    })
}

/** @type {(places: Places, table: Table, add: (document: number, amount: number, isInText: boolean) => void) => void} */
const addPlaces = ({ starts, places, weights }, { borders, shares, size }, add) => {
  for (let document = 0; document < size; document += 1)
    for (let i = starts[document] ?? 0; i < (starts[document + 1] ?? 0); i += 1) {
      const field = fieldOf(places[i] ?? 0, document, borders)
      const amount = fieldWeights[field] ?? shares[document] ?? 0
      add(document, amount * (weights[i] ?? 0), field === 3)
    }
}

/** @type {(place: number, document: number, borders: Int32Array) => number} */
export const fieldOf = (place, document, borders) => {
  let field = 0
  while (field < 3 && place >= (borders[4 * document + field] ?? 0)) field += 1
  return field
}

/** Which places of the other are so many after one of the first. @type {(one: Places, other: Places, step: number) => Uint8Array} */
export const followers = (one, other, step) => {
  const kept = new Uint8Array(other.places.length)
  /** The last document with something at each place, counted from 1. @type {number[]} */
  const seen = []
  for (let document = 1; document < other.starts.length; document += 1) {
    const from = other.starts[document - 1] ?? 0
    const to = other.starts[document] ?? 0
    if (from === to) continue
    for (let i = one.starts[document - 1] ?? 0; i < (one.starts[document] ?? 0); i += 1)
      seen[(one.places[i] ?? 0) + step] = document
    for (let i = from; i < to; i += 1) if (seen[other.places[i] ?? 0] === document) kept[i] = 1
  }
  return kept
}

/** @type {(all: Places, kept: Uint8Array) => Places} */
const keptOf = ({ starts, places, weights }, kept) => {
  const before = new Int32Array(kept.length + 1)
  for (const [i, is] of kept.entries()) before[i + 1] = (before[i] ?? 0) + is
  return {
    starts: starts.map(start => before[start] ?? 0),
    places: places.filter((_, i) => kept[i]),
    weights: weights.filter((_, i) => kept[i]),
  }
}

/** @type {(index: Index, token: string, piece: Piece, isTyped: boolean, isAlone: boolean) => Promise<{ meant: readonly Meant[], correction?: { said: string, meant: string } }>} */
const meantBy = async (index, token, piece, isTyped, isAlone) => {
  const isFree = !piece.isExact && !piece.date
  const meant = await wordsFor(index, token, isFree && isAlone, isFree && isTyped)
  if (meant.length > 0 || !isFree || token.length < 4) return { meant }
  const [{ corrected }, vocabulary] = await Promise.all([late(), index.vocabulary()])
  const right = corrected(token, vocabulary)
  if (right === null) return { meant }
  const correction = { said: token, meant: right }
  return { meant: await wordsFor(index, right, isAlone, false), correction }
}

/** @type {(index: Index, token: string, isFree: boolean, isTyped: boolean) => Promise<readonly Meant[]>} */
const wordsFor = async (index, token, isFree, isTyped) => {
  const exact = await index.find(token)
  /** @type {Map<string, Meant>} */
  const meant = new Map()
  if (exact) meant.set(token, { posting: exact, weight: 1 })
  if (isFree)
    for (const form of await formsIn(index, token))
      meant.set(form.term, { posting: form, weight: weights.form })
  const isNumber = /\p{N}/u.test(token)
  // What begins with a number is something else, unless it is still being typed and is nothing yet.
  if (isNumber ? isTyped && !exact : (isFree && token.length > 3) || (isTyped && token.length > 1))
    for (const posting of await index.beginning(token, mostWords))
      if (!meant.has(posting.term)) meant.set(posting.term, { posting, weight: weights.start })
  return [...meant.values()]
}

/** @type {(index: Index, token: string) => Promise<readonly Posting[]>} */
const formsIn = async (index, token) => {
  const groups = await Promise.all(
    formsOf(token, index.contents.endings).map(async ({ words, doubtful }) => {
      const found = (await Promise.all(words.map(index.find))).flatMap(posting => posting ?? [])
      return found.length === 1 && found[0]?.term === doubtful ? [] : found
    }),
  )
  return groups.flat()
}
