/** Turns reports into what a search shows of them, and into the list that is searched without an index. */
import { impactLength } from '../../model/incident-length.ts'
import type { Report } from '../../model/report.ts'
import type { Kind } from '../../model/terms.ts'
import { reportPath } from '../addresses.ts'
import { incidentDays, worstKind } from '../lists/row-view.ts'
import type { Vantage } from '../survey.ts'
import { lengthText } from '../words/duration-text.ts'
import { type SearchFilters, searchableReports, searchFiltersOf } from './search-facets.ts'

/** What a result shows of a report: plain text. */
export interface SearchBrief {
  readonly title: string
  /** The day or days of the incident by its own clock. */
  readonly when: string
  /** The ids of its instances. */
  readonly who: string
  readonly kind: Kind
  readonly duration: string
}

/** One report in the list of titles. */
export interface SearchEntry extends SearchBrief {
  /** Its page, from the root of the site. */
  readonly path: string
  readonly summary: string
  /** What else it can be found by. */
  readonly terms: readonly string[]
  /** Values by facet; facets without any are left out. */
  readonly filters: Readonly<Record<string, readonly string[]>>
}

export function searchBrief(report: Report, { words }: Vantage): SearchBrief {
  const days = incidentDays(report, words)
  return {
    title: report.title,
    when: days.map(({ text }) => text).join(''),
    who: report.instances.join(words.comma),
    kind: worstKind(report),
    duration: lengthText(impactLength(report.windows), words, words.shortUnits),
  }
}

/** All reports that can be found, newest incident first, as JSON: `search/titles.json`. */
export function searchTitles(from: Vantage): string {
  const filtersOf = searchFiltersOf(from.site)
  const entries = searchableReports(from.site).map(
    (report): SearchEntry => ({
      path: reportPath(report),
      ...searchBrief(report, from),
      summary: report.summary,
      terms: [...report.services, ...report.tags],
      filters: stated(filtersOf(report)),
    }),
  )
  return `[${entries.map(entry => `\n${JSON.stringify(entry)}`).join(',')}\n]\n`
}

function stated(filters: SearchFilters): SearchEntry['filters'] {
  return Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0))
}
