// @ts-check
/* Adds to rows what their reports say of what was looked for, as they come into view. */

import { late } from './late.js'
import { showPart } from './rows.js'

/** After so many milliseconds, what was found is not about to be replaced by more typing. */
const rest = 250

/** @type {(milliseconds: number) => Promise<void>} */
export const sleep = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))

/** @type {import('./marks.js').Sought} */
let sought = []

/** What is still to be read, one report after the other, so that a reader can scroll and type meanwhile. */
let reading = Promise.resolve()

/** Looks for something else, in the rows that are watched from now on. @type {(other: import('./marks.js').Sought) => void} */
export const lookFor = other => {
  sought = other
  reading = sleep(rest)
}

const rowsInView = new IntersectionObserver(
  entries => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue
      rowsInView.unobserve(target)
      reading = reading.then(() => addPart(target)).catch(() => {})
    }
  },
  { rootMargin: '25%' },
)

/** @type {(row: Element) => void} */
export const watch = row => rowsInView.observe(row)

/** @type {(row: Element) => Promise<void>} */
const addPart = async row => {
  if (!row.isConnected) return
  const wanted = sought
  const address = row.querySelector('a')?.href ?? ''
  const [{ bestPart }, page] = await Promise.all([late(), fetch(address, { priority: 'low' })])
  const html = await page.text()
  if (!row.isConnected) return
  const known = Array.from(row.querySelectorAll('bdi'), ({ textContent }) => textContent ?? '')
  showPart(row, bestPart(new DOMParser().parseFromString(html, 'text/html'), wanted, known))
}
