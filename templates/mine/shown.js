// @ts-check
/* What the page shows: what is of the chosen instances alone, and whose it is. */

import { all, boxes, inside, words } from './names.js'
import { counted, joined, linkTo, made } from './words.js'

/** Says where nothing is left, and how much of all. @param {Element} place @param {number} count @param {boolean} isAll */
const account = (place, count, isAll) => {
  for (const total of all('[data-mine-count]', place)) {
    total.dataset.mineCount ||= total.textContent ?? ''
    total.textContent = (isAll ? '' : `${count} / `) + total.dataset.mineCount
  }
  if (count > 0 || place.querySelector('[data-list-count]')) return
  const note = made('p', words.none)
  note.className = 'quiet'
  note.dataset.mineNone = ''
  const heading = place.querySelector('h2')
  if (heading) heading.after(note)
  else place.prepend(note)
}

/** Hides what is of others. @param {Set<string>} slugs */
export const narrow = slugs => {
  for (const note of all('[data-mine-none]')) note.remove()
  for (const list of all('[data-mine-more]')) list.hidden = slugs.size === 0
  /** @type {Map<Element, number>} */
  const left = new Map()
  for (const element of all('[data-instances]')) {
    const own = element.dataset.instances?.split(' ') ?? []
    const isOther = slugs.size > 0 && !own.some(slug => slugs.has(slug))
    element.toggleAttribute('data-not-mine', isOther)
    const place = element.closest('section') ?? document.body
    left.set(place, (left.get(place) ?? 0) + (isOther ? 0 : 1))
  }
  for (const [place, count] of left) account(place, count, slugs.size === 0)
  document.dispatchEvent(new Event('mine'))
}

/** @param {Set<string>} slugs @param {boolean} isShared @param {boolean} isKnown */
export const tell = (slugs, isShared, isKnown) => {
  const names = boxes
    .filter(box => slugs.has(box.value))
    .map(box => linkTo(box.dataset.href ?? '', box.parentElement?.textContent?.trim() ?? ''))
  const most = names.length > 4 ? 3 : 4
  const shown = /** @type {Node[]} */ (names.slice(0, most))
  if (names.length > most) shown.push(made('span', counted(words.others, names.length - most)))
  const [before, after] = (isShared ? words.shared : words.yours).split('{names}')
  const line = names.length > 0 ? [before, ...joined(shown, words.comma), after] : []
  if (names.length === 0 && isKnown) line.push(words.everything)
  for (const status of inside('[role="status"]')) status.replaceChildren(...line)
  const isThere = /** @type {Record<string, boolean>} */ ({
    keep: isShared,
    all: names.length > 0,
    mine: isKnown && (isShared || names.length === 0),
    none: names.length === 0 && !isKnown,
    some: names.length > 0 || isKnown,
  })
  for (const part of inside('[data-when]')) part.hidden = !isThere[part.dataset.when ?? '']
}

/** What else there is to know. @param {Set<string>} slugs @param {string[]} gone */
export const note = (slugs, gone) => {
  const isPaged = slugs.size > 0 && document.querySelector('nav.pages') !== null
  const names = joined(
    gone.slice(0, 4).map(name => made('bdi', name)),
    words.comma,
  )
  const [before, after] = words.gone.split('{names}')
  const texts = [
    ...(gone.length > 0 ? [made('span', before, ...names, after)] : []),
    ...(isPaged ? [made('span', words.paged)] : []),
  ]
  for (const place of inside('.mine-note')) {
    place.replaceChildren(...texts)
    place.hidden = texts.length === 0
  }
}
