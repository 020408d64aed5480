/** Turns a site into its index: every report in brief. */
import type { IndexEntry, IndexFile } from '../model/api.ts'
import { impactSeconds, incidentSpan, spanSeconds } from '../model/incident-length.ts'
import type { Report } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import { kinds, type Status } from '../model/terms.ts'
import { absoluteUrl, homePath, reportJsonPath, reportPath, schemaPath } from './addresses.ts'
import { standingOf } from './standing-of.ts'

/** The index of all reports, newest incident first. */
export function indexFile(site: Site): IndexFile {
  const { url, title, language } = site.config.site
  const reports = site.reports.map(report => indexEntry(site, report))
  return {
    $schema: absoluteUrl(url, schemaPath('index')),
    version: 1,
    title,
    url: absoluteUrl(url, homePath),
    language,
    updated:
      reports
        .map(entry => entry.updated)
        .sort()
        .at(-1) ?? null,
    reports,
  }
}

/** What the index says of one report. */
function indexEntry(site: Site, report: Report): IndexEntry {
  const { url } = site.config.site
  const [start, end] = incidentSpan(report.windows)
  const { published, updated } = standingOf(site, report)
  return {
    id: report.id,
    url: absoluteUrl(url, reportPath(report)),
    json: absoluteUrl(url, reportJsonPath(report)),
    title: report.title,
    // A draft is in no site.
    status: report.status as Exclude<Status, 'draft'>,
    severity: report.severity,
    instances: [...report.instances],
    kinds: kinds.filter(kind => report.windows.some(window => window.kind === kind)),
    start: start.at,
    end: end.at,
    impact_seconds: impactSeconds(report.windows),
    span_seconds: spanSeconds(report.windows),
    published,
    updated,
    hash: report.hash,
  }
}
