/** Turns a report into the pictures of its incident: one for wide places, one for narrow ones. */
import { compare } from '../../../model/diagnostics.ts'
import { pictureIds } from '../../../model/links/page-ids.ts'
import type { Report } from '../../../model/report.ts'
import type { Vantage } from '../../survey.ts'
import type { FactsView, ReportView } from '../report-views.ts'
import type { Incident } from './incident-panels.ts'
import { incidentPicture } from './incident-picture.ts'

/** The least width of each, in pixels; the style sheet shows the one that there is room for. */
const sizes = [
  { className: pictureIds[0], least: 560 },
  { className: pictureIds[1], least: 284 },
] as const

/** So many windows at most are told one by one. */
const mostTold = 6

/** The pictures; their descriptions tell the windows as `facts` do. */
export function incidentPictures(
  report: Report,
  facts: FactsView,
  from: Vantage,
): ReportView['pictures'] {
  const { look, words } = from
  const events = look.bodyOf(report).timeline
  const told =
    facts.windows.length > mostTold && facts.total
      ? [facts.total]
      : facts.windows.map(({ sentence }) => sentence.map(piece => piece.text).join(''))
  const description = [...told, ...(events.length > 0 ? [words.report.pictureNumbers] : [])]
  const incident: Incident = {
    windows: report.windows,
    events: events
      .flatMap(({ at }, i) => (at ? [{ at: at.at, number: i + 1 }] : []))
      .sort((a, b) => compare(a.at, b.at)),
    moments: momentsOf(report, from),
  }
  return sizes.map(({ className, least }) => ({
    svg: incidentPicture(incident, {
      id: className,
      className,
      least,
      title: words.report.picture,
      description: description.join(' '),
      zone: report.zone,
      words,
    }),
  }))
}

function momentsOf(report: Report, { words }: Vantage): Incident['moments'] {
  const { detected, mitigated, resolved } = words.report
  const named = [
    { moment: report.detected, name: detected },
    { moment: report.mitigated, name: mitigated },
    { moment: report.resolved, name: resolved },
  ]
  return named
    .flatMap(({ moment, name }) => (moment ? [{ at: moment.at, name }] : []))
    .sort((a, b) => compare(a.at, b.at))
}
