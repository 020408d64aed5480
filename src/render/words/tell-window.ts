/** Turns windows into what people read of when they were, as far as that is known. */
import type { Window } from '../../model/report.ts'
import {
  fixedOffset,
  fromUtc,
  type Instant,
  type LocalTime,
  localDay,
  localTime,
  type Moment,
  type ZoneName,
} from '../../model/time.ts'
import type { PieceView, Telling } from '../views.ts'
import { clockText, dayAndClock, dayText, timed, told, zoneText } from './tell-time.ts'
import { filled, type Words } from './words.ts'

/** What tells when a window was. */
export type WindowTimes = Pick<Window, 'start' | 'end' | 'doubt'>

/**
 * A window by the clock of `zone`: `June 3, 2019, 1:45 PM – 2:35 PM Amsterdam time (UTC+2)`. The day
 * is told once when both ends share it; when the clocks changed in between, each end has its offset. An edge
 * that is not known to the minute is told so: `about`, `between … and …`, `ongoing`.
 */
export function tellWindow(window: WindowTimes, zone: ZoneName, words: Words): Telling {
  const { start, end, doubt } = window
  if (!start || !end) return tellOpen(window, zone, words)
  const from = localTime(start.at, zone)
  const to = localTime(end.at, zone)
  const slots = {
    start: tellEdge(start, doubt.start, zone, words, null),
    end: tellEdge(end, doubt.end, zone, words, localDay({ at: lastOf(start, doubt.start), zone })),
  }
  if (from.offset === to.offset)
    return told(words.span, { ...slots, zone: zonePiece(zone, from.offset, words) })
  return told(words.spanOfOffsets, {
    ...slots,
    offset: { text: fromUtc(from.offset), datetime: null, form: 'zone' },
    offset2: { text: fromUtc(to.offset), datetime: null, form: 'zone' },
    zone: { text: zoneText(zone, words), datetime: null, form: 'zone' },
  })
}

/** A window of which one edge is not known. */
function tellOpen({ start, end, doubt }: WindowTimes, zone: ZoneName, words: Words): Telling {
  const known = start ?? end
  if (!known) return []
  const own = zonePiece(zone, localTime(known.at, zone).offset, words)
  if (!start)
    return told(words.doubt.noStart, {
      end: tellEdge(known, doubt.end, zone, words, null),
      zone: own,
    })
  const sentence = doubt.end?.is === 'ongoing' ? words.doubt.goesOn : words.doubt.noEnd
  return told(sentence, { start: tellEdge(start, doubt.start, zone, words, null), zone: own })
}

/** One edge with its day, unless that is `day`, which was told before. */
function tellEdge(
  moment: Moment,
  doubt: Window['doubt']['start'],
  zone: ZoneName,
  words: Words,
  day: string | null,
): Telling {
  const [from, to] = boundsOf(moment, doubt)
  const first = pieceOf(from.at, zone, words, day)
  if (doubt?.is === 'about') return told(words.roughly, { time: first })
  if (!to) return [first]
  const next = pieceOf(to.at, zone, words, localDay({ at: from.at, zone }))
  return told(words.doubt.between, { from: first, to: next })
}

/** The moment, or both ends of the range that it is of. */
function boundsOf(moment: Moment, doubt: Window['doubt']['start']): readonly [Moment, Moment?] {
  return doubt?.is === 'between' ? [doubt.from, doubt.to] : [moment]
}

/** What is told last of it. */
function lastOf(moment: Moment, doubt: Window['doubt']['start']): Instant {
  return (boundsOf(moment, doubt).at(-1) ?? moment).at
}

function pieceOf(at: Instant, zone: ZoneName, words: Words, day: string | null): PieceView {
  const time = localTime(at, zone)
  const isTold = localDay({ at, zone }) === day
  return timed((isTold ? clockText : dayAndClock)(time, words), at, day === null ? 'moment' : 'end')
}

/** A window in UTC for those who compare logs: `2019-06-03 11:45 – 12:35 UTC`; `≈` is about, `..` a range. */
export function utcText({ start, end, doubt }: WindowTimes): string {
  let last = ''
  const dayAndTime = (at: Instant) => {
    const day = at.slice(0, 10)
    const text = day === last ? utcClock(at) : `${day} ${utcClock(at)}`
    last = day
    return text
  }
  const edge = (moment: Moment | null, how: Window['doubt']['start']) => {
    if (!moment) return []
    const bounds = boundsOf(moment, how).flatMap(bound => (bound ? dayAndTime(bound.at) : []))
    return [`${how?.is === 'about' ? '≈ ' : ''}${bounds.join('..')}`]
  }
  return `${[...edge(start, doubt.start), ...edge(end, doubt.end)].join(' – ')} UTC`
}

/** The time of day in UTC: `11:45`, with seconds if there are any. */
function utcClock(at: Instant): string {
  return at.slice(11, 19).replace(/:00$/, '')
}

/** What a window was, for a sentence. */
export interface Happened {
  readonly who: string
  readonly kind: string
  /** `Alma EU00 was unavailable` */
  readonly what: string
  /** Null where nobody knows it. */
  readonly duration: string | null
}

/** A window as a sentence about `who`: `On June 3, 2019, from 1:45 PM to 2:35 PM …` */
export function tellHappened(
  window: WindowTimes,
  zone: ZoneName,
  slots: Happened,
  words: Words,
): Telling {
  const { start, end, doubt } = window
  const when = () => tellWindow(window, zone, words)
  const { who, kind, what, duration } = slots
  if (!start || !end || duration === null)
    return told(words.introductionOpen, { who, kind, when: when() })
  const from = localTime(start.at, zone)
  const to = localTime(end.at, zone)
  // Between two times of a clock that changed in between, the duration is what it is by their offsets alone.
  if (doubt.start || doubt.end || from.offset !== to.offset)
    return told(words.introductionOfDoubt, { what, duration, when: when() })
  const within = sameDay(from, to)
  const clock = within ? clockText : dayAndClock
  const form = within ? 'clock' : 'moment'
  return told(within ? words.introduction : words.introductionOfDays, {
    what,
    duration,
    day: timed(dayText(localDay({ at: start.at, zone }), words), start.at, 'day'),
    start: timed(clock(from, words), start.at, form),
    end: timed(clock(to, words), end.at, 'end'),
    zone: { text: zoneText(zone, words), datetime: null, form: 'zone' },
  })
}

/** The clock by which a moment is told: `Amsterdam time (UTC+2)`. */
export function tellClockOf(at: Instant, zone: ZoneName, words: Words): PieceView {
  return zonePiece(zone, localTime(at, zone).offset, words)
}

function zonePiece(zone: ZoneName, offset: number, words: Words): PieceView {
  const name = zoneText(zone, words)
  const text =
    fixedOffset(zone) !== null
      ? name
      : filled(words.zoneAndOffset, { zone: name, offset: fromUtc(offset) })
  return { text, datetime: null, form: 'zone' }
}

function sameDay(a: LocalTime, b: LocalTime): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}
