/** Turns a site into what its search page shows before anybody searches. */
import { compare } from '../../model/diagnostics.ts'
import { kinds } from '../../model/terms.ts'
import { homePath, reportsPath } from '../addresses.ts'
import { frameView } from '../frame/frame-view.ts'
import { kindMark } from '../lists/row-view.ts'
import type { Vantage } from '../survey.ts'
import { filled, numberText, type Words } from '../words/words.ts'
import { factLabel } from './fact-words.ts'
import { type SearchFacetName, searchableReports, searchFacetNames } from './search-facets.ts'
import { type SearchName, searchNames } from './search-names.ts'
import type { SearchFacetView, SearchValueView, SearchView } from './search-views.ts'

/** So many values of a fact are offered; an address may name others. */
const most = 50
/** So many of them at first, or one more: a line that says so would take its place. */
const few = 6

export function searchView(from: Vantage): SearchView {
  const { words, locate } = from
  const { title, description } = words.search
  const page = frameView(from, { title, description, scripts: ['search.js'] })
  return {
    page,
    root: locate(homePath).replace(/index\.html$/, ''),
    words: JSON.stringify(wordsOfScript(words)),
    facets: facetViews(from),
    kinds: kinds.map(kind => ({ kind, mark: kindMark(kind, words) })),
    lists: [{ text: words.allReports, href: locate(reportsPath) }, ...page.families],
  }
}

/** A fact that all reports share, or none has, narrows nothing. */
function facetViews({ site, look, words }: Vantage): readonly SearchFacetView[] {
  const all = searchableReports(site).length
  const names = searchNames(site, look)
  return searchFacetNames
    .map(name => ({ name, values: inOrder(name, names[name]) }))
    .filter(({ values }) => values.some(({ count }) => count < all))
    .map(({ name, values }) => {
      const all = values.slice(0, most)
      const shown = all.length > few + 1 ? few : all.length
      const views = all.map(value => valueView(value, words))
      return {
        name,
        label: factLabel(name, words),
        values: views.slice(0, shown),
        more: views.slice(shown),
        showAll: filled(words.ledger.showAll, { number: numberText(all.length, 0, words) }),
      }
    })
}

function valueView({ id, name, count }: SearchName, words: Words): SearchValueView {
  return { value: id, label: name, count: numberText(count, 0, words) }
}

/** What any report has; of what the site did not put in order, the most frequent first. */
function inOrder(fact: SearchFacetName, names: readonly SearchName[]): readonly SearchName[] {
  const stated = names.filter(({ count }) => count > 0)
  if (!['service', 'cause', 'vendor', 'tag'].includes(fact)) return stated
  return stated.sort((a, b) => b.count - a.count || compare(a.name, b.name))
}

function wordsOfScript(words: Words): object {
  const { reports, language, thousands, search } = words
  const { from, to, removeFilter, removeFilters, without } = search
  const { corrected, mostWords, titlesOnly, noServer, failed, searching, page } = search
  const chosen = { from, to, removeFilter, removeFilters, without }
  const facts = searchFacetNames.map(name => [name, factLabel(name, words)])
  const told = {
    corrected,
    mostWords,
    titlesOnly,
    noServer,
    failed,
    searching,
    page,
    facts: Object.fromEntries(facts),
  }
  return { reports, language, thousands, ...chosen, ...told }
}
