/** Turns the section of a timeline into events, in the order in which they are written. */

import { edgesOf, incidentSpan } from '../../model/incident-length.ts'
import type { Report, TimelineEvent } from '../../model/report.ts'
import { limits } from '../../model/schemas/limits.ts'
import { extent, type ZoneName } from '../../model/time.ts'
import { tooMuch } from '../body/excess/find-excess.ts'
import { type ElementContent, type RootContent, writeHtml } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import { isProblem } from '../time/time-problem.ts'
import { daysPutBack } from '../time/wall-clock.ts'
import { whoseClock } from '../time/whose-clock.ts'
import { zoneMarksIn } from '../time/zone-mark.ts'
import { collectEntries, type Entry, tellsTime } from './collect-entries.ts'
import { textIn } from './content.ts'
import { lastEvent } from './last-event.ts'
import { isDayLine, noteTimeline, noteUnread, placeOf } from './note-timeline.ts'
import { type Context, type Facts, type Placed, placeEntries } from './place-entries.ts'
import { sectionContext, withoutClock, withoutClockSentence } from './section-context.ts'

export interface Timeline {
  /** The heading, without a clock that is not the one by which the events are shown. */
  readonly title: string
  readonly events: readonly TimelineEvent[]
  /** What stays prose above the events, and below them. */
  readonly lead: readonly RootContent[]
  readonly tail: readonly RootContent[]
  readonly last: Report['lastEvent']
}

/** What the reader needs of a report to tell days. */
export type Dated = Pick<
  Report,
  'zone' | 'windows' | 'detected' | 'mitigated' | 'resolved' | 'revisions'
>

/** The timeline in a section; all of it stays prose, and `notes` say why, where most entries state no time. */
export function readTimeline(
  title: string,
  nodes: readonly RootContent[],
  report: Dated,
  notes: Notes,
): Timeline {
  const all = factsOf(report)
  // By another clock than the report's, no hour is shown twice when that one goes back.
  const isPlain = all.putBack.length === 0 || isOwnClock(sectionContext(title, nodes), all)
  const facts = isPlain ? all : { ...all, putBack: [] }
  const { lead, entries, tail } = collectEntries(nodes, facts)
  const counted = entries.filter(({ kind }) => kind === 'event')
  if (counted.length > limits.events) {
    noteTooMany(counted, notes)
    return { title, events: [], lead: nodes, tail: [], last: undefined }
  }
  const context = sectionContext(title, lead)
  const placed = placeEntries(entries, context, facts)
  const told = placed.filter(({ at, day }) => at !== null || day !== null)
  const isRead = told.some(({ entry }) => tellsTime(entry)) && 2 * told.length >= counted.length
  if (!isRead) {
    noteUnread(placed, report, notes)
    return { title, events: [], lead: nodes, tail: [], last: undefined }
  }
  noteTimeline(placed, report, notes, () => fitsUtc(entries, context, facts))
  const isOwn = isOwnClock(context, facts)
  return {
    title: isOwn ? title : withoutClock(title),
    events: eventsOf(placed, facts.zone),
    lead: isOwn ? lead : withoutClockSentence(lead),
    tail,
    last: lastEvent(
      placed.map(({ entry, ...one }) => ({ ...one, place: placeOf(entry) })),
      report,
    ),
  }
}

/** Each is drawn, told by several clocks and given an address: a log is none. */
function noteTooMany(events: readonly Entry[], notes: Notes): void {
  const { code, line, message, hint } = tooMuch(
    events[limits.events]?.source.position?.start.line ?? 1,
    `${limits.events} events in a timeline`,
  )
  notes.add(code, { line, column: 1 }, message, hint)
}

/** Whether all times without a clock are within the incident by that of UTC. */
function fitsUtc(entries: readonly Entry[], { marks, day }: Context, facts: Facts): boolean {
  if (marks.length > 0) return false
  const placed = placeEntries(entries, { marks: zoneMarksIn('UTC'), day }, facts)
  const timed = placed.filter(({ entry }) => entry.opening?.time.clock)
  return timed.every(({ at }) => at !== null && at >= facts.from && at <= facts.to)
}

function factsOf({ zone, windows, detected, mitigated, resolved }: Dated): Facts {
  const milestones = [detected, mitigated, resolved].flatMap(moment => moment?.at ?? [])
  const edges = [...windows.flatMap(edgesOf), ...milestones]
  const [from, to] = extent(edges)
  const putBack = daysPutBack(zone, from, to)
  return { zone, putBack, start: incidentSpan(windows)[0]?.at ?? null, from, to, edges }
}

/** Whether the clock that a section names is the report's: then its sentence says nothing that the events do not. */
function isOwnClock({ marks }: Context, { zone }: Facts): boolean {
  const by = whoseClock(marks, zone)
  if (isProblem(by)) return true
  return by.offset === null ? by.zone === zone : by.offset === 'Z' && zone === 'UTC'
}

/** The events; a line with the day of what follows is none, but what links to it leads to the first of them. */
function eventsOf(placed: readonly Placed[], zone: ZoneName): readonly TimelineEvent[] {
  let ids: readonly ElementContent[] = []
  return placed.flatMap((one, index) => {
    const next = placed[index + 1]
    ids = [...ids, ...targetOf(one)]
    if (isDayLine(one) && next && !isDayLine(next)) return []
    const event = eventOf(one, ids, zone)
    ids = []
    return [event]
  })
}

/** What a link to a heading leads to where the heading has become an event. */
function targetOf({ entry }: Placed): readonly ElementContent[] {
  const { id } = entry.source.properties
  if (entry.kind !== 'heading' || id === undefined) return []
  return [{ type: 'element', tagName: 'span', properties: { id }, children: [] }]
}

function eventOf(placed: Placed, ids: readonly ElementContent[], zone: ZoneName): TimelineEvent {
  const { entry, at, end, day, problem } = placed
  // What could not be told stays in the text as it is written.
  const isUntold = at === null && (day === null || problem !== null)
  const isWhole = isUntold || entry.content.length === 0
  const content = isWhole ? entry.whole : entry.content
  return {
    at: at === null ? null : { at, zone },
    end: end === null ? null : { at: end, zone },
    day,
    approximate: at !== null && Boolean(entry.opening?.time.isApproximate),
    text: textIn(content).replace(/\s+/g, ' ').trim(),
    html: writeHtml([...ids, ...content]),
    kind: null,
    link: null,
  }
}
