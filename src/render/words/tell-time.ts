/** Turns days and moments into what people read of them, piece by piece. */
import { type DayStretch, daysIn } from '../../model/day-stretches.ts'
import {
  type DayText,
  fixedOffset,
  fromUtc,
  type Instant,
  type LocalTime,
  localDay,
  localTime,
  type Moment,
  type ZoneName,
} from '../../model/time.ts'
import type { Form, PieceView, Telling } from '../views.ts'
import { counted, filled, partsOf, type Words } from './words.ts'

/** A day of the calendar: `June 11, 2019`. */
export function tellDay(day: DayText, words: Words): Telling {
  return [{ text: dayText(day, words), datetime: day, form: null }]
}

/** The day of a moment by the clock of `zone`: `June 3, 2019`. */
export function tellDayOf(at: Instant, zone: ZoneName, words: Words): Telling {
  return [timed(dayText(localDay({ at, zone }), words), at, 'day')]
}

/** The same where there is little room, and the year is told elsewhere: `Jun 3`. */
export function tellShortDay(at: Instant, zone: ZoneName, words: Words): Telling {
  return [timed(shortDayText(localDay({ at, zone }), words), at, 'day')]
}

/** `Jun 3, 1:45 PM` */
export function tellShortMoment(at: Instant, zone: ZoneName, words: Words): Telling {
  const clock = clockText(localTime(at, zone), words)
  const text = filled(words.dayAndClock, {
    day: shortDayText(localDay({ at, zone }), words),
    clock,
  })
  return [timed(text, at, 'moment')]
}

/** The days from one moment to another, stating once what they share: `July 26 – August 20, 2016`. */
export function tellDays(start: Moment, end: Moment, zone: ZoneName, words: Words): Telling {
  const isDay = localDay({ at: start.at, zone }) === localDay({ at: end.at, zone })
  if (isDay) return tellDayOf(start.at, zone, words)
  return told(words.daySpan, dayPair(start, end, zone, words))
}

/**
 * Days with a gap between them: `July 8 and August 3, 2019`. Of more than two stretches the first, and
 * how many days there are besides.
 */
export function tellStretches(
  stretches: readonly DayStretch[],
  zone: ZoneName,
  words: Words,
): Telling {
  const [first, second, ...others] = stretches
  if (!first) return []
  const days = tellDays(...first, zone, words)
  if (!second) return days
  if (others.length === 0) return tellBoth(first, second, zone, words)
  const more = [second, ...others].reduce((sum, stretch) => sum + daysIn(stretch, zone), 0)
  return told(counted(more, words.moreDays, words), { days })
}

/** What both share is left to the last of them, or the first where the language begins with the year. */
function tellBoth(first: DayStretch, second: DayStretch, zone: ZoneName, words: Words): Telling {
  const { from, to } = dayPair(first[0], second[0], zone, words)
  const [isFirstDay, isSecondDay] = [first, second].map(stretch => daysIn(stretch, zone) === 1)
  const isYearFirst = words.daysOfYear[0].includes('{year}')
  const isShort = isSecondDay && (isFirstDay || isYearFirst)
  return told(`{from}${words.and}{to}`, {
    from: isFirstDay ? from : tellDays(...first, zone, words),
    to: isShort ? to : tellDays(...second, zone, words),
  })
}

/** Two days, stating once what they share. */
function dayPair(start: Moment, end: Moment, zone: ZoneName, words: Words) {
  const a = dayParts(localDay({ at: start.at, zone }), words)
  const b = dayParts(localDay({ at: end.at, zone }), words)
  const [first, last] =
    a.year !== b.year ? words.days : a.month !== b.month ? words.daysOfYear : words.daysOfMonth
  return {
    from: timed(filled(first, a), start.at, 'day'),
    to: timed(filled(last, b), end.at, 'day'),
  }
}

/** The time of day on the clock of `zone`: `1:45 PM`. */
export function tellClock(at: Instant, zone: ZoneName, words: Words): Telling {
  return [timed(clockText(localTime(at, zone), words), at, 'clock')]
}

/** A moment by the clock of `zone`: `June 3, 2019, 1:45 PM`. */
export function tellMoment(at: Instant, zone: ZoneName, words: Words): Telling {
  return [timed(dayAndClock(localTime(at, zone), words), at, 'moment')]
}

/** The clock that times are told by: `Amsterdam time`, `UTC`, `UTC+2`. */
export function zoneText(zone: ZoneName, words: Words): string {
  const fixed = fixedOffset(zone)
  // The sign in the name is reversed: `Etc/GMT+5` is UTC−5.
  if (fixed !== null) return fixed === 0 ? 'UTC' : fromUtc(fixed)
  const place = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return filled(words.zone, { place })
}

/** A telling as a plain text. */
export function textOf(telling: Telling): string {
  return telling.map(piece => piece.text).join('')
}

/**
 * The clock by which times from `first` to `last` are told: where it changes in between, `Amsterdam time
 * (UTC+2 – UTC+1)`, with the last of them as its time, so that the switch of clocks finds both.
 */
export function tellZone(first: Instant, last: Instant, zone: ZoneName, words: Words): PieceView {
  const [before, after] = [first, last].map(at => fromUtc(localTime(at, zone).offset))
  const name = zoneText(zone, words)
  if (before === after) return { text: name, datetime: null, form: 'zone' }
  const text = filled(words.zoneAndOffset, { zone: name, offset: `${before} – ${after}` })
  return timed(text, last, 'zone')
}

export function timed(text: string, datetime: Instant, form: Form): PieceView {
  return { text, datetime, form }
}

/** `sentence` as pieces: the slots that are times stay apart from the words around them. */
export function told(
  sentence: string,
  slots: Readonly<Record<string, string | PieceView | Telling>>,
): Telling {
  const pieces: { text: string; datetime: string | null; form: Form | null }[] = []
  for (const part of partsOf(sentence)) {
    const value = part.startsWith('{') ? slots[part.slice(1, -1)] : part
    const last = pieces.at(-1)
    if (value === undefined || value === '') continue
    if (typeof value !== 'string') pieces.push(...[value].flat())
    else if (last && last.datetime === null && last.form === null) last.text += value
    else pieces.push({ text: value, datetime: null, form: null })
  }
  return pieces
}

/** The month of `2016-07-31`, or `2016-07`, and its year: `July 2016`. */
export function monthText(day: DayText, words: Words): string {
  const [year = '', number = ''] = day.split('-')
  const month = words.monthsAlone[Number(number) - 1] ?? ''
  return filled(words.monthOfYear, { month, year })
}

/** A day of the calendar as a text: `June 11, 2019`. */
export function dayText(day: DayText, words: Words): string {
  return filled(words.day, dayParts(day, words))
}

/** The same in columns, where the year goes without saying: `Jun 11`. */
export function shortDayText(day: DayText, words: Words): string {
  const parts = dayParts(day, words)
  const month = words.shortMonths[parts.number - 1] ?? ''
  return filled(dayWithoutYear(words), { ...parts, month })
}

/** How the language writes a day of a year that goes without saying: of two days, the one that leaves it out. */
export function dayWithoutYear({ daysOfYear }: Words): string {
  return daysOfYear.find(day => !day.includes('{year}')) ?? daysOfYear[0]
}

interface DayParts extends Readonly<Record<string, string | number>> {
  readonly year: number
  readonly month: string
  readonly number: number
  readonly day: string | number
}

function dayParts(day: DayText, words: Words): DayParts {
  const [year = 0, number = 0, date = 0] = day.split('-').map(Number)
  const month = words.months[number - 1] ?? ''
  return { year, month, number, day: date === 1 ? words.firstDay : date }
}

type TimeOfDay = Pick<LocalTime, 'hour' | 'minute' | 'second'>

export function dayAndClock(time: LocalTime, words: Words): string {
  const date = `${time.year}-${two(time.month)}-${two(time.day)}`
  return filled(words.dayAndClock, { day: dayText(date, words), clock: clockText(time, words) })
}

export function clockText({ hour, minute, second }: TimeOfDay, words: Words): string {
  return filled(words.clock[hour < 12 ? 0 : 1], {
    hour: hour % 12 || 12,
    hour0: hour % 12,
    hour24: two(hour),
    minute: two(minute) + (second === 0 ? '' : `:${two(second)}`),
  })
}

const two = (number: number) => String(number).padStart(2, '0')
