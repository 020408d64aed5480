/** Turns the windows and events of a report into one timeline. */
import { compare } from '../../model/diagnostics.ts'
import type { Report, TimelineEvent, Window } from '../../model/report.ts'
import { dayStart, type Instant, localText, type Moment, type ZoneName } from '../../model/time.ts'
import { kindMark } from '../lists/row-view.ts'
import { fillLinks } from '../markup/fill-links.ts'
import type { Vantage } from '../survey.ts'
import {
  type EventTimes,
  tellDay,
  tellDayOf,
  tellWhen,
  tellWhenElsewhere,
  textOf,
} from '../words/tell-time.ts'
import { dressHtml } from './dress-html.ts'
import { dressPictures, picturesOf } from './dress-pictures.ts'
import { otherClocks } from './other-clocks.ts'
import type { TimelineView } from './report-views.ts'

type Entry = Omit<TimelineView, 'id' | 'number' | 'day' | 'clock' | 'other' | 'utc'> &
  Pick<TimelineEvent, 'at' | 'end' | 'day' | 'approximate'> & { readonly isRange?: boolean }

/** The events in the order of the author, and between them, by time, the starts and ends of the windows. */
export function timelineView(report: Report, from: Vantage): readonly TimelineView[] {
  const { words } = from
  const { zone } = report
  const [other, more] = otherClocks(report, from.site.config, report.instances)
  const idAt = idsBeside(report)
  let last = ''
  let events = 0
  return entriesOf(report, from).map(({ at, end, day, approximate, isRange, ...shown }) => {
    const local = at && localText({ at: at.at, zone })
    const now = local?.slice(0, 10) ?? day
    const isNew = now !== null && now !== last
    last = now ?? last
    if (shown.mark === null) events += 1
    const times = at && { at, end, approximate, isRange: isRange === true }
    const elsewhere = (event: EventTimes, name: ZoneName) =>
      textOf(tellWhenElsewhere(event, name, now, words))
    return {
      id: idAt(local ?? day),
      number: shown.mark === null ? events : null,
      day: now && isNew ? (at ? tellDayOf(at.at, zone, words) : tellDay(now, words)) : null,
      clock: times && tellWhen(times, zone, words),
      other: times && other !== undefined && !more ? elsewhere(times, other) : null,
      utc: times && zone !== 'UTC' ? elsewhere(times, 'UTC') : null,
      ...shown,
    }
  })
}

/** At the same instant a window starts before, and ends after, what happened then. */
function entriesOf(report: Report, from: Vantage): readonly Entry[] {
  const { timeline } = from.look.bodyOf(report)
  const edges = [
    ...report.windows.flatMap(window => edgeOf(window, 'start', from)),
    ...report.windows.flatMap(window => edgeOf(window, 'end', from)),
  ].sort((a, b) => compare(a.at.at, b.at.at))
  const entries: Entry[] = []
  for (const event of timeline) {
    const at = event.at?.at ?? (event.day && dayStart(event.day, report.zone))
    while (at && edges[0] && comesBefore(edges[0], at)) entries.push(edges.shift() as Entry)
    entries.push(eventOf(event, report, from))
  }
  return [...entries, ...edges]
}

function comesBefore({ at, isStart }: { at: Moment; isStart: boolean }, event: Instant): boolean {
  return isStart ? at.at <= event : at.at < event
}

/** Gives ids to local times, or days: each once, and none that a heading has. */
function idsBeside({ anchors }: Report): (local: string | null) => string {
  const taken = new Set(anchors)
  return local => {
    const plain = local === null ? 'untimed' : `at-${shortOf(local)}`
    let id = plain
    for (let i = 2; taken.has(id); i += 1) id = `${plain}-${i}`
    taken.add(id)
    return id
  }
}

/** `2019-06-03T13:45:00+02:00` → `2019-06-03t1345`; a day stays as it is. */
function shortOf(local: string): string {
  const [day = '', clock] = local.split('T')
  if (clock === undefined) return day
  const seconds = clock.slice(6, 8)
  return `${day}t${clock.slice(0, 5).replace(':', '')}${seconds === '00' ? '' : seconds}`
}

/** None of an edge that is not known. */
function edgeOf(window: Window, edge: 'start' | 'end', { words }: Vantage) {
  const moment = window[edge]
  if (!moment) return []
  const text = (edge === 'start' ? words.begins : words.ends)[window.kind]
  const mark = { ...kindMark(window.kind, words), word: text }
  const isStart = edge === 'start'
  const doubt = window.doubt[edge]
  const bounds = [moment, ...(doubt?.is === 'between' ? [doubt.other] : [])]
  const [at = moment, end = null] = bounds.sort((a, b) => compare(a.at, b.at))
  const known = { at, end, isRange: end !== null, approximate: doubt?.is === 'about' }
  return [{ ...bare, ...known, isStart, mark, text, html: null, isBlock: false }]
}

const bare = { day: null, kind: null, link: null } as const

function eventOf(event: TimelineEvent, report: Report, from: Vantage): Entry {
  const { site, locate, words } = from
  const isBlock = /<(?:p|ul|ol|pre|table|blockquote|div|figure)\b/.test(event.html)
  const sizes = picturesOf(report, from)
  const html = dressPictures(fillLinks(event.html, report, site, locate), sizes)
  return { ...event, mark: null, html: isBlock ? dressHtml(html, words) : html, isBlock }
}
