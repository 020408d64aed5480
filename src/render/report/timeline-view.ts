/** Turns the windows, milestones and events of a report into one timeline. */
import { compare } from '../../model/diagnostics.ts'
import type { Report, TimelineEvent, Window } from '../../model/report.ts'
import {
  type DayText,
  dayStart,
  extent,
  type Instant,
  localDay,
  localText,
  type Moment,
  type ZoneName,
} from '../../model/time.ts'
import { kindMark } from '../lists/row-view.ts'
import { fillLinks } from '../markup/fill-links.ts'
import type { Vantage } from '../survey.ts'
import type { Telling } from '../views.ts'
import { isShifted, withOffset } from '../words/tell-offset.ts'
import {
  tellClock,
  tellDay,
  tellDayOf,
  tellMoment,
  tellZone,
  textOf,
  told,
} from '../words/tell-time.ts'
import { type EventTimes, tellWhen, tellWhenElsewhere } from '../words/tell-when.ts'
import { tellClockOf } from '../words/tell-window.ts'
import { counted, type Words } from '../words/words.ts'
import { dressHtml } from './dress-html.ts'
import { dressPictures, picturesOf } from './dress-pictures.ts'
import { milestonesOf } from './milestones.ts'
import { otherClocks } from './other-clocks.ts'
import type { TimelineView } from './report-views.ts'
import { type Fold, timelineFolds } from './timeline-folds.ts'

type Entry = Pick<
  TimelineView,
  'mark' | 'text' | 'html' | 'isBlock' | 'kind' | 'link' | 'gap' | 'isMilestone' | 'isInternal'
> &
  Pick<TimelineEvent, 'at' | 'end' | 'day' | 'approximate'> & {
    readonly isRange?: boolean
    /** Whether it stands in the list of the author. */
    readonly isEvent: boolean
  }

/**
 * The events in the order of the author, and between them, by time, the starts and ends of the windows and
 * the milestones that no event tells.
 */
export function timelineView(report: Report, from: Vantage): readonly TimelineView[] {
  const { words } = from
  const { zone } = report
  const [other, more] = otherClocks(report, from.site.config, report.instances)
  const entries = entriesOf(report, from)
  const ids = idsOf(entries, report)
  const folds = timelineFolds(
    entries.map(({ mark, isMilestone }) => ({ isEdge: mark !== null, isMilestone })),
  )
  const days = daysOf(entries, folds, report, words)
  const extents = extentsByDay(entries, zone)
  let events = 0
  return entries.map(({ at, end, day, approximate, isRange = false, isEvent, ...shown }, i) => {
    if (isEvent) events += 1
    const when = at && { at, end, approximate, isRange }
    const fold = folds.find(([first]) => first === i)
    const elsewhere = (event: EventTimes, name: ZoneName) =>
      textOf(tellWhenElsewhere(event, name, localDay({ at: event.at.at, zone }), words))
    return {
      id: ids[i] ?? '',
      number: isEvent ? events : null,
      day: days[i] ?? null,
      clock: when && tellWhen(when, zone, words, extents.get(localDay({ at: when.at.at, zone }))),
      other: when && other !== undefined && !more ? elsewhere(when, other) : null,
      utc: when && zone !== 'UTC' ? elsewhere(when, 'UTC') : null,
      ...shown,
      fold: fold ? tellFold(entries.slice(fold[0], fold[1] + 1), zone, words) : null,
      isFoldEnd: folds.some(([, last]) => last === i),
    }
  })
}

/** At the same instant a window starts before, and ends after, what happened then. */
function entriesOf(report: Report, from: Vantage): readonly Entry[] {
  const { timeline } = from.look.bodyOf(report)
  const milestones = milestonesOf(report, timeline, from.words)
  const isTold = (at: Instant) => timeline.some(event => event.at?.at === at)
  const stated = [
    ...report.windows.flatMap(window => edgeOf(window, 'start', from)),
    ...milestones
      .filter(({ at }) => !isTold(at.at))
      .map(({ at, name, told: gap }) => ({
        ...bare,
        at,
        end: null,
        text: name,
        gap,
        isMilestone: true,
      })),
    ...report.windows.flatMap(window => edgeOf(window, 'end', from)),
  ].sort((a, b) => compare(a.at.at, b.at.at))
  const entries: Entry[] = []
  for (const event of timeline) {
    const at = event.at?.at ?? (event.day && dayStart(event.day, report.zone))
    while (at && stated[0] && comesBefore(stated[0], at)) entries.push(stated.shift() as Entry)
    const own = milestones.filter(milestone => milestone.at.at === event.at?.at)
    const isFirst = !entries.some(entry => entry.isEvent && entry.at?.at === event.at?.at)
    const gaps = isFirst ? own.flatMap(milestone => milestone.told ?? []) : []
    const gap = gaps.join(from.words.comma) || null
    entries.push({ ...eventOf(event, report, from), gap, isMilestone: own.length > 0 })
  }
  return [...entries, ...stated]
}

function comesBefore(
  { at, isStart = false }: { readonly at: Moment; readonly isStart?: boolean },
  event: Instant,
): boolean {
  return isStart ? at.at <= event : at.at < event
}

/**
 * Ids made of local times, or days: each once, and none that a heading has. Those of milestones come last, so
 * that stating one renames nothing.
 */
function idsOf(entries: readonly Entry[], { anchors, zone }: Report): readonly string[] {
  const taken = new Set(anchors)
  // Of hundreds in one minute, none counts anew.
  const next = new Map<string, number>()
  const ids: string[] = []
  const later = ({ isEvent, mark }: Entry) => !isEvent && mark === null
  for (const isLater of [false, true])
    for (const [i, entry] of entries.entries()) {
      if (later(entry) !== isLater) continue
      const local = entry.at ? localText({ at: entry.at.at, zone }) : entry.day
      const plain = local === null ? 'untimed' : `at-${shortOf(local)}`
      let id = plain
      let n = next.get(plain) ?? 2
      for (; taken.has(id); n += 1) id = `${plain}-${n}`
      next.set(plain, n)
      taken.add(id)
      ids[i] = id
    }
  return ids
}

/** `2019-06-03T13:45:00+02:00` → `2019-06-03t1345`; a day stays as it is. */
function shortOf(local: string): string {
  const [day = '', clock] = local.split('T')
  if (clock === undefined) return day
  const seconds = clock.slice(6, 8)
  return `${day}t${clock.slice(0, 5).replace(':', '')}${seconds === '00' ? '' : seconds}`
}

/** The first and the last time of each day. */
function extentsByDay(entries: readonly Entry[], zone: ZoneName) {
  const days = new Map<DayText, readonly Instant[]>()
  for (const { at } of entries) {
    if (!at) continue
    const day = localDay({ at: at.at, zone })
    days.set(day, extent([...(days.get(day) ?? []), at.at]))
  }
  return days
}

/** The day of each row that does not lie on that of the row above it, among those in sight. */
function daysOf(
  entries: readonly Entry[],
  folds: readonly Fold[],
  { zone }: Report,
  words: Words,
): readonly (Telling | null)[] {
  const dayAt = ({ at, day }: Entry) => (at ? localText({ at: at.at, zone }).slice(0, 10) : day)
  const lastOf = (day: string) => entries.findLast(entry => entry.at && dayAt(entry) === day)?.at
  const isAcross = isShifted(
    entries.flatMap(({ at }) => at?.at ?? []),
    zone,
  )
  let [last, seen] = ['', '']
  return entries.map((entry, i) => {
    const now = dayAt(entry)
    const isFolded = folds.some(([first, end]) => first <= i && i <= end)
    const isNew = now !== null && now !== (isFolded ? last : seen)
    last = now ?? last
    if (!isFolded) seen = last
    if (!isNew) return null
    if (!entry.at) return tellDay(now, words)
    const clocks = tellZone(entry.at.at, lastOf(now)?.at ?? entry.at.at, zone, words)
    const day = tellDayOf(entry.at.at, zone, words)
    const clock = clocks.datetime ? clocks : tellClockOf(entry.at.at, zone, words)
    // The clock stands in the head of the timeline; where it changes it is told with the offsets of each day.
    return isAcross ? [...day, ...told(words.comma, {}), clock] : day
  })
}

/** How many rows are folded, and from when to when. */
function tellFold(entries: readonly Entry[], zone: ZoneName, words: Words): Telling {
  const moments = entries.flatMap(({ at }) => at ?? [])
  const [first, last] = [moments[0], moments.at(-1)]
  const count = counted(entries.length, words.report.moreEntries, words)
  if (!first || !last) return told(count, {})
  const isDay = localDay({ ...first, zone }) === localDay({ ...last, zone })
  const hasOffsets = isShifted([first.at, last.at], zone)
  const [from, to] = [first, last].map(({ at }) => {
    const time = (isDay ? tellClock : tellMoment)(at, zone, words)
    return hasOffsets ? withOffset(time, at, zone, words) : time
  })
  const span = told(words.daySpan, { from: from ?? [], to: to ?? [] })
  return [...told(`${count}${words.comma}`, {}), ...span]
}

/** None of an edge that is not known. */
function edgeOf(window: Window, edge: 'start' | 'end', { words }: Vantage) {
  const moment = window[edge]
  if (!moment) return []
  const text = (edge === 'start' ? words.begins : words.ends)[window.kind]
  const mark = { ...kindMark(window.kind, words), word: text }
  const isStart = edge === 'start'
  const doubt = window.doubt[edge]
  const [at, end] = doubt?.is === 'between' ? [doubt.from, doubt.to] : [moment, null]
  const known = { at, end, isRange: end !== null, approximate: doubt?.is === 'about' }
  return [{ ...bare, ...known, isStart, mark, text }]
}

const bare = {
  ...{ day: null, kind: null, link: null, mark: null, html: null, gap: null },
  ...{ isBlock: false, isMilestone: false, isEvent: false, approximate: false },
} as const

function eventOf(event: TimelineEvent, report: Report, from: Vantage): Entry {
  const { site, locate, words } = from
  const isBlock = /<(?:p|ul|ol|pre|table|blockquote|div|figure)\b/.test(event.html)
  const sizes = picturesOf(report, from)
  const html = dressPictures(fillLinks(event.html, report, site, locate), sizes)
  const own = { isBlock, isEvent: true, html: isBlock ? dressHtml(html, words) : html }
  return { ...bare, ...event, ...own }
}
