/** Turns times into the short, exact text that feeds carry, which reads the same in any language where all is known. */
import { windowAnchor } from '../../model/incident-length.ts'
import type { Window } from '../../model/report.ts'
import {
  fixedOffset,
  type Instant,
  localText,
  localTime,
  type Moment,
  offsetName,
  type ZoneName,
} from '../../model/time.ts'
import { isShifted } from '../words/tell-offset.ts'
import { utcText } from '../words/tell-window.ts'
import { filled, type Words } from '../words/words.ts'

/**
 * When a window was, by its own clock and in UTC: `2019-06-03 13:45–14:35 Europe/Amsterdam (11:45–12:35 UTC)`,
 * or as far as that is known: `2019-06-03 13:45 Europe/Amsterdam; ongoing (2019-06-03 11:45 UTC)`.
 */
export function windowText(window: Window, words: Words): string {
  const { start, end, doubt } = window
  if (!start || !end || doubt.start || doubt.end) return doubtfulText(window, words)
  const local = stretch(start.at, end.at, start.zone)
  if (fixedOffset(start.zone) === 0) return `${local} UTC`
  const universal = stretch(start.at, end.at, 'UTC')
  const [day] = local.split(' ')
  // A day that was said is not said again, unless a second one follows it.
  const oneDay = universal.startsWith(`${day} `) && ![local, universal].some(spansDays)
  const short = oneDay ? universal.slice(`${day} `.length) : universal
  return `${local} ${zoneText(start.zone)} (${short} UTC)`
}

/** Of edges that are not known, or not to the minute. */
function doubtfulText(window: Window, words: Words): string {
  const { zone } = windowAnchor(window)
  const { doubt, span } = words
  const start = edgeText(window.start, window.doubt.start, zone, words)
  const end = edgeText(window.end, window.doubt.end, zone, words)
  const goesOn = window.doubt.end?.is === 'ongoing'
  const sentence =
    start === null ? doubt.noStart : end !== null ? span : goesOn ? doubt.goesOn : doubt.noEnd
  const local = filled(sentence, { start: start ?? '', end: end ?? '', zone: zoneText(zone) })
  return zone === 'UTC' ? local : `${local} (${utcText(window)})`
}

function edgeText(
  moment: Moment | null,
  doubt: Window['doubt']['start'],
  zone: ZoneName,
  words: Words,
): string | null {
  if (!moment) return null
  const text = (at: Instant) => dayAndTime(at, zone).join(' ')
  if (doubt?.is === 'about') return filled(words.roughly, { time: text(moment.at) })
  if (doubt?.is !== 'between') return text(moment.at)
  return filled(words.doubt.between, { from: text(doubt.from.at), to: text(doubt.to.at) })
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
  const hasOffsets = isShifted([start, end], zone)
  const [day, from] = dayAndTime(start, zone, hasOffsets)
  const [lastDay, to] = dayAndTime(end, zone, hasOffsets)
  return day === lastDay ? `${day} ${from}–${to}` : `${day} ${from} – ${lastDay} ${to}`
}

const spansDays = (stretch: string): boolean => stretch.includes(' – ')

/**
 * `2019-06-03T13:45:00+02:00` → `2019-06-03` and `13:45`; seconds only where they are not zero, and the offset where
 * the clocks change about then: `02:30+02:00`.
 */
function dayAndTime(
  at: Instant,
  zone: ZoneName,
  hasOffset = isShifted([at], zone),
): readonly [day: string, time: string] {
  const local = localText({ at, zone })
  const time = local.slice(11, 19).replace(/:00$/, '')
  return [local.slice(0, 10), hasOffset ? time + offsetName(localTime(at, zone).offset) : time]
}
