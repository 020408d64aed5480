// @ts-check
/* Turns what was found into rows, by the templates that the page brings along. */

/** A copy of what a template holds. @type {(selector: string) => DocumentFragment} */
const copyOf = selector => {
  const template = /** @type {HTMLTemplateElement} */ (document.querySelector(selector))
  return /** @type {DocumentFragment} */ (template.content.cloneNode(true))
}

/** In its own direction, whatever that of the page. @type {(element: Element, pieces: import('./excerpt.js').Pieces) => void} */
const write = (element, pieces) => {
  const nodes = pieces.map(([text, marked]) => {
    if (!marked) return text
    const mark = document.createElement('mark')
    mark.textContent = text
    return mark
  })
  const words = document.createElement('bdi')
  words.append(...nodes)
  element.replaceChildren(...(nodes.length > 0 ? [words] : []))
}

/** The row of a report; `root` is the address of the site. @type {(hit: import('./engines.js').Hit, root: string) => DocumentFragment} */
export const rowOf = (hit, root) => {
  const row = copyOf('#result')
  /** @type {(name: string) => Element} */
  const slot = name => /** @type {Element} */ (row.querySelector(`[data-slot=${name}]`))
  const href = root + hit.path
  for (const name of /** @type {const} */ (['when', 'who', 'duration', 'title']))
    slot(name).textContent = hit[name]
  slot('title').setAttribute('href', href)
  slot('kind').replaceChildren(copyOf(`[data-kind="${hit.kind}"]`))
  write(slot('excerpt'), hit.excerpt)
  slot('parts').replaceChildren(...hit.parts.map(part => itemOf(part, href)))
  return row
}

/** @type {(part: import('./engines.js').Part, href: string) => HTMLLIElement} */
const itemOf = ({ title, hash, excerpt }, href) => {
  const item = document.createElement('li')
  const link = document.createElement('a')
  const text = document.createElement('span')
  link.href = href + hash
  link.textContent = title
  link.dir = 'auto'
  write(text, excerpt)
  item.append(link, ' ', text)
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
