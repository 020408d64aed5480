/** Turns times of impact into amounts of ink, and says what these stand for. */
import type { Statistics } from '../../figures/statistics.ts'
import { durationText } from '../words/duration-text.ts'
import { filled, type Words } from '../words/words.ts'
import type { HeatKeyView } from './patterns-views.ts'

/** Round durations, in seconds: 15 minutes to 32 days. */
const steps = [
  900, 3_600, 14_400, 43_200, 86_400, 172_800, 345_600, 691_200, 1_382_400, 2_764_800,
] as const

/** Where one tint ends and the next begins, in seconds: four steps up to `longest`. */
export function heatBounds(longest: number): readonly number[] {
  const reached = steps.filter(step => step <= longest).length
  const last = Math.max(reached, 4)
  return steps.slice(last - 4, last)
}

/** From 1 to 5; 0 without impact. */
export function heatLevel(seconds: number, bounds: readonly number[]): number {
  return seconds === 0 ? 0 : 1 + bounds.filter(bound => seconds >= bound).length
}

/** The classes between bounds in words: `under 5 min`, `5 min – 15 min`, `1 d or more`. */
export function classNames(bounds: readonly number[], words: Words): readonly string[] {
  const texts = bounds.map(bound => durationText(bound, words, words.shortUnits))
  const { under, between, orMore } = words.patterns
  return [
    filled(under, { duration: texts[0] ?? '' }),
    ...texts.slice(1).map((to, i) => filled(between, { from: texts[i] ?? '', to })),
    filled(orMore, { duration: texts.at(-1) ?? '' }),
  ]
}

/** What the dot stands for of days that have no tint: no impact, or none that is known; null where there are none. */
export function dotText({ unhurt, unmeasured }: Statistics, words: Words): string | null {
  const texts = [
    ...(unhurt > 0 ? [words.patterns.noImpact] : []),
    ...(unmeasured > 0 ? [words.doubt.notKnown] : []),
  ]
  return texts.length > 0 ? texts.join(words.comma) : null
}

/** What the tints stand for, and the dot, if any. */
export function heatKey(
  name: string,
  bounds: readonly number[],
  words: Words,
  dot: string | null,
): HeatKeyView {
  const texts = [dot ?? '', ...classNames(bounds, words)]
  const levels = texts.map((text, level) => ({ level, text }))
  return { name, levels: levels.slice(dot === null ? 1 : 0) }
}
