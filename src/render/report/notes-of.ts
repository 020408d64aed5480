/** Turns the state of a report into what its page says above the title. */
import type { Report } from '../../model/report.ts'
import { reportPath } from '../addresses.ts'
import { statusMark } from '../lists/row-view.ts'
import { reportsOf, type Vantage } from '../survey.ts'
import { tellDay, told } from '../words/tell-time.ts'
import type { NoteView } from './report-views.ts'
import { standingOf } from './standing-of.ts'

/** Preliminary; withdrawn, and why; replaced; corrected. */
export function notesOf(report: Report, from: Vantage): readonly NoteView[] {
  const { site, words, locate } = from
  const links = reportsOf(standingOf(site, report).supersededBy, from).map(other => ({
    text: other.title,
    href: locate(reportPath(other)),
  }))
  const { status } = report
  if (status === 'withdrawn') return [withdrawal(report, links, from)]
  const plain = { mark: null, text: [], summary: null, links: [] }
  const correction = report.revisions.slice(1).filter(({ substantive }) => substantive)
  const last = correction.at(-1)
  const notes: (NoteView | null)[] = [
    status === 'preliminary'
      ? {
          ...plain,
          kind: status,
          mark: statusMark(status, words),
          text: told(words.report.preliminary, {}),
        }
      : null,
    links.length > 0 ? { ...plain, kind: 'superseded', links } : null,
    last
      ? {
          ...plain,
          kind: 'corrected',
          text: told(words.report.corrected, { day: tellDay(last.date, words) }),
          summary: last.summary,
        }
      : null,
  ]
  return notes.filter(note => note !== null)
}

/** The last revision tells when and why, where one came after the first publication. */
function withdrawal(
  { status, revisions }: Report,
  links: NoteView['links'],
  { words }: Vantage,
): NoteView {
  const last = revisions.slice(1).at(-1)
  return {
    kind: 'withdrawn',
    mark: statusMark(status, words),
    text: last
      ? told(words.report.withdrawnOn, { day: tellDay(last.date, words) })
      : told(words.report.withdrawn, {}),
    summary: last?.summary ?? null,
    links,
  }
}
