/** Turns one quarter or year of all instances into its page. */

import {
  type InstanceUptime,
  type SitePeriod,
  sitePeriods,
  uptimesAt,
} from '../../figures/availability/site-periods.ts'
import type { Uptime, WindowShare } from '../../figures/availability/uptime.ts'
import type { UptimeRecord } from '../../figures/availability/uptime-records.ts'
import { compare } from '../../model/diagnostics.ts'
import { availabilityPath, periodPath, reportPath } from '../addresses.ts'
import { frameView } from '../frame/frame-view.ts'
import { kindMark } from '../lists/row-view.ts'
import { type Vantage, valueView } from '../survey.ts'
import type { LinkView } from '../views.ts'
import { dayText, tellWindow } from '../words/tell-time.ts'
import { filled } from '../words/words.ts'
import {
  kindsOf,
  minutesText,
  periodNote,
  periodText,
  uptimeView,
  wholeMinutes,
} from './availability-numbers.ts'
import type { AvailabilityPeriodView, WindowShareView } from './availability-views.ts'

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
  const all = windowsOf(entries)
  const listedByQuarter = period.unit === 'year' && all.length > mostListed
  const windows = listedByQuarter ? [] : all
  return {
    page: frameView(from, {
      title: filled(titleOf, name),
      description: filled(descriptionOf, name),
      trail: [
        { text: title, href: locate(availabilityPath) },
        ...years.map(year => linkTo(year, from)),
      ],
    }),
    running: uptimes.some(uptime => uptime.period.running)
      ? filled(running, { day: dayText(site.asOf, words) })
      : null,
    kinds: shown.map(kind => kindMark(kind, words)),
    rows: entries.map(({ record, uptime }) => ({
      ...uptimeView(uptime, shown, from),
      instance: valueView('instances', record.instance, from, noteOn(uptime, from)),
    })),
    listedByQuarter,
    counting: windows
      .filter(({ share }) => share.verdict === 'counts')
      .map(window => windowView(window, from)),
    others: windows
      .filter(({ share }) => share.verdict !== 'counts')
      .map(window => windowView(window, from)),
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

/** A part of a window and the instances on which it is the same. */
interface SharedWindow {
  readonly share: WindowShare
  readonly split: boolean
  readonly instances: readonly string[]
}

/** By start, then report; what hit several instances alike is told once. */
function windowsOf(entries: readonly InstanceUptime[]): readonly SharedWindow[] {
  const found = new Map<string, { share: WindowShare; split: boolean; instances: string[] }>()
  for (const { record, uptime } of entries) {
    for (const share of uptime.windows) {
      const key = [share.start, share.end, share.report, share.kind, share.verdict].join(' ')
      const other = found.get(key)
      if (other) other.instances.push(record.instance)
      else found.set(key, { share, split: isSplit(share, record), instances: [record.instance] })
    }
  }
  return Array.from(found)
    .sort(([a], [b]) => compare(a, b))
    .map(([, window]) => window)
}

function isSplit(share: WindowShare, { windows }: UptimeRecord): boolean {
  return !windows.some(
    whole =>
      whole.report === share.report && whole.start === share.start && whole.end === share.end,
  )
}

function windowView({ share, split, instances }: SharedWindow, from: Vantage): WindowShareView {
  const { words, reportOf, locate } = from
  const { excludedByReport, notDowntime } = words.availability
  const report = reportOf(share.report)
  const zone = report?.zone ?? 'UTC'
  const ends = { start: { at: share.start, zone }, end: { at: share.end, zone } }
  const reasons = {
    counts: null,
    excluded: share.exclusion ?? excludedByReport,
    kind: share.exclusion ?? notDowntime,
  }
  return {
    when: tellWindow({ ...ends, kind: share.kind, instances, scope: null }, zone, words),
    report: {
      text: report?.title ?? share.report,
      href: report ? locate(reportPath(report)) : '',
    },
    instances: instances.map(id => valueView('instances', id, from)),
    kind: kindMark(share.kind, words),
    minutes: minutesText(wholeMinutes(share.seconds), words),
    split,
    why: reasons[share.verdict],
  }
}
