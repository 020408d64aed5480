/** Turns a site into what its page of statistics shows. */

import { type Statistics, statisticsOf } from '../../figures/statistics.ts'
import type { Length } from '../../model/incident-length.ts'
import type { Site } from '../../model/site.ts'
import { calendarPath } from '../addresses.ts'
import { frameView } from '../frame/frame-view.ts'
import type { Vantage } from '../survey.ts'
import { lengthText } from '../words/duration-text.ts'
import { monthText } from '../words/tell-time.ts'
import { counted, filled, type Words } from '../words/words.ts'
import { durationFigures } from './duration-figures.ts'
import { hoursFigure } from './hours-figure.ts'
import { monthsFigure } from './months-figure.ts'
import type { FigureView, PatternsView } from './patterns-views.ts'
import { talliesView } from './tallies-view.ts'
import { weeksFigure } from './weeks-figure.ts'

const known = new WeakMap<Site, Statistics>()

/** The statistics of a site, worked out once for all its pages. */
export function siteStatistics(site: Site): Statistics {
  const statistics = known.get(site) ?? statisticsOf(site.reports)
  known.set(site, statistics)
  return statistics
}

export function patternsView(from: Vantage): PatternsView {
  const { site, words } = from
  const { title, description } = words.patterns
  const statistics = siteStatistics(site)
  const counts = statistics.incidents > 0
  return {
    page: frameView(from, { title, description }),
    reach: counts ? reachOf(statistics, words) : [],
    unmeasured: unmeasuredText(statistics, words),
    figures: counts ? figuresOf(statistics, from) : [],
    tallies: counts ? talliesView(statistics, from) : [],
  }
}

function reachOf(statistics: Statistics, words: Words): readonly string[] {
  const { incidents, span } = words.patterns
  const [first = '', last = ''] = [statistics.months[0], statistics.months.at(-1)].map(
    tally => tally && monthText(tally.month, words),
  )
  return [
    counted(statistics.incidents, incidents, words),
    ...impactOf(statistics, words),
    first === last ? first : filled(span, { from: first, to: last }),
  ]
}

/** The time of impact, unless nobody knows any of it. */
export function impactOf(length: Length, words: Words): readonly string[] {
  if (length.is === 'unknown' || length.is === 'ongoing') return []
  return [filled(words.patterns.impact, { duration: lengthText(length, words) })]
}

/** How many incidents are in no average, for nobody knows how long they were; null where there are none. */
export function unmeasuredText({ unmeasured }: Statistics, words: Words): string | null {
  return unmeasured > 0 ? counted(unmeasured, words.patterns.unmeasured, words) : null
}

function figuresOf(statistics: Statistics, { words, locate }: Vantage): readonly FigureView[] {
  const calendar = { text: words.patterns.everyDay, href: locate(calendarPath) }
  return [
    monthsFigure(statistics, words),
    weeksFigure(statistics, calendar, words),
    ...durationFigures(statistics, words),
    ...(statistics.hours.flat().some(begun => begun > 0) ? [hoursFigure(statistics, words)] : []),
  ]
}
