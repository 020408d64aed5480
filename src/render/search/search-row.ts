/** Turns a report into what a search shows of it at once: plain text. */
import { impactLength } from '../../model/incident-length.ts'
import type { Report } from '../../model/report.ts'
import type { Kind } from '../../model/terms.ts'
import { reportPath } from '../addresses.ts'
import { leadOf } from '../lists/lead-of.ts'
import { incidentDays, worstKind } from '../lists/row-view.ts'
import type { Vantage } from '../survey.ts'
import { lengthText } from '../words/duration-text.ts'

export interface SearchRow {
  /** Its page, from the root of the site. */
  readonly path: string
  /** Or, where that names only whom and when, what happened; the other is the summary. */
  readonly title: string
  /** The day or days of the incident by its own clock. */
  readonly when: string
  /** The ids of its instances. */
  readonly who: string
  readonly kind: Kind
  readonly duration: string
  readonly summary: string
  /** Its cause in a sentence; empty where it is not known. */
  readonly why: string
}

export function searchRow(report: Report, from: Vantage): SearchRow {
  const { words } = from
  const days = incidentDays(report, words)
  const { text, aside } = leadOf(report, from)
  return {
    path: reportPath(report),
    title: text,
    when: days.map(({ text }) => text).join(''),
    who: report.instances.join(words.comma),
    kind: worstKind(report),
    duration: lengthText(impactLength(report.windows), words, words.shortUnits),
    summary: aside,
    why: report.rootCause ?? '',
  }
}
