// @ts-check
/* The form of the search page: what it asks for, and how it shows what an address asks for. */

import { filtersOf, grouped } from './query.js'
import { filled, numbersIn } from './words.js'

/** @typedef {import('./query.js').Query} Query */
/** @typedef {import('./query.js').Filter} Filter */

/** @type {(id: string) => HTMLElement} */
export const byId = id => /** @type {HTMLElement} */ (document.getElementById(id))
export const form = /** @type {HTMLFormElement} */ (byId('search'))
export const field = /** @type {HTMLInputElement} */ (byId('query'))
const order = /** @type {HTMLSelectElement} */ (byId('order').querySelector('select'))
const boxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('[type=checkbox]')])
const days = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('[type=date]')])
const groups = /** @type {HTMLDetailsElement[]} */ ([...form.querySelectorAll('[data-facet]')])
export const controls = [...boxes, ...days, order]

export const words = JSON.parse(form.dataset.words ?? '')
export const { numberText, counted } = numbersIn(words)
/** What searches can be narrowed by. */
export const names = [...Object.keys(words.facts), ...days.map(({ name }) => name), 'for']
const counts = boxes.map(box => box.parentElement?.querySelector('.number'))
/** What the counts are before anybody searches. */
const firstCounts = counts.map(count => count?.textContent ?? '')

/** @type {(filter: Filter) => HTMLInputElement | undefined} */
const boxOf = ([name, value]) => boxes.find(box => box.name === name && box.value === value)

/** A day as the language writes it. @type {(day: string) => string} */
const dayText = day => {
  const at = new Date(day)
  if (Number.isNaN(at.valueOf())) return day
  return at.toLocaleDateString(words.language, { dateStyle: 'medium', timeZone: 'UTC' })
}

/** What the page calls a value. @type {(filter: Filter) => string} */
export const labelOf = filter => {
  const [name, value] = filter
  if (days.some(day => day.name === name)) return filled(words[name], { day: dayText(value) })
  return boxOf(filter)?.parentElement?.querySelector('span')?.textContent ?? value
}

/** What is asked for; what `current` asks for and the form does not offer is still asked for. @type {(current: Query) => Query} */
export const readForm = current => {
  const chosen = [...boxes.filter(box => box.checked), ...days.filter(({ value }) => value !== '')]
  const isOffered = /** @type {(filter: Filter) => boolean} */ filter =>
    boxOf(filter) !== undefined || days.some(({ name }) => name === filter[0])
  const filters = [
    ...chosen.map(({ name, value }) => /** @type {const} */ ([name, value])),
    ...filtersOf(current).filter(filter => !isOffered(filter)),
  ]
  return { q: field.value.trim(), filters: grouped(filters), sort: order.value }
}

/** @type {(query: Query) => void} */
export const showInForm = ({ q, filters, sort }) => {
  if (field.value.trim() !== q) field.value = q
  for (const box of boxes) box.checked = filters.get(box.name)?.includes(box.value) ?? false
  for (const day of days) day.value = filters.get(day.name)?.[0] ?? ''
  order.value = sort
  for (const group of groups) group.open ||= filters.has(group.dataset.facet ?? '')
  // What is chosen is seen.
  for (const box of boxes) if (box.checked) box.closest('details')?.setAttribute('open', '')
}

/** How many reports have each value, by fact; null: as when nobody had searched. @type {(tables: Readonly<Record<string, import('./engine.js').Counts>> | null) => void} */
export const showCounts = tables => {
  for (const [i, box] of boxes.entries()) {
    const text = tables ? numberText(tables[box.name]?.[box.value] ?? 0) : firstCounts[i]
    const count = counts[i]
    if (count) count.textContent = text ?? ''
    box.parentElement?.classList.toggle('none', text === '0')
  }
}

/** Shows these parts of the page, and no others. @type {(visible: Readonly<Record<string, boolean>>) => void} */
export const reveal = visible => {
  for (const id of ['results', 'more', 'order', 'nothing', 'lists', 'named'])
    byId(id).hidden = !visible[id]
}

/** Says this above the results. @type {(texts: readonly string[]) => void} */
export const tell = texts => {
  const notice = byId('notice')
  notice.textContent = texts.join(' ')
  notice.hidden = texts.length === 0
}
