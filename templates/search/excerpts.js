// @ts-check
/* Finds in a report's own page what of it was looked for: the index has no sentences. */

import { marksIn, piecesOf } from './marks.js'
import { placesIn } from './tokens.js'

/**
 * @typedef {import('./marks.js').Pieces} Pieces
 * @typedef {import('./marks.js').Sought} Sought
 * @typedef {{ title: string, hash: string, excerpt: Pieces }} Part a section of a report
 */

/** So many words stand before the first that was looked for, and so many are shown in all. */
const [before, length] = [5, 32]

/**
 * The section of a page that has most of what is sought, beside what is `known` of it already; where nothing else has it,
 * the section of that, and how it goes on.
 * @type {(page: Document, sought: Sought, known: readonly string[]) => Part | null}
 */
export const bestPart = (page, sought, known) => {
  const other = bestIn(page, sought, known)
  const best = other ?? bestIn(page, sought, [])
  if (!best) return null
  const { section, passage, places, marks } = best
  const title = titleOf(section)
  const [opening = ''] = passagesOf(section, known)
  return {
    title,
    hash: `#${encodeURIComponent(section.id || (section.getAttribute('aria-labelledby') ?? ''))}`,
    excerpt:
      passage === title || !other
        ? cut(opening, placesIn(opening), new Set([0]), false)
        : cut(passage, places, marks),
  }
}

/** @type {(page: Document, sought: Sought, known: readonly string[]) => { section: Element, passage: string, places: ReturnType<typeof placesIn>, marks: ReadonlySet<number> } | null} */
const bestIn = (page, sought, known) => {
  let best = null
  let most = 0
  for (const section of page.querySelectorAll('.sections > section[aria-labelledby]'))
    for (const passage of [titleOf(section), ...passagesOf(section, known)]) {
      const places = placesIn(passage)
      const { marks, weight } = marksIn(places, sought)
      if (weight <= most) continue
      most = weight
      best = { section, passage, places, marks }
    }
  return best
}

/** What stands above a section, without the link to it. @type {(section: Element) => string} */
const titleOf = section =>
  [...(section.querySelector('h2')?.childNodes ?? [])]
    .filter(node => !(node instanceof Element && node.matches('.permalink')))
    .map(node => node.textContent)
    .join('')
    .trim()

const blocks = 'p, li, td, th, dt, dd, pre, h3, h4, h5, h6, figcaption, div, section'

/** What stands in each block, below the heading. @type {(section: Element, known: readonly string[]) => readonly string[]} */
const passagesOf = (section, known) => {
  /** @type {Map<Element | null | undefined, string>} */
  const texts = new Map()
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent?.closest('h2, svg, .permalink, script')) continue
    const block = parent?.closest(blocks)
    texts.set(block, (texts.get(block) ?? '') + node.textContent)
  }
  return [...texts.values()].flatMap(text => beside(text.replace(/\s+/g, ' ').trim(), known))
}

/** A title is a sentence, or so short that it stands in others. */
const leastOfSentence = 16

/** What a passage says beside sentences that are known. @type {(passage: string, known: readonly string[]) => readonly string[]} */
const beside = (passage, known) => {
  const sentences = known
    .map(said => said.replace(/\s+/g, ' ').replace(/…$/, '').trim())
    .filter(said => said.length >= leastOfSentence)
  return sentences
    .reduce((texts, said) => texts.flatMap(text => text.split(said)), [passage])
    .map(text => text.trim())
    .filter(text => /[\p{L}\p{N}]/u.test(text) && !sentences.some(said => said.includes(text)))
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
