/** Turns the months of a site into columns: incidents above, their time of impact below. */

import type { MonthTally, Statistics } from '../../figures/statistics.ts'
import { linear } from '../charts/scales.ts'
import { durationText, lengthText } from '../words/duration-text.ts'
import { monthText } from '../words/tell-time.ts'
import { type Count, counted, filled, numberText, type Words } from '../words/words.ts'
import { columnChart, type Panel } from './column-chart.ts'
import { longestOf } from './longest-of.ts'
import type { FigureView } from './patterns-views.ts'
import { latestYears, monthsOfYear } from './year-range.ts'

export function monthsFigure(statistics: Statistics, words: Words): FigureView {
  const months = drawnMonths(statistics)
  const sentences = [
    ...mostSentence(months, words),
    ...longestSentence(months, words),
    ...earlierSentence(statistics, words),
  ]
  const { monthsHeading: heading, month, numberBegun, timeOfImpact } = words.patterns
  const canvas = {
    id: 'months-drawing',
    className: 'months',
    title: heading,
    description: sentences.join(' '),
  }
  // Where nobody knows any of the time, an empty drawing would say that there was none.
  const isKnown = months.some(({ seconds }) => seconds > 0) || months.every(isExact)
  const panels = [incidentsPanel(months, words), ...(isKnown ? [impactPanel(months, words)] : [])]
  return {
    id: 'months',
    heading,
    sentences,
    drawings: [{ svg: columnChart(canvas, panels, axisOf(months, words)) }],
    key: null,
    table: {
      head: [month, numberBegun, timeOfImpact],
      rows: months
        .filter(({ incidents, seconds, is }) => incidents > 0 || seconds > 0 || is !== 'exact')
        .map(tally => ({
          name: monthText(tally.month, words),
          cells: [
            numberText(tally.incidents, 0, words),
            lengthText(tally, words, words.shortUnits),
          ],
        })),
    },
    more: null,
  }
}

/** All months of the years that are drawn, so that each year has twelve. */
function drawnMonths(statistics: Statistics): readonly MonthTally[] {
  const known = new Map(statistics.months.map(tally => [tally.month, tally]))
  return [...latestYears(statistics)]
    .reverse()
    .flatMap(monthsOfYear)
    .map(month => known.get(month) ?? { month, incidents: 0, seconds: 0, is: 'exact' })
}

function incidentsPanel(months: readonly MonthTally[], words: Words): Panel {
  const values = months.map(({ incidents }) => incidents)
  const most = Math.max(...values)
  return {
    name: words.patterns.begun,
    values,
    peak: numberText(most, 0, words),
    ticks: roundNumbers(most).map(value => ({ value, name: numberText(value, 0, words) })),
  }
}

function impactPanel(months: readonly MonthTally[], words: Words): Panel {
  const values = months.map(({ seconds }) => seconds)
  const most = Math.max(...values)
  const [unit, size] = unitFor(most, words)
  return {
    name: words.patterns.impactOfMonth,
    values,
    peak: short(most, words),
    ticks: roundNumbers(most / size).map(value => ({
      value: value * size,
      name: counted(value, unit, words),
    })),
  }
}

/** The largest unit of which there are some. */
function unitFor(seconds: number, { shortUnits }: Words): readonly [unit: Count, seconds: number] {
  if (seconds >= 3 * 86_400) return [shortUnits.day, 86_400]
  return seconds >= 3 * 3_600 ? [shortUnits.hour, 3_600] : [shortUnits.minute, 60]
}

/** One or two round numbers, well below `most`, which is named itself. */
function roundNumbers(most: number): readonly number[] {
  const ticks = linear([0, most], [0, 1]).ticks(2)
  return ticks.filter(value => value > 0 && value < 0.9 * most && Number.isInteger(value))
}

/** Names years at their middle; a single year, by its months. */
function axisOf(months: readonly MonthTally[], { shortMonths }: Words) {
  if (months.length === 12)
    return { every: 1, names: shortMonths.map((name, i) => ({ name, at: i + 0.5 })) }
  const firsts = months.filter((_, i) => i % 12 === 0)
  const names = firsts.map(({ month }, i) => ({ name: month.slice(0, 4), at: 12 * i + 6 }))
  return { every: 12, names }
}

function mostSentence(months: readonly MonthTally[], words: Words): readonly string[] {
  const most = Math.max(...months.map(({ incidents }) => incidents))
  const [first, ...others] = months.filter(({ incidents }) => incidents === most)
  if (!first || most === 0) return []
  const number = numberText(most, 0, words)
  const { mostInMonth, mostInMonths, incidents, months: inMonths } = words.patterns
  return [
    others.length === 0
      ? filled(mostInMonth, { number, month: monthText(first.month, words) })
      : filled(mostInMonths, {
          incidents: counted(most, incidents, words),
          months: counted(others.length + 1, inMonths, words),
        }),
  ]
}

function longestSentence(months: readonly MonthTally[], words: Words): readonly string[] {
  const longest = longestOf(months)
  if (longest.seconds === 0) return []
  const slots = {
    duration: lengthText(longest, words),
    month: monthText(longest.month, words),
  }
  return [filled(words.patterns.longestMonth, slots)]
}

function earlierSentence(statistics: Statistics, words: Words): readonly string[] {
  const year = latestYears(statistics).at(-1) ?? ''
  const earlier = statistics.months
    .filter(({ month }) => month < year)
    .reduce((sum, { incidents }) => sum + incidents, 0)
  if (earlier === 0) return []
  return [filled(counted(earlier, words.patterns.earlier, words), { year })]
}

const isExact = ({ is }: MonthTally) => is === 'exact'
const short = (seconds: number, words: Words) => durationText(seconds, words, words.shortUnits)
