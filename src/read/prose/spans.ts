/** Does the text tell a span that is nearly the incident's: by UTC, in the other half of the day, too long? */
import { isKnown, isSure, type KnownWindow } from '../../model/incident-length.ts'
import { localTime, type Moment } from '../../model/time.ts'
import type { Facts } from '../front-matter/read-facts.ts'
import type { Contradiction, Telling } from './contradiction.ts'
import { findSpans, minuteOf, type SpanMention } from './find/find-spans.ts'
import { findZones } from './find/find-zones.ts'
import { sentencesOf } from './sentences.ts'
import { otherStep, otherTime, spared, trouble } from './story-words.ts'
import { tellsOtherClock } from './zones.ts'

export function* spansOtherwise(telling: Telling): Iterable<Contradiction> {
  const { passage, section } = telling
  if (section === 'timeline' || findSpans(passage.text).length === 0) return
  for (const { start, text } of sentencesOf(passage.text)) {
    for (const span of findSpans(text)) {
      const told = contradictionOf(span, text, telling)
      if (told) yield { ...told, start: start + span.start, about: span.words }
    }
  }
}

const utcBehind = /^\s*[(（]?(?:UTC|GMT|Z)(?![\p{L}\p{N}]|[+-]\d)/u
const zoneBehind = /^\s*[(（]?(?:UTC|GMT|Z|[A-Z]{2,4}T)(?![\p{L}\p{N}])/u

function contradictionOf(
  span: SpanMention,
  text: string,
  telling: Telling,
): Omit<Contradiction, 'start' | 'about'> | null {
  const { facts, passage } = telling
  const { words } = span
  const after = text.slice(span.start + words.length)
  const [utc = ''] = utcBehind.exec(after) ?? []
  if (utc !== '') return facts.zone === 'UTC' ? null : againstUtc(span, utc, facts)
  const isUnknown = zoneBehind.test(after) && findZones(text, false).length === 0
  if (isUnknown || tellsOtherClock(passage.text, facts) || isOfUtc(span, facts)) return null
  const half = facts.windows.filter(isKnown).find(window => isOf(span, window, facts.zone, 720))
  if (half && span.from.half !== null && !isOfAny(span, facts, facts.zone))
    return {
      code: 'prose/span-contradicts',
      words,
      message: `"${words}" is in the other half of the day: the incident was ${tellWindow(half, facts)}`,
      hint: `Write ${span.from.half === 'AM' ? 'PM' : 'AM'}, or correct the times in the front matter`,
    }
  return againstEdges(span, text, telling)
}

/** `13:04 to 13:38 UTC`, where these are the times by the clocks of the place. */
function againstUtc(span: SpanMention, utc: string, facts: Facts) {
  const window = facts.windows.filter(isKnown).find(each => isOf(span, each, facts.zone))
  if (!window || isOfUtc(span, facts)) return null
  return {
    code: 'prose/zone-contradicts' as const,
    words: `${span.words}${utc}`,
    message: `"${span.words}" was by the clocks of ${facts.zone}, and not in UTC`,
    hint: `By UTC it was ${tellWindow(window, { ...facts, zone: 'UTC' })}: write that, or name no zone`,
  }
}

/** What an instrument showed may have begun before anybody was struck. */
const watched =
  /(?<!\p{L})(?:(?:monitor|alert|alarm|überwach|surveill|supervis)\p{L}*|logs|graphs?)(?!\p{L})|監視|ログ/iu

/** The account begins with the incident and ends long after it, or ends with it and begins long before. */
function againstEdges(span: SpanMention, text: string, telling: Telling) {
  const { facts, isAccount } = telling
  if (!isAccount || !trouble.test(text)) return null
  if ([otherTime, otherStep, spared, watched].some(words => words.test(text))) return null
  const [from, to] = [minuteOf(span.from), minuteOf(span.to)]
  const window = facts.windows.filter(isSure).find(({ start, end }) => {
    const [first, last] = [minuteAt(start, facts.zone), minuteAt(end, facts.zone)]
    // That `1:48 and 14:09` is by two clocks is said elsewhere.
    if (last < first || to < from || from + 720 === first) return false
    return (from === first && to > last + 2) || (to === last && from < first - 2)
  })
  if (!window || [span.from, span.to].some(clock => !isFree(minuteOf(clock), telling, window)))
    return null
  return {
    code: 'prose/span-contradicts' as const,
    words: span.words,
    message: `"${span.words}" is longer than the incident, which was ${tellWindow(window, facts)}`,
    hint: 'Correct the time here or in the front matter; where part of it was something else, say so in another sentence',
  }
}

/** Whether a time is an edge of the window, or nothing else that the facts tell. */
function isFree(minute: number, { facts, times }: Telling, window: KnownWindow): boolean {
  const edges = [window.start, window.end].map(edge => minuteAt(edge, facts.zone))
  if (edges.includes(minute)) return true
  const utc = (minute - localTime(window.start.at, facts.zone).offset + 2880) % 1440
  return [...times.clocks].every(told => Math.abs(told - utc) > 2)
}

function isOfUtc(span: SpanMention, facts: Facts): boolean {
  return isOfAny(span, facts, 'UTC')
}

function isOfAny(span: SpanMention, { windows }: Facts, zone: string): boolean {
  return windows.filter(isKnown).some(window => isOf(span, window, zone))
}

/** Whether the span is that of the window by the clocks of `zone`, or so many minutes away. */
function isOf(
  { from, to }: SpanMention,
  { start, end }: KnownWindow,
  zone: string,
  away = 0,
): boolean {
  return (
    (minuteOf(from) + away) % 1440 === minuteAt(start, zone) &&
    (minuteOf(to) + away) % 1440 === minuteAt(end, zone)
  )
}

function minuteAt({ at }: Moment, zone: string): number {
  const { hour, minute } = localTime(at, zone)
  return hour * 60 + minute
}

function tellWindow({ start, end }: KnownWindow, { zone }: Facts): string {
  const [from, to] = [start, end].map(({ at }) => {
    const { hour, minute } = localTime(at, zone)
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  })
  return `from ${from} to ${to}`
}
