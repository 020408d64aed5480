/** Turns uptimes into the numbers and marks that all pages tell of them. */

import type { Period } from '../../figures/availability/calendar-periods.ts'
import {
  allowedSeconds,
  meetsTarget,
  shownPercent,
  type Uptime,
} from '../../figures/availability/uptime.ts'
import { type Kind, kinds } from '../../model/terms.ts'
import type { DayText } from '../../model/time.ts'
import { kindMark } from '../lists/row-view.ts'
import type { Vantage } from '../survey.ts'
import type { MarkView } from '../views.ts'
import { dayText, monthText } from '../words/tell-time.ts'
import { counted, filled, numberText, type Words } from '../words/words.ts'
import type { HowView, UptimeBrief, UptimeView } from './availability-views.ts'

/** The numbers of one period, with the downtime by each of `shown`. */
export function uptimeView(uptime: Uptime, shown: readonly Kind[], from: Vantage): UptimeView {
  const { words, site } = from
  const { availabilityTarget } = site.config.policy
  const missed = meetsTarget(uptime, availabilityTarget) === false
  const allowed = Math.floor(allowedSeconds(uptime, availabilityTarget) / 60)
  return {
    percent: percentOf(uptime, from),
    target: targetMark(uptime, from),
    allowed: missed
      ? filled(words.availability.allowed, { minutes: minutesText(allowed, words) })
      : null,
    down: minutes(uptime.down, words),
    byKind: shown.map(kind => ({
      name: words.kinds[kind],
      minutes: minutes(uptime.downByKind[kind], words),
    })),
    up: minutes(uptime.up, words),
    excluded: minutes(uptime.excluded, words),
    all: minutes(uptime.seconds, words),
    unmeasured: countUnmeasured(uptime, words),
  }
}

/** A sentence on how many windows are not counted, or not in full; null where all are. */
export function unmeasuredText(count: number, words: Words): string | null {
  return count > 0 ? counted(count, words.availability.unmeasuredWindows, words) : null
}

export function uptimeBrief(uptime: Uptime, from: Vantage): UptimeBrief {
  const missed = meetsTarget(uptime, from.site.config.policy.availabilityTarget) === false
  return {
    percent: percentOf(uptime, from),
    down: uptime.down === 0 ? null : minutesText(wholeMinutes(uptime.down), from.words),
    missed: missed ? targetMark(uptime, from) : null,
    unmeasured: countUnmeasured(uptime, from.words),
  }
}

/** Whether no report tells of a period: what was not reported may have been, too. */
export function isUnreported({ windows, unmeasured }: Uptime): boolean {
  return windows.length === 0 && unmeasured.length === 0
}

/** `2 windows not counted in full`; null where all are. */
export function countUnmeasured(
  { unmeasured }: Pick<Uptime, 'unmeasured'>,
  words: Words,
): string | null {
  const count = unmeasured.length
  return count > 0 ? counted(count, words.availability.countUnmeasured, words) : null
}

/** `99.84%`; `≤ 99.84%` where more may have been down; words where nothing was measured. */
export function percentOf(uptime: Uptime, { words, site }: Vantage): string {
  const percent = shownPercent(uptime, site.config.policy.availabilityTarget)
  if (percent === null) return words.availability.unmeasured
  const most = uptime.unmeasured.length > 0 ? '≤ ' : ''
  return most + filled(words.availability.percent, { number: numberText(percent, 2, words) })
}

/** The target in percent with as many decimals as it was given: `99.9%`. */
export function targetText({ words, site }: Vantage): string {
  const target = site.config.policy.availabilityTarget
  const decimals = String(target).split('.')[1]?.length ?? 0
  return filled(words.availability.percent, { number: numberText(target, decimals, words) })
}

function targetMark(uptime: Uptime, { words, site }: Vantage): MarkView {
  const met = meetsTarget(uptime, site.config.policy.availabilityTarget)
  const { met: kept, missed, unmeasured } = words.availability
  if (met === null) {
    const word = uptime.percent === null ? unmeasured : words.doubt.notKnown
    return { shape: 'target-none', word }
  }
  return met ? { shape: 'target-met', word: kept } : { shape: 'target-missed', word: missed }
}

export function howView(from: Vantage): HowView {
  const { downtimeKinds } = from.site.config.policy
  return {
    kinds: kinds
      .filter(kind => downtimeKinds.includes(kind))
      .map(kind => kindMark(kind, from.words)),
    target: targetText(from),
  }
}

/** The kinds of which there was any downtime. */
export function kindsOf(uptimes: readonly Uptime[]): readonly Kind[] {
  return kinds.filter(kind => uptimes.some(({ downByKind }) => downByKind[kind] > 0))
}

/** `Q3 2019`, or the year alone. */
export function periodText({ first, months }: Pick<Period, 'first' | 'months'>, words: Words) {
  const year = first.slice(0, 4)
  if (months === 12) return year
  return filled(words.quarterOfYear, { quarter: quarterOf(first), year })
}

/** From 1 to 4. */
export function quarterOf(day: DayText): number {
  return Math.ceil(Number(day.slice(5, 7)) / 3)
}

/** The note on a period that is not whole: it still runs, or the record begins in it. */
export function periodNote({ first, whole, running }: Period, { words }: Vantage): string | null {
  if (running) return words.availability.soFar
  return whole ? null : sinceText(first, words)
}

/** Since when there is a record: `since July 2016`, `since July 22, 2016`. */
export function sinceText(day: DayText, words: Words): string {
  const whole = day.endsWith('-01')
  return filled(words.availability.recordSince, {
    day: whole ? monthText(day, words) : dayText(day, words),
  })
}

/** `207 min` */
export function minutesText(number: number, words: Words): string {
  return counted(number, words.shortUnits.minute, words)
}

/** Whole minutes of seconds, rounded. */
export function wholeMinutes(seconds: number): number {
  return Math.round(seconds / 60)
}

/** Seconds as a bare number of minutes: `132,480`. */
export function minutes(seconds: number, words: Words): string {
  return numberText(wholeMinutes(seconds), 0, words)
}
