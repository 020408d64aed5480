/** Turns days, moments and windows into what people read of them, piece by piece. */
import type { Window } from '../model/report.ts'
import {
  type DayText,
  type Instant,
  isOffsetZone,
  type LocalTime,
  localDay,
  localTime,
  type ZoneName,
} from '../model/time.ts'
import type { PieceView, Telling } from './views.ts'
import { filled, type Words } from './words.ts'

/** A day of the calendar: `June 11, 2019`. */
export function tellDay(day: DayText, words: Words): Telling {
  return [{ text: dayText(day, words), datetime: day }]
}

/** From one day to another, stating once what they share: `July 26 – August 20, 2016`. */
export function tellDays(from: DayText, to: DayText, words: Words): Telling {
  if (from === to) return tellDay(from, words)
  const [a, b] = [dayParts(from, words), dayParts(to, words)]
  const [first, last] =
    a.year !== b.year ? words.days : a.month !== b.month ? words.daysOfYear : words.daysOfMonth
  return told(words.daySpan, {
    from: { text: filled(first, a), datetime: from },
    to: { text: filled(last, b), datetime: to },
  })
}

/** The time of day on the clock of `zone`: `1:45 PM`. */
export function tellClock(at: Instant, zone: ZoneName, words: Words): Telling {
  return [{ text: clockText(localTime(at, zone), words), datetime: at }]
}

/**
 * A window by the clock of `zone`: `June 3, 2019, 1:45 PM – 2:35 PM Amsterdam time (UTC+2)`. The day
 * is told once when both ends share it; when the clocks changed in between, each end has its offset.
 */
export function tellWindow({ start, end }: Window, zone: ZoneName, words: Words): Telling {
  const from = localTime(start.at, zone)
  const to = localTime(end.at, zone)
  const slots = {
    start: { text: dayAndClock(from, words), datetime: start.at },
    end: {
      text: sameDay(from, to) ? clockText(to, words) : dayAndClock(to, words),
      datetime: end.at,
    },
    offset: offsetText(from.offset),
    offset2: offsetText(to.offset),
  }
  if (from.offset !== to.offset)
    return told(words.spanOfOffsets, { ...slots, zone: zoneText(zone, words) })
  return told(words.span, { ...slots, zone: zoneAndOffset(zone, from.offset, words) })
}

/** A window in UTC for those who compare logs: `2019-06-03 11:45 – 12:35 UTC`. */
export function utcText(start: Instant, end: Instant): string {
  const [from, to] = [start, end].map(at => [at.slice(0, 10), utcClock(at)] as const)
  if (!from || !to) return ''
  const last = from[0] === to[0] ? to[1] : to.join(' ')
  return `${from.join(' ')} – ${last} UTC`
}

/** The time of day in UTC: `11:45`, with seconds if there are any. */
export function utcClock(at: Instant): string {
  return at.slice(11, 19).replace(/:00$/, '')
}

/** A window as a sentence about `who`: `On June 3, 2019, from 1:45 PM to 2:35 PM …` */
export function tellHappened(
  window: Window,
  zone: ZoneName,
  slots: { readonly what: string; readonly duration: string },
  words: Words,
): Telling {
  const from = localTime(window.start.at, zone)
  const to = localTime(window.end.at, zone)
  const clock = sameDay(from, to) ? clockText : dayAndClock
  const day = localDay({ at: window.start.at, zone })
  return told(sameDay(from, to) ? words.introduction : words.introductionOfDays, {
    ...slots,
    day: { text: dayText(day, words), datetime: day },
    start: { text: clock(from, words), datetime: window.start.at },
    end: { text: clock(to, words), datetime: window.end.at },
    zone: zoneText(zone, words),
  })
}

/** The clock that times are told by: `Amsterdam time`, `UTC`, `UTC+2`. */
export function zoneText(zone: ZoneName, words: Words): string {
  if (zone === 'UTC') return zone
  if (isOffsetZone(zone)) {
    const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number)
    return offsetText((zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes))
  }
  const place = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return filled(words.zone, { place })
}

function zoneAndOffset(zone: ZoneName, offset: number, words: Words): string {
  const name = zoneText(zone, words)
  if (zone === 'UTC' || isOffsetZone(zone)) return name
  return filled(words.zoneAndOffset, { zone: name, offset: offsetText(offset) })
}

/** `UTC+2`, `UTC+5:30`, `UTC−7`; the offset is in minutes. */
function offsetText(offset: number): string {
  const minutes = Math.abs(offset) % 60
  const hours = (Math.abs(offset) - minutes) / 60
  return `UTC${offset < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${two(minutes)}`}`
}

/** `sentence` as pieces: the slots that are times stay apart from the words around them. */
function told(sentence: string, slots: Readonly<Record<string, string | PieceView>>): Telling {
  const pieces: { text: string; datetime: string | null }[] = []
  for (const part of sentence.split(/(\{\w+\})/)) {
    const value = part.startsWith('{') ? slots[part.slice(1, -1)] : part
    const last = pieces.at(-1)
    if (value === undefined || value === '') continue
    if (typeof value !== 'string') pieces.push(value)
    else if (last && last.datetime === null) last.text += value
    else pieces.push({ text: value, datetime: null })
  }
  return pieces
}

function dayText(day: DayText, words: Words): string {
  return filled(words.day, dayParts(day, words))
}

function dayParts(day: DayText, words: Words): { year: number; month: string; day: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month: words.months[month - 1] ?? '', day: date }
}

function dayAndClock(time: LocalTime, words: Words): string {
  const date = `${time.year}-${two(time.month)}-${two(time.day)}`
  return filled(words.dayAndClock, { day: dayText(date, words), clock: clockText(time, words) })
}

function clockText({ hour, minute, second }: LocalTime, words: Words): string {
  return filled(words.clock[hour < 12 ? 0 : 1], {
    hour: hour % 12 || 12,
    minute: two(minute) + (second === 0 ? '' : `:${two(second)}`),
  })
}

function sameDay(a: LocalTime, b: LocalTime): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}

const two = (number: number) => String(number).padStart(2, '0')
