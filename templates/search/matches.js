// @ts-check
/* Finds the documents that have a piece of what is asked for, and where in them. */

import { corrected } from './corrections.js'
import { formsOf } from './forms.js'

/**
 * @typedef {import('./index-reader.js').Index} Index
 * @typedef {import('./index-reader.js').Posting} Posting
 * @typedef {import('./pieces.js').Piece} Piece
 * @typedef {{ posting: Posting, weight: number }} Meant a word that is looked for, and how much it is what was said
 * @typedef {{ places: readonly number[], weights: readonly number[] }} Places where a piece begins, and how much it is that
 * @typedef {{ piece: Piece, length: number, words: readonly (readonly string[])[], found: ReadonlyMap<number, Places>,
 *   corrections: readonly { said: string, meant: string }[], then?: readonly number[] }} Match
 *   of a piece: what was found for each of its words, and in which documents the piece is
 */

/** How much a word counts that is another form of what was said, or only begins with it. */
const weights = { form: 0.7, start: 0.4 }
/** So many words that begin alike are looked for. */
const mostWords = 100

/** @type {(index: Index, piece: Piece) => Promise<Match>} */
export const matchOf = async (index, piece) => {
  const last = piece.tokens.length - 1
  const found = await Promise.all(
    piece.tokens.map((token, i) =>
      meantBy(index, token, piece, piece.isTyped && i === last, last === 0),
    ),
  )
  const corrections = found.flatMap(({ correction }) => correction ?? [])
  const words = found.map(({ meant }) => meant.map(({ posting }) => posting.term))
  const places = found.map(({ meant }) => placesOf(meant)).reduce(following)
  return { piece, length: last + 1, words, found: places, corrections }
}

/** @type {(index: Index, token: string, piece: Piece, isTyped: boolean, isAlone: boolean) => Promise<{ meant: readonly Meant[], correction?: { said: string, meant: string } }>} */
const meantBy = async (index, token, piece, isTyped, isAlone) => {
  const isFree = !piece.isExact && !piece.date
  const meant = await wordsFor(index, token, isFree && isAlone, isFree && isTyped)
  if (meant.length > 0 || !isFree || token.length < 4) return { meant }
  const right = corrected(token, await index.vocabulary())
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
    formsOf(token, index.contents.language).map(async ({ words, doubtful }) => {
      const found = (await Promise.all(words.map(index.find))).flatMap(posting => posting ?? [])
      return found.length === 1 && found[0]?.term === doubtful ? [] : found
    }),
  )
  return groups.flat()
}

/** Where any of these words stands. @type {(meant: readonly Meant[]) => ReadonlyMap<number, Places>} */
const placesOf = meant => {
  /** @type {Map<number, { places: number[], weights: number[] }>} */
  const all = new Map()
  for (const { posting, weight } of meant)
    for (const [document, places] of posting.places()) {
      const known = all.get(document)
      if (!known) all.set(document, { places: [...places], weights: places.map(() => weight) })
      else {
        known.places.push(...places)
        known.weights.push(...places.map(() => weight))
      }
    }
  return all
}

/** Where the one stands and the other follows it: the places of the latter, so that a third may follow. @type {(one: ReadonlyMap<number, Places>, other: ReadonlyMap<number, Places>) => ReadonlyMap<number, Places>} */
const following = (one, other) => {
  /** @type {Map<number, Places>} */
  const both = new Map()
  for (const [document, { places, weights }] of other) {
    const before = new Set(one.get(document)?.places)
    const kept = places.flatMap((place, i) => (before.has(place - 1) ? i : []))
    if (kept.length > 0)
      both.set(document, {
        places: kept.map(i => places[i] ?? 0),
        weights: kept.map(i => weights[i] ?? 0),
      })
  }
  return both
}
