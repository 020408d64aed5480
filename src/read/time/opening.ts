/** Reads what an entry of a timeline opens with: a time, a span of two, or one time by two clocks. */
import { clockText } from './clock-forms.ts'
import { isDoubled, type WallClock } from './wall-clock.ts'
import { hasOffset } from './whose-clock.ts'
import { readWrittenTime, type WrittenTime } from './written-time.ts'
import { readZoneMark } from './zone-mark.ts'

export interface Opening {
  readonly time: WrittenTime
  /** When it was over. */
  readonly end: WrittenTime | null
  /** The same time by another clock: `13:14 EST (18:14 UTC)`. */
  readonly also: WrittenTime | null
  /** As it is written, without what parts it from the text. */
  readonly written: string
  /** With what parts it from the text. */
  readonly length: number
}

const until =
  /^\s*(?:->|[–—~〜～→-]|to\b|until\b|till\b|bis\b|through\b|(?:à|às|até|hasta|a)(?=\s)|から)\s*(?:las\s+)?/iu
/** Words before the first of two times, and what is between the two then. */
const spanStart = /^\s*(?:from|von|de|desde|(between|zwischen|entre))\s/iu
const and = /^\s+(?:and|und|et|y|e)\s+(?:las\s+)?/iu
const bracket = /^\s*(?:[(（]|[/=|]\s)\s*/
const parting =
  /^[\])）】_*]*(?:\s*[–—―:：|=-]+>?\s+|\s*[–—―:：|]\s*|\s*[,.;、。]\s+|\s+|(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}（「【〜～])|$)/u

/** The opening of `text` in a report whose clock is `wall`, or null: no time, or one that runs into the text. */
export function readOpening(text: string, wall: WallClock): Opening | null {
  const offset = readWrittenTime(text)
  const first =
    offset && isSpan(offset, wall, text.slice(offset.length)) ? readWrittenTime(text, true) : offset
  if (!first) return null
  const span = readEnd(text, first)
  // `From 10:00 on` is more than a time.
  if (!span && spanStart.test(text)) return null
  const time = span?.time ?? first
  let length = span ? span.length : first.length
  const other = readAlso(text.slice(length), time)
  length += other?.length ?? 0
  const parted = parting.exec(text.slice(length))
  if (!parted) return null
  if (time.clock?.isLoose && !isSure(time, text.slice(length))) return null
  const written = text.slice(0, length).trim()
  const end = span?.end ?? null
  return { time, end, also: other?.time ?? null, written, length: length + parted[0].length }
}

/**
 * `13:45-14:10` ends at ten past two, unless it is an offset that clocks have there. Without a day it is one
 * where it tells which of two hours is meant, and no clock is named behind it.
 */
function isSpan({ day, clock, marks }: WrittenTime, wall: WallClock, rest: string): boolean {
  const mark = marks.find(({ likeSpan }) => likeSpan)
  if (!mark || !clock) return false
  if (day && hasOffset(wall.zone, mark.text)) return false
  if (!day && isDoubled(clock, mark.text, wall) && !readZoneMark(rest)) return false
  const end = mark.text.slice(1)
  return end > clockText(clock).slice(0, 5) || end > '12:00'
}

/** The end of a span and how far it reaches; `2:00–3:00 PM` and `13:45–14:10 UTC` say once what both share. */
function readEnd(text: string, first: WrittenTime) {
  const isBetween = spanStart.exec(text)?.[1] !== undefined
  const between = (isBetween ? and : until).exec(text.slice(first.length))
  if (!between || (first.after !== null && /^\s*-/.test(between[0]))) return null
  const from = first.length + between[0].length
  const end = readWrittenTime(text.slice(from))
  if (!end || /^\s*(?:at|on)\s/i.test(text.slice(from))) return null
  const isAlike = first.clock ? end.clock !== null : first.after !== null && end.after !== null
  if (!isAlike) return null
  if (end.clock?.isLoose && !first.clock?.isLoose) return null
  const marks = first.marks.length > 0 ? first.marks : end.marks
  const time = { ...first, marks, clock: sharedHalf(first, end) }
  const own = end.marks.length > 0 ? end.marks : marks
  const clock = laterHalf(first, end)
  return { time, end: { ...end, clock, marks: own }, length: from + end.length }
}

/** `2:00–3:00 PM` begins in the afternoon; `11:30–12:15 PM` does not. */
function sharedHalf({ clock }: WrittenTime, { clock: end }: WrittenTime): WrittenTime['clock'] {
  if (!clock || clock.half || end?.half !== 'twelve' || clock.hour > 12) return clock
  const hours = [clock.hour % 12, (clock.hour % 12) + 12]
  const isBefore = (hour: number) => hour * 60 + clock.minute <= end.hour * 60 + end.minute
  return { ...clock, hour: hours.filter(isBefore).at(-1) ?? clock.hour, half: 'twelve' }
}

/** `11:30 AM–1:05` ends in the afternoon. */
function laterHalf({ clock: from }: WrittenTime, { clock }: WrittenTime): WrittenTime['clock'] {
  if (!clock || clock.half || from?.half !== 'twelve' || clock.hour > 12) return clock
  const minutes = (hour: number) => hour * 60 + clock.minute - from.hour * 60 - from.minute
  const hours = [clock.hour % 12, (clock.hour % 12) + 12]
  return { ...clock, hour: hours.find(hour => minutes(hour) >= 0) ?? clock.hour % 12 }
}

/** A second time, in brackets or behind a stroke: by another clock, unless the first has none of its own. */
function readAlso(
  rest: string,
  { clock }: WrittenTime,
): { time: WrittenTime; length: number } | null {
  const sign = clock && bracket.exec(rest)
  if (!sign) return null
  const time = readWrittenTime(rest.slice(sign[0].length))
  if (!time?.clock) return null
  const behind = rest.slice(sign[0].length + time.length)
  if (!/[(（]/.test(sign[0]))
    return time.marks.length > 0 ? { time, length: sign[0].length + time.length } : null
  const close = /^\s*[)）]/.exec(behind)
  return close ? { time, length: sign[0].length + time.length + close[0].length } : null
}

/** Whether what could be a number or a length is a time, by what stands around it. */
function isSure({ clock, day, marks, isApproximate }: WrittenTime, behind: string): boolean {
  if (day || marks.length > 0) return true
  // `13.41 AC restarted`, but `14h of downtime` and `2h30 later`.
  if (clock && clock.minute === 0 && /^\s+[\p{Ll}]/u.test(behind)) return false
  return !isApproximate || /^\s*[–—:-]/.test(behind) || /^\s+\p{Lu}/u.test(behind)
}
