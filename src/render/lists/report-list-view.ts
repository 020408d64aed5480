/** Turns one page of the list of all reports into what it shows. */
import { frameView } from '../frame/frame-view.ts'
import type { Vantage } from '../survey.ts'
import { counted, filled } from '../words/words.ts'
import type { ListPage } from './list-pages.ts'
import { listHeading, listView } from './list-view.ts'
import type { ReportListView } from './list-views.ts'
import { yearsView } from './years-view.ts'

export function reportListView(page: ListPage, from: Vantage): ReportListView {
  const { site, words } = from
  const list = listView(page, from)
  const reports = counted(site.reports.length, words.reports, words)
  const years = page.number === 1 ? yearsView(site.reports, from, { linked: true }) : []
  return {
    page: frameView(from, {
      ...listHeading(words.allReports, page, from),
      description: words.allReportsDescription,
      narrows: true,
    }),
    total: filled(words.lists.newestFirst, { reports }),
    here: page.number === 1 ? null : (list.pages?.here ?? null),
    years: years.length > 1 ? years : [],
    list,
  }
}
