/** Turns one quarter or year of all instances into its page. */

import { type SitePeriod, sitePeriods, uptimesAt } from '../../figures/availability/site-periods.ts'
import type { Uptime } from '../../figures/availability/uptime.ts'
import { availabilityPath, periodPath } from '../addresses.ts'
import { frameView } from '../frame/frame-view.ts'
import { kindMark } from '../lists/row-view.ts'
import { instanceSlugs, type Vantage, valueView } from '../survey.ts'
import type { LinkView } from '../views.ts'
import { dayText } from '../words/tell-time.ts'
import { filled } from '../words/words.ts'
import {
  kindsOf,
  periodNote,
  periodText,
  unmeasuredText,
  uptimeView,
} from './availability-numbers.ts'
import type { AvailabilityPeriodView } from './availability-views.ts'
import { sharedWindows, windowViews } from './availability-windows.ts'

/** As many windows as the page of a year lists. */
const mostListed = 100

export function availabilityPeriod(period: SitePeriod, from: Vantage): AvailabilityPeriodView {
  const { site, words, locate } = from
  const { title, titleOf, descriptionOf, running } = words.availability
  const entries = uptimesAt(period, site)
  const uptimes = entries.map(({ uptime }) => uptime)
  const shown = kindsOf(uptimes)
  const name = { period: nameOf(period, from) }
  const years = sitePeriods('year', site).filter(({ id }) => isYearOf(id, period))
  const shared = sharedWindows(entries)
  const listedByQuarter = period.unit === 'year' && shared.measured.length > mostListed
  return {
    page: frameView(from, {
      title: filled(titleOf, name),
      description: filled(descriptionOf, name),
      narrows: true,
      trail: [
        { text: title, href: locate(availabilityPath) },
        ...years.map(year => linkTo(year, from)),
      ],
    }),
    running: uptimes.some(uptime => uptime.period.running)
      ? filled(running, { day: dayText(site.asOf, words) })
      : null,
    unmeasured: unmeasuredText(shared.unmeasured.length, words),
    kinds: shown.map(kind => kindMark(kind, words)),
    rows: entries.map(({ record, uptime }) => ({
      ...uptimeView(uptime, shown, from),
      slug: instanceSlugs([record.instance], from),
      instance: valueView('instances', record.instance, from, noteOn(uptime, from)),
    })),
    listedByQuarter,
    ...(listedByQuarter ? { counting: [], others: [] } : windowViews(shared, from)),
    ...besides(period, from),
    how: `${locate(availabilityPath)}#how`,
  }
}

/** Whether `year` is the id of the year of a quarter. */
function isYearOf(year: string, { id }: Pick<SitePeriod, 'id'>): boolean {
  return id.startsWith(`${year}-`)
}

/** All that runs is told so in one sentence. */
function noteOn({ period }: Uptime, from: Vantage): string | null {
  return period.running ? null : periodNote(period, from)
}

function nameOf({ unit, first }: SitePeriod, { words }: Vantage): string {
  return periodText({ first, months: unit === 'year' ? 12 : 3 }, words)
}

function linkTo(period: SitePeriod, from: Vantage): LinkView {
  return { text: nameOf(period, from), href: from.locate(periodPath(period.id)) }
}

/** The periods before and after, and the quarters of a year. */
function besides(
  period: SitePeriod,
  from: Vantage,
): Pick<AvailabilityPeriodView, 'older' | 'newer' | 'quarters'> {
  const all = sitePeriods(period.unit, from.site)
  const at = all.findIndex(({ id }) => id === period.id)
  const [older, newer] = [all[at - 1], all[at + 1]]
  return {
    older: older ? linkTo(older, from) : null,
    newer: newer ? linkTo(newer, from) : null,
    quarters: sitePeriods('quarter', from.site)
      .filter(({ id }) => isYearOf(period.id, { id }))
      .map(quarter => linkTo(quarter, from)),
  }
}
