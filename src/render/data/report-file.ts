/** Turns a report into the data file of everything that is published of it. */
import type { ApiMoment, ReportFile } from '../../model/data/report-schema.ts'
import {
  impactLength,
  incidentSpan,
  spanLength,
  windowsOfImpact,
} from '../../model/incident-length.ts'
import type { Action, Body, Doubt, Formerly, Report, Window } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import type { Status } from '../../model/terms.ts'
import { localText, type Moment, secondsBetween } from '../../model/time.ts'
import { absoluteUrl, reportPath, schemaPath } from '../addresses.ts'
import { absoluteHtml } from '../markup/absolute-html.ts'
import { standingOf } from '../report/standing-of.ts'
import { publicationFacts } from './publication-facts.ts'

/** What is left of the text of a withdrawn report. */
const nothing: Body = { lead: '', sections: [], timeline: [] }

/** The data file of one report; keys that have no value are null. Of a withdrawn one it has no text. */
export function reportFile(site: Site, report: Report, written: Body): ReportFile {
  const body = report.status === 'withdrawn' ? nothing : written
  const { url } = site.config.site
  const standing = standingOf(site, report)
  return {
    $schema: absoluteUrl(url, schemaPath('report')),
    version: 1,
    id: report.id,
    url: absoluteUrl(url, reportPath(report)),
    title: report.title,
    summary: report.summary,
    // A draft is in no site.
    status: report.status as Exclude<Status, 'draft'>,
    severity: report.severity,
    language: report.lang ?? site.config.site.language,
    audience: report.audience,
    ...namesOf(report),
    ...timesOf(report),
    detection: report.detection,
    ...listsOf(site, report, body),
    related: [...standing.related],
    supersedes: [...report.supersedes],
    superseded_by: [...standing.supersededBy],
    sla: report.sla,
    ...textOf(site, report, body),
    ...publicationFacts(site, report),
    hash: report.hash,
  }
}

function namesOf(report: Report) {
  return {
    instances: [...report.instances],
    products: [...report.products],
    services: [...report.services],
    tags: [...report.tags],
    causes: [...report.causes],
    vendors: [...report.vendors],
  }
}

function timesOf(report: Report) {
  const { zone, windows, detected, mitigated, resolved } = report
  const [start, end] = incidentSpan(windows)
  const [struck] = incidentSpan(windowsOfImpact(windows))
  const until = (moment: Moment | null) => struck && moment && secondsBetween(struck.at, moment.at)
  return {
    zone,
    start: start && momentOf(start),
    end: end && momentOf(end),
    impact_seconds: impactLength(windows).seconds,
    span_seconds: spanLength(windows).seconds,
    windows: windows.map(window => ({
      ...edgesOf(window),
      seconds: spanLength([window]).seconds,
      kind: window.kind,
      instances: [...window.instances],
      scope: window.scope,
    })),
    detected: detected && momentOf(detected),
    mitigated: mitigated && momentOf(mitigated),
    resolved: resolved && momentOf(resolved),
    time_to_detect_seconds: until(detected),
    time_to_mitigate_seconds: until(mitigated),
    time_to_resolve_seconds: until(resolved),
  }
}

type ApiWindow = ReportFile['windows'][number]
type Edge = 'start' | 'start_is' | 'start_between' | 'end' | 'end_is' | 'end_between'

/** Its start and end, and how far they are known. */
function edgesOf({ start, end, doubt }: Window): Pick<ApiWindow, Edge> {
  const startIs = doubt.start?.is ?? 'exact'
  const endIs = doubt.end?.is ?? 'exact'
  return {
    start: start && momentOf(start),
    // Nothing is yet to begin.
    start_is: startIs === 'ongoing' ? 'unknown' : startIs,
    start_between: rangeOf(start, doubt.start),
    end: end && momentOf(end),
    end_is: endIs,
    end_between: rangeOf(end, doubt.end),
  }
}

function rangeOf(moment: Moment | null, doubt: Doubt | null): [ApiMoment, ApiMoment] | null {
  if (!moment || doubt?.is !== 'between') return null
  const [first, last] = [moment, doubt.other].sort((a, b) => (a.at < b.at ? -1 : 1))
  return [momentOf(first as Moment), momentOf(last as Moment)]
}

function listsOf(site: Site, report: Report, body: Body) {
  return {
    timeline: body.timeline.map(({ at, end, day, approximate, text, html, kind, link }) => ({
      at: at && momentOf(at),
      end: end && momentOf(end),
      day,
      approximate,
      text,
      html: absoluteHtml(html, report, site),
      kind,
      link,
    })),
    actions: report.actions.map(actionEntry),
    revisions: report.revisions.map(({ date, summary, substantive, kind, formerly }) => ({
      date,
      summary,
      substantive,
      kind,
      formerly: formerly && formerlyEntry(formerly),
    })),
  }
}

function formerlyEntry({ instances, products, severity }: Formerly) {
  return {
    instances: instances ? [...instances] : null,
    products: products ? [...products] : null,
    severity: severity ?? null,
  }
}

/** What programs are told of an action. */
export function actionEntry({ title, type, owner, status, due, done, link }: Action) {
  return { title, type, owner, status, due, done, link }
}

function textOf(site: Site, report: Report, body: Body) {
  return {
    lead: body.lead === '' ? null : absoluteHtml(body.lead, report, site),
    sections: body.sections.map(({ key, title, html, tail }) => ({
      key,
      title,
      html: absoluteHtml(html + tail, report, site),
    })),
  }
}

function momentOf({ at, zone }: Moment): ApiMoment {
  return { at, zone, local: localText({ at, zone }) }
}
