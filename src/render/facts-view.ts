/** Turns the facts of a report into the panel under its title. */

import { impactSeconds, incidentSpan, spanSeconds } from '../model/incident-length.ts'
import type { Report } from '../model/report.ts'
import { localDay, type Moment, secondsBetween } from '../model/time.ts'
import { durationText } from './duration-text.ts'
import type { FactsView, WindowView } from './report-views.ts'
import { kindMark, severityMark, statusMark, worstKind } from './row-view.ts'
import { instanceName, type Vantage, valueView } from './survey.ts'
import { tellDay, tellHappened, tellWindow, utcText, zoneText } from './tell-time.ts'
import type { Telling } from './views.ts'
import { counted, filled, listed } from './words.ts'

export function factsView(report: Report, from: Vantage): FactsView {
  const { words } = from
  const { windows } = report
  return {
    instances: report.instances.map(id => valueView('instances', id, from, datacenterOf(id, from))),
    windows: windows.map(window => windowView(window, report, from)),
    duration: durationText(impactSeconds(windows), words.units),
    span: windows.length > 1 ? durationText(spanSeconds(windows), words.units) : null,
    count: counted(windows.length, words.windows),
    clock: zoneText(report.zone, words),
    kind: kindMark(worstKind(report), words),
    severity: severityMark(report, words),
    status: statusMark(report.status, words),
    detection: report.detection && words.detections[report.detection],
    timeToDetect: timeTo(report.detected, report, from),
    timeToMitigate: timeTo(report.mitigated, report, from),
    timeToResolve: timeTo(report.resolved, report, from),
    causes: report.causes.map(id => valueView('causes', id, from)),
    vendors: report.vendors,
    products: productsOf(report, from).map(id => valueView('products', id, from)),
    services: report.services,
    tags: report.tags.map(id => valueView('tags', id, from)),
    ...publication(report, from),
  }
}

/** The days that the history states; without one, the day on which the incident was over. */
function publication(
  report: Report,
  { words }: Vantage,
): { readonly published: Telling; readonly updated: Telling | null } {
  const [first] = report.revisions
  const last = report.revisions.filter(({ substantive }) => substantive).at(-1)
  const [, end] = incidentSpan(report.windows)
  const published = first?.date ?? localDay({ at: end.at, zone: report.zone })
  return {
    published: tellDay(published, words),
    updated: last && last.date !== published ? tellDay(last.date, words) : null,
  }
}

/** How long after the start, in words; null when unknown or before the start. */
function timeTo(moment: Moment | null, { windows }: Report, { words }: Vantage): string | null {
  if (!moment) return null
  const seconds = secondsBetween(incidentSpan(windows)[0].at, moment.at)
  return seconds < 0 ? null : durationText(seconds, words.units)
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
  const duration = durationText(secondsBetween(window.start.at, window.end.at), words.units)
  const [one, many] = words.happened[window.kind]
  const what = filled(names.length === 1 ? one : many, { who })
  return {
    when: tellWindow(window, zone, words),
    utc: zone === 'UTC' ? null : utcText(window.start.at, window.end.at),
    duration,
    kind: kindMark(window.kind, words),
    instances: names.length < report.instances.length ? who : null,
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
