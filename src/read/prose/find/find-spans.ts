/** Finds the clock times that a text tells, and the spans from one to another. */

import { findDays } from './find-days.ts'

export interface ClockMention {
  readonly start: number
  readonly words: string
  readonly hour: number
  readonly minute: number
  readonly half: 'AM' | 'PM' | null
}

export interface SpanMention {
  readonly start: number
  readonly words: string
  readonly from: ClockMention
  readonly to: ClockMention
}

const clock =
  /(?<![A-Za-z\p{N}:.,/+＋])(?:(?<halfBefore>午前|午後)\s?)?(?<hour>\d{1,2})(?:(?<sign>[:：])(?<minute>\d\d)(?::\d\d)?|\s?[hH](?<minute2>\d\d)|\s?時\s?(?:(?<minute3>\d{1,2})\s?分)?(?!間)|(?=\s?[ap]\.?m\b))(?:\s*(?<half>[AaPp])\.?\s?[Mm](?![\p{L}])\.?)?(?:\s*(?:Uhr|heures))?(?![\p{N}:]|[.,]\d)/gu

const mayTellTime = /\d(?:[:：]\d|\s?h\d|\s?時|\s?[ap]\.?m)/i

/** The clock times in `text`, in its order; impossible ones too. */
export function findClocks(text: string): readonly ClockMention[] {
  if (!mayTellTime.test(text)) return []
  return Array.from(text.matchAll(clock), match => {
    const { hour, minute, minute2, minute3, half, halfBefore } = match.groups ?? {}
    return {
      start: match.index,
      // The full stop of `p.m.` is part of it, that behind `PM` ends the sentence.
      words: match[0].trim().replace(/(?<=[^.]m)\.$/i, ''),
      hour: Number(hour),
      minute: Number(minute ?? minute2 ?? minute3 ?? 0),
      half: halfOf(halfBefore ?? half),
    }
  })
}

function halfOf(words: string | undefined): ClockMention['half'] {
  if (words === undefined) return null
  return /^(?:a|午前)$/i.test(words) ? 'AM' : 'PM'
}

/** What may stand between the ends of a span: a zone, then a dash or a word. */
const between =
  /^(?:\s*\(?[A-Z]{2,4}\)?)?(?:\s*[–—〜～~]\s*|\s+-\s+|-|\s+(?:to|until|till|through|and|bis|und|à|a|al?|jusqu[’']à|et|às?|até|hasta|y|e)\s+(?:(?:las?|les|l[’']|às?|a)\s+)?|\s*から\s*)$/u

/** Two clock times with `to`, `until` or a dash between them, also in the languages of `between`. */
export function findSpans(text: string): readonly SpanMention[] {
  const clocks = findClocks(text)
  return clocks.flatMap((to, i) => {
    const from = clocks[i - 1]
    if (!from) return []
    const gap = gapBetween(from, to, text)
    const opens =
      /(?:between|zwischen|entre|entre las?|entre les|das|de)\s+(?:(?:las?|les)\s+)?$/iu.test(
        text.slice(0, from.start),
      )
    const isAnd = /\s(?:and|und|et|y|e|a)\s/u.test(gap)
    if (!between.test(gap) || (isAnd && !opens)) return []
    const words = text.slice(from.start, to.start + to.words.length)
    return [{ start: from.start, words, from, to: halfCarried(from, to) }]
  })
}

/** In `午後1時04分から1時38分まで`, the half of the day goes on, into the next where it must. */
function halfCarried(from: ClockMention, to: ClockMention): ClockMention {
  if (!isHalfBefore(from) || to.half !== null || to.hour > 12) return to
  const same = { ...to, half: from.half }
  if (minuteOf(same) >= minuteOf(from)) return same
  return { ...to, half: from.half === 'AM' ? 'PM' : 'AM' }
}

/** Whether it is told as in Japanese, where noon and midnight are the hour 0. */
export function isHalfBefore({ words }: ClockMention): boolean {
  return words.startsWith('午')
}

/** What stands between two times, without the day where it is said of both. */
function gapBetween(from: ClockMention, to: ClockMention, text: string): string {
  const gap = text.slice(from.start + from.words.length, to.start)
  const [day] = findDays(gap)
  const isSame = day && text.slice(0, from.start).trimEnd().endsWith(day.words)
  return isSame ? gap.replace(day.words, '').trimEnd().concat(' ') : gap
}

/** Minutes since midnight. */
export function minuteOf({ hour, minute, half }: ClockMention): number {
  const hours = half === null ? hour : (hour % 12) + (half === 'PM' ? 12 : 0)
  return hours * 60 + minute
}
