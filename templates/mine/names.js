// @ts-check
/* The part of the page where instances are chosen, and these by all names that they have or had. */

import { folded } from './words.js'

/** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
export const all = (selector, within = document) => Array.from(within.querySelectorAll(selector))

export const section = /** @type {HTMLElement | null} */ (document.querySelector('[data-mine]'))
export const { changes = '', site = '' } = section?.dataset ?? {}
export const words = JSON.parse(section?.dataset.mine ?? '{}')
export const inside = (/** @type {string} */ selector) => (section ? all(selector, section) : [])

export const boxes = /** @type {HTMLInputElement[]} */ (inside('[type="checkbox"]'))
/** @type {Map<string, HTMLInputElement>} */
const boxOf = new Map()
// A name of today goes before what another was called once.
for (const isOther of [true, false])
  for (const box of boxes) {
    const [id, ...others] = JSON.parse(box.dataset.names ?? '[]')
    for (const name of isOther ? others : [box.value, id]) boxOf.set(folded(name), box)
  }

/** @param {readonly string[]} names What they are called, or were. @returns {Set<string>} */
export const slugsOf = names => new Set(names.flatMap(name => boxOf.get(folded(name))?.value ?? []))

/** Those that nothing here is called, or was. @param {readonly string[]} names */
export const strangers = names => names.filter(name => name !== '' && !boxOf.has(folded(name)))

/** What an address, or a memory, calls them. @param {Set<string>} slugs @returns {string[]} */
export const namesOf = slugs =>
  boxes
    .filter(box => slugs.has(box.value))
    .map(({ dataset, value }) => {
      const [id] = JSON.parse(dataset.names ?? '[]')
      return id.includes(',') ? value : id
    })
