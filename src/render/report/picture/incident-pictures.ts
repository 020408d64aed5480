/** Turns a report into the pictures of its incident: one for wide places, one for narrow ones. */
import { compare } from '../../../model/diagnostics.ts'
import { pictureIds } from '../../../model/links/page-ids.ts'
import type { Report } from '../../../model/report.ts'
import type { Vantage } from '../../survey.ts'
import { milestonesOf } from '../milestones.ts'
import type { FactsView, ReportView, TimelineView } from '../report-views.ts'
import type { Incident } from './incident-panels.ts'
import { incidentPicture } from './incident-picture.ts'
import { incidentStrip } from './incident-strip.ts'

/** The least width of each, in pixels; the style sheet shows the one that there is room for. */
const sizes = [
  { className: pictureIds[0], least: 560 },
  { className: pictureIds[1], least: 284 },
] as const

/** So many windows at most are told one by one. */
const mostTold = 6

/** A timeline of so many rows is longer than a window, and has a strip. */
const longTimeline = 8

/**
 * The pictures, whose descriptions tell the windows as `facts` do, and whose numbers lead to `rows`; and the strip above
 * a timeline that is long and has events with a time.
 */
export function incidentPictures(
  report: Report,
  facts: FactsView,
  rows: readonly TimelineView[],
  from: Vantage,
): Pick<ReportView, 'pictures' | 'strip'> {
  const { look, words } = from
  const { timeline } = look.bodyOf(report)
  const told =
    facts.windows.length > mostTold && facts.total
      ? [facts.total]
      : facts.windows.map(({ sentence }) => sentence.map(piece => piece.text).join(''))
  const description = [...told, ...(timeline.length > 0 ? [words.report.pictureNumbers] : [])]
  const incident = incidentOf(report, rows, from)
  const isLong = rows.length >= longTimeline && incident.events.length > 0
  const common = {
    title: words.report.picture,
    description: description.join(' '),
    zone: report.zone,
    words,
  }
  return {
    pictures: sizes.map(({ className, least }) => ({
      svg: incidentPicture(incident, { ...common, id: className, className, least }),
    })),
    strip: isLong ? incidentStrip(incident, words) : null,
  }
}

/** Its instances by the names that the page has for them, its events as the rows of the timeline have them. */
function incidentOf(
  report: Report,
  rows: readonly TimelineView[],
  { look, words, facetOf }: Vantage,
): Incident {
  const { timeline } = look.bodyOf(report)
  const numbered = rows.filter(({ number }) => number !== null)
  return {
    windows: report.windows.map(window => ({
      ...window,
      instances: window.instances.map(id => facetOf('instances', id)?.name ?? id),
    })),
    events: timeline
      .flatMap(({ at }, i) => (at ? [{ at: at.at, number: i + 1, id: numbered[i]?.id ?? '' }] : []))
      .sort((a, b) => compare(a.at, b.at)),
    moments: milestonesOf(report, timeline, words).map(({ at, name, gap, since }) => ({
      ...{ name, gap },
      at: at.at,
      since: since?.at ?? null,
    })),
  }
}
