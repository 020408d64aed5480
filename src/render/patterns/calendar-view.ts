/** Turns a site into what its calendar shows: the latest years, and in words what happened when. */

import { impactDays } from '../../figures/impact-days.ts'
import type { DayTally, Statistics } from '../../figures/statistics.ts'
import { addedLength, amountOf, type Length } from '../../model/incident-length.ts'
import type { Report } from '../../model/report.ts'
import { facetPath, reportPath } from '../addresses.ts'
import { frameView } from '../frame/frame-view.ts'
import { kindMark, worstKind } from '../lists/row-view.ts'
import type { Vantage } from '../survey.ts'
import type { LinkView } from '../views.ts'
import { lengthText } from '../words/duration-text.ts'
import { counted, filled, type Words } from '../words/words.ts'
import { type HeatMap, heatMap } from './heat-map.ts'
import { dotText, heatBounds, heatKey, heatLevel } from './heat-scale.ts'
import { impactOf, siteStatistics, unmeasuredText } from './patterns-view.ts'
import type { CalendarMonthView, CalendarView, CalendarYearView } from './patterns-views.ts'
import { daysInMonth, latestYears, monthsOfYear } from './year-range.ts'

/** Entries of the latest years that are shown unasked. */
const unfolded = 12

/** Entries of a year that are worth reading one by one; of more, the months are told. */
const readable = 120

export function calendarView(from: Vantage): CalendarView {
  const { site, words, locate } = from
  const { calendar: title, calendarDescription: description, keyOfDay } = words.patterns
  const statistics = siteStatistics(site)
  const years = latestYears(statistics)
  const [oldest = ''] = years.slice(-1)
  const drawn = statistics.days.filter(({ day }) => day >= oldest)
  const bounds = heatBounds(Math.max(0, ...drawn.map(({ seconds }) => seconds)))
  return {
    page: frameView(from, { title, description }),
    unmeasured: unmeasuredText(statistics, words),
    key: heatKey(keyOfDay, bounds, words, dotText(statistics, words)),
    years: withFolds(years.map(year => yearView(year, statistics, bounds, from))),
    older: site.facets
      .filter(({ family, id }) => family === 'years' && id < oldest)
      .map(facet => ({ text: facet.name, href: locate(facetPath(facet)) })),
  }
}

function withFolds(
  years: readonly Omit<CalendarYearView, 'unfolded'>[],
): readonly CalendarYearView[] {
  let entries = 0
  return years.map(year => {
    entries += year.months.reduce((sum, { reports }) => sum + Math.max(1, reports.length), 0)
    return { ...year, unfolded: entries <= unfolded }
  })
}

function yearView(
  year: string,
  statistics: Statistics,
  bounds: readonly number[],
  from: Vantage,
): Omit<CalendarYearView, 'unfolded'> {
  const { words } = from
  const days = statistics.days.filter(({ day }) => day.startsWith(year))
  const title = filled(words.patterns.calendarOf, { year })
  const total = totalOf(statistics, year, words)
  const canvas = { id: `days-${year}`, className: 'days', title, description: total }
  return {
    year,
    total: days.length > 0 ? total : words.patterns.noIncidents,
    svg: days.length > 0 ? heatMap(canvas, mapOf(year, days, bounds, words)) : null,
    months: monthViews(statistics, year, days, from),
    all: yearLink(year, from),
  }
}

/** Months below each other, days beside each other: so a date is found as in a table. */
function mapOf(
  year: string,
  days: readonly DayTally[],
  bounds: readonly number[],
  words: Words,
): HeatMap {
  return {
    columns: 31,
    marks: [1, 5, 10, 15, 20, 25, 30].map(day => ({ name: String(day), at: day - 0.5 })),
    rows: monthsOfYear(year).map((month, i) => ({
      name: words.shortMonths[i] ?? '',
      length: daysInMonth(month),
    })),
    cells: days.map(({ day, seconds }) => ({
      row: Number(day.slice(5, 7)) - 1,
      column: Number(day.slice(8)) - 1,
      level: heatLevel(seconds, bounds),
    })),
    pitch: 18,
  }
}

/** Incidents that began in a year or month, and the impact that fell into it. */
function totalOf({ months }: Statistics, within: string, words: Words): string {
  const inside = months.filter(({ month }) => month.startsWith(within))
  const incidents = inside.reduce((sum, month) => sum + month.incidents, 0)
  const parts = [
    counted(incidents, words.patterns.incidents, words),
    ...impactOf(amountOf(inside), words),
  ]
  return parts.join(words.comma)
}

function monthViews(
  statistics: Statistics,
  year: string,
  days: readonly DayTally[],
  from: Vantage,
): readonly CalendarMonthView[] {
  const entries = monthsOfYear(year).map(month => entriesOf(month, days))
  const several = entries.reduce((sum, { size }) => sum + size, 0) > readable
  return monthsOfYear(year)
    .map((month, i) => ({
      month: from.words.monthsAlone[i] ?? '',
      total: totalOf(statistics, month, from.words),
      reports: several ? [] : reportViews(month, entries[i] ?? new Map(), from),
      days: entries[i]?.size ?? 0,
    }))
    .filter(({ days }) => days > 0)
    .map(({ days: _, ...view }) => view)
}

/** The reports of a month, each with its days. */
function entriesOf(month: string, days: readonly DayTally[]): ReadonlyMap<string, number[]> {
  const entries = new Map<string, number[]>()
  for (const { day, reports } of days.filter(({ day }) => day.startsWith(month))) {
    for (const id of reports) entries.set(id, [...(entries.get(id) ?? []), Number(day.slice(8))])
  }
  return entries
}

/** In the order of their days, as in the drawing beside them. */
function reportViews(
  month: string,
  entries: ReadonlyMap<string, number[]>,
  { reportOf, locate, words }: Vantage,
): CalendarMonthView['reports'] {
  return [...entries].flatMap(([id, days]) => {
    const report = reportOf(id)
    if (!report) return []
    return [
      {
        days: daysText(days, words),
        kind: kindMark(worstKind(report), words),
        report: { text: report.title, href: locate(reportPath(report)) },
        duration: lengthText(lengthIn(month, report), words, words.shortUnits),
      },
    ]
  })
}

/** Its impact that fell into a month: an incident is told of in each of its months. */
function lengthIn(month: string, report: Report): Length {
  const days = [...impactDays(report)].filter(([day]) => day.startsWith(month))
  return addedLength(days.map(([, length]) => length))
}

/** Days of a month, which are in order, neighbours as a span: `2, 5–7`. */
function daysText(days: readonly number[], { comma }: Words): string {
  const spans: [from: number, to: number][] = []
  for (const day of days) {
    const last = spans.at(-1)
    if (last && day === last[1] + 1) last[1] = day
    else spans.push([day, day])
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(comma)
}

function yearLink(year: string, { facetOf, locate, words }: Vantage): LinkView | null {
  const facet = facetOf('years', year)
  if (!facet) return null
  return { text: filled(words.patterns.allOfYear, { year }), href: locate(facetPath(facet)) }
}
