// @ts-check
/* Answers what is asked for by the index: which reports, in which order, and what is named. */

import { dateFinder } from './dates.js'
import { openIndex } from './index-reader.js'
import { matchOf } from './matches.js'
import { namedIn, namesByWords } from './names.js'
import { piecesOf, recut } from './pieces.js'
import { grow } from './postings.js'
import { sortedByScore } from './scores.js'

/**
 * @typedef {import('./query.js').Query} Query
 * @typedef {import('./index-reader.js').Index} Index
 * @typedef {import('./postings.js').Table} Table
 * @typedef {import('./index-reader.js').Row} Row
 * @typedef {import('./matches.js').Match} Match
 * @typedef {Row & { isInText: boolean }} Hit
 * @typedef {Readonly<Record<string, number>>} Counts how many reports have each value of a fact
 */

/**
 * What there is for a query. `load` gives some of the reports, in order; `counts` tells by fact how many
 * there are with each value of it, whatever the query says of this fact. `sought` are the words that were found for each piece, and each word of it.
 * are with each value of it; where nothing has all that was asked for, the answer `isLoose` and has most of it.
 * @typedef {{ total: number, isLoose: boolean, named: readonly import('./names.js').Named[],
 *   corrections: readonly { said: string, meant: string }[], sought: import('./excerpts.js').Sought,
 *   load: (from: number, to: number) => Promise<readonly Hit[]>, counts: () => Readonly<Record<string, Counts>> }} Answer
 * @typedef {{ full: boolean, ask: (query: Query) => Promise<Answer> }} Engine
 */

/** @type {(load: import('./index-reader.js').Load) => Promise<Engine>} */
export const openEngine = async load => {
  const index = await openIndex(load)
  const { full, months, dates, names } = index.contents
  const datesIn = dateFinder(months, dates)
  const byWords = namesByWords(names)
  return {
    full,
    ask: async query => {
      const table = await index.table()
      const cut = piecesOf(query.q, datesIn)
      let matches = await matchesOf(index, cut, table)
      if (cut.length > 0 && inAll(matches, table.size).length === 0) {
        const isWord = async (/** @type {string} */ word) => Boolean(await index.find(word))
        const other = await recut(cut, word => Object.hasOwn(names, word), isWord)
        if (other.some((piece, i) => piece !== cut[i]))
          matches = await matchesOf(index, other, table)
      }
      const wanted = matches.filter(({ piece }) => !piece.isUnwanted)
      const named = namedIn(wanted, byWords)
      const brokenBy = filterOf(query.filters, names, table)
      const telling = tellingOf(matches, index.contents.small)
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

/** @type {(index: Index, pieces: readonly import('./pieces.js').Piece[], table: Table) => Promise<readonly Match[]>} */
const matchesOf = async (index, pieces, table) => {
  const found = await Promise.all(pieces.map(piece => matchOf(index, piece)))
  return found.map(match => dated(match, table))
}

/** All but the small words, if there is more. @type {(matches: readonly Match[], small: readonly string[]) => readonly Match[]} */
const tellingOf = (matches, small) => {
  const telling = matches.filter(
    ({ piece: { tokens, isExact } }) => isExact || tokens.some(token => !small.includes(token)),
  )
  return telling.length > 0 ? telling : matches
}

/** The documents that have all that was asked for; else most of it. @type {(q: string, matches: readonly Match[], size: number) => { candidates: readonly number[], isLoose: boolean }} */
const candidatesOf = (q, matches, size) => {
  if (q !== '' && matches.length === 0) return { candidates: [], isLoose: false }
  const all = inAll(matches, size)
  if (all.length > 0 || matches.length < 2) return { candidates: all, isLoose: false }
  const onDay = inMost(matches, size, ({ date }) => date === null)
  const most = onDay.length > 0 ? onDay : inMost(matches, size, () => true)
  return { candidates: most, isLoose: most.length > 0 }
}

/**
 * Those with as many pieces as any has, if that is half of them; without those that are not free, such as what was put in
 * quotes, there are none.
 * @type {(matches: readonly Match[], size: number, isFree: (piece: Match['piece']) => boolean) => readonly number[]}
 */
const inMost = (matches, size, isFree) => {
  const free = matches.filter(({ piece }) => !piece.isExact && !piece.isUnwanted && isFree(piece))
  const firm = matches.filter(match => !free.includes(match))
  const bound = inAll(firm, size)
  const counts = bound.map(document => free.filter(({ has }) => has[document]).length)
  const most = Math.max(0, ...counts)
  return bound.filter((_, i) => most > 0 && 2 * most >= free.length && counts[i] === most)
}

/** What happened when a piece says, whatever its text says. @type {(match: Match, table: Table) => Match} */
const dated = (match, { size, days }) => {
  const { date } = match.piece
  if (!date) return match
  const then = Uint8Array.from({ length: size }, (_, document) =>
    Number(date.stretches.some(([from, to]) => overlaps(days.of(document), from, to))),
  )
  // A number is a year unless nothing happened in it; whoever writes more of a date may mean what is said of it.
  const isEnough = date.isYear && then.includes(1)
  const has = isEnough ? then : then.map((is, document) => is | (match.has[document] ?? 0))
  return { ...match, happened: then, has, count: has.reduce((sum, is) => sum + is, 0) }
}

/** @type {(days: Int32Array, from: number, to: number) => boolean} */
const overlaps = (days, from, to) => {
  for (let i = 0; i < days.length; i += 2)
    if ((days[i] ?? 0) <= to && (days[i + 1] ?? 0) >= from) return true
  return false
}

/** The documents that all pieces were found in, newest incident first. @type {(matches: readonly Match[], size: number) => readonly number[]} */
const inAll = (matches, size) => {
  const all = []
  for (let document = 0; document < size; document += 1)
    if (matches.every(({ has, piece }) => Boolean(has[document]) !== piece.isUnwanted))
      all.push(document)
  return all
}

/**
 * Tells which fact of a document is not as the filters have it: none (-1), one by its number, or several (-2).
 * @type {(filters: Query['filters'], names: Index['contents']['names'], table: Table) => (document: number) => number}
 */
const filterOf = (filters, names, { days, facts }) => {
  const all = Object.keys(names)
  const wanted = [...filters].flatMap(([fact, values]) => {
    const known = names[fact]
    const numbers = values.map(value => known?.findIndex(({ id }) => id === value) ?? -1)
    return known ? [{ place: all.indexOf(fact), numbers }] : []
  })
  /** @type {(name: string, otherwise: number) => number} */
  const bound = (name, otherwise) =>
    Number(filters.get(name)?.[0]?.replaceAll('-', '') || otherwise)
  const [from, to] = [bound('from', 0), bound('to', 99_999_999)]
  return document => {
    if (!overlaps(days.of(document), from, to)) return -2
    let broken = -1
    for (const { place, numbers } of wanted) {
      const values = facts.of(all.length * document + place)
      if (!numbers.some(number => values.includes(number))) broken = broken === -1 ? place : -2
    }
    return broken
  }
}

/** @type {(candidates: readonly number[], brokenBy: (document: number) => number, table: Table, names: Index['contents']['names']) => Readonly<Record<string, Counts>>} */
const countsOf = (candidates, brokenBy, table, names) => {
  const facts = Object.entries(names)
  const tallies = facts.map(([, values]) => new Int32Array(values.length))
  for (const document of candidates) {
    const broken = brokenBy(document)
    for (const [place, tally] of tallies.entries())
      if (broken === -1 || broken === place)
        for (const number of table.facts.of(facts.length * document + place)) grow(tally, number, 1)
  }
  return Object.fromEntries(
    facts.map(([fact, values], place) => [
      fact,
      Object.fromEntries(values.map(({ id }, i) => [id, tallies[place]?.[i] ?? 0])),
    ]),
  )
}
