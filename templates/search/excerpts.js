// @ts-check
/* Finds in a report's own page what of it was looked for: the index has no sentences. */

import { placesIn } from './tokens.js'

/**
 * @typedef {readonly (readonly [text: string, marked: boolean])[]} Pieces of a text, of which some were looked for
 * @typedef {{ title: string, hash: string, excerpt: Pieces }} Part a section of a report
 * @typedef {readonly { words: readonly ReadonlySet<string>[], weight: number }[]} Sought for each piece, and each word of
 *   it, what may stand there; what is found in fewer reports has more weight
 */

/** So many words stand before the first that was looked for, and so many are shown in all. */
const [before, length] = [5, 32]

/** The section of a page that has most of what is sought. @type {(page: Document, sought: Sought) => Part | null} */
export const bestPart = (page, sought) => {
  let best = null
  let most = 0
  for (const section of page.querySelectorAll('.sections > section[aria-labelledby]'))
    for (const passage of [titleOf(section), ...passagesOf(section)]) {
      const places = placesIn(passage)
      const { marks, weight } = marksIn(places, sought)
      if (weight <= most) continue
      most = weight
      best = { section, passage, places, marks }
    }
  if (!best) return null
  const { section, passage, places, marks } = best
  const title = titleOf(section)
  const [opening = ''] = passagesOf(section)
  return {
    title,
    hash: `#${encodeURIComponent(section.id || (section.getAttribute('aria-labelledby') ?? ''))}`,
    excerpt:
      passage === title
        ? cut(opening, placesIn(opening), new Set([0]), false)
        : cut(passage, places, marks),
  }
}

/** What stands above a section, without the link to it. @type {(section: Element) => string} */
const titleOf = section =>
  [...(section.querySelector('h2')?.childNodes ?? [])]
    .filter(node => !(node instanceof Element && node.matches('.permalink')))
    .map(node => node.textContent)
    .join('')
    .trim()

/** A text with what is sought marked. @type {(text: string, sought: Sought) => Pieces} */
export const marked = (text, sought) => {
  const places = placesIn(text)
  return piecesOf(text, places, marksIn(places, sought).marks, 0, text.length)
}

const blocks = 'p, li, td, th, dt, dd, pre, h3, h4, h5, h6, figcaption, div, section'

/** What stands in each block, below the heading. @type {(section: Element) => readonly string[]} */
const passagesOf = section => {
  /** @type {Map<Element | null | undefined, string>} */
  const texts = new Map()
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent?.closest('h2, svg, .permalink, script')) continue
    const block = parent?.closest(blocks)
    texts.set(block, (texts.get(block) ?? '') + node.textContent)
  }
  return [...texts.values()].map(text => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
}

/** Which places are of something sought, and how much that is. @type {(places: ReturnType<typeof placesIn>, sought: Sought) => { marks: ReadonlySet<number>, weight: number }} */
const marksIn = (places, sought) => {
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

/** @type {(text: string, places: ReturnType<typeof placesIn>, marks: ReadonlySet<number>, isMarked?: boolean) => Pieces} */
const cut = (text, places, marks, isMarked = true) => {
  const first = Math.max(0, Math.min(...marks) - before)
  const last = Math.min(places.length, first + length) - 1
  const from = first === 0 ? 0 : (places[first]?.start ?? 0)
  const to = last === places.length - 1 ? text.length : (places[last]?.end ?? 0)
  const pieces = piecesOf(text, places, isMarked ? marks : new Set(), from, to)
  /** @type {(isCut: boolean) => Pieces} */
  const dots = isCut => (isCut ? [['…', false]] : [])
  return [...dots(from > 0), ...pieces, ...dots(to < text.length)]
}

/** @type {(text: string, places: ReturnType<typeof placesIn>, marks: ReadonlySet<number>, from: number, to: number) => Pieces} */
const piecesOf = (text, places, marks, from, to) => {
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
