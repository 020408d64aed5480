/** Turns a report into its row in a list, and its facts into marks and times that all pages share. */

import { impactSeconds, incidentSpan } from '../model/incident-length.ts'
import type { Report } from '../model/report.ts'
import { type Kind, kinds, type Status } from '../model/terms.ts'
import { localDay } from '../model/time.ts'
import { reportPath } from './addresses.ts'
import { durationText } from './duration-text.ts'
import type { Vantage } from './survey.ts'
import { tellDays } from './tell-time.ts'
import type { MarkView, Row, RowView, Telling } from './views.ts'
import { counted, type Words } from './words.ts'

/** The row of a report as HTML. A report is in many lists, and its row in all of them the same. */
export function rowOf(report: Report, from: Vantage): Row {
  const { look, locate, rows } = from
  const href = locate(reportPath(report))
  const row = rows.get(href) ?? look.fill('row', { row: rowView(report, from) }).trim()
  rows.set(href, row)
  return row
}

function rowView(report: Report, { locate, words }: Vantage): RowView {
  const { windows } = report
  return {
    href: locate(reportPath(report)),
    title: report.title,
    summary: report.summary,
    when: incidentDays(report, words),
    instances: report.instances,
    kind: kindMark(worstKind(report), words),
    severity: severityMark(report, words),
    status: report.status === 'final' ? null : statusMark(report.status, words),
    duration: durationText(impactSeconds(windows), words.shortUnits),
    windows: windows.length > 1 ? counted(windows.length, words.windows) : null,
  }
}

/** The days of the incident by its own clock. */
export function incidentDays({ windows, zone }: Report, words: Words): Telling {
  const [start, end] = incidentSpan(windows)
  return tellDays(localDay({ at: start.at, zone }), localDay({ at: end.at, zone }), words)
}

/** The gravest kind among the windows. */
export function worstKind({ windows }: Report): Kind {
  return kinds.find(kind => windows.some(window => window.kind === kind)) ?? 'none'
}

export function kindMark(kind: Kind, words: Words): MarkView {
  return { shape: `kind-${kind}`, word: words.kinds[kind] }
}

/** Null when the author stated no severity. */
export function severityMark({ severity }: Report, words: Words): MarkView | null {
  return severity && { shape: `severity-${severity}`, word: words.severities[severity] }
}

export function statusMark(status: Status, words: Words): MarkView {
  return { shape: `status-${status}`, word: words.statuses[status] }
}
