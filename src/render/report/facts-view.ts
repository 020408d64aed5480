/** Turns the facts of a report into the panel under its title. */

import {
  anchorOf,
  impactLength,
  incidentSpan,
  type Length,
  spanLength,
  windowsOfImpact,
} from '../../model/incident-length.ts'
import { toldRevisions } from '../../model/life/life-of.ts'
import { productsOf } from '../../model/life/said.ts'
import type { Report } from '../../model/report.ts'
import type { Family } from '../../model/site.ts'
import { localDay, type Moment, secondsBetween, type ZoneName } from '../../model/time.ts'
import { incidentDays, kindMark, severityMark, worstKind } from '../lists/row-view.ts'
import { instanceName, type Vantage, valueView } from '../survey.ts'
import type { Telling } from '../views.ts'
import { lengthText } from '../words/duration-text.ts'
import { isShifted, withOffset } from '../words/tell-offset.ts'
import { tellClock, tellDay, tellMoment, textOf, told, zoneText } from '../words/tell-time.ts'
import { tellHappened, tellWindow } from '../words/tell-window.ts'
import { counted, filled, formFor, listed, type Words } from '../words/words.ts'
import { otherClocks } from './other-clocks.ts'
import type { DetailView, FactsView, WindowView } from './report-views.ts'

/** So many windows are told at once. */
const mostWindows = 3

export function factsView(report: Report, from: Vantage): FactsView {
  const { words } = from
  const { windows } = report
  const duration = lengthText(impactLength(windows), words)
  const isLong = windows.length > mostWindows
  const [other, more] = otherClocks(report, from.site.config, report.instances)
  return {
    days: isLong ? incidentDays(report, words) : null,
    manyWindows: isLong ? counted(windows.length, words.windows, words) : null,
    windows: windows.map(window => windowView(window, report, from)),
    duration,
    ...sumsOf(report, duration, from),
    clock: zoneText(report.zone, words),
    otherClock: other === undefined || more ? null : zoneText(other, words),
    kind: kindMark(worstKind(report), words),
    severity: severityMark(report, words),
    details: detailsOf(report, from),
  }
}

/** What is said of several windows of impact, of which those that were only watched are none. */
function sumsOf({ windows }: Report, duration: string, { words }: Vantage) {
  const struck = windowsOfImpact(windows)
  if (struck.length < 2) return { span: null, total: null }
  const count = counted(struck.length, words.windows, words)
  const span = spanLength(struck)
  const { durationOfWindows, windowsInTotal, windowsAndDuration } = words.report
  const isOpen = impactLength(windows).seconds === null
  return {
    span:
      span.seconds === null || isOpen
        ? null
        : filled(durationOfWindows, { windows: count, span: lengthText(span, words) }),
    total: filled(isOpen ? windowsAndDuration : windowsInTotal, { windows: count, duration }),
  }
}

/** What is known, in the order of the panel. */
function detailsOf(report: Report, from: Vantage): readonly DetailView[] {
  const { words } = from
  const { instances, services, detection } = report
  const serviceLabel = labelFor(services, words.report.services)
  return [
    ...instanceDetails(instances, from),
    ...familyDetail('products', productsOf(report, from.site.config), from),
    ...(services.length > 0 ? [detail(serviceLabel, services.join(words.comma))] : []),
    ...familyDetail('causes', report.causes, from),
    ...familyDetail('vendors', report.vendors, from),
    ...(detection ? [detail(words.report.detectedBy, words.detections[detection])] : []),
    ...momentsOf(report, from),
    ...familyDetail('tags', report.tags, from),
    publishedDetail(report, from),
  ]
}

function familyDetail(family: Family, ids: readonly string[], from: Vantage): DetailView[] {
  if (ids.length === 0) return []
  const values = ids.map(id => valueView(family, id, from, null))
  return [{ ...detail(labelFor(ids, from.words.families[family]), null), values }]
}

/** With the data center of each, which is said once where several share it. */
function instanceDetails(ids: readonly string[], from: Vantage): DetailView[] {
  const centers = ids.map(id => datacenterOf(id, from))
  const [first = null, ...others] = [...new Set(centers)]
  if (ids.length > 1 && first !== null && others.length === 0) {
    return [...familyDetail('instances', ids, from), detail(from.words.datacenter, first)]
  }
  const values = ids.map((id, at) => valueView('instances', id, from, centers[at] ?? null))
  return [{ ...detail(labelFor(ids, from.words.families.instances), null), values }]
}

function labelFor(values: readonly unknown[], { one, several }: { one: string; several: string }) {
  return values.length === 1 ? one : several
}

function detail(label: string, text: string | null, at: Telling | null = null): DetailView {
  return { label, values: [], text, at }
}

function publishedDetail(report: Report, from: Vantage): DetailView {
  return detail(from.words.report.published, null, publication(report, from))
}

/** The same without anything that may be wrong in a withdrawn report: when it was said to be, and where. */
export function tombstoneFacts(report: Report, from: Vantage): FactsView {
  const facts = factsView(report, from)
  return {
    ...facts,
    windows: facts.windows.map(window => ({ ...window, kind: null, scope: null })),
    duration: null,
    span: null,
    kind: null,
    severity: null,
    details: [...instanceDetails(report.instances, from), publishedDetail(report, from)],
  }
}

/** The days that the history states. */
function publication(report: Report, { words }: Vantage): Telling {
  const entries = toldRevisions(report)
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) return told(words.report.notRecorded, {})
  const day = tellDay(first.date, words)
  if (last.date === first.date) return day
  return told(words.report.publishedAndUpdated, { day, updated: tellDay(last.date, words) })
}

function momentsOf(report: Report, { words }: Vantage): readonly DetailView[] {
  const { detected, mitigated, resolved } = report
  const names = words.report
  return [
    momentView(detected, names.timeToDetect, names.detected),
    momentView(mitigated, names.timeToMitigate, names.mitigated),
    momentView(resolved, names.timeToResolve, names.resolved),
  ].filter(moment => moment !== null)

  /** With how long after the start it was, unless it was before. */
  function momentView(moment: Moment | null, timeTo: string, name: string): DetailView | null {
    if (!moment) return null
    const { zone } = report
    const struck = windowsOfImpact(report.windows)
    const [start] = incidentSpan(struck)
    const first = start ?? anchorOf(struck)
    const sameDay = localDay({ at: first.at, zone }) === localDay({ at: moment.at, zone })
    const time = (sameDay ? tellClock : tellMoment)(moment.at, zone, words)
    const hasOffset = isShifted([first.at, moment.at], zone)
    const at = hasOffset ? withOffset(time, moment.at, zone, words) : time
    const seconds = start ? secondsBetween(start.at, moment.at) : -1
    if (seconds < 0) return detail(name, null, at)
    return detail(timeTo, lengthText({ seconds, is: startKnown(struck) }, words), at)
  }
}

/** How far a time from the start on is known: of a range, the start is the latest. */
function startKnown(windows: Report['windows']): Length['is'] {
  const doubts = windows.map(({ doubt }) => doubt.start?.is)
  if (doubts.includes('between')) return 'at-least'
  return doubts.includes('about') ? 'about' : 'exact'
}

function datacenterOf(id: string, { site }: Vantage): string | null {
  return site.config.instances.find(known => known.id === id)?.datacenter ?? null
}

function windowView(window: Report['windows'][number], report: Report, from: Vantage): WindowView {
  const { words } = from
  const { zone } = report
  const who = namesText(window.instances, from)
  const isSome = window.instances.length < report.instances.length
  const clockBy = (other: ZoneName) => textOf(tellWindow(window, other, words))
  return {
    when: tellWindow(window, zone, words),
    others: otherClocks(report, from.site.config, window.instances, [window]).map(clockBy),
    utc: zone === 'UTC' ? null : clockBy('UTC'),
    kind: kindMark(window.kind, words),
    what: whatOf(spanLength([window]), isSome ? who : null, words),
    // What is the summary already is told once.
    scope: window.scope === report.summary ? null : window.scope,
    sentence: tellOf(window, report, from),
  }
}

/** A window as a sentence: `On June 3, 2019, from 1:45 PM to 2:35 PM …, Alma EU00 was unavailable for 50 minutes.` */
export function tellOf(window: Report['windows'][number], { zone }: Report, from: Vantage) {
  const { words } = from
  const { instances, kind } = window
  const who = namesText(instances, from)
  const length = spanLength([window])
  const duration = length.seconds === null ? null : lengthText(length, words)
  const what = filled(formFor(instances.length, words.happened[kind], words), { who })
  return tellHappened(window, zone, { who, kind: words.kinds[kind], what, duration }, words)
}

/** How long a window was, and whom it hit, if not all; that nobody knows how long is told with its times. */
function whatOf(length: Length, instances: string | null, words: Words): string {
  if (length.is === 'unknown') return instances ?? ''
  const duration = lengthText(length, words)
  return instances === null
    ? duration
    : filled(words.report.durationOfSome, { duration, instances })
}

/** The names of instances in a sentence. */
export function namesText(instances: readonly string[], from: Vantage): string {
  const names = instances.map(id => instanceName(id, from))
  return listed(withoutRepeats(names), from.words)
}

/** Names that open with the same word say it once: `Alma EU00, EU01 and EU02`. */
function withoutRepeats(names: readonly string[]): readonly string[] {
  const opening = names[0]?.match(/^\S+\s+(?=\S)/)?.[0] ?? ''
  if (opening === '' || !names.every(name => name.startsWith(opening))) return names
  return names.map((name, i) => (i === 0 ? name : name.slice(opening.length)))
}
