/** Turns a report into the data file of everything that is published of it. */
import { recurrenceIn } from '../../figures/recurrence.ts'
import type { ApiMoment, ReportFile } from '../../model/data/report-schema.ts'
import type { Body, Formerly, Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { localText, type Moment } from '../../model/time.ts'
import { absoluteUrl, reportMarkdownPath, schemaPath } from '../addresses.ts'
import { aliasPath } from '../frame/emit-redirects.ts'
import { absoluteHtml } from '../markup/absolute-html.ts'
import { standingOf } from '../report/standing-of.ts'
import { actionEntries } from './action-entries.ts'
import { publicationFacts } from './publication-facts.ts'
import { statedFacts } from './stated-facts.ts'
import { delayFacts, lengthFacts, spanFacts, windowFacts } from './window-facts.ts'

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
    ...statedFacts(report, site),
    markdown: absoluteUrl(url, reportMarkdownPath(report)),
    aliases: report.aliases.map(alias => absoluteUrl(url, aliasPath(alias))),
    audience: report.audience,
    ...timesOf(site, report),
    detection: report.detection,
    ...listsOf(site, report, body),
    related: [...standing.related],
    supersedes: [...report.supersedes],
    superseded_by: [...standing.supersededBy],
    sla: report.sla,
    recurrence: recurrenceEntry(site, report),
    ...textOf(site, report, body),
    ...publicationFacts(site, report),
    hash: report.hash,
  }
}

/** Of a withdrawn report nothing is told that may be wrong. */
function recurrenceEntry(site: Site, report: Report): ReportFile['recurrence'] {
  const again = report.status === 'withdrawn' ? null : recurrenceIn(site)(report)
  return again && { ...again, instances: [...again.instances] }
}

function timesOf(site: Site, report: Report) {
  const { windows, detected, mitigated, resolved } = report
  const { start, end } = spanFacts(report)
  return {
    start: momentOf(start),
    end: momentOf(end),
    ...lengthFacts(report),
    windows: windows.map(window => {
      const facts = windowFacts(window, report, site.config)
      return {
        ...facts,
        start: momentOf(facts.start),
        start_between: momentsOf(facts.start_between),
        end: momentOf(facts.end),
        end_between: momentsOf(facts.end_between),
      }
    }),
    detected: momentOf(detected),
    mitigated: momentOf(mitigated),
    resolved: momentOf(resolved),
    ...delayFacts(report),
  }
}

function momentsOf(range: readonly [Moment, Moment] | null): [ApiMoment, ApiMoment] | null {
  return range && [apiMoment(range[0]), apiMoment(range[1])]
}

function listsOf(site: Site, report: Report, body: Body) {
  return {
    timeline: body.timeline.map(({ at, end, day, approximate, text, html, kind, link }) => ({
      at: momentOf(at),
      end: momentOf(end),
      day,
      approximate,
      text,
      html: absoluteHtml(html, report, site),
      kind,
      link,
    })),
    actions: actionEntries(report),
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

function momentOf(moment: Moment | null): ApiMoment | null {
  return moment && apiMoment(moment)
}

function apiMoment({ at, zone }: Moment): ApiMoment {
  return { at, zone, local: localText({ at, zone }) }
}
