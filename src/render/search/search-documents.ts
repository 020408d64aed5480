/** Turns the reports of a site into what they are found by, passage by passage. */
import { dayStretches } from '../../model/day-stretches.ts'
import type { Report, SectionKey } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { type DayText, localDay } from '../../model/time.ts'
import { searchPath } from '../addresses.ts'
import { incidentDays } from '../lists/row-view.ts'
import type { Look } from '../look.ts'
import { survey, type Vantage } from '../survey.ts'
import { passagesOf } from './passages.ts'
import { type SearchFilters, searchableReports, searchFiltersOf } from './search-facets.ts'
import type { SearchNames } from './search-names.ts'
import { type SearchRow, searchRow } from './search-row.ts'

/** What is to be found of one report. */
export interface SearchDocument {
  readonly row: SearchRow
  readonly filters: SearchFilters
  /** The first and the last day of each of its stretches of days. */
  readonly days: readonly (readonly [first: DayText, last: DayText])[]
  /** Title; names and other facts; what it says in brief; its text. */
  readonly fields: readonly (readonly string[])[]
}

/** One document a report that can be found, newest incident first; those of an index that is not `full` have no text. */
export function* searchDocuments(
  site: Site,
  look: Look,
  names: SearchNames,
  full: boolean,
): Iterable<SearchDocument> {
  const from = survey(site, look)(searchPath)
  const filtersOf = searchFiltersOf(site)
  const spokenOf = spokenNames(names)
  for (const report of searchableReports(site)) {
    const filters = filtersOf(report)
    const { id, slug, windows, zone, title, summary, rootCause } = report
    const days = dayStretches(windows, zone)
    const when = [look.words, look.english].map(words =>
      incidentDays(report, words)
        .map(({ text }) => text)
        .join(''),
    )
    const facts = [...spokenOf(filters), ...when, id, slug]
    const brief = [summary, rootCause ?? '', ...windows.map(({ scope }) => scope ?? '')]
    yield {
      row: searchRow(report, from),
      filters,
      days: days.map(([start, end]) => [dayOf(start.at, zone), dayOf(end.at, zone)]),
      fields: [[title], facts, brief].map(unique).concat(full ? [textOf(report, from)] : [[]]),
    }
  }
}

const dayOf = (at: string, zone: Report['zone']) => localDay({ at, zone })

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** All that the facts of a report are called. */
function spokenNames(names: SearchNames): (filters: SearchFilters) => readonly string[] {
  const spoken = new Map<string, readonly string[]>()
  for (const [fact, values] of Object.entries(names))
    for (const { id, name, aliases } of values) spoken.set(`${fact}/${id}`, [name, id, ...aliases])
  return filters =>
    Object.entries(filters).flatMap(([fact, values]) =>
      values.flatMap(value => spoken.get(`${fact}/${value}`) ?? []),
    )
}

/** What the author wrote, under the headings that the page has, and nothing that the site adds to it. */
function textOf(report: Report, { site, look, words }: Vantage): readonly string[] {
  const { lead, sections, timeline } = look.bodyOf(report)
  const data = new Map<SectionKey | null, readonly string[]>([
    ['timeline', timeline.map(({ text }) => text)],
    ['actions', report.actions.map(({ title, owner }) => (owner ? `${title} (${owner})` : title))],
  ])
  const written = sections.flatMap(({ key, title, html, tail }) => {
    const stated = data.get(key) ?? []
    data.delete(key)
    return [title, ...passagesOf(html), ...stated, ...passagesOf(tail)]
  })
  const added = Array.from(data, ([key, stated]) => {
    const rule = site.config.sections.find(section => section.key === key)
    if (!rule || stated.length === 0) return []
    return [rule.isNamed ? rule.title : words.sections[rule.key], ...stated]
  })
  return [...passagesOf(lead), ...written, ...added.flat()]
}
