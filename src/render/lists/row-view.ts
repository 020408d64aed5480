/** Turns a report into its row in a list, and its facts into marks and times that all pages share. */

import { dayStretches } from '../../model/day-stretches.ts'
import { anchorOf, impactLength, windowsOfImpact } from '../../model/incident-length.ts'
import type { Report } from '../../model/report.ts'
import { type Kind, kinds, type Status } from '../../model/terms.ts'
import { reportPath } from '../addresses.ts'
import { instanceSlugs, type Vantage } from '../survey.ts'
import type { MarkView, Row, Telling } from '../views.ts'
import { lengthText } from '../words/duration-text.ts'
import { tellStretches } from '../words/tell-time.ts'
import { counted, type Words } from '../words/words.ts'
import { dayLines, windowsText } from './day-lines.ts'
import { leadOf } from './lead-of.ts'
import type { RowView } from './row-views.ts'

/** The row of a report as HTML. A report is in many lists, and its row in all of them the same. */
export function rowOf(report: Report, from: Vantage): Row {
  const { look, locate, rows } = from
  const href = locate(reportPath(report))
  const row = rows.get(href) ?? look.fill('row', { row: rowView(report, from) }).trim()
  rows.set(href, row)
  return row
}

function rowView(report: Report, from: Vantage): RowView {
  const { locate, words } = from
  const { windows, instances } = report
  const { text, aside, isAuthors } = leadOf(report, from)
  const struck = windowsOfImpact(windows)
  const kind = worstKind(report)
  const length = impactLength(windows)
  return {
    href: locate(reportPath(report)),
    title: text,
    titleLang: isAuthors.text ? report.lang : null,
    summary: aside,
    summaryLang: isAuthors.aside ? report.lang : null,
    when: incidentDays(report, words),
    instances,
    kind: kindMark(kind, words),
    severity: severityMark(report, words),
    isInternal: report.audience === 'internal',
    status: report.status === 'final' ? null : statusMark(report.status, words),
    duration: lengthText(length, words, words.shortUnits),
    windows: struck.length > 1 ? counted(struck.length, words.windows, words) : null,
    days: report.status === 'withdrawn' ? [] : dayLines(windows, report.zone),
    spans: windowsText(windows),
    sorting: {
      start: anchorOf(windows).at,
      seconds: length.seconds ?? 0,
      kind,
      instances: instanceSlugs(instances, from),
    },
  }
}

/** Each report's are told on its neighbours' pages, and on those of incidents like it, as well. */
const daysKnown = new WeakMap<Report, { readonly words: Words; readonly days: Telling }>()

/** The days of the incident by its own clock. */
export function incidentDays(report: Report, words: Words): Telling {
  const known = daysKnown.get(report)
  if (known?.words === words) return known.days
  const { windows, zone } = report
  const days = tellStretches(dayStretches(windows, zone), zone, words)
  daysKnown.set(report, { words, days })
  return days
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
