/** Turns the quarters of an instance into pictures: a large one for its page, a small one for a table. */

import { periodFrom, periodStart } from '../../figures/availability/calendar-periods.ts'
import { meetsTarget, type Uptime } from '../../figures/availability/uptime.ts'
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
  return availabilityChart({
    id: `availability-${facet.slug}`,
    ...chartTexts(facet.name, quarters, from),
    bars: quarters.map(uptime => barOf(uptime, words)),
    allowed: 100 - target,
    target: filled(words.availability.targetOf, { percent: targetText(from) }),
  })
}

/** Quarters oldest first, null before the record; a share of `most`, in percent, is as high as the picture. */
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
    shares: quarters.map(uptime => uptime && downShare(uptime)),
    allowed: 100 - target,
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
  const minutes = minutesText(wholeMinutes(most.down), words)
  const isAll = most.unmeasured.length === 0
  const description = filled(chartDescription, {
    ...ends,
    minutes: isAll ? minutes : filled(words.doubt.atLeast, { duration: minutes }),
    period: periodText(most.period, words),
    percent: targetText(from),
    missed: quarters.filter(uptime => meetsTarget(uptime, target) === false).length,
    count: quarters.length,
  })
  return { title, description }
}

/**
 * Of what is measured of a quarter, as its uptime is. One that still runs is taken as long as it will be: of its
 * first days an hour would be more than any quarter before. Clocks that change in it make a difference of seconds.
 */
function shareOf(seconds: number, { period, seconds: soFar, excluded }: Uptime): number {
  const always = { zone: 'UTC', since: period.first, asOf: '9999-12-31' }
  const all = period.running && periodFrom('quarter', periodStart('quarter', period.first), always)
  const whole = all ? secondsBetween(all.start, all.end) : soFar
  return (100 * seconds) / (whole - excluded || whole)
}

/** The downtime of a quarter, in percent. */
export function downShare(uptime: Uptime): number {
  return shareOf(uptime.down, uptime)
}

function barOf(uptime: Uptime, words: Words): QuarterBar {
  const { period, down, downByKind, excluded } = uptime
  const byKind = kinds.map(kind => [kind, shareOf(downByKind[kind], uptime)] as const)
  return {
    label: `${periodText(period, words)}: ${downText(uptime, words)}`,
    year: period.first.slice(0, 4),
    quarter: quarterOf(period.first),
    byKind: Object.fromEntries(byKind) as Record<Kind, number>,
    down: downShare(uptime),
    number: numberText(wholeMinutes(down), 0, words),
    // Of the whole quarter: of what was measured it would be as much as one likes.
    excluded: shareOf(excluded, { ...uptime, excluded: 0 }),
  }
}

/** `207 min`, and how many windows are not in it; none of nothing, where there are such windows. */
function downText(uptime: Uptime, words: Words): string {
  const open = countUnmeasured(uptime, words)
  const minutes = minutesText(wholeMinutes(uptime.down), words)
  if (open === null) return minutes
  return uptime.down === 0 ? open : `${minutes}${words.comma}${open}`
}
