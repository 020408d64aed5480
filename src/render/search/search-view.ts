/** Turns a site into what its search page shows before anybody searches. */
import { outputPath } from '../../model/paths.ts'
import { kinds } from '../../model/terms.ts'
import { homePath, reportsPath, searchIndexPath, searchTitlesPath } from '../addresses.ts'
import { frameView } from '../frame/frame-view.ts'
import { kindMark } from '../lists/row-view.ts'
import type { Vantage } from '../survey.ts'
import { numberText, type Words } from '../words/words.ts'
import { type SearchFacetName, searchableReports, searchFacets } from './search-facets.ts'
import type { SearchFacetView, SearchView } from './search-views.ts'

/** So many values of a fact are offered; an address may name others. */
const most = 50

/** What loads, compiles and runs the index, which is WebAssembly. */
const policy = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

/** The search page; `indexed` tells whether there is an index of all texts. */
export function searchView(from: Vantage, indexed: boolean): SearchView {
  const { words, locate } = from
  const { title, description } = words.search
  const page = frameView(from, {
    title,
    description,
    scripts: [outputPath('search.js')],
    allows: policy,
  })
  return {
    page,
    index: indexed ? locate(searchIndexPath) : null,
    titles: locate(searchTitlesPath),
    root: locate(homePath).replace(/index\.html$/, ''),
    words: JSON.stringify(wordsOfScript(words)),
    facets: facetViews(from),
    kinds: kinds.map(kind => ({ kind, mark: kindMark(kind, words) })),
    lists: [{ text: words.allReports, href: locate(reportsPath) }, ...page.families],
  }
}

/** A fact that all reports share, or none has, narrows nothing. */
function facetViews({ site, words }: Vantage): readonly SearchFacetView[] {
  const all = searchableReports(site).length
  return searchFacets(site, words)
    .filter(({ values }) => values.some(({ count }) => count < all))
    .map(({ name, values }) => ({
      name,
      label: labelOf(name, words),
      values: values.slice(0, most).map(({ value, label, count }) => ({
        value,
        label,
        count: numberText(count, 0, words),
      })),
    }))
}

function labelOf(name: SearchFacetName, { families, search }: Words): string {
  switch (name) {
    case 'kind':
    case 'severity':
    case 'status':
      return search[name]
    default:
      return families[`${name}s`].one
  }
}

function wordsOfScript({ reports, language, thousands, search }: Words): object {
  const { removeFilter, removeFilters, without, titlesOnly, noServer, failed } = search
  const told = { removeFilter, removeFilters, without, titlesOnly, noServer, failed }
  return { reports, language, thousands, ...told }
}
