/** Turns times into the short, exact text that feeds carry, which reads the same in any language. */
import type { Window } from '../../model/report.ts'
import {
  fixedOffset,
  type Instant,
  localText,
  offsetName,
  type ZoneName,
} from '../../model/time.ts'

/**
 * When a window was, by its own clock and in UTC:
 * `2019-06-03 13:45–14:35 Europe/Amsterdam (11:45–12:35 UTC)`.
 */
export function windowText({ start, end }: Window): string {
  const local = stretch(start.at, end.at, start.zone)
  if (fixedOffset(start.zone) === 0) return `${local} UTC`
  const universal = stretch(start.at, end.at, 'UTC')
  const [day] = local.split(' ')
  // A day that was said is not said again, unless a second one follows it.
  const oneDay = universal.startsWith(`${day} `) && ![local, universal].some(spansDays)
  const short = oneDay ? universal.slice(`${day} `.length) : universal
  return `${local} ${zoneText(start.zone)} (${short} UTC)`
}

/** A point in time by one clock: `2019-06-03 13:45 Europe/Amsterdam`. */
export function instantText(at: Instant, zone: ZoneName): string {
  const [day, time] = dayAndTime(at, zone)
  return `${day} ${time} ${zoneText(zone)}`
}

/** A bare offset, such as `+02:00`, would not say from what, and `Etc/GMT-2` says the opposite. */
function zoneText(zone: ZoneName): string {
  const fixed = fixedOffset(zone)
  if (fixed === null) return zone
  return fixed === 0 ? 'UTC' : `UTC${offsetName(fixed)}`
}

function stretch(start: Instant, end: Instant, zone: ZoneName): string {
  const [day, from] = dayAndTime(start, zone)
  const [lastDay, to] = dayAndTime(end, zone)
  return day === lastDay ? `${day} ${from}–${to}` : `${day} ${from} – ${lastDay} ${to}`
}

const spansDays = (stretch: string): boolean => stretch.includes(' – ')

/** `2019-06-03T13:45:00+02:00` → `2019-06-03` and `13:45`; seconds only where they are not zero. */
function dayAndTime(at: Instant, zone: ZoneName): readonly [day: string, time: string] {
  const local = localText({ at, zone })
  return [local.slice(0, 10), local.slice(11, 19).replace(/:00$/, '')]
}
