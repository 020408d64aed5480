/** Turns the facts of a report into the panel under its title. */

import { impactSeconds, incidentSpan, spanSeconds } from '../../model/incident-length.ts'
import type { Report } from '../../model/report.ts'
import { localDay, type Moment, secondsBetween } from '../../model/time.ts'
import { kindMark, severityMark, statusMark, worstKind } from '../lists/row-view.ts'
import { instanceName, type Vantage, valueView } from '../survey.ts'
import type { Telling } from '../views.ts'
import { durationText } from '../words/duration-text.ts'
import {
  tellClock,
  tellDay,
  tellHappened,
  tellMoment,
  tellWindow,
  told,
  utcText,
  zoneText,
} from '../words/tell-time.ts'
import { counted, filled, formFor, listed } from '../words/words.ts'
import type { FactsView, MomentView, WindowView } from './report-views.ts'

export function factsView(report: Report, from: Vantage): FactsView {
  const { words } = from
  const { windows } = report
  const count = counted(windows.length, words.windows, words)
  const duration = durationText(impactSeconds(windows), words)
  const span = durationText(spanSeconds(windows), words)
  return {
    instances: report.instances.map(id => valueView('instances', id, from, datacenterOf(id, from))),
    windows: windows.map(window => windowView(window, report, from)),
    duration,
    span:
      windows.length > 1 ? filled(words.report.durationOfWindows, { windows: count, span }) : null,
    total: filled(words.report.windowsInTotal, { windows: count, duration }),
    clock: zoneText(report.zone, words),
    kind: kindMark(worstKind(report), words),
    severity: severityMark(report, words),
    status: statusMark(report.status, words),
    detection: report.detection && words.detections[report.detection],
    moments: momentsOf(report, from),
    causes: report.causes.map(id => valueView('causes', id, from)),
    vendors: report.vendors.map(id => valueView('vendors', id, from)),
    products: productsOf(report, from).map(id => valueView('products', id, from)),
    services: report.services,
    tags: report.tags.map(id => valueView('tags', id, from)),
    published: publication(report, from),
  }
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
    detection: null,
    moments: [],
    causes: [],
    vendors: [],
    products: [],
    services: [],
    tags: [],
  }
}

/** The days that the history states; without one, the day on which the incident was over. */
function publication(report: Report, { words }: Vantage): Telling {
  const [first] = report.revisions
  const last = report.revisions.filter(({ substantive }) => substantive).at(-1)
  const [, end] = incidentSpan(report.windows)
  const published = first?.date ?? localDay({ at: end.at, zone: report.zone })
  const day = tellDay(published, words)
  if (!last || last.date === published) return day
  return told(words.report.publishedAndUpdated, { day, updated: tellDay(last.date, words) })
}

function momentsOf(report: Report, { words }: Vantage): readonly MomentView[] {
  const { detected, mitigated, resolved } = report
  const names = words.report
  return [
    momentView(detected, names.timeToDetect, names.detected),
    momentView(mitigated, names.timeToMitigate, names.mitigated),
    momentView(resolved, names.timeToResolve, names.resolved),
  ].filter(moment => moment !== null)

  /** With how long after the start it was, unless it was before. */
  function momentView(moment: Moment | null, timeTo: string, name: string): MomentView | null {
    if (!moment) return null
    const { zone } = report
    const [start] = incidentSpan(report.windows)
    const seconds = secondsBetween(start.at, moment.at)
    const sameDay = localDay({ at: start.at, zone }) === localDay({ at: moment.at, zone })
    return {
      label: seconds < 0 ? name : timeTo,
      duration: seconds < 0 ? null : durationText(seconds, words),
      at: (sameDay ? tellClock : tellMoment)(moment.at, zone, words),
    }
  }
}

/** The products that the report names, or else those of its instances. */
function productsOf(report: Report, { site }: Vantage): readonly string[] {
  if (report.products.length > 0) return report.products
  const registered = site.config.instances.filter(({ id }) => report.instances.includes(id))
  return [...new Set(registered.map(({ product }) => product))].filter(name => name !== null)
}

function datacenterOf(id: string, { site }: Vantage): string | null {
  return site.config.instances.find(known => known.id === id)?.datacenter ?? null
}

function windowView(window: Report['windows'][number], report: Report, from: Vantage): WindowView {
  const { words } = from
  const { zone } = report
  const names = window.instances.map(id => instanceName(id, from))
  const who = listed(withoutRepeats(names), words)
  const duration = durationText(secondsBetween(window.start.at, window.end.at), words)
  const what = filled(formFor(names.length, words.happened[window.kind], words), { who })
  const isSome = names.length < report.instances.length
  return {
    when: tellWindow(window, zone, words),
    utc: zone === 'UTC' ? null : utcText(window.start.at, window.end.at),
    kind: kindMark(window.kind, words),
    what: isSome ? filled(words.report.durationOfSome, { duration, instances: who }) : duration,
    scope: window.scope,
    sentence: tellHappened(window, zone, { what, duration }, words),
  }
}

/** Names that open with the same word say it once: `Alma EU00, EU01 and EU02`. */
function withoutRepeats(names: readonly string[]): readonly string[] {
  const opening = names[0]?.match(/^\S+\s+(?=\S)/)?.[0] ?? ''
  if (opening === '' || !names.every(name => name.startsWith(opening))) return names
  return names.map((name, i) => (i === 0 ? name : name.slice(opening.length)))
}
