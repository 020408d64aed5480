/** Instants, zones and what a clock on the wall there shows: the one place that knows the calendar. */
import { Temporal } from 'temporal-polyfill'
import { dayText, instantText, millisecondsIn, twoAt, yearOf } from './calendar/instant-text.ts'
import { changeBetween, offsetAt } from './calendar/zone-offsets.ts'

/** A point in time in UTC, to the second: `2019-06-03T11:45:00Z`. Sorts as text. */
export type Instant = string

/** An IANA name (`Europe/Amsterdam`), `UTC`, or, where nobody named a zone, a bare offset (`+02:00`). */
export type ZoneName = string

/** A calendar day without a zone: `2019-06-11`. */
export type DayText = string

/** A point in time together with the clock by which it was told. */
export interface Moment {
  readonly at: Instant
  readonly zone: ZoneName
}

/** What a clock on the wall shows; `offset` is in minutes east of UTC, `weekday` 1 (Monday) to 7. */
export interface LocalTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly weekday: number
  readonly offset: number
}

const dayLength = 86_400_000

/** Every zone this machine knows by its canonical name, for suggestions. */
export function zoneNames(): readonly string[] {
  return [...Intl.supportedValuesOf('timeZone'), 'UTC']
}

/** Whether `name` is `UTC` or an IANA Region/City name, spelt as IANA spells it. `CET` and `EST` are not. */
export function isZone(name: string): boolean {
  const known = zones.get(name) ?? isZoneName(name)
  zones.set(name, known)
  return known
}

const zones = new Map([['UTC', true]])

function isZoneName(name: string): boolean {
  return /^[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z0-9_+-]*)+$/.test(name) && spelling(name) === name
}

/** A zone as IANA spells it, whatever case it is written in: `us/eastern` → `US/Eastern`; null for what is none. */
export function zoneSpelt(name: string): ZoneName | null {
  const spelt = /^[a-z_]+\/[a-z0-9_+/-]+$/i.test(name) ? spelling(name) : name.toUpperCase()
  return spelt !== null && isZone(spelt) ? spelt : null
}

function spelling(name: string): string | null {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
  } catch {
    return null
  }
}

/** The zone of a bare offset, which is neither a place nor UTC. */
export function isOffsetZone(zone: ZoneName): boolean {
  return /^[+-]\d\d:\d\d$/.test(zone)
}

/** Minutes east of UTC of what is no place: `UTC`, `+02:00`, `Etc/GMT-2`; null for places. */
export function fixedOffset(zone: ZoneName): number | null {
  const isFixed = zone === 'UTC' || isOffsetZone(zone) || (zone.startsWith('Etc/') && isZone(zone))
  return isFixed ? localTime('1970-01-01T00:00:00Z', zone).offset : null
}

/**
 * The instants at which a clock in `zone` shows `local` (`2019-10-27T02:30:00`): one as a rule,
 * none where the clocks skip it, two where they show it twice. Throws for a date that does not exist.
 */
export function instantsOf(local: string, zone: ZoneName): readonly Instant[] {
  if (!exists(local.slice(0, 10))) throw new RangeError(`There is no day ${local}`)
  const shown = parsed(local)
  const [before, after] = [offsetAt(shown - dayLength, zone), offsetAt(shown + dayLength, zone)]
  if (before === after) return [instantText(shown - before)]
  const both = [before, after].map(offset => shown - offset).sort((a, b) => a - b)
  return both.filter(at => at + offsetAt(at, zone) === shown).map(instantText)
}

/** The instant at which `day` begins in `zone`: midnight, or the end of a skip that midnight is in. */
export function dayStart(day: DayText, zone: ZoneName): Instant {
  const midnight = `${day}T00:00:00`
  const [first] = instantsOf(midnight, zone)
  return first ?? instantText(changeAround(parsed(midnight), zone))
}

/** The clock's readings just before and just after a skipped local time, `HH:MM` each. */
export function skipAround(local: string, zone: ZoneName): readonly [string, string] {
  const shown = parsed(local)
  const change = changeAround(shown, zone)
  const clock = (near: number) => instantText(change + offsetAt(near, zone)).slice(11, 16)
  return [clock(shown - dayLength), clock(shown + dayLength)]
}

/** When the clocks change that skip a local time, `shown` being that time in UTC. */
function changeAround(shown: number, zone: ZoneName): number {
  return changeBetween(shown - dayLength, shown + dayLength, zone)
}

/** What the clock in `zone` shows at `at`. */
export function localTime(at: Instant, zone: ZoneName): LocalTime {
  const utc = parsed(at)
  const offset = offsetAt(utc, zone)
  const days = Math.floor((utc + offset) / dayLength)
  const second = Math.floor((utc + offset - days * dayLength) / 1000)
  const day = dayText(utc + offset)
  return {
    year: yearOf(day),
    month: twoAt(day, 5),
    day: twoAt(day, 8),
    hour: Math.floor(second / 3600),
    minute: Math.floor(second / 60) % 60,
    second: second % 60,
    // The first day of 1970 was a Thursday.
    weekday: ((((days + 3) % 7) + 7) % 7) + 1,
    offset: offset / 60_000,
  }
}

/** Minutes east of UTC on the clock in `zone`: so many seconds before `at`, then, and as many after. */
export function offsetsAround(at: Instant, seconds: number, zone: ZoneName): readonly number[] {
  const utc = parsed(at)
  return [-seconds, 0, seconds].map(more => offsetAt(utc + 1000 * more, zone) / 60_000)
}

/** Local time with its offset, as RFC 3339 writes it: `2019-06-03T13:45:00+02:00`. */
export function localText({ at, zone }: Moment): string {
  const utc = parsed(at)
  const offset = offsetAt(utc, zone)
  return instantText(utc + offset).slice(0, 19) + offsetName(offset / 60_000)
}

/** Minutes east of UTC as a zone of its own: `+02:00`. */
export function offsetName(offset: number): ZoneName {
  const clock = instantText(60_000 * Math.abs(offset)).slice(11, 16)
  return `${offset < 0 ? '-' : '+'}${clock}`
}

/** The same for people: `UTC+2`, `UTC+5:30`, `UTC−7`. */
export function fromUtc(offset: number): string {
  const [hours, minutes] = offsetName(offset).slice(1).split(':')
  const part = minutes === '00' ? '' : `:${minutes}`
  return `UTC${offset < 0 ? '−' : '+'}${Number(hours)}${part}`
}

function parsed(utc: Instant): number {
  const milliseconds = millisecondsIn(utc)
  if (Number.isNaN(milliseconds)) throw new RangeError(`There is no time ${utc}`)
  return milliseconds
}

/** The calendar day in the moment's own zone. */
export function localDay({ at, zone }: Moment): DayText {
  const utc = parsed(at)
  return dayText(utc + offsetAt(utc, zone))
}

/** The year of that day. */
export function localYear(moment: Moment): string {
  const { at } = moment
  // No zone is a day away from UTC, so only about New Year its clock matters.
  return /-(12-31|01-01)T/.test(at) ? localDay(moment).slice(0, 4) : at.slice(0, 4)
}

/** Whether `text` is a day that the calendar has, written `YYYY-MM-DD`, of a year that incidents are of. */
export function isDay(text: string): boolean {
  return exists(text) && isYear(Number(text.slice(0, 4)))
}

/** Some days that do not exist are taken for later ones: February 30 for March 2. */
function exists(text: string): boolean {
  const at = text.length === 10 ? millisecondsIn(text) : Number.NaN
  return !Number.isNaN(at) && dayText(at) === text
}

/** Of which incidents are: any other year is a slip, and pages for every month of a century help nobody. */
export const firstYear = 1990
export const lastYear = 2099

export function isYear(year: number): boolean {
  return year >= firstYear && year <= lastYear
}

/** Whether a point in time is of such a year. */
export function isPlausible(at: Instant): boolean {
  return isYear(Number(at.slice(0, at.indexOf('-', 1))))
}

/** `day` and `more` days; negative goes back. */
export function addDays(day: DayText, more: number): DayText {
  return dayText(millisecondsIn(day) + more * dayLength)
}

/** The day that is `count` working days (Monday to Friday) after `day`. */
export function addWorkingDays(day: DayText, count: number): DayText {
  let last = day
  for (let left = count; left > 0; ) {
    last = addDays(last, 1)
    if (localTime(`${last}T00:00:00Z`, 'UTC').weekday <= 5) left -= 1
  }
  return last
}

/** Elapsed seconds from one instant to a later one, across whatever the clocks did between. */
export function secondsBetween(from: Instant, to: Instant): number {
  return (parsed(to) - parsed(from)) / 1000
}

/** The instant `seconds` after `at`. */
export function addSeconds(at: Instant, seconds: number): Instant {
  return instantText(parsed(at) + seconds * 1000)
}

/** The instant written in any RFC 3339 form, or null when it is none. */
export function parseInstant(text: string): Instant | null {
  try {
    return Temporal.Instant.from(text)
      .round({ smallestUnit: 'second', roundingMode: 'floor' })
      .toString()
  } catch {
    return null
  }
}

/** The instant in `text`, or the start, in UTC, of the day in it; null when it is neither. */
export function startOf(text: string): Instant | null {
  if (isDay(text)) return `${text}T00:00:00Z`
  const at = parseInstant(text)
  return at !== null && isPlausible(at) ? at : null
}

/** Of the instants in `all`, the first; and the last. `all` must not be empty. */
export function extent(all: readonly Instant[]): readonly [Instant, Instant] {
  const sorted = [...all].sort()
  return [sorted[0] as Instant, sorted[sorted.length - 1] as Instant]
}
