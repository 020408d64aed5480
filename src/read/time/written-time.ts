/** Reads what a text opens with as a time: a day, a time of day, whose clock, in any order, as people write it. */
import { readClock, type WrittenClock } from './clock-forms.ts'
import { type Found, readDay, readWeekday, type WrittenDay } from './day-forms.ts'
import { readZoneMark, type ZoneMark } from './zone-mark.ts'

export interface WrittenTime {
  readonly day: WrittenDay | null
  readonly clock: WrittenClock | null
  /** Seconds after the start of the incident: `T+5 min`. */
  readonly after: number | null
  readonly marks: readonly ZoneMark[]
  /** 1 for Monday to 7, with its day or without. */
  readonly weekday: number | null
  readonly isApproximate: boolean
  readonly length: number
}

const approximately =
  /^(?:[~≈∼]|c\.|(?:ca|approx|est|circa|approximately|about|around|roughly|by|etwa|ungefähr|gegen|vers|hacia|por volta d[ae]s)\b\.?|約)\s*/iu
/** `(est)` is estimated, `(EST)` a clock. */
const roughly =
  /^\s*(?:ish(?!\p{L})|頃|ごろ|前後|左右|\((?:[Aa]pprox\.?|[Aa]pproximately|est\.?|[Ee]stimated|推定|頃)\)|（(?:推定|頃)）|\s(?:approx\.?|approximately)(?![\p{L}]))/u
const glue = /^(?:[T_](?=\d)|[\s,;@・]+(?:(?:at|on|um|à|às|a las)\s+)?|\s*の)/iu
const before =
  /^\s*(?:(?:at|on|am|le|el|em|um|à|às|a las|from|von|de|desde|between|zwischen|entre)\s+(?:las\s+)?(?=[\p{L}\d~≈]))?/iu
const opened = /^[[(（【]\s*/
const closed = /^\s*[\])）】]/
const relative =
  /^T\s?(?:([+-])\s?(?:(\d{1,2}):(\d\d)(?::(\d\d))?|(\d+)\s?(h(?:ours?|rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)?(?:\s?(\d\d)(?:\s?m(?:in)?)?)?)|(?=0\b)0)(?![\p{L}\p{N}])/iu

type Parts = {
  -readonly [Key in keyof WrittenTime]: WrittenTime[Key]
}

/**
 * The time that `text` opens with, from its first character on; null where it opens with none. With
 * `asSpan`, what looks like an offset (`13:45-14:10`) is left for the end of a span.
 */
export function readWrittenTime(text: string, asSpan = false): WrittenTime | null {
  const parts: Parts = {
    day: null,
    clock: null,
    after: null,
    marks: [],
    weekday: null,
    isApproximate: false,
    length: before.exec(text)?.[0].length ?? 0,
  }
  const opening = opened.exec(text.slice(parts.length))?.[0].length ?? 0
  parts.length += opening
  let isOpen = opening > 0
  const take = () => takePart(text, parts, isOpen, asSpan)
  for (let next = take(); next > 0; next = take()) {
    parts.length += next
    const closing = isOpen ? closed.exec(text.slice(parts.length)) : null
    if (!closing) continue
    isOpen = false
    parts.length += closing[0].length
  }
  if (isOpen && opening > 0) return null
  return parts.day || parts.clock || parts.after !== null || parts.weekday ? parts : null
}

/** Takes the next part into `parts`; how many characters it takes, with what is before it. */
function takePart(text: string, parts: Parts, isOpen: boolean, asSpan: boolean): number {
  const rest = text.slice(parts.length)
  if (parts.clock || parts.after !== null) {
    const behind = roughly.exec(rest)
    if (behind && !parts.isApproximate) {
      parts.isApproximate = true
      return behind[0].length
    }
    const mark = parts.marks.length < 2 && parts.clock ? readZoneMark(rest) : null
    if (mark && asSpan && mark.likeSpan) return takeUniversal(rest, parts)
    if (mark && fits(mark, parts, rest)) {
      parts.marks = [...parts.marks, mark]
      return mark.length
    }
  }
  const year = yearBehind(rest, parts)
  if (year > 0) return year
  const between = partedBy(rest, parts)
  if (between === null) return 0
  const taken = takeTime(rest.slice(between), parts, isOpen)
  return taken === 0 ? 0 : between + taken
}

/** `Wed Mar 4 14:05:00 2026`: the year that ends it all. */
function yearBehind(rest: string, parts: Parts): number {
  const [whole, year] = /^\s+((?:19|20)\d\d)$/.exec(rest) ?? []
  if (whole === undefined || !parts.clock || parts.day?.year !== null) return 0
  parts.day = { ...parts.day, year: Number(year) }
  return whole.length
}

/** The `UTC` of `13:45 UTC-14:10 UTC`. */
function takeUniversal(rest: string, parts: Parts): number {
  const [whole] = /^\s?(?:UTC|GMT)/.exec(rest) ?? []
  if (whole === undefined) return 0
  parts.marks = [...parts.marks, { kind: 'utc', text: 'Z', written: whole.trim(), likeSpan: false }]
  return whole.length
}

/** How many characters part the next part from the one before; null where they cannot. */
function partedBy(rest: string, parts: Parts): number | null {
  const { day, clock, after, weekday, isApproximate, length } = parts
  const isFirst = !day && !clock && after === null && !weekday
  const found = glue.exec(rest)?.[0].length
  if (isFirst) return length === 0 ? 0 : (found ?? 0)
  // `2026年3月8日14:05`
  return (
    found ??
    (/^[^\p{L}\p{N}]?\p{sc=Han}/u.test(rest) || isApproximate ? 0 : dashed(rest, day, clock))
  )
}

/** `24-10-2024 - 02:00`: a dash is between day and time only where a time follows. */
function dashed(rest: string, day: WrittenDay | null, clock: WrittenClock | null): number | null {
  const dash = day && !clock ? /^(?:\s*[-–—:]\s*|(?<=日))(?=[~≈]?\d{1,2}[:h]\d\d)/.exec(rest) : null
  return dash ? dash[0].length : /^\d/.test(rest) ? 0 : null
}

function takeTime(text: string, parts: Parts, isOpen: boolean): number {
  const about = parts.isApproximate || parts.clock ? null : approximately.exec(text)
  if (about && takesTime(text.slice(about[0].length))) {
    parts.isApproximate = true
    return about[0].length
  }
  if (!parts.day) {
    const weekday = parts.weekday ? null : readWeekday(text)
    if (weekday) return takeWeekday(text, weekday, parts)
    const day = readDay(text)
    // Behind a time, figures are numbers: `14:05 3/4 of the nodes`.
    const isPlain = parts.clock !== null && !/\p{L}/u.test(text.slice(0, day?.length))
    if (day && !(isPlain && day.value.year === null)) {
      parts.day = day.value
      return day.length
    }
  } else if (!parts.clock) {
    // `Oct 30 Saturday, 12:45`, `2026-03-06 (Fri)`
    const weekday = parts.weekday ? null : readWeekday(text)
    if (weekday && isParted(text.slice(weekday.length))) {
      parts.weekday = weekday.value
      return weekday.length
    }
  }
  if (parts.clock || parts.after !== null) return 0
  const span = relative.exec(text)
  if (span && !parts.day && Math.abs(secondsIn(span)) < mostAfter) {
    parts.after = secondsIn(span)
    return span[0].length
  }
  const clock = readClock(text, parts.day !== null || isOpen || isMarked(text))
  if (!clock) return 0
  parts.clock = clock.value
  return clock.length
}

/** A weekday is part of the time where a day or a time of day is with it. */
function takeWeekday(text: string, { value, length }: Found<number>, parts: Parts): number {
  const rest = text.slice(length).replace(/^(?:\s*,\s*|\s+)(?:the\s+)?/, '')
  const day = readDay(rest)
  if (parts.clock !== null && !day) return 0
  parts.weekday = value
  return length
}

/** `2026-03-06 Friday`, but `2026-03-06 Friday’s release`. */
function isParted(rest: string): boolean {
  return /^\s*(?:$|[)\]）】,:：–—-]|[~≈]?\d)/.test(rest)
}

function takesTime(text: string): boolean {
  return readDay(text) !== null || readClock(text, false) !== null || /^T\s?[+-]/.test(text)
}

/** `1405Z`, `1405 UTC` and `1405 hrs`: four figures that say that they are a time. */
function isMarked(text: string): boolean {
  return /^\d{4}(?:z|\s?(?:utc|gmt|hrs|h)\b)/i.test(text)
}

/** Not the end of a span, and not a word of the text: `14:05 – CET` is the clock, `03:00 5 nodes` is not. */
function fits(mark: ZoneMark, { marks }: Parts, rest: string): boolean {
  const [first] = marks
  if (mark.kind === 'number' && !/^\s?[+-]\d\b/.test(rest)) return false
  if (!first) return true
  if (mark.kind === 'number') return false
  // `+00:00[UTC]`, `+0000 UTC`
  if (mark.kind === 'utc') return /^[+-]?00:?00$|^Z$/.test(first.text)
  const pair = [first.kind, mark.kind]
  return (
    pair.includes('abbreviation') !== pair.includes('place') &&
    (pair.includes('offset') || (pair.includes('utc') && mark.kind !== 'abbreviation'))
  )
}

/** A year, in seconds: what is said to come later is no time of an incident. */
const mostAfter = 366 * 86_400

function secondsIn(match: RegExpExecArray): number {
  const [, sign, hours, minutes, seconds, number, unit = 'm', more] = match
  const size = /^h/i.test(unit) ? 3600 : /^s/i.test(unit) ? 1 : 60
  const told =
    number === undefined
      ? Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
      : Number(number) * size + Number(more ?? 0) * 60
  return sign === '-' ? -told : told
}
