/** Turns the windows of a period into its lists of what counts and what does not. */
import type { InstanceUptime } from '../../figures/availability/site-periods.ts'
import type { WindowShare } from '../../figures/availability/uptime.ts'
import type { UnmeasuredWindow, UptimeRecord } from '../../figures/availability/uptime-records.ts'
import { compare } from '../../model/diagnostics.ts'
import { reportPath } from '../addresses.ts'
import { kindMark } from '../lists/row-view.ts'
import { instanceSlugs, type Vantage, valueView } from '../survey.ts'
import { tellWindow } from '../words/tell-window.ts'
import { filled } from '../words/words.ts'
import { minutesText, wholeMinutes } from './availability-numbers.ts'
import type { AvailabilityPeriodView, WindowShareView } from './availability-views.ts'

/** The windows of a period, each once, whatever it hit. */
export interface SharedWindows {
  readonly measured: readonly SharedWindow[]
  /** Those that are not counted, or not in full. */
  readonly unmeasured: readonly SharedOpen[]
}

export function sharedWindows(entries: readonly InstanceUptime[]): SharedWindows {
  return { measured: windowsOf(entries), unmeasured: unmeasuredOf(entries) }
}

/** What counts, of a range as far as it is certain, and what does not. */
export function windowViews(
  { measured, unmeasured }: SharedWindows,
  from: Vantage,
): Pick<AvailabilityPeriodView, 'counting' | 'others'> {
  const views = (counts: boolean) =>
    measured
      .filter(({ share }) => (share.verdict === 'counts') === counts)
      .map(window => windowView(window, from))
  const open = unmeasured
    .filter(({ window }) => window.reason !== 'between')
    .map(window => openView(window, from))
  return { counting: views(true), others: [...views(false), ...open] }
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
): Pick<WindowShareView, 'slugs' | 'report' | 'instances' | 'kind'> {
  const report = from.reportOf(id)
  return {
    report: { text: report?.title ?? id, href: report ? from.locate(reportPath(report)) : '' },
    slugs: instanceSlugs(instances, from),
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
