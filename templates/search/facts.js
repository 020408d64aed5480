// @ts-check
/* What the facts of documents come to: which are as filters have them, and how many have each. */

import { overlaps } from './candidates.js'
import { grow } from './postings.js'
import { grouped } from './query.js'
import { folded } from './tokens.js'

/**
 * @typedef {import('./postings.js').Table} Table
 * @typedef {Readonly<Record<string, readonly import('./index-reader.js').Name[]>>} Names
 */

/**
 * The query with the values of its filters as the site writes them, `EU00` for `eu00`; the instances of `for`, by any of
 * their names, are those to be found where no others are said.
 * @type {(query: import('./query.js').Query, names: Names) => import('./query.js').Query}
 */
export const settled = (query, names) => {
  /** @type {(fact: string, value: string) => readonly string[]} */
  const called = (fact, value) =>
    (names[fact] ?? [])
      .filter(({ id, name, aliases }) => [id, name, ...aliases].map(folded).includes(folded(value)))
      .map(({ id }) => id)
  const filters = [...query.filters].flatMap(([fact, values]) => {
    if (fact === 'for' && query.filters.has('instance')) return []
    const own = fact === 'for' ? 'instance' : fact
    const known = names[own]?.map(({ id }) => id)
    return values.flatMap(value => {
      const [id = fact === 'for' ? null : value] = known?.includes(value)
        ? [value]
        : called(own, value)
      return id === null ? [] : [/** @type {const} */ ([own, id])]
    })
  })
  return { ...query, filters: grouped(filters) }
}

/**
 * Tells which fact of a document is not as the filters have it: none (-1), one by its number, or several (-2).
 * @type {(filters: import('./query.js').Query['filters'], names: Names, table: Table) => (document: number) => number}
 */
export const filterOf = (filters, names, { days, facts }) => {
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

/** @type {(candidates: readonly number[], brokenBy: (document: number) => number, table: Table, names: Names) => Readonly<Record<string, import('./engine.js').Counts>>} */
export const countsOf = (candidates, brokenBy, table, names) => {
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
