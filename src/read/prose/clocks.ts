/** Does the text tell a time that no clock shows, half of AM and PM, or a span that ends before it starts? */
import { isKnown } from '../../model/incident-length.ts'
import { localTime } from '../../model/time.ts'
import type { Facts } from '../front-matter/read-facts.ts'
import type { Contradiction, Telling } from './contradiction.ts'
import { findDays } from './find/find-days.ts'
import {
  type ClockMention,
  findClocks,
  findSpans,
  isHalfBefore,
  minuteOf,
  type SpanMention,
} from './find/find-spans.ts'

export function* clocksImpossible({ passage, facts }: Telling): Iterable<Contradiction> {
  const { text } = passage
  const wrong = new Set<ClockMention>()
  for (const clock of findClocks(text)) {
    const why = whyImpossible(clock, text.slice(0, clock.start))
    if (why === null) continue
    wrong.add(clock)
    yield {
      code: 'prose/impossible-clock',
      start: clock.start,
      words: clock.words,
      message: `"${clock.words}" is on no clock: ${why}`,
      hint: hintFor(clock),
      about: clock.words,
    }
  }
  const spans = findSpans(text).filter(
    ({ from, to }) => !isAmong(from, wrong) && !isAmong(to, wrong),
  )
  for (const span of spans) yield* spanContradictions(span, text, facts)
  yield* daysBackwards(text)
}

function isAmong(clock: ClockMention, wrong: ReadonlySet<ClockMention>): boolean {
  return [...wrong].some(({ start }) => start === clock.start)
}

const behindTime = /(?<!\p{L})(?:at|from|until|between|um|von|bis|gegen|à|vers|las|às|das)\s$/iu

function whyImpossible(clock: ClockMention, before: string): string | null {
  const { hour, minute, half, words } = clock
  if (isHalfBefore(clock))
    return hour > 12 ? `with ${words.slice(0, 2)}, hours run from 0 to 12` : null
  if (half !== null && hour > 12) return `with ${half}, hours run from 1 to 12`
  if (half !== null && hour === 0)
    return `with ${half}, the hour of ${half === 'AM' ? 'midnight' : 'noon'} is 12`
  // `Version 25:10` is no time, `at 25:10` is.
  if (half === null && !behindTime.test(before)) return null
  if (minute > 59) return 'minutes run from 00 to 59'
  if (hour > 24) return 'hours run from 00 to 23'
  return null
}

/** What was probably meant: `14:15 PM` says it twice. */
function hintFor(mention: ClockMention): string {
  const { hour, minute, half, words } = mention
  if (isHalfBefore(mention)) {
    const rest = words.slice(2).trim()
    return `Write ${rest}, or ${rest.replace(/^\d+/, `午後${hour - 12}`)}`
  }
  const clock = words.replace(/\s*[ap]\.?\s?m\.?$/i, '')
  if (half === null) return 'Correct the time'
  const twelve = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')}`
  const right = hour > 12 ? 'PM' : 'AM'
  const is = half === right ? '' : `, or ${twelve} ${half}, whichever is meant`
  return `Write ${clock}, or ${twelve} ${right}${is}`.replace(/^(.*), or (.*), or /, '$1, $2 or ')
}

function* spanContradictions(
  span: SpanMention,
  text: string,
  facts: Facts,
): Iterable<Contradiction> {
  const { to, start, words } = span
  const half = halfMissing(span, facts)
  if (half) {
    const message = `"${words}" ${half.says}`
    yield { code: 'prose/impossible-clock', start, words, message, hint: half.hint, about: words }
    return
  }
  if (isBackwards(span, text, facts)) yield backwards(words, start, to.words)
}

/** `From June 5 to June 3`; what goes from December to January goes on into the next year. */
function* daysBackwards(text: string): Iterable<Contradiction> {
  const days = findDays(text)
  for (const [i, to] of days.entries()) {
    const from = days[i - 1]
    const [first, last] = [from?.readings[0], to.readings[0]]
    if (!from || !first || !last || from.readings.length + to.readings.length > 2) continue
    const words = text.slice(from.start, to.start + to.words.length)
    const gap = words.slice(from.words.length, -to.words.length)
    if (!/^\s*(?:to|until|till|through|[–—〜-]|bis(?: zum)?|au|al|até|から)\s*$/u.test(gap))
      continue
    const years = (to.year ?? from.year ?? 0) - (from.year ?? to.year ?? 0)
    const later = years * 372 + (last.month - first.month) * 31 + last.day - first.day
    if (later >= 0 || (from.year === null && later < -186)) continue
    yield backwards(words, from.start, to.words)
  }
}

function backwards(words: string, start: number, end: string): Contradiction {
  return {
    code: 'prose/end-before-start',
    start,
    words,
    message: `"${words}" ends before it starts`,
    hint: `Put ${end} first, or correct what is wrong; if it ended on another day, say on which`,
    about: words,
  }
}

/** `4:03 PM until 4:51` and `1:48 and 14:09`; of `9:00 – 10:30 AM` the last word counts for both. */
function halfMissing({ from, to }: SpanMention, facts: Facts) {
  // 13:30 is clear, whatever stands before it.
  if (from.half !== null && to.half === null && to.hour > 0 && to.hour < 13)
    return {
      says: `says ${from.half} of its first time alone`,
      hint: `Write ${to.words} ${from.half}, or the other half of the day`,
    }
  const isLate = from.half === null && to.half === null && from.hour < 12 && to.hour > 12
  if (!isLate || from.hour === 0) return null
  const starts = facts.windows.flatMap(({ start }) =>
    start ? localTime(start.at, facts.zone) : [],
  )
  const isStart = (hour: number) =>
    starts.some(start => start.hour === hour && start.minute === from.minute)
  if (isStart(from.hour) || !isStart(from.hour + 12)) return null
  const later = `${from.hour + 12}:${String(from.minute).padStart(2, '0')}`
  return {
    says: 'tells its times by two clocks, of 12 hours and of 24',
    hint: `Write ${later}, which is when the incident began`,
  }
}

/** What goes on past midnight lasts for some hours; what would last most of a day was turned round. */
function isBackwards({ from, to, start, words }: SpanMention, text: string, facts: Facts): boolean {
  const [first, last] = [minuteOf(from), minuteOf(to)]
  if (last >= first || last + 1440 - first < 960) return false
  // `13:45-05:00` may be a time with its offset.
  if (/\d-\d/.test(words) && /^(?:0\d|1[0-2]):(?:00|30)$/.test(to.words)) return false
  const around = text.slice(Math.max(0, start - 60), start + words.length + 60)
  const otherDay =
    /(?:next|following|same|second|other) (?:day|morning|night|evening)|tomorrow|overnight|daily|every|(?:am )?(?:nächsten|folgenden) (?:tag|morgen)|lendemain|día siguiente|dia seguinte|翌/iu
  const days = new Set(findDays(around).map(({ readings }) => JSON.stringify(readings)))
  if (otherDay.test(around) || days.size > 1) return false
  return !facts.windows
    .filter(isKnown)
    .some(window => isFromTo(window.start.at, first, facts) && isFromTo(window.end.at, last, facts))
}

function isFromTo(at: string, minute: number, { zone }: Facts): boolean {
  const { hour, minute: past } = localTime(at, zone)
  return hour * 60 + past === minute
}
