/** Turns one quarter or year of all instances into its page. */

import {
  type InstanceUptime,
  type SitePeriod,
  sitePeriods,
  uptimesAt,
} from '../../figures/availability/site-periods.ts'
import type { Uptime, WindowShare } from '../../figures/availability/uptime.ts'
import type { UnmeasuredWindow, UptimeRecord } from '../../figures/availability/uptime-records.ts'
import { compare } from '../../model/diagnostics.ts'
import { availabilityPath, periodPath, reportPath } from '../addresses.ts'
import { frameView } from '../frame/frame-view.ts'
import { kindMark } from '../lists/row-view.ts'
import { type Vantage, valueView } from '../survey.ts'
import type { LinkView } from '../views.ts'
import { dayText } from '../words/tell-time.ts'
import { tellWindow } from '../words/tell-window.ts'
import { filled } from '../words/words.ts'
import {
  kindsOf,
  minutesText,
  periodNote,
  periodText,
  unmeasuredText,
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
  const allUnmeasured = unmeasuredOf(entries)
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
    unmeasured: unmeasuredText(allUnmeasured.length, words),
    kinds: shown.map(kind => kindMark(kind, words)),
    rows: entries.map(({ record, uptime }) => ({
      ...uptimeView(uptime, shown, from),
      instance: valueView('instances', record.instance, from, noteOn(uptime, from)),
    })),
    listedByQuarter,
    counting: windows
      .filter(({ share }) => share.verdict === 'counts')
      .map(window => windowView(window, from)),
    others: [
      ...windows
        .filter(({ share }) => share.verdict !== 'counts')
        .map(window => windowView(window, from)),
      ...(listedByQuarter ? [] : allUnmeasured)
        .filter(({ window }) => window.reason !== 'between')
        .map(window => openView(window, from)),
    ],
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

/** A window that is not counted in full, and the instances that it hit. */
interface SharedOpen {
  readonly window: UnmeasuredWindow
  readonly instances: string[]
}

/** The same of windows that are not counted, or not in full. */
function unmeasuredOf(entries: readonly InstanceUptime[]): readonly SharedOpen[] {
  const found = new Map<string, SharedOpen>()
  for (const { record, uptime } of entries) {
    for (const window of uptime.unmeasured) {
      const { anchor, report, kind, start, end } = window
      const key = JSON.stringify([anchor, report, kind, start, end])
      const other = found.get(key)
      if (other) other.instances.push(record.instance)
      else found.set(key, { window, instances: [record.instance] })
    }
  }
  return Array.from(found)
    .sort(([a], [b]) => compare(a, b))
    .map(([, window]) => window)
}

function openView({ window, instances }: SharedOpen, from: Vantage): WindowShareView {
  const { words } = from
  const { isOngoing, isNotKnown, isBetween } = words.availability
  const { doubt } = words
  const why = { ongoing: isOngoing, unknown: isNotKnown, between: isBetween }
  return {
    ...sharedView(window.report, window.kind, instances, from),
    when: tellWindow(window, from.reportOf(window.report)?.zone ?? 'UTC', words),
    minutes: window.reason === 'ongoing' ? doubt.ongoing : doubt.notKnown,
    split: false,
    why: why[window.reason],
  }
}

/** What is told of any window: its report, whom it hit, and how. */
function sharedView(
  id: string,
  kind: WindowShare['kind'],
  instances: readonly string[],
  from: Vantage,
): Pick<WindowShareView, 'report' | 'instances' | 'kind'> {
  const report = from.reportOf(id)
  return {
    report: { text: report?.title ?? id, href: report ? from.locate(reportPath(report)) : '' },
    instances: instances.map(each => valueView('instances', each, from)),
    kind: kindMark(kind, from.words),
  }
}

const certain = { start: null, end: null } as const

function isSplit(share: WindowShare, { windows }: UptimeRecord): boolean {
  return !windows.some(
    whole =>
      whole.report === share.report && whole.start === share.start && whole.end === share.end,
  )
}

function windowView({ share, split, instances }: SharedWindow, from: Vantage): WindowShareView {
  const { words } = from
  const { excludedByReport, notDowntime, isBetween } = words.availability
  const zone = from.reportOf(share.report)?.zone ?? 'UTC'
  const ends = { start: { at: share.start, zone }, end: { at: share.end, zone } }
  // The edge of a period is certain, whatever it cuts.
  const doubt = split ? certain : share.doubt
  const isRange = share.doubt.start?.is === 'between' || share.doubt.end?.is === 'between'
  const isAbout = doubt.start !== null || doubt.end !== null
  const sentence = isRange ? words.doubt.atLeast : isAbout ? words.doubt.aboutLength : null
  const duration = minutesText(wholeMinutes(share.seconds), words)
  const reasons = {
    counts: isRange ? isBetween : null,
    excluded: share.exclusion ?? excludedByReport,
    kind: share.exclusion ?? notDowntime,
  }
  return {
    ...sharedView(share.report, share.kind, instances, from),
    when: tellWindow({ ...ends, doubt }, zone, words),
    minutes: sentence === null ? duration : filled(sentence, { duration }),
    split,
    why: reasons[share.verdict],
  }
}
