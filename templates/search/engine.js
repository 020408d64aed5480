// @ts-check
/* Answers what is asked for by the index: which reports, in which order, and what is named. */

import { alternatives, candidatesOf, dated, inAll, tellingOf } from './candidates.js'
import { countsOf, filterOf, settled } from './facts.js'
import { openIndex } from './index-reader.js'
import { late } from './late.js'
import { matchOf } from './matches.js'
import { namedIn, namesByWords } from './names.js'
import { piecesOf } from './pieces.js'
import { sortedByScore } from './scores.js'
import { factMatch, withFacts } from './stated.js'

/**
 * @typedef {import('./query.js').Query} Query
 * @typedef {import('./index-reader.js').Index} Index
 * @typedef {import('./postings.js').Table} Table
 * @typedef {import('./index-reader.js').Row} Row
 * @typedef {import('./matches.js').Match} Match
 * @typedef {import('./names.js').Named} Named
 * @typedef {import('./pieces.js').Piece} Piece
 * @typedef {Row & { isInText: boolean }} Hit
 * @typedef {Readonly<Record<string, number>>} Counts how many reports have each value of a fact
 */

/**
 * What there is for a query. `load` gives some of the reports, in order; `counts` tells by fact how many
 * there are with each value of it, whatever the query says of this fact; where nothing has all that was asked for, the
 * answer `isLoose` and has most of it. `sought` are the words that were found for each piece, and each word of it.
 * @typedef {{ total: number, isLoose: boolean, named: readonly Named[],
 *   corrections: readonly { said: string, meant: string }[], sought: import('./marks.js').Sought,
 *   load: (from: number, to: number) => Promise<readonly Hit[]>, counts: () => Readonly<Record<string, Counts>> }} Answer
 * @typedef {{ full: boolean, settle: (query: Query) => Query, ask: (query: Query) => Promise<Answer> }} Engine
 */

/** @type {(load: import('./index-reader.js').Load) => Promise<Engine>} */
export const openEngine = async load => {
  const index = await openIndex(load)
  const { full, names, pages, small } = index.contents
  const byWords = namesByWords(names)
  const cutOf = cutter(index, byWords)
  return {
    full,
    settle: query => settled(query, names),
    ask: async query => {
      const table = await index.table()
      const matches = await bestMatches(index, await cutOf(query.q), byWords, table)
      const wanted = matches.filter(({ piece }) => !piece.isUnwanted)
      const named = namedIn(wanted, byWords, pages, small)
      const brokenBy = filterOf(query.filters, names, table)
      const telling = tellingOf(matches, small)
      const { candidates, isLoose } = candidatesOf(query.q, telling, table.size)
      const fitting = candidates.filter(document => brokenBy(document) === -1)
      const isSorted = query.q !== '' && query.sort !== 'date'
      const hits = isSorted ? await sortedByScore(fitting, wanted, named, table, names) : fitting
      return {
        total: hits.length,
        isLoose,
        named,
        corrections: wanted.flatMap(({ corrections }) => corrections),
        sought: telling
          .filter(match => wanted.includes(match))
          .flatMap(match => match.either ?? [match])
          .map(({ words, count }) => ({ words, weight: 1 / (count + 1) })),
        load: async (from, to) => {
          const shown = hits.slice(from, to)
          const rows = await index.rows(shown)
          return rows.map((row, i) => ({
            ...row,
            isInText: wanted.some(({ isInText }) => isInText[shown[i] ?? 0]),
          }))
        },
        counts: () => countsOf(candidates, brokenBy, table, names),
      }
    },
  }
}

/** Cuts what is asked for into pieces. @type {(index: Index, byWords: ReadonlyMap<string, readonly Named[]>) => (q: string) => Promise<readonly Piece[]>} */
const cutter = ({ contents }, byWords) => {
  const { months, dates, names, factWords } = contents
  const years = (names.year ?? []).map(({ id }) => id).sort()
  /** @type {ReturnType<typeof import('./dates.js').dateFinder> | undefined} */
  let datesIn
  return async q => {
    // A date has digits, and most searches have none.
    if (/\p{N}/u.test(q)) datesIn ??= (await late()).dateFinder(months, dates, years)
    return withFacts(piecesOf(q, datesIn ?? (() => [])), factWords, byWords)
  }
}

/** What is found for each piece; where nothing has all of them, for the pieces of another cut. @type {(index: Index, cut: readonly Piece[], byWords: ReadonlyMap<string, readonly Named[]>, table: Table) => Promise<readonly Match[]>} */
const bestMatches = async (index, cut, byWords, table) => {
  const matches = await matchesOf(index, cut, table)
  if (cut.length === 0 || inAll(matches, table.size).length > 0) return matches
  const { recut } = await late()
  /** @type {(...tokens: string[]) => Promise<boolean>} */
  const isThere = async (...tokens) => {
    const [piece] = piecesOf(`"${tokens.join(' ')}"`, () => [])
    return piece !== undefined && (await matchOf(index, { ...piece, tokens })).count > 0
  }
  const isFact = (/** @type {string} */ word) => Object.hasOwn(index.contents.names, word)
  const other = withFacts(await recut(cut, isFact, isThere), index.contents.factWords, byWords)
  return other.every((piece, i) => piece === cut[i]) ? matches : matchesOf(index, other, table)
}

/** @type {(index: Index, pieces: readonly Piece[], table: Table) => Promise<readonly Match[]>} */
const matchesOf = async (index, pieces, table) => {
  const found = await Promise.all(
    pieces.map(piece =>
      piece.facts ? factMatch(piece, table, index.contents.names) : matchOf(index, piece),
    ),
  )
  return alternatives(found.map(match => dated(match, table)))
}
