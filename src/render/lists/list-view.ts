/** Turns one page of a list of reports into what it shows: rows, a form to filter them, ways to the other pages. */
import { outputPath } from '../../model/paths.ts'
import type { Report } from '../../model/report.ts'
import { kinds } from '../../model/terms.ts'
import { listPagePath, searchPath } from '../addresses.ts'
import { drawingsScript, type Heading } from '../frame/frame-view.ts'
import { reportsOf, type Vantage } from '../survey.ts'
import { counted, filled, numberText } from '../words/words.ts'
import type { ListPage } from './list-pages.ts'
import type { FilterView, ListView, PagesView } from './list-views.ts'
import { rowOf, worstKind } from './row-view.ts'

/** A list as short as this is seen at a glance. */
const fewRows = 8

/** How many pages before and after this one have a number to go to. */
const pagesAround = 2

/** `sameInstance`: the list is of one instance, so that there is none to choose. */
export function listView(page: ListPage, from: Vantage, sameInstance = false): ListView {
  const reports = reportsOf(page.reports, from)
  return {
    rows: reports.map(report => rowOf(report, from)),
    filter: reports.length > fewRows ? filterView(reports, page, from, sameInstance) : null,
    pages: page.last > 1 ? pagesView(page, from) : null,
  }
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
    scripts: [drawingsScript, ...(page.reports.length > fewRows ? [outputPath('lists.js')] : [])],
  } satisfies Partial<Heading>
}

function filterView(
  reports: readonly Report[],
  { last }: ListPage,
  { site, words, locate }: Vantage,
  sameInstance: boolean,
): FilterView {
  const instances = new Set(reports.flatMap(report => report.instances))
  const worst = new Set(reports.map(worstKind))
  return {
    instances: sameInstance
      ? []
      : site.facets
          .filter(({ family, id }) => family === 'instances' && instances.has(id))
          .map(({ slug, name }) => ({ value: slug, text: name })),
    kinds: kinds
      .filter(kind => worst.has(kind))
      .map(kind => ({ value: kind, text: words.kinds[kind] })),
    all: counted(reports.length, words.reports, words),
    forms: JSON.stringify(words.reports),
    scope: last > 1 ? words.lists.onlyThisPage : null,
    search: locate(searchPath),
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
