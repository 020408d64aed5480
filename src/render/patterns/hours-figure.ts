/** Turns the starts of incidents into a week of hours, with their sums by hour and by day. */
import type { Statistics } from '../../figures/statistics.ts'
import { clockText } from '../words/tell-time.ts'
import { filled, numberText, type Words } from '../words/words.ts'
import { columnChart } from './column-chart.ts'
import { type HeatMap, heatMap } from './heat-map.ts'
import type { FigureView, HeatKeyView } from './patterns-views.ts'

type Hours = Statistics['hours']

/** As many as there are hours in a week: with fewer, most hours have none or one. */
const enough = 168

/** From here on, numbers are too wide for their cells. */
const widest = 100

export function hoursFigure({ hours, incidents }: Statistics, words: Words): FigureView {
  const begun = sum(hours.flat())
  const sentences = [
    ...(begun < incidents ? [statedText(begun, incidents, words)] : []),
    ...sentencesOf(hours, begun, words),
  ]
  const { hoursHeading: heading, day, total } = words.patterns
  const most = Math.max(...hours.flat())
  const numbered = most < widest
  const canvas = {
    id: 'hours-drawing',
    className: numbered ? 'hours numbered' : 'hours',
    title: heading,
    description: sentences.join(' '),
  }
  const map = heatMap(canvas, mapOf(hours, most, words))
  const byHour = sumsByHour(hours)
  const numbers = (values: readonly number[]) => values.map(value => numberText(value, 0, words))
  return {
    id: 'hours',
    heading,
    sentences,
    drawings: [{ svg: sumsChart(byHour, words) }, { svg: map }],
    key: numbered ? null : keyOf(most, words),
    table: {
      head: [day, ...byHour.map((_, hour) => clock(hour, words)), total],
      rows: [
        ...hours.map((row, i) => ({
          name: words.weekdays[i] ?? '',
          cells: numbers([...row, sum(row)]),
        })),
        { name: total, cells: numbers([...byHour, begun]) },
      ],
    },
    more: null,
  }
}

/** How many incidents each tint stands for, where there is no room for the numbers. */
function keyOf(most: number, words: Words): HeatKeyView {
  const levels = [1, 2, 3, 4, 5].map(level => {
    const from = numberText(Math.floor(((level - 1) * most) / 5) + 1, 0, words)
    const to = numberText(Math.floor((level * most) / 5), 0, words)
    return { level, text: filled(words.patterns.between, { from, to }) }
  })
  return { name: words.patterns.begunByHour, levels }
}

/** Columns above the week of hours, which names them. */
function sumsChart(byHour: readonly number[], words: Words): string {
  const title = words.patterns.begunByHour
  const told = byHour.flatMap((count, hour) =>
    count > 0 ? [`${clock(hour, words)}: ${numberText(count, 0, words)}`] : [],
  )
  const canvas = { id: 'hours-sums', className: 'hours-sums', title, description: told.join('; ') }
  const peak = numberText(Math.max(...byHour), 0, words)
  const panel = { name: title, values: byHour, peak, ticks: [] }
  return columnChart(canvas, [panel], { every: 1, names: [] })
}

function mapOf(hours: Hours, most: number, words: Words): HeatMap {
  return {
    columns: 24,
    marks: [0, 6, 12, 18].map(hour => ({ name: clock(hour, words), at: hour + 0.5 })),
    rows: hours.map((row, i) => ({
      name: words.shortWeekdays[i] ?? '',
      length: 24,
      total: numberText(sum(row), 0, words),
    })),
    cells: hours.flatMap((counts, row) =>
      counts.flatMap((count, column) =>
        count === 0
          ? []
          : [
              {
                row,
                column,
                level: Math.ceil((5 * count) / most),
                ...(most < widest && { text: String(count) }),
              },
            ],
      ),
    ),
    pitch: 24,
  }
}

/** Of how many incidents it is known when they began: the others are in no hour. */
function statedText(begun: number, incidents: number, words: Words): string {
  const slots = { number: numberText(begun, 0, words), all: numberText(incidents, 0, words) }
  return filled(words.patterns.startStated, slots)
}

/** What stands out from the others; where several share the first place, nothing does. */
function sentencesOf(hours: Hours, begun: number, words: Words): readonly string[] {
  const { mostOnDay, mostInHour, fewForHours } = words.patterns
  const [days, times] = [hours.map(sum), sumsByHour(hours)]
  const [day, hour] = [soleMost(days), soleMost(times)]
  const all = numberText(begun, 0, words)
  const told = (sentence: string, count: number | undefined, slots: Record<string, string>) =>
    filled(sentence, { ...slots, number: numberText(count ?? 0, 0, words), all })
  return [
    ...(day === null ? [] : [told(mostOnDay, days[day], { day: words.weekdays[day] ?? '' })]),
    ...(hour === null
      ? []
      : [told(mostInHour, times[hour], { from: clock(hour, words), to: clock(hour + 1, words) })]),
    ...(begun < enough ? [fewForHours] : []),
  ]
}

function soleMost(counts: readonly number[]): number | null {
  const most = Math.max(...counts)
  const place = counts.indexOf(most)
  return place === counts.lastIndexOf(most) ? place : null
}

function sumsByHour(hours: Hours): readonly number[] {
  return Array.from({ length: 24 }, (_, hour) => sum(hours.map(row => row[hour] ?? 0)))
}

/** The time of day at which an hour, from 0, begins; 24 is 0 again. */
function clock(hour: number, words: Words): string {
  return clockText({ hour: hour % 24, minute: 0, second: 0 }, words)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
