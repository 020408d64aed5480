// @ts-check
/*
 * Reads the index, of which it loads only what is asked for. `load` gives the bytes of a file, whose path starts at
 * the root of the site.
 */

/**
 * @typedef {(path: string) => Promise<Uint8Array>} Load
 * @typedef {{ id: string, name: string, aliases: readonly string[], path: string | null, count: number }} Name
 * @typedef {{ full: boolean, language: string, months: readonly (readonly string[])[], dates: readonly string[],
 *   size: number, table: string, rowsInFile: number, rows: readonly string[], vocabulary: string,
 *   names: Readonly<Record<string, readonly Name[]>>, shards: readonly (readonly [first: string, path: string])[] }} Contents
 * @typedef {{ term: string, documents: number, places: () => ReadonlyMap<number, readonly number[]> }} Posting
 *   a word: how many documents have it, and where in each
 * @typedef {{ path: string, title: string, when: string, who: string, kind: string, duration: string,
 *   summary: string }} Row what is shown of a report
 * @typedef {{ borders: readonly number[], days: readonly number[], facts: readonly (readonly number[])[] }} Line
 *   of the table of documents: where its fields end, first and last days, and the numbers of its values, fact by fact
 * @typedef {Awaited<ReturnType<typeof openIndex>>} Index
 */

const root = 'search/index/'
/** For words that begin alike, no more of them are loaded than a reader waits for. */
const mostShards = 12

/** @type {(bytes: Uint8Array) => string} */
const textOf = bytes => new TextDecoder().decode(bytes)

/** Reads numbers as `ByteWriter` writes them. @type {(bytes: Uint8Array) => { next: () => number, list: () => number[], part: (length: number) => Uint8Array }} */
const readerOf = bytes => {
  let at = 0
  const next = () => {
    let byte = bytes[at++] ?? 0
    let value = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0
      value |= (byte & 127) << shift
    }
    return value
  }
  const list = () => {
    const numbers = new Array(next())
    for (let i = 0; i < numbers.length; i += 1) numbers[i] = next()
    return numbers
  }
  /** @type {(length: number) => Uint8Array} */
  const part = length => {
    at += length
    return bytes.subarray(at - length, at)
  }
  return { next, list, part }
}

/** @type {(bytes: Uint8Array, size: number, facts: number) => Line[]} */
const readTable = (bytes, size, facts) => {
  const { next, list } = readerOf(bytes)
  return Array.from({ length: size }, () => {
    let end = 0
    const borders = Array.from({ length: 4 }, () => (end += next()))
    return { borders, days: list(), facts: Array.from({ length: facts }, list) }
  })
}

/** @type {(bytes: Uint8Array, documents: number) => ReadonlyMap<number, readonly number[]>} */
const readPlaces = (bytes, documents) => {
  const { next, list } = readerOf(bytes)
  const found = new Map()
  let document = 0
  for (let i = 0; i < documents; i += 1) {
    document += next()
    const places = list()
    for (let j = 1; j < places.length; j += 1) places[j] = (places[j] ?? 0) + (places[j - 1] ?? 0)
    found.set(document, places)
  }
  return found
}

/** @type {(bytes: Uint8Array) => readonly Posting[]} */
const readShard = bytes => {
  const { next, part } = readerOf(bytes)
  const terms = textOf(part(next())).split('\n')
  const sizes = terms.map(() => /** @type {const} */ ([next(), next()]))
  return terms.map((term, i) => {
    const [documents = 0, size = 0] = sizes[i] ?? []
    const own = part(size)
    /** @type {ReturnType<Posting['places']> | undefined} */
    let known
    const places = () => {
      known ??= readPlaces(own, documents)
      return known
    }
    return { term, documents, places }
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
 *   contents: Contents, table: () => Promise<readonly Line[]>, find: (term: string) => Promise<Posting | undefined>,
 *   beginning: (start: string, most: number) => Promise<readonly Posting[]>,
 *   rows: (documents: readonly number[]) => Promise<Row[]>, vocabulary: () => Promise<string> }>} */
export const openIndex = async load => {
  /** @type {Contents} */
  const contents = JSON.parse(textOf(await load(`${root}index.json`)))
  const { shards, names, size, rowsInFile } = contents
  const once = remembering(load)
  /** @type {(number: number) => Promise<readonly Posting[]>} */
  const shardAt = async number => {
    const shard = shards[number]
    return shard ? once(shard[1], readShard) : []
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
