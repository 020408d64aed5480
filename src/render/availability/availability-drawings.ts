/** Turns the quarters of an instance into pictures: a large one for its page, a small one for a table. */

import { periodFrom, periodStart } from '../../figures/availability/calendar-periods.ts'
import { allowedSeconds, meetsTarget, type Uptime } from '../../figures/availability/uptime.ts'
import type { Facet } from '../../model/site.ts'
import { type Kind, kinds } from '../../model/terms.ts'
import { secondsBetween } from '../../model/time.ts'
import type { Vantage } from '../survey.ts'
import { filled, numberText, type Words } from '../words/words.ts'
import { availabilityChart, type QuarterBar } from './availability-chart.ts'
import {
  countUnmeasured,
  minutesText,
  periodText,
  quarterOf,
  targetText,
  wholeMinutes,
} from './availability-numbers.ts'
import { availabilitySparkline } from './availability-sparkline.ts'

/** Quarters oldest first; at least one. */
export function availabilityChartOf(
  facet: Facet,
  quarters: readonly Uptime[],
  from: Vantage,
): string {
  const { words, site } = from
  const target = site.config.policy.availabilityTarget
  const bars = quarters.map(uptime => barOf(toItsEnd(uptime), target, words))
  const allowed = Math.floor(Math.max(...bars.map(bar => bar.allowed)))
  const { targetOf, allowed: minutes } = words.availability
  return availabilityChart({
    id: `availability-${facet.slug}`,
    ...chartTexts(facet.name, quarters, from),
    bars,
    target: [
      filled(targetOf, { percent: targetText(from) }),
      filled(minutes, { minutes: minutesText(allowed, words) }),
    ].join(words.comma),
  })
}

/** Quarters oldest first, null before the record; `most` minutes are as high as the picture. */
export function availabilitySparklineOf(
  { slug, name }: Pick<Facet, 'slug' | 'name'>,
  quarters: readonly (Uptime | null)[],
  most: number,
  from: Vantage,
): string {
  const target = from.site.config.policy.availabilityTarget
  return availabilitySparkline({
    id: `availability-${slug}`,
    ...chartTexts(
      name,
      quarters.filter(uptime => uptime !== null),
      from,
    ),
    bars: quarters.map(uptime => uptime && barOf(uptime, target, from.words)),
    most,
  })
}

/** What a chart of these quarters says to those who do not see it. */
function chartTexts(name: string, quarters: readonly Uptime[], from: Vantage) {
  const { words, site } = from
  const { chartTitle, chartDescription, chartOfNone } = words.availability
  const title = filled(chartTitle, { name })
  const periods = quarters.map(({ period }) => periodText(period, words))
  const ends = { from: periods[0] ?? '', to: periods.at(-1) ?? '' }
  const most = quarters.reduce((a, b) => (b.down > a.down ? b : a), quarters[0] as Uptime)
  const open = countUnmeasured({ unmeasured: quarters.flatMap(uptime => uptime.unmeasured) }, words)
  if (most.down === 0)
    return {
      title,
      description:
        open === null
          ? filled(chartOfNone, ends)
          : `${filled(words.daySpan, ends)}${words.comma}${open}`,
    }
  const target = site.config.policy.availabilityTarget
  const description = filled(chartDescription, {
    ...ends,
    minutes: minutesText(wholeMinutes(most.down), words),
    period: periodText(most.period, words),
    percent: targetText(from),
    missed: quarters.filter(uptime => meetsTarget(uptime, target) === false).length,
    count: quarters.length,
  })
  return { title, description }
}

/**
 * A quarter that still runs, as long as it will be: by what it allows so far, the line of the target
 * would fall in it every three months. Clocks that change in it make a difference of seconds.
 */
function toItsEnd(uptime: Uptime): Uptime {
  const { first, running } = uptime.period
  if (!running) return uptime
  const always = { zone: 'UTC', since: first, asOf: '9999-12-31' }
  const all = periodFrom('quarter', periodStart('quarter', first), always)
  return all ? { ...uptime, seconds: secondsBetween(all.start, all.end) } : uptime
}

function barOf(uptime: Uptime, target: number, words: Words): QuarterBar {
  const { period, down, downByKind, excluded } = uptime
  const whole = wholeMinutes(down)
  const byKind = kinds.map(kind => [kind, downByKind[kind] / 60] as const)
  return {
    label: `${periodText(period, words)}: ${downText(uptime, words)}`,
    year: period.first.slice(0, 4),
    quarter: quarterOf(period.first),
    byKind: Object.fromEntries(byKind) as Record<Kind, number>,
    down: down / 60,
    number: numberText(whole, 0, words),
    excluded: excluded / 60,
    allowed: allowedSeconds(uptime, target) / 60,
  }
}

/** `207 min`, and how many windows are not in it; none of nothing, where there are such windows. */
function downText(uptime: Uptime, words: Words): string {
  const open = countUnmeasured(uptime, words)
  const minutes = minutesText(wholeMinutes(uptime.down), words)
  if (open === null) return minutes
  return uptime.down === 0 ? open : `${minutes}${words.comma}${open}`
}
