/** Turns a list of reports into the pages that it takes. */
import type { OutputPath } from '../../model/paths.ts'
import { listPagePath } from '../addresses.ts'

const rowsOnPage = 100

/** One page of a list; `number` counts from 1. */
export interface ListPage {
  /** Where the list begins. */
  readonly list: OutputPath
  readonly path: OutputPath
  readonly number: number
  /** The number of the last page. */
  readonly last: number
  /** Ids of the reports on it. */
  readonly reports: readonly string[]
}

/** The pages of the list at `list`: a hundred reports each, and one page even without any. */
export function listPages(list: OutputPath, reports: readonly string[]): readonly ListPage[] {
  const last = Math.max(1, Math.ceil(reports.length / rowsOnPage))
  return Array.from({ length: last }, (_, index) => ({
    list,
    path: listPagePath(list, index + 1),
    number: index + 1,
    last,
    reports: reports.slice(index * rowsOnPage, (index + 1) * rowsOnPage),
  }))
}
