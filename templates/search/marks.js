// @ts-check
/* Marks in a text what of it was looked for. */

import { placesIn } from './tokens.js'

/**
 * @typedef {readonly (readonly [text: string, marked: boolean])[]} Pieces of a text, of which some were looked for
 * @typedef {readonly { words: readonly ReadonlySet<string>[], weight: number }[]} Sought for each piece, and each word of
 *   it, what may stand there; what is found in fewer reports has more weight
 */

/** A text with what is sought marked. @type {(text: string, sought: Sought) => Pieces} */
export const marked = (text, sought) => {
  const places = placesIn(text)
  return piecesOf(text, places, marksIn(places, sought).marks, 0, text.length)
}

/** Which places are of something sought, and how much that is. @type {(places: ReturnType<typeof placesIn>, sought: Sought) => { marks: ReadonlySet<number>, weight: number }} */
export const marksIn = (places, sought) => {
  /** @type {Set<number>} */
  const marks = new Set()
  let all = 0
  for (const { words, weight } of sought) {
    let isThere = false
    for (const start of places.keys())
      if (words.every((set, i) => set.has(places[start + i]?.token ?? ''))) {
        isThere = true
        for (const i of words.keys()) marks.add(start + i)
      }
    if (isThere) all += 1 + weight
  }
  return { marks, weight: all }
}

/** @type {(text: string, places: ReturnType<typeof placesIn>, marks: ReadonlySet<number>, from: number, to: number) => Pieces} */
export const piecesOf = (text, places, marks, from, to) => {
  /** @type {(readonly [string, boolean])[]} */
  const pieces = []
  let at = from
  for (const i of [...marks].sort((a, b) => a - b)) {
    const { start = 0, end = 0 } = places[i] ?? {}
    if (start < at || end > to) continue
    if (start > at) pieces.push([text.slice(at, start), false])
    pieces.push([text.slice(start, end), true])
    at = end
  }
  return [...pieces, [text.slice(at, to), false]]
}
