// @ts-check
/* Shows what was found. */

import { asked, change, settle } from './asked.js'
import { ask, engine, root } from './asking.js'
import { byId, counted, labelOf, numberText, reveal, showCounts, tell, words } from './form.js'
import { lookFor, sleep, watch } from './parts.js'
import { filtersOf, loosened, looser } from './query.js'
import { buttonItem, namedItem, rowOf } from './rows.js'
import { filled } from './words.js'

/** @typedef {import('./query.js').Query} Query */
/** @typedef {import('./engine.js').Answer} Answer */

const pageSize = 10
/** After so many milliseconds without an answer the page says that it is searching. */
const patience = 150

const found = byId('found')
export const results = byId('results')
const more = byId('more')
const nothing = byId('nothing')

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting
const busy = () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    results.ariaBusy = 'true'
    found.textContent = words.searching
  }, patience)
}
const ready = () => {
  clearTimeout(waiting)
  results.ariaBusy = 'false'
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

/** @type {Answer | undefined} */
let shown

/** @type {(answer: Answer, hits: readonly import('./engine.js').Hit[]) => void} */
const addRows = (answer, hits) => {
  for (const hit of hits) {
    results.append(rowOf(hit, answer.sought, root))
    const row = results.lastElementChild
    if (row && hit.isInText) watch(row)
  }
}

/** @type {(named: Answer['named']) => void} */
const showNamed = named =>
  byId('named').replaceChildren(
    ...named.map(({ family, name, count, path }) => {
      const kind = family === 'page' ? words.page : words.facts[family]
      return namedItem(kind, name, count === null ? '' : counted(count), root + path)
    }),
  )

/** @type {(query: Query) => Promise<void>} */
const showAnswer = async said => {
  const { full, settle: settled } = await engine()
  if (said !== asked) return
  const query = settle(settled(said))
  if (query !== said) showFilters(query)
  const answer = await ask(query)
  const { total, isLoose, named, corrections } = answer
  const hits = await answer.load(0, pageSize)
  if (query !== asked) return
  shown = answer
  results.replaceChildren()
  lookFor(answer.sought)
  addRows(answer, hits)
  showNamed(named)
  ready()
  found.textContent = counted(total)
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
  if (query !== asked) return
  const offers = others.flatMap(({ dropped, query }, i) => {
    const name = typeof dropped === 'string' ? dropped : labelOf(dropped)
    const label = filled(words.without, { name, reports: counted(totals[i] ?? 0) })
    return totals[i] === 0 ? [] : [buttonTo(label, query)]
  })
  nothing.querySelector('ul')?.replaceChildren(...offers)
  for (const hint of nothing.querySelectorAll('span')) hint.hidden = offers.length === 0
}

/** Shows what is found by what is asked for, or what the page has where nothing is. */
export const show = () => {
  const query = asked
  showFilters(query)
  if (query.q === '' && query.filters.size === 0) {
    ready()
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
  busy()
  showAnswer(query).catch(() => {
    if (query !== asked) return
    ready()
    found.textContent = ''
    tell([words.failed])
    reveal({ lists: true })
  })
}

export const showMore = async () => {
  const answer = shown
  const from = results.children.length
  const hits = (await answer?.load(from, from + pageSize)) ?? []
  if (!answer || answer !== shown) return
  addRows(answer, hits)
  more.hidden = results.children.length >= answer.total
  results.children[from]?.querySelector('a')?.focus()
}
