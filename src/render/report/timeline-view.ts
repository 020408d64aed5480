/** Turns the windows and events of a report into one timeline. */
import { compare } from '../../model/diagnostics.ts'
import type { Report, TimelineEvent, Window } from '../../model/report.ts'
import { type Instant, localText } from '../../model/time.ts'
import { kindMark } from '../lists/row-view.ts'
import { fillLinks } from '../markup/fill-links.ts'
import type { Vantage } from '../survey.ts'
import { tellClock, tellDayOf, utcClock } from '../words/tell-time.ts'
import type { TimelineView } from './report-views.ts'

type Entry = Omit<TimelineView, 'id' | 'number' | 'day' | 'clock' | 'utc'> & {
  readonly at: Instant
}

/** By time; at the same instant a window starts before, and ends after, what happened then. */
export function timelineView(report: Report, from: Vantage): readonly TimelineView[] {
  const { words } = from
  const { zone } = report
  const entries = [
    ...report.windows.map(window => edgeOf(window, 'start', from)),
    ...from.look.bodyOf(report).timeline.map(event => eventOf(event, report, from)),
    ...report.windows.map(window => edgeOf(window, 'end', from)),
  ].sort((a, b) => compare(a.at, b.at))
  const idAt = idsBeside(report)
  let last = ''
  let events = 0
  return entries.map(({ at, mark, text, html, kind, link }) => {
    const local = localText({ at, zone })
    const day = local.slice(0, 10)
    const first = day !== last
    last = day
    if (mark === null) events += 1
    return {
      id: idAt(local),
      number: mark === null ? events : null,
      day: first ? tellDayOf(at, zone, words) : null,
      clock: tellClock(at, zone, words),
      utc: zone === 'UTC' ? null : utcClock(at),
      mark,
      text,
      html,
      kind,
      link,
    }
  })
}

/** Gives ids to local times: each once, and none that a heading has. */
function idsBeside({ anchors }: Report): (local: string) => string {
  const taken = new Set(anchors)
  return local => {
    const seconds = local.slice(17, 19)
    const time = local.slice(11, 16).replace(':', '') + (seconds === '00' ? '' : seconds)
    const plain = `at-${local.slice(0, 10)}t${time}`
    let id = plain
    for (let i = 2; taken.has(id); i += 1) id = `${plain}-${i}`
    taken.add(id)
    return id
  }
}

function edgeOf(window: Window, edge: 'start' | 'end', { words }: Vantage): Entry {
  const text = (edge === 'start' ? words.begins : words.ends)[window.kind]
  const mark = { ...kindMark(window.kind, words), word: text }
  return { at: window[edge].at, mark, text, html: null, kind: null, link: null }
}

function eventOf(event: TimelineEvent, report: Report, { site, locate }: Vantage): Entry {
  return {
    at: event.at.at,
    mark: null,
    text: event.text,
    html: fillLinks(event.html, report, site, locate),
    kind: event.kind,
    link: event.link,
  }
}
