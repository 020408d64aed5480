// @ts-check
/*
 * Reads what is written of words and documents as bytes into lists of numbers. They are lists without objects, so
 * that a word that stands in every one of ten thousand reports is found in some milliseconds on a phone.
 */

/**
 * @typedef {{ term: string, documents: number, eachDocument: (see: SeeDocument) => void, places: () => Promise<Uint8Array> }} Posting
 *   a word: in how many documents it is, how often in each field of them, and where, which is read by `placesOf`
 * @typedef {(document: number, text: number, title: number, names: number, brief: number) => void} SeeDocument
 * @typedef {{ starts: Int32Array, places: Int32Array, weights: Float64Array }} Places in document after document, which
 *   begin at `starts`
 * @typedef {{ of: (line: number) => Int32Array }} Lists
 * @typedef {{ size: number, borders: Int32Array, days: Lists, facts: Lists, shares: Float64Array }} Table
 *   of all documents: four places where fields end, first and last days; by each fact of each document, the numbers of its
 *   values; and what each word of its text counts for, more where there are few
 */

/** @type {(list: Int32Array | Float64Array, at: number, more: number) => void} */
export const grow = (list, at, more) => {
  list[at] = (list[at] ?? 0) + more
}

/** How much less a word of a longer text counts. */
const lengthShare = 0.6

/** Reads numbers as `ByteWriter` writes them. @type {(bytes: Uint8Array) => { next: () => number, part: (length: number) => Uint8Array }} */
export const readerOf = bytes => {
  let at = 0
  return {
    next: () => {
      let byte = bytes[at++] ?? 0
      let value = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0
        value |= (byte & 127) << shift
      }
      return value
    },
    part: length => {
      at += length
      return bytes.subarray(at - length, at)
    },
  }
}

/** @type {(term: string, documents: number, bytes: Uint8Array, places: Posting['places']) => Posting} */
export const postingOf = (term, documents, bytes, places) => ({
  term,
  documents,
  places,
  eachDocument: see => {
    const { next } = readerOf(bytes)
    let document = 0
    for (let i = 0; i < documents; i += 1) {
      document += next()
      const text = next()
      // Mostly a word is in the text alone.
      if (text & 1) see(document, text >> 1, next(), next(), next())
      else see(document, text >> 1, 0, 0, 0)
    }
  },
})

/** Where any of these words stands. @type {(meant: readonly { posting: Posting, weight: number }[], size: number) => Promise<Places>} */
export const placesOf = async (meant, size) => {
  const written = await Promise.all(meant.map(({ posting }) => posting.places()))
  const starts = new Int32Array(size + 1)
  for (const { posting } of meant)
    posting.eachDocument((document, ...counts) => {
      for (const count of counts) grow(starts, document + 1, count)
    })
  for (let i = 0; i < size; i += 1) grow(starts, i + 1, starts[i] ?? 0)
  const ends = starts.slice()
  const places = new Int32Array(starts[size] ?? 0)
  const weights = new Float64Array(places.length)
  for (const [i, { posting, weight }] of meant.entries()) {
    const { next } = readerOf(written[i] ?? new Uint8Array())
    posting.eachDocument((document, text, title, names, brief) => {
      let place = 0
      let at = ends[document] ?? 0
      for (let left = text + title + names + brief; left > 0; left -= 1) {
        place += next()
        places[at] = place
        weights[at] = weight
        at += 1
      }
      ends[document] = at
    })
  }
  return { starts, places, weights }
}

/** Reads so many lists, each after how many it has. @type {(next: () => number, lists: { starts: number[], values: number[] }) => void} */
const readList = (next, { starts, values }) => {
  for (let left = next(); left > 0; left -= 1) values.push(next())
  starts.push(values.length)
}

/** @type {(lists: { starts: number[], values: number[] }) => Lists} */
const listsOf = ({ starts, values }) => {
  const all = Int32Array.from(values)
  return { of: line => all.subarray(starts[line], starts[line + 1]) }
}

/** @type {(bytes: Uint8Array, size: number, facts: number) => Table} */
export const readTable = (bytes, size, facts) => {
  const { next } = readerOf(bytes)
  const borders = new Int32Array(4 * size)
  const [days, values] = [
    { starts: [0], values: [] },
    { starts: [0], values: [] },
  ]
  let words = 0
  for (let document = 0; document < size; document += 1) {
    let end = 0
    for (let field = 0; field < 4; field += 1) borders[4 * document + field] = end += next()
    words += end - (borders[4 * document + 2] ?? 0)
    readList(next, days)
    for (let fact = 0; fact < facts; fact += 1) readList(next, values)
  }
  const average = words / size || 1
  const shares = Float64Array.from({ length: size }, (_, document) => {
    const length = (borders[4 * document + 3] ?? 0) - (borders[4 * document + 2] ?? 0)
    return 1 / (1 - lengthShare + (lengthShare * length) / average)
  })
  return { size, borders, days: listsOf(days), facts: listsOf(values), shares }
}
