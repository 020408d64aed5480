// @ts-check
/* Two ways to find reports: by an index of all their texts, and by a list of their titles. */

import { marked, piecesOf } from './excerpt.js'
import { without } from './query.js'
import { askedFor, joined } from './unspaced.js'

/**
 * @typedef {import('./query.js').Query} Query
 * @typedef {import('./excerpt.js').Pieces} Pieces
 * @typedef {{ title: string, hash: string, excerpt: Pieces }} Part a section of a report
 * @typedef {{ path: string, title: string, when: string, who: string, kind: string,
 *   duration: string, excerpt: Pieces, parts: readonly Part[] }} Hit a report that was found
 * @typedef {{ title: string, excerpt: string, anchor?: { id: string } }} Place of a report, as Pagefind
 *   tells of it; the text before the first section is a place without an anchor
 * @typedef {{ raw_url: string, content: string, excerpt: string, sub_results: readonly Place[],
 *   meta: Pick<Hit, 'title' | 'when' | 'who' | 'kind' | 'duration'> }} Found a report, as Pagefind tells
 *   of it: https://pagefind.app/docs/api-reference/
 * @typedef {{ results: readonly { data: () => Promise<Found> }[],
 *   filters: Record<string, Counts> }} Results of Pagefind
 * @typedef {Record<string, number>} Counts how many reports have each value of a fact
 */

/**
 * What there is for a query. `load` gives some of the reports, in order; `counts` tells how many there
 * are with each value of a fact, whatever the query says of this fact.
 * @typedef {{ total: number, load: (from: number, to: number) => Promise<readonly Hit[]>,
 *   counts: (fact: string) => Promise<Counts> }} Answer
 * @typedef {{ full: boolean, ask: (query: Query) => Promise<Answer> }} Engine
 */

/** So many sections of a report are shown, and so many words of each. */
const most = 3
const excerptLength = 24

/** Finds by the index of all texts, which Pagefind made. @type {(address: string) => Promise<Engine>} */
export const indexEngine = async address => {
  const pagefind = await import(address)
  await pagefind.options({ excerptLength })
  // Values are counted of the facts alone that are loaded.
  await pagefind.filters()
  /** @type {(query: Query) => Promise<Results>} */
  const search = ({ q, filters, sort }) => {
    const chosen = [...filters].map(([name, values]) => [name, { any: values }])
    const byDate = q === '' || sort === 'date'
    const options = { filters: Object.fromEntries(chosen), sort: byDate ? { date: 'desc' } : {} }
    return pagefind.search(q === '' ? null : askedFor(q), options)
  }
  return {
    full: true,
    ask: async query => {
      const { results, filters } = await search(query)
      return {
        total: results.length,
        load: (from, to) =>
          Promise.all(results.slice(from, to).map(async result => hitOf(await result.data()))),
        counts: async fact => {
          const wider = query.filters.has(fact)
            ? (await search(without(query, fact))).filters
            : filters
          return wider[fact] ?? {}
        },
      }
    },
  }
}

/** What is shown of a report that was found. @type {(found: Found) => Hit} */
const hitOf = ({ raw_url: path, meta, content, excerpt, sub_results: places }) => {
  /** @type {(excerpt: string, heading: string) => Pieces} */
  const shown = (excerpt, heading) => piecesOf(joined(excerpt), joined(heading), joined(content))
  const opening = places.find(({ anchor }) => !anchor)
  const parts = places.flatMap(({ title, excerpt, anchor }) =>
    anchor
      ? {
          title: joined(title),
          hash: `#${encodeURIComponent(anchor.id)}`,
          excerpt: shown(excerpt, title),
        }
      : [],
  )
  const own = shown(opening?.excerpt ?? '', meta.title)
  const isTold = parts.length || own.some(([text]) => text)
  return {
    ...meta,
    title: joined(meta.title),
    path,
    excerpt: isTold ? own : shown(excerpt, meta.title),
    parts: parts.slice(0, most),
  }
}

/**
 * @typedef {{ path: string, title: string, when: string, who: string, kind: string,
 *   duration: string, summary: string, terms: readonly string[],
 *   filters: Record<string, readonly string[]> }} Entry of the list of titles
 */

/** Finds by the list of titles. @type {(address: string) => Promise<Engine>} */
export const titlesEngine = async address => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${address}`)
  /** @type {Entry[]} */
  const entries = await response.json()
  return { full: false, ask: async query => askTitles(entries, query) }
}

/** The reports that have every word of the query in what the list says of them. @type {(entries: readonly Entry[], query: Query) => Answer} */
export const askTitles = (entries, query) => {
  const sought = query.q.split(/\s+/).filter(Boolean)
  const folds = sought.map(folded)
  const matching = entries.filter(entry => {
    const text = textOf(entry)
    return folds.every(word => text.includes(word))
  })
  const hits = matching.filter(entry => fits(entry, query))
  return {
    total: hits.length,
    load: async (from, to) =>
      hits
        .slice(from, to)
        .map(hit => ({ ...hit, excerpt: marked(hit.summary, sought), parts: [] })),
    counts: async fact => {
      const wider = without(query, fact)
      /** @type {Counts} */
      const counts = {}
      for (const { filters } of matching.filter(entry => fits(entry, wider)))
        for (const value of filters[fact] ?? []) counts[value] = (counts[value] ?? 0) + 1
      return counts
    },
  }
}

/** @type {(entry: Entry, query: Query) => boolean} */
const fits = (entry, { filters }) =>
  [...filters].every(([name, values]) => values.some(value => entry.filters[name]?.includes(value)))

/** @type {(entry: Entry) => string} */
const textOf = ({ title, summary, who, when, terms, filters }) =>
  folded([title, summary, who, when, ...terms, ...Object.values(filters).flat()].join('\n'))

/** In small letters, without accents. @type {(text: string) => string} */
const folded = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
