// @ts-check
/* Turns what was found into rows, by the templates that the page brings along. */

import { marked } from './marks.js'

/** @typedef {import('./marks.js').Sought} Sought */

/** A copy of what a template holds. @type {(selector: string) => DocumentFragment} */
const copyOf = selector => {
  const template = /** @type {HTMLTemplateElement} */ (document.querySelector(selector))
  return /** @type {DocumentFragment} */ (template.content.cloneNode(true))
}

/** What has a name in a template. @type {(copy: ParentNode, name: string) => HTMLElement} */
const slotIn = (copy, name) =>
  /** @type {HTMLElement} */ (copy.querySelector(`[data-slot=${name}]`))

/** In its own direction, whatever that of the page. @type {(pieces: import('./marks.js').Pieces) => Element} */
const written = pieces => {
  const nodes = pieces.map(([text, isMarked]) => {
    if (!isMarked) return text
    const mark = document.createElement('mark')
    mark.textContent = text
    return mark
  })
  const words = document.createElement('bdi')
  words.append(...nodes)
  return words
}

/** As servers have it: without the name of the file. @type {(address: string) => string} */
const bare = address => address.replace(/index\.html(?=$|[?#])/, '')

/** The row of a report, with room for what its text says where that `isInText`; `root` is the address of the site. @type {(hit: import('./engine.js').Hit, sought: Sought, root: string) => DocumentFragment} */
export const rowOf = (hit, sought, root) => {
  const row = copyOf('#result')
  for (const name of /** @type {const} */ (['when', 'who', 'duration']))
    slotIn(row, name).textContent = hit[name]
  const title = slotIn(row, 'title')
  title.setAttribute('href', bare(root + hit.path))
  title.append(written(marked(hit.title, sought)))
  slotIn(row, 'kind').replaceChildren(copyOf(`[data-kind="${hit.kind}"]`))
  for (const name of /** @type {const} */ (['summary', 'why'])) {
    const slot = slotIn(row, name)
    if (hit[name]) slot.append(written(marked(hit[name], sought)))
    else slot.parentElement?.remove()
  }
  slotIn(row, 'part').hidden = !hit.isInText
  return row
}

/** Writes into a row what its report says of what was looked for. @type {(row: Element, part: import('./excerpts.js').Part | null) => void} */
export const showPart = (row, part) => {
  slotIn(row, 'part').hidden = !part
  if (!part) return
  const link = document.createElement('a')
  link.href = slotIn(row, 'title').getAttribute('href') + part.hash
  link.textContent = part.title
  link.dir = 'auto'
  slotIn(row, 'part').replaceChildren(link, ' ', written(part.excerpt))
}

/** What is named: what it is, its name, and how many reports there are, if any could be. @type {(kind: string, name: string, count: string, href: string) => DocumentFragment} */
export const namedItem = (kind, name, count, href) => {
  const item = copyOf('#name')
  item.querySelector('a')?.setAttribute('href', bare(href))
  slotIn(item, 'kind').textContent = kind
  slotIn(item, 'name').textContent = name
  if (count) slotIn(item, 'count').textContent = count
  else slotIn(item, 'count').parentElement?.remove()
  return item
}

/** A button in a list. @type {(label: string, onClick: () => void) => HTMLLIElement} */
export const buttonItem = (label, onClick) => {
  const item = document.createElement('li')
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = label
  button.addEventListener('click', onClick)
  item.append(button)
  return item
}
