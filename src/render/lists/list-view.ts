/** Turns one page of a list of reports into what it shows: rows, a form to filter them, ways to the other pages. */
import type { Report } from '../../model/report.ts'
import type { Facet, Site } from '../../model/site.ts'
import { kinds } from '../../model/terms.ts'
import { listPagePath, searchPath } from '../addresses.ts'
import { drawingsScript, type Heading } from '../frame/frame-view.ts'
import { searchFacetOf } from '../search/search-facets.ts'
import { reportsOf, type Vantage } from '../survey.ts'
import { counted, filled, numberText } from '../words/words.ts'
import type { ListPage } from './list-pages.ts'
import type { AskView, ChoiceView, FilterView, ListView, PagesView } from './list-views.ts'
import { rowOf, worstKind } from './row-view.ts'

/** A list as short as this is seen at a glance. */
const fewRows = 8

/** How many pages before and after this one have a number to go to. */
const pagesAround = 2

/** `of`: what all its reports share. */
export function listView(page: ListPage, from: Vantage, of: Facet | null = null): ListView {
  const reports = reportsOf(page.reports, from)
  return {
    rows: reports.map(report => rowOf(report, from)),
    filter: isFiltered(page) ? filterView(reports, from, of) : null,
    ask: page.last > 1 ? askView(page, from, of) : null,
    pages: page.last > 1 ? pagesView(page, from) : null,
  }
}

/** A list of one page is filtered where it is; of several, this one alone is not what is asked for. */
function isFiltered({ reports, last }: ListPage): boolean {
  return last === 1 && reports.length > fewRows
}

/** The instances that the form of a list of several pages offers. */
export function askedInstances({ last }: ListPage, { facets }: Site): readonly ChoiceView[] {
  const instances = last > 1 ? facets.filter(({ family }) => family === 'instances') : []
  return instances.map(({ id, name }) => ({ value: id, text: name }))
}

/** What a page of a list says of itself when `title` is what the list is called. */
export function listHeading(title: string, page: ListPage, { words, locate }: Vantage) {
  const { number, last, list } = page
  const beside = (other: number) =>
    other >= 1 && other <= last ? locate(listPagePath(list, other)) : null
  return {
    title: number === 1 ? title : filled(words.lists.titleOfPage, { title, number, last }),
    newer: beside(number - 1),
    older: beside(number + 1),
    scripts: [drawingsScript, ...(isFiltered(page) ? ['lists.js'] : [])],
  } satisfies Partial<Heading>
}

function filterView(
  reports: readonly Report[],
  { site, words }: Vantage,
  of: Facet | null,
): FilterView {
  const instances = new Set(reports.flatMap(report => report.instances))
  const worst = new Set(reports.map(worstKind))
  return {
    instances:
      of?.family === 'instances'
        ? []
        : site.facets
            .filter(({ family, id }) => family === 'instances' && instances.has(id))
            .map(({ slug, name }) => ({ value: slug, text: name })),
    kinds: kinds
      .filter(kind => worst.has(kind))
      .map(kind => ({ value: kind, text: words.kinds[kind] })),
    all: counted(reports.length, words.reports, words),
    forms: JSON.stringify(words.reports),
  }
}

/** A search among the reports of `of`; null where no search can be narrowed to them. */
function askView(
  page: ListPage,
  { site, words, locate }: Vantage,
  of: Facet | null,
): AskView | null {
  const name = of && searchFacetOf(of.family)
  if (name === undefined) return null
  return {
    search: locate(searchPath),
    within: of && name ? { name, value: of.id } : null,
    instances: name === 'instance' ? [] : askedInstances(page, site),
    kinds: kinds.map(kind => ({ value: kind, text: words.kinds[kind] })),
  }
}

function pagesView(page: ListPage, from: Vantage): PagesView {
  const { number, last, list } = page
  const { words, locate } = from
  const { newer, older } = listHeading('', page, from)
  const shown = Array.from({ length: last }, (_, index) => index + 1).filter(
    other => other === 1 || other === last || Math.abs(other - number) <= pagesAround,
  )
  return {
    here: filled(words.lists.pageOf, {
      number: numberText(number, 0, words),
      last: numberText(last, 0, words),
    }),
    newer,
    older,
    numbers: shown.map((other, index) => ({
      text: numberText(other, 0, words),
      href: locate(listPagePath(list, other)),
      current: other === number,
      afterGap: index > 0 && other - (shown[index - 1] ?? 0) > 1,
    })),
  }
}
