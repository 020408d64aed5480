/** Turns what stands behind a time, `UTC`, `(PST)`, `+02:00[Europe/Amsterdam]`, into the clock that told it. */
import { isZone, localTime, type ZoneName } from '../../model/time.ts'
import type { TimeProblem } from './time-problem.ts'
import { canMean, meaningIn, offsetNamed, zoneHint } from './zone-hint.ts'
import type { ZoneMark } from './zone-mark.ts'

export interface ToldBy {
  /** A zone or a bare offset; null where none is known. */
  readonly zone: ZoneName | null
  /** `Z` or an offset that is written besides, and that the zone must have had. */
  readonly offset: string | null
  /** The abbreviation that names the zone, and the offset that it stands for, in minutes. */
  readonly season: { readonly name: string; readonly offset: number } | null
}

/** Whose clock `marks` name in a report whose own is `zone`, or why that cannot be told. */
export function whoseClock(
  marks: readonly ZoneMark[],
  zone: ZoneName | null,
): ToldBy | TimeProblem {
  const of = (kind: ZoneMark['kind']) => marks.find(mark => mark.kind === kind)
  const offset = of('utc')?.text ?? of('offset')?.text ?? null
  const [place, short, city, number] = [of('place'), of('abbreviation'), of('city'), of('number')]
  if (number) return unclear(number.written)
  if (place) return isZone(place.text) ? by(place.text, offset) : unknownZone(place.text)
  if (short) return shortened(short, offset, zone)
  if (city && zone !== city.text) return unclear(city.written)
  return by(zone, offset)
}

function by(zone: ZoneName | null, offset: string | null): ToldBy {
  return { zone, offset, season: null }
}

/** `PST` in Los Angeles is its clock; `AEST (UTC+10)` says itself what it is. */
function shortened(
  { text, written }: ZoneMark,
  offset: string | null,
  zone: ZoneName | null,
): ToldBy | TimeProblem {
  const meaning = zone === null ? null : meaningIn(text, zone)
  if (offset !== null) {
    const east = offset === 'Z' ? '+00:00' : offset
    if (!canMean(text, minutesOf(east))) return unclear(`${written} (${offset})`)
    return meaning ? by(zone, east) : by(east, null)
  }
  if (!meaning) return unknownZone(written)
  const season = meaning.offset === null ? null : { name: written, offset: meaning.offset }
  return { zone, offset: null, season }
}

/** The problem with a name that is no zone, with the zone that was probably meant. */
export function unknownZone(name: string): TimeProblem {
  const message = `"${name}" is not a time zone: expected an IANA name such as Europe/Amsterdam, or UTC`
  return { code: 'time/unknown-zone', message, hint: zoneHint(name) }
}

function unclear(written: string): TimeProblem {
  const message = `"${written.trim()}" behind a time does not say whose clock it is from`
  const hint = 'Write UTC, the offset such as +02:00, or the zone in brackets: [Europe/Amsterdam]'
  return { code: 'time/unreadable', message, hint }
}

/** Minutes east of UTC of `+02:00`. */
export function minutesOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
  return (offset.startsWith('-') ? -1 : 1) * (60 * hours + minutes)
}

/** Whether the clocks of a zone have an offset, `-05:00`, in winter or in summer. */
export function hasOffset(zone: ZoneName, offset: string): boolean {
  const days = ['2025-01-15T00:00:00Z', '2025-07-15T00:00:00Z']
  return days.some(at => localTime(at, zone).offset === minutesOf(offset))
}

/** The zone that an author means by a name: one of IANA, or an offset from UTC; null for any other. */
export function zoneNamed(name: string): ZoneName | null {
  return isZone(name) ? name : offsetNamed(name)
}
