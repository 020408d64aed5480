// @ts-check
/*
 * Reads the index, of which it loads only what is asked for. `load` gives the bytes of a file, whose path starts at
 * the root of the site.
 */

import { postingOf, readerOf, readTable } from './postings.js'

/**
 * @typedef {(path: string) => Promise<Uint8Array>} Load
 * @typedef {import('./postings.js').Posting} Posting
 * @typedef {{ id: string, name: string, aliases: readonly string[], path: string | null, count: number }} Name
 * @typedef {{ full: boolean, months: Readonly<Record<string, number>>, dates: readonly (readonly [pattern: string, isYear: number])[],
 *   endings: readonly (readonly [least: number, group: string])[], small: readonly string[], size: number, table: string, rowsInFile: number,
 *   rows: readonly string[], vocabulary: string, names: Readonly<Record<string, readonly Name[]>>,
 *   factWords: Readonly<Record<string, readonly string[]>>, pages: import('./names.js').Pages,
 *   shards: readonly (readonly [first: string, counts: string, places: string])[] }} Contents
 * @typedef {{ path: string, title: string, when: string, who: string, kind: string, duration: string,
 *   summary: string, why: string }} Row what is shown of a report
 * @typedef {Awaited<ReturnType<typeof openIndex>>} Index
 */

const root = 'search/index/'
/** For words that begin alike, no more of them are loaded than a reader waits for. */
const mostShards = 12

/** @type {(bytes: Uint8Array) => string} */
const textOf = bytes => new TextDecoder().decode(bytes)

/** The words of a shard; where they stand is loaded for those that ask. @type {(bytes: Uint8Array, places: () => Promise<Uint8Array>) => readonly Posting[]} */
const readShard = (bytes, places) => {
  const { next, part } = readerOf(bytes)
  const terms = textOf(part(next())).split('\n')
  const sizes = terms.map(() => [next(), next(), next()])
  let from = 0
  return terms.map((term, i) => {
    const [documents = 0, size = 0, placed = 0] = sizes[i] ?? []
    from += placed
    const start = from - placed
    const end = from
    const own = part(size)
    return postingOf(term, documents, own, async () => (await places()).subarray(start, end))
  })
}

/** How many of a sorted list come before `sought`, or are it. @type {<Item>(list: readonly Item[], sought: string, key: (item: Item) => string) => number} */
const rankIn = (list, sought, key) => {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = list[middle]
    if (item !== undefined && key(item) <= sought) low = middle + 1
    else high = middle
  }
  return low
}

/** Gives what `read` makes of a file, which is loaded once unless that failed. @type {(load: Load) => <Read>(path: string, read: (bytes: Uint8Array) => Read) => Promise<Read>} */
const remembering = load => {
  /** @type {Map<string, Promise<unknown>>} */
  const known = new Map()
  return (path, read) => {
    const made = known.get(path) ?? load(path).then(read)
    known.set(path, made)
    made.catch(() => known.delete(path))
    return /** @type {Promise<any>} */ (made)
  }
}

/** @type {(load: Load) => Promise<{
 *   contents: Contents, table: () => Promise<import('./postings.js').Table>, find: (term: string) => Promise<Posting | undefined>,
 *   beginning: (start: string, most: number) => Promise<readonly Posting[]>,
 *   rows: (documents: readonly number[]) => Promise<Row[]>, vocabulary: () => Promise<string> }>} */
export const openIndex = async load => {
  /** @type {Contents} */
  const contents = JSON.parse(textOf(await load(`${root}index.json`)))
  const { shards, names, size, rowsInFile } = contents
  const once = remembering(load)
  /** @type {(number: number) => Promise<readonly Posting[]>} */
  const shardAt = async number => {
    const [, counts, places = ''] = shards[number] ?? []
    return counts ? once(counts, bytes => readShard(bytes, () => once(places, each => each))) : []
  }
  /** @type {(term: string) => number} */
  const placeOf = term => Math.max(0, rankIn(shards, term, ([first]) => first) - 1)
  /** @type {(document: number) => Promise<readonly Row[]>} */
  const packOf = document =>
    once(contents.rows[Math.floor(document / rowsInFile)] ?? '', bytes => JSON.parse(textOf(bytes)))
  return {
    contents,
    table: () => once(contents.table, bytes => readTable(bytes, size, Object.keys(names).length)),
    find: async term => {
      const postings = await shardAt(placeOf(term))
      const found = postings[rankIn(postings, term, posting => posting.term) - 1]
      return found?.term === term ? found : undefined
    },
    beginning: async (start, most) => {
      const from = placeOf(start)
      const upTo = rankIn(shards, `${start}\uffff`, ([first]) => first)
      const all = Array.from({ length: Math.min(upTo - from, mostShards) }, (_, i) =>
        shardAt(from + i),
      )
      const found = (await Promise.all(all)).flat().filter(({ term }) => term.startsWith(start))
      return found.sort((a, b) => b.documents - a.documents).slice(0, most)
    },
    rows: async documents => {
      const packs = await Promise.all(documents.map(packOf))
      return packs.flatMap((rows, i) => rows[(documents[i] ?? 0) % rowsInFile] ?? [])
    },
    vocabulary: () => once(contents.vocabulary, textOf),
  }
}
