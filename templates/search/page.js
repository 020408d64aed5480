// @ts-check
/*
 * The search page: the address says what is asked for, so that it can be shared and gone back to, and
 * the form and the results show what the address says. The compiler makes one script of it and of all that it imports.
 */

import { ask, engine, root } from './asking.js'
import { bestPart } from './excerpts.js'
import {
  byId,
  controls,
  counted,
  field,
  form,
  labelOf,
  names,
  numberText,
  readForm,
  reveal,
  showCounts,
  showInForm,
  tell,
  words,
} from './form.js'
import { listenForKeys } from './keys.js'
import { filtersOf, loosened, looser, readQuery, writeQuery } from './query.js'
import { buttonItem, namedItem, rowOf, showPart } from './rows.js'
import { filled } from './words.js'

/** @typedef {import('./query.js').Query} Query */
/** @typedef {import('./engine.js').Answer} Answer */

const pageSize = 10
/** How long to wait for more typing, in milliseconds. */
const pause = 80
/** After so many milliseconds, what was found is not about to be replaced by more typing. */
const rest = 250

const found = byId('found')
const results = byId('results')
const more = byId('more')
const nothing = byId('nothing')

/* The results */

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

/** @type {Answer | undefined} */
let shown

/** What is still to be read, one report after the other, so that a reader can scroll and type meanwhile. */
let reading = Promise.resolve()

/** Reads reports whose rows come into view. */
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

/** @type {(row: Element) => Promise<void>} */
const addPart = async row => {
  if (!shown || !row.isConnected) return
  const { sought } = shown
  const html = await (await fetch(row.querySelector('a')?.href ?? '', { priority: 'low' })).text()
  if (!row.isConnected) return
  showPart(row, bestPart(new DOMParser().parseFromString(html, 'text/html'), sought))
}

/** @type {(answer: Answer, hits: readonly import('./engine.js').Hit[]) => void} */
const addRows = (answer, hits) => {
  for (const hit of hits) {
    results.append(rowOf(hit, answer.sought, root))
    const row = results.lastElementChild
    if (row && hit.isInText) rowsInView.observe(row)
  }
}

/** @type {(milliseconds: number) => Promise<void>} */
const sleep = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))

/** @type {(query: Query) => Promise<void>} */
const showAnswer = async query => {
  const answer = await ask(query)
  const { total, isLoose, named, corrections } = answer
  const hits = await answer.load(0, pageSize)
  if (query !== current) return
  shown = answer
  results.replaceChildren()
  reading = sleep(rest)
  addRows(answer, hits)
  byId('named').replaceChildren(
    ...named.map(({ family, name, count, path }) =>
      namedItem(words.facts[family], name, counted(count), root + path),
    ),
  )
  found.textContent = counted(total)
  const { full } = await engine()
  tell([
    ...corrections.map(each => filled(words.corrected, each)),
    ...(isLoose ? [words.mostWords] : []),
    ...(full ? [] : [words.titlesOnly]),
  ])
  reveal({
    results: total > 0,
    named: named.length > 0,
    more: total > pageSize,
    order: query.q !== '' && total > 1,
    nothing: total === 0,
    lists: total === 0,
  })
  // What nobody waits for comes when the rows are there to be seen.
  await new Promise(requestAnimationFrame)
  await sleep(0)
  if (answer !== shown) return
  showCounts(answer.counts())
  if (total === 0) await showOffers(query)
}

/** What would find something. @type {(query: Query) => Promise<void>} */
const showOffers = async query => {
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
    showCounts(null)
    tell([])
    reveal({ lists: true })
    shown = undefined
    results.replaceChildren()
    return
  }
  // What was found before stays until there is something else.
  if (!shown) reveal({})
  showAnswer(query).catch(() => {
    if (query !== current) return
    found.textContent = ''
    tell([words.failed])
    reveal({ lists: true })
  })
}

/* Asking */

const readAddress = () => readQuery(location.search, names)
let current = readAddress()
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting

/**
 * Asks something else. Going back leads to what was asked before; what was asked while typing is no step of its own.
 * @type {(query: Query, typing?: boolean) => void}
 */
const change = (query, typing = false) => {
  clearTimeout(waiting)
  const address = writeQuery(query)
  const isOther = address !== writeQuery(current)
  if (typing && !isOther) return
  const isStep = isOther && writeQuery(current) !== '' && !(typing && history.state)
  const state = typing ? 'typing' : null
  if (isStep) history.pushState(state, '', location.pathname + address)
  else history.replaceState(state, '', location.pathname + address)
  if (!isOther) return
  current = query
  showInForm(query)
  show()
}

const typed = () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => change(readForm(current), true), pause)
}

/** @type {(event: Event) => void} */
const submit = event => {
  event.preventDefault()
  change(readForm(current))
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
  addRows(answer, hits)
  more.hidden = results.children.length >= answer.total
  results.children[from]?.querySelector('a')?.focus()
}

/* Now */

const begin = () => {
  field.addEventListener('focus', () => void engine().catch(() => {}))
  field.addEventListener('input', event => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) typed()
  })
  field.addEventListener('compositionend', typed)
  for (const control of controls)
    control.addEventListener('change', () => change(readForm(current)))
  form.addEventListener('submit', submit)
  more.addEventListener('click', showMore)
  listenForKeys(field, results, () => change(readForm(current), true))
  addEventListener('popstate', goBack)
  const filters = form.querySelector('details')
  if (filters && matchMedia('(min-width: 52rem)').matches) filters.open = true
  showInForm(current)
  show()
}

// Browsers load no part of an index from files.
if (location.protocol === 'file:') {
  form.remove()
  tell([words.noServer])
} else begin()
