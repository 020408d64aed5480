/** Says of what is no date with a time what keeps it from being one, and how the author's own value is written. */

import { likelyYear, noYear } from '../../model/calendar/likely-year.ts'
import {
  addDays,
  addSeconds,
  type DayText,
  isDay,
  isYear,
  offsetName,
  type ZoneName,
} from '../../model/time.ts'
import { clockText } from './clock-forms.ts'
import { daysOf, dayText, type WrittenDay } from './day-forms.ts'
import { short } from './no-such-moment.ts'
import { quoted, type TimeProblem } from './time-problem.ts'
import { readWrittenTime, type WrittenTime } from './written-time.ts'
import { zonesOf } from './zone-hint.ts'
import type { ZoneMark } from './zone-mark.ts'

/** Near enough to the form to tell which part of it is wrong. */
const form =
  /^(\d+)-(\d+)-(\d+)[Tt ]+(\d+):(\d+)(?::(\d+)(?:[.,]\d+)?)?\s*([Zz]|[+-]\d\d(?::?\d\d)?)?/

/**
 * `near` is the day that one without a day is probably on, null where none is known; `isAbout` says whether a time
 * may be about right there.
 */
export function explainMoment(text: string, near: DayText | null, isAbout = false): TimeProblem {
  return impossiblePart(text) ?? unreadable(text, near, isAbout)
}

/** A time whose zone cannot be told, with the zones that can be meant; `own` is that of the report, if it has one. */
export function explainZone(
  problem: TimeProblem,
  local: string,
  marks: readonly ZoneMark[],
  own: ZoneName | null,
): TimeProblem {
  const time = `${local.slice(0, 10)} ${short(local.slice(11))}`
  const [mark] = marks
  const number = /^\s?([+-])(\d)$/.exec(mark?.kind === 'number' ? mark.text : '')
  if (number) return { ...problem, hint: `Write ${time}${number[1]}0${number[2]}:00` }
  const zones = zonesOf(mark?.kind === 'abbreviation' ? mark.text : '')
  if (zones.length === 0) return problem
  const either = zones.map(({ zone }) => `${time} [${zone}]`)
  const offsets = zones.flatMap(({ offset }) => (offset === null ? [] : offsetName(offset)))
  const fixed = [...new Set(offsets)].map(offset => `${time.replace(' ', 'T')}${offset}`)
  const all = own === null ? '; or set `timezone` once for all times' : ''
  const others = fixed.length === 0 ? '' : `; or the offset: ${fixed.join(' or ')}`
  return { ...problem, hint: `Write the place: ${either.join(' or ')}${others}${all}` }
}

function impossiblePart(text: string): TimeProblem | null {
  const match = form.exec(text)
  if (!match) return null
  const [, year = '', month = '', date = '', hour = '', minute = '', second = '00', offset] = match
  const because = (why: string, hint: string): TimeProblem => ({
    code: 'time/impossible',
    message: `${quoted(text)} does not exist: ${why}`,
    hint,
  })
  const shape = misshapen([month, date, hour, minute, second])
  if (shape) return because(...shape)
  if (year.length !== 4 || !isYear(Number(year)))
    return { ...because(noYear(year), likelyYear(year, [])), year }
  const day = dayText(Number(year), Number(month), Number(date))
  if (!isDay(day)) {
    const swapped = dayText(Number(year), Number(date), Number(month))
    const what = Number(month) > 12 ? `there is no month ${month}` : `there is no day ${day}`
    const meant = isDay(swapped) && Number(month) > 12 ? `: ${swapped} ${hour}:${minute}` : ''
    return because(what, `Days are written year-month-day${meant}`)
  }
  if (Number(hour) > 23) {
    const next = `Write ${addDays(day, 1)} 00:${minute} for midnight`
    return because('hours run from 00 to 23', hour === '24' ? next : 'Mend the hour')
  }
  if (Number(minute) > 59 || Number(second) > 59)
    return because('minutes and seconds run from 00 to 59', 'Mend the clock time')
  if (offset && !/^(z|[+-]([01]\d|2[0-3]):?([0-5]\d)?)$/i.test(offset))
    return because(`there is no offset ${offset}`, 'Offsets run from -23:59 to +23:59')
  return null
}

/** Which part has too many digits, in words, and what to do; null when all are well. */
function misshapen(parts: readonly string[]): readonly [string, string] | null {
  const wrong = parts.find(part => part.length > 2)
  return wrong === undefined
    ? null
    : [`"${wrong}" has ${wrong.length} digits, not 2`, 'Write two digits, such as 09']
}

function unreadable(text: string, near: DayText | null, isAbout: boolean): TimeProblem {
  const message = `${quoted(text)} is not a date with a time: expected a form such as 2019-06-03 13:45`
  return { code: 'time/unreadable', message, hint: hintFor(text, near, isAbout) }
}

function hintFor(text: string, near: DayText | null, isAbout: boolean): string {
  if (/^\d{10}(\d{3})?(\.\d+)?$/.test(text)) {
    const seconds = Math.floor(Number(text.slice(0, 10)))
    return `Write ${addSeconds('1970-01-01T00:00:00Z', seconds)}, which people can read`
  }
  const written = readWrittenTime(text)
  if (!written)
    return halfHint(text) ?? 'Write year, month and day, then the time of day: YYYY-MM-DD HH:MM'
  const { day, clock, length } = written
  const time = clock ? `${short(clockText(clock))}${behind(written)}` : ''
  const about = isAbout && written.isApproximate ? 'about ' : ''
  if (!day)
    return near
      ? `Write ${about}${near} ${time}`
      : `Write the day before it: ${about}YYYY-MM-DD ${time}`
  const days = daysOf(day, 0, 0)
  if (!clock) {
    const [only = formOf(day), ...others] = days
    const dayOnly = others.length === 0 ? only : formOf(day)
    const meant = pointedClock(text.slice(length).trim())
    return meant ? `Write ${about}${dayOnly} ${meant}` : `Add the time of day: ${dayOnly} HH:MM`
  }
  if (day.year === null) {
    const [only] = near ? daysOf({ ...day, year: Number(near.slice(0, 4)) }, 0, 0) : []
    return only ? `Write ${only} ${time}` : `Write the year as well: ${formOf(day)} ${time}`
  }
  const either = days.map(one => `${about}${one} ${time}`).join(' or ')
  if (days.length > 1) return `Write the one that is meant: ${either}`
  if (days.length === 0) return 'The calendar has no such day: mend it'
  if (clock.half === 'doubtful')
    return `${short(clockText(clock))} is on the 24-hour clock already: write ${either}`
  const rest = text.slice(length).trim()
  return rest === '' ? `Write ${either}` : `Write ${either}, without "${rest}"`
}

/** `9.10` and `9,10`, which may be numbers elsewhere, and behind a day are a time of it. */
function pointedClock(text: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[.,](\d\d)$/.exec(text) ?? []
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60
    ? `${hour.padStart(2, '0')}:${minute}`
    : null
}

/** `14 PM` and `0:30 PM`, which no clock shows. */
function halfHint(text: string): string | null {
  return /\d\s?[ap]\.?m\b/i.test(text) ? 'Write the hour from 00 to 23, without AM and PM' : null
}

/** What says whose clock it is, as it is written. */
export function behind({ marks }: WrittenTime): string {
  return marks
    .map(({ kind, written }) => (kind === 'place' ? `[${written}]` : ` ${written}`))
    .join('')
}

function formOf({ month, day }: WrittenDay): string {
  return `YYYY-${dayText(0, month, day).slice(5)}`
}
