/** Turns a site into a table for spreadsheets: a row for each window of each report (RFC 4180). */
import { verdictOn } from '../../figures/availability/uptime-records.ts'
import { isKnown, spanLength, windowAnchor } from '../../model/incident-length.ts'
import type { Report, Window } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { localText } from '../../model/time.ts'
import { absoluteUrl, reportPath } from '../addresses.ts'
import { publicationFacts } from './publication-facts.ts'

type Cell = string | number | boolean | null | readonly string[]

/** The columns in order, and what each says of a window; the number of a window counts from 1. */
const columns: Readonly<
  Record<string, (report: Report, window: Window, number: number, site: Site) => Cell>
> = {
  id: report => report.id,
  url: (report, _, __, site) => absoluteUrl(site.config.site.url, reportPath(report)),
  title: report => report.title,
  status: report => report.status,
  severity: report => report.severity,
  window: (_, __, number) => number,
  start: (_, window) => window.start?.at ?? null,
  end: (_, window) => window.end?.at ?? null,
  zone: (_, window) => windowAnchor(window).zone,
  local_start: (_, window) => window.start && localText(window.start),
  local_end: (_, window) => window.end && localText(window.end),
  seconds: (_, window) => spanLength([window]).seconds,
  kind: (_, window) => window.kind,
  counts: (report, window, _, { config }) =>
    report.status !== 'withdrawn' &&
    isKnown(window) &&
    verdictOn(window, report, config) === 'counts',
  instances: (_, window) => window.instances,
  scope: (_, window) => window.scope,
  products: report => report.products,
  services: report => report.services,
  causes: report => report.causes,
  vendors: report => report.vendors,
  tags: report => report.tags,
  detection: report => report.detection,
  detected: report => report.detected?.at ?? null,
  mitigated: report => report.mitigated?.at ?? null,
  resolved: report => report.resolved?.at ?? null,
  published: (report, _, __, site) => publicationFacts(site, report).published,
  updated: (report, _, __, site) => publicationFacts(site, report).updated,
  summary: report => report.summary,
}

/** The names of the columns, in order. */
export const csvColumns: readonly string[] = Object.keys(columns)

/** The table, newest incident first: a row of names, then the windows, each row ending in CRLF. */
export function reportsCsv(site: Site): string {
  const rows = site.reports.flatMap(report =>
    report.windows.map((window, i) =>
      Object.values(columns).map(tell => cellText(tell(report, window, i + 1, site))),
    ),
  )
  return [csvColumns, ...rows].map(row => `${row.join(',')}\r\n`).join('')
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string' && typeof cell !== 'object') return String(cell)
  const text = harmless(typeof cell === 'string' ? cell : cell.join('; '))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Text that no spreadsheet takes for a formula: where it begins as one, an apostrophe comes first
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}
