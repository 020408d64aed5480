// @ts-check
/*
 * The search page: the address says what is asked for, so that it can be shared and gone back to, and
 * the form and the results show what the address says.
 */

import { indexEngine, titlesEngine } from './engines.js'
import { listenForKeys } from './keys.js'
import { filtersOf, grouped, loosened, looser, readQuery, writeQuery } from './query.js'
import { buttonItem, rowOf } from './rows.js'
import { filled, numbersIn } from './words.js'

/** @typedef {import('./query.js').Query} Query */
/** @typedef {import('./query.js').Filter} Filter */

const pageSize = 10
/** How long to wait for more typing, in milliseconds. */
const pause = 150

/** @type {(id: string) => HTMLElement} */
const byId = id => /** @type {HTMLElement} */ (document.getElementById(id))
const form = /** @type {HTMLFormElement} */ (byId('search'))
const field = /** @type {HTMLInputElement} */ (byId('query'))
const order = /** @type {HTMLSelectElement} */ (byId('order').querySelector('select'))
const boxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('[type=checkbox]')])
const groups = /** @type {HTMLDetailsElement[]} */ ([...form.querySelectorAll('[data-facet]')])
const found = byId('found')
const results = byId('results')
const more = byId('more')
const nothing = byId('nothing')

const words = JSON.parse(form.dataset.words ?? '')
const { numberText, counted } = numbersIn(words)
const names = groups.map(group => group.dataset.facet ?? '')
const counts = boxes.map(box => box.parentElement?.querySelector('.number'))
/** What the counts are before anybody searches. */
const firstCounts = counts.map(count => count?.textContent ?? '')

/** @type {(path: string | undefined) => string} */
const locate = path => new URL(path ?? '', document.baseURI).href

/* The form */

/** @type {(filter: Filter) => HTMLInputElement | undefined} */
const boxOf = ([name, value]) => boxes.find(box => box.name === name && box.value === value)

/** What the page calls a value. @type {(filter: Filter) => string} */
const labelOf = filter =>
  boxOf(filter)?.parentElement?.querySelector('span')?.textContent ?? filter[1]

/** @returns {Query} */
const readForm = () => {
  const chosen = boxes.filter(box => box.checked)
  const unoffered = filtersOf(current).filter(filter => !boxOf(filter))
  const filters = [
    ...chosen.map(({ name, value }) => /** @type {const} */ ([name, value])),
    ...unoffered,
  ]
  return { q: field.value.trim(), filters: grouped(filters), sort: order.value }
}

/** @type {(query: Query) => void} */
const showInForm = ({ q, filters, sort }) => {
  if (field.value.trim() !== q) field.value = q
  for (const box of boxes) box.checked = filters.get(box.name)?.includes(box.value) ?? false
  order.value = sort
  for (const group of groups) group.open ||= filters.has(group.dataset.facet ?? '')
}

/** @type {(texts: readonly string[]) => void} */
const showCounts = texts => {
  for (const [i, count] of counts.entries()) {
    if (count) count.textContent = texts[i] ?? ''
    boxes[i]?.parentElement?.classList.toggle('none', texts[i] === '0')
  }
}

/** A button that is gone when it has been used; then the focus goes to what it led to. @type {(label: string, query: Query) => HTMLLIElement} */
const buttonTo = (label, query) =>
  buttonItem(label, () => {
    change(query)
    found.focus()
  })

/** @type {(query: Query) => void} */
const showFilters = query => {
  const chips = filtersOf(query).map(filter => {
    const name = labelOf(filter)
    const chip = buttonTo(name, loosened(query, filter))
    chip.firstElementChild?.setAttribute('aria-label', filled(words.removeFilter, { name }))
    return chip
  })
  const all = chips.length > 1 ? [buttonTo(words.removeFilters, loosened(query))] : []
  const active = byId('active')
  active.replaceChildren(...chips, ...all)
  active.hidden = chips.length === 0
  const filtered = document.getElementById('filtered')
  if (filtered) filtered.textContent = chips.length > 0 ? numberText(chips.length) : ''
}

/* The results */

/** @type {(visible: Readonly<Record<string, boolean>>) => void} */
const reveal = visible => {
  for (const id of ['results', 'more', 'order', 'nothing', 'lists']) byId(id).hidden = !visible[id]
}

/** @type {(text: string) => void} */
const tell = text => {
  const notice = byId('notice')
  notice.textContent = text
  notice.hidden = text === ''
}

/** @type {Promise<import('./engines.js').Engine> | undefined} */
let loading
const loadEngine = () => {
  const { index, titles } = form.dataset
  const fromTitles = () => titlesEngine(locate(titles))
  loading ??= index ? indexEngine(locate(index)).catch(fromTitles) : fromTitles()
  return loading
}

/** @type {import('./engines.js').Answer | undefined} */
let shown

/** @type {(query: Query) => Promise<void>} */
const showAnswer = async query => {
  const { full, ask } = await loadEngine()
  const answer = await ask(query)
  const hits = await answer.load(0, pageSize)
  const tables = new Map(
    await Promise.all(
      names.map(async name => /** @type {const} */ ([name, await answer.counts(name)])),
    ),
  )
  if (query !== current) return
  const { total } = answer
  shown = answer
  results.replaceChildren(...hits.map(hit => rowOf(hit, locate(form.dataset.root))))
  showCounts(boxes.map(({ name, value }) => numberText(tables.get(name)?.[value] ?? 0)))
  found.textContent = counted(total)
  tell(full ? '' : words.titlesOnly)
  reveal({
    results: total > 0,
    more: total > pageSize,
    order: full && query.q !== '' && total > 1,
    nothing: total === 0,
    lists: total === 0,
  })
  if (total === 0) await showOffers(query, ask)
}

/** What would find something. @type {(query: Query, ask: import('./engines.js').Engine['ask']) => Promise<void>} */
const showOffers = async (query, ask) => {
  const others = looser(query)
  const totals = await Promise.all(others.map(async other => (await ask(other.query)).total))
  if (query !== current) return
  const offers = others.flatMap(({ dropped, query }, i) => {
    const name = typeof dropped === 'string' ? dropped : labelOf(dropped)
    const label = filled(words.without, { name, reports: counted(totals[i] ?? 0) })
    return totals[i] === 0 ? [] : [buttonTo(label, query)]
  })
  nothing.querySelector('ul')?.replaceChildren(...offers)
  for (const hint of nothing.querySelectorAll('span')) hint.hidden = offers.length === 0
}

const show = () => {
  const query = current
  showFilters(query)
  if (query.q === '' && query.filters.size === 0) {
    found.textContent = ''
    showCounts(firstCounts)
    tell(form.dataset.index ? '' : words.titlesOnly)
    reveal({ lists: true })
    return
  }
  showAnswer(query).catch(() => {
    if (query !== current) return
    found.textContent = ''
    tell(words.failed)
    reveal({ lists: true })
  })
}

/* Asking */

const readAddress = () => readQuery(location.search, names)
let current = readAddress()
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting

/** Asks something else; going back leads to what was asked before, unless it was being typed. @type {(query: Query, typing?: boolean) => void} */
const change = (query, typing = false) => {
  clearTimeout(waiting)
  if (writeQuery(query) === writeQuery(current)) return
  current = query
  const address = location.pathname + writeQuery(query)
  if (typing) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  showInForm(query)
  show()
}

const typed = () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => change(readForm(), true), pause)
}

/** @type {(event: Event) => void} */
const submit = event => {
  event.preventDefault()
  change(readForm())
}

const goBack = () => {
  clearTimeout(waiting)
  current = readAddress()
  showInForm(current)
  show()
}

const showMore = async () => {
  const answer = shown
  const from = results.children.length
  const hits = (await answer?.load(from, from + pageSize)) ?? []
  if (!answer || answer !== shown) return
  results.append(...hits.map(hit => rowOf(hit, locate(form.dataset.root))))
  more.hidden = results.children.length >= answer.total
  results.children[from]?.querySelector('a')?.focus()
}

/* Now */

field.addEventListener('focus', () => void loadEngine().catch(() => {}))
field.addEventListener('input', event => {
  if (!(/** @type {InputEvent} */ (event).isComposing)) typed()
})
field.addEventListener('compositionend', typed)
for (const control of [...boxes, order])
  control.addEventListener('change', () => change(readForm()))
form.addEventListener('submit', submit)
more.addEventListener('click', showMore)
listenForKeys(field, results, () => change(readForm(), true))
addEventListener('popstate', goBack)

const filters = form.querySelector('details')
if (filters && matchMedia('(min-width: 52rem)').matches) filters.open = true
showInForm(current)
show()
