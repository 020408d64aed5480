/** Turns the state of a report into what its page says above the title. */
import { lifeOf } from '../../model/life/life-of.ts'
import type { Report } from '../../model/report.ts'
import { reportPath } from '../addresses.ts'
import { statusMark } from '../lists/row-view.ts'
import { reportsOf, type Vantage } from '../survey.ts'
import { tellDay, told } from '../words/tell-time.ts'
import type { NoteView } from './report-views.ts'
import { standingOf } from './standing-of.ts'

/** Internal; preliminary; withdrawn, and why; replaced; corrected or restored. */
export function notesOf(report: Report, from: Vantage): readonly NoteView[] {
  const text = told(from.words.internal.part, {})
  const internal: NoteView = { kind: 'internal', mark: null, text, summary: null, links: [] }
  const notes = lifeNotes(report, from)
  return report.audience === 'internal' ? [internal, ...notes] : notes
}

function lifeNotes(report: Report, from: Vantage): readonly NoteView[] {
  const { site, words, locate } = from
  const links = reportsOf(standingOf(site, report).supersededBy, from).map(other => ({
    text: other.title,
    href: locate(reportPath(other)),
  }))
  const { status } = report
  if (status === 'withdrawn') return [withdrawal(report, links, from)]
  const plain = { mark: null, text: [], summary: null, links: [] }
  const last = lifeOf(report).findLast(({ kind }) => kind === 'corrected' || kind === 'restored')
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
    last?.date
      ? {
          ...plain,
          kind: 'corrected',
          text: told(words.report[last.kind === 'restored' ? last.kind : 'corrected'], {
            day: tellDay(last.date, words),
          }),
          summary: last.summary,
        }
      : null,
  ]
  return notes.filter(note => note !== null)
}

/** When and why, where the history tells. */
function withdrawal(report: Report, links: NoteView['links'], { words }: Vantage): NoteView {
  const event = lifeOf(report).findLast(({ kind }) => kind === 'withdrawn')
  return {
    kind: 'withdrawn',
    mark: statusMark(report.status, words),
    text: event?.date
      ? told(words.report.withdrawnOn, { day: tellDay(event.date, words) })
      : told(words.report.withdrawn, {}),
    summary: event?.summary || null,
    links,
  }
}
