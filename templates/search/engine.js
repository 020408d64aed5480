// @ts-check
/* Answers what is asked for by the index: which reports, in which order, and what is named. */

import { dateFinder } from './dates.js'
import { openIndex } from './index-reader.js'
import { matchOf } from './matches.js'
import { namedIn, namesByWords } from './names.js'
import { piecesOf } from './pieces.js'
import { scoresOf } from './scores.js'

/**
 * @typedef {import('./query.js').Query} Query
 * @typedef {import('./index-reader.js').Index} Index
 * @typedef {import('./index-reader.js').Line} Line
 * @typedef {import('./index-reader.js').Row} Row
 * @typedef {import('./matches.js').Match} Match
 * @typedef {Row & { isInText: boolean }} Hit
 * @typedef {Readonly<Record<string, number>>} Counts how many reports have each value of a fact
 */

/**
 * What there is for a query. `load` gives some of the reports, in order; `counts` tells how many there
 * are with each value of a fact, whatever the query says of this fact. `sought` are the words that were found for each piece, and each word of it.
 * @typedef {{ total: number, named: readonly import('./names.js').Named[],
 *   corrections: readonly { said: string, meant: string }[], sought: import('./excerpts.js').Sought,
 *   load: (from: number, to: number) => Promise<readonly Hit[]>, counts: (fact: string) => Promise<Counts> }} Answer
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
      const pieces = piecesOf(query.q, datesIn)
      const [table, ...found] = await Promise.all([
        index.table(),
        ...pieces.map(piece => matchOf(index, piece)),
      ])
      const matches = found.map(match => dated(match, table))
      const named = namedIn(matches, byWords)
      const fits = filterOf(query.filters, names)
      const candidates = inAll(matches, table)
      const hits = candidates.filter(document => fits(table[document]) === '')
      if (query.q !== '' && query.sort !== 'date') {
        const scores = scoresOf(hits, matches, named, table, names)
        hits.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b)
      }
      return {
        total: hits.length,
        named,
        corrections: matches.flatMap(({ corrections }) => corrections),
        sought: matches.map(({ words, found }) => ({ words, weight: 1 / (found.size + 1) })),
        load: async (from, to) => {
          const shown = hits.slice(from, to)
          const rows = await index.rows(shown)
          return rows.map((row, i) => ({
            ...row,
            isInText: isInText(shown[i] ?? 0, matches, table),
          }))
        },
        counts: async fact => countsOf(fact, candidates, fits, table, names),
      }
    },
  }
}

/** What happened when a piece says, whatever its text says. @type {(match: Match, table: readonly Line[]) => Match} */
const dated = (match, table) => {
  const { date } = match.piece
  if (!date) return match
  const none = { places: [], weights: [] }
  const then = table.flatMap(({ days }, document) =>
    date.stretches.some(([from, to]) => overlaps(days, from, to)) ? document : [],
  )
  const happened = new Map(then.map(document => [document, match.found.get(document) ?? none]))
  // A number is a year unless nothing happened in it; whoever writes more of a date may mean what is said of it.
  const isEnough = date.isYear && happened.size > 0
  return { ...match, found: isEnough ? happened : new Map([...match.found, ...happened]), then }
}

/** Whether what was asked for stands in the text of a document, and not only in what lists show of it. @type {(document: number, matches: readonly Match[], table: readonly Line[]) => boolean} */
const isInText = (document, matches, table) => {
  const start = table[document]?.borders[2] ?? 0
  return matches.some(({ found }) => found.get(document)?.places.some(place => place >= start))
}

/** @type {(days: readonly number[], from: number, to: number) => boolean} */
const overlaps = (days, from, to) =>
  days.some((first, i) => i % 2 === 0 && first <= to && (days[i + 1] ?? 0) >= from)

/** The documents that all pieces were found in, newest incident first. @type {(matches: readonly Match[], table: readonly Line[]) => number[]} */
const inAll = (matches, table) => {
  const [first, ...others] = [...matches].sort((a, b) => a.found.size - b.found.size)
  if (!first) return [...table.keys()]
  const all = [...first.found.keys()].sort((a, b) => a - b)
  return all.filter(document => others.every(({ found }) => found.has(document)))
}

/**
 * Tells which fact of a document is not as the filters have it: none (''), one by its name, or several (null).
 * @type {(filters: Query['filters'], names: Index['contents']['names']) => (line: Line | undefined) => string | null}
 */
const filterOf = (filters, names) => {
  const facts = Object.keys(names)
  const wanted = [...filters].flatMap(([fact, values]) => {
    const known = names[fact]
    const numbers = values.map(value => known?.findIndex(({ id }) => id === value) ?? -1)
    return known ? [/** @type {const} */ ([fact, facts.indexOf(fact), numbers])] : []
  })
  /** @type {(name: string, otherwise: number) => number} */
  const bound = (name, otherwise) =>
    Number(filters.get(name)?.[0]?.replaceAll('-', '') || otherwise)
  const [from, to] = [bound('from', 0), bound('to', 99_999_999)]
  return line => {
    if (!line || !overlaps(line.days, from, to)) return null
    const broken = wanted.filter(
      ([, place, numbers]) => !numbers.some(number => line.facts[place]?.includes(number)),
    )
    return broken.length > 1 ? null : (broken[0]?.[0] ?? '')
  }
}

/** @type {(fact: string, candidates: readonly number[], fits: ReturnType<typeof filterOf>, table: readonly Line[], names: Index['contents']['names']) => Counts} */
const countsOf = (fact, candidates, fits, table, names) => {
  /** @type {Record<string, number>} */
  const counts = {}
  const place = Object.keys(names).indexOf(fact)
  for (const document of candidates) {
    const broken = fits(table[document])
    if (broken !== '' && broken !== fact) continue
    for (const number of table[document]?.facts[place] ?? []) {
      const id = names[fact]?.[number]?.id ?? ''
      counts[id] = (counts[id] ?? 0) + 1
    }
  }
  return counts
}
