/** Turns the days of a site into a row of weeks for each year, the tints telling the time of impact. */
import type { DayTally, Statistics } from '../../figures/statistics.ts'
import { type Amount, amountOf } from '../../model/incident-length.ts'
import { addDays, type DayText, secondsBetween } from '../../model/time.ts'
import type { LinkView } from '../views.ts'
import { lengthText } from '../words/duration-text.ts'
import { tellDay } from '../words/tell-time.ts'
import { counted, filled, numberText, type Words } from '../words/words.ts'
import { type HeatMap, heatMap } from './heat-map.ts'
import { dotText, heatBounds, heatKey, heatLevel } from './heat-scale.ts'
import { longestOf } from './longest-of.ts'
import type { FigureView } from './patterns-views.ts'
import { latestYears } from './year-range.ts'

/** Seven days, counted from the first of January; the last of a year has one or two. */
interface Week extends Amount {
  readonly year: string
  /** From 0. */
  readonly number: number
  readonly first: DayText
  readonly reports: ReadonlySet<string>
}

export function weeksFigure(statistics: Statistics, more: LinkView, words: Words): FigureView {
  const years = latestYears(statistics)
  const days = statistics.days.filter(({ day }) => years.includes(day.slice(0, 4)))
  const weeks = weeksOf(days)
  const bounds = heatBounds(Math.max(...weeks.map(({ seconds }) => seconds)))
  const sentences = sentencesOf(days, words)
  const { weeksHeading: heading, weekFrom, number, timeOfImpact, keyOfWeek } = words.patterns
  const canvas = { id: 'weeks-drawing', title: heading, description: sentences.join(' ') }
  return {
    id: 'weeks',
    heading,
    sentences,
    drawings: [
      { svg: heatMap({ ...canvas, className: 'weeks' }, mapOf(weeks, years, bounds, words)) },
    ],
    key: heatKey(keyOfWeek, bounds, words, dotText(statistics, words)),
    table: {
      head: [weekFrom, number, timeOfImpact],
      rows: weeks.map(({ first, reports, ...length }) => ({
        name: dayText(first, words),
        cells: [numberText(reports.size, 0, words), lengthText(length, words, words.shortUnits)],
      })),
    },
    more,
  }
}

function mapOf(
  weeks: readonly Week[],
  years: readonly string[],
  bounds: readonly number[],
  words: Words,
): HeatMap {
  return {
    columns: 53,
    marks: words.shortMonths.map((name, i) => ({ name, at: ((i + 0.5) * 365) / 12 / 7 })),
    rows: years.map(name => ({ name, length: 53 })),
    cells: weeks.map(({ year, number, seconds }) => ({
      row: years.indexOf(year),
      column: number,
      level: heatLevel(seconds, bounds),
    })),
    pitch: 22,
  }
}

function weeksOf(days: readonly DayTally[]): readonly Week[] {
  const weeks = new Map<DayText, DayTally[]>()
  for (const tally of days) {
    const first = addDays(newYearOf(tally.day), 7 * weekOf(tally.day))
    weeks.set(first, [...(weeks.get(first) ?? []), tally])
  }
  return Array.from(weeks, ([first, inside]) => ({
    year: first.slice(0, 4),
    number: weekOf(first),
    first,
    reports: new Set(inside.flatMap(({ reports }) => reports)),
    ...amountOf(inside),
  }))
}

const newYearOf = (day: DayText) => `${day.slice(0, 4)}-01-01`
const weekOf = (day: DayText) => Math.floor(daysBetween(newYearOf(day), day) / 7)

function daysBetween(from: DayText, to: DayText): number {
  return secondsBetween(`${from}T00:00:00Z`, `${to}T00:00:00Z`) / 86_400
}

function sentencesOf(days: readonly DayTally[], words: Words): readonly string[] {
  const { daysWithIncidents, longestDay } = words.patterns
  const longest = longestOf(days)
  const slots = {
    duration: lengthText(longest, words),
    day: dayText(longest.day, words),
  }
  return [
    counted(days.length, daysWithIncidents, words),
    ...(longest.seconds > 0 ? [filled(longestDay, slots)] : []),
  ]
}

function dayText(day: DayText, words: Words): string {
  return tellDay(day, words)
    .map(({ text }) => text)
    .join('')
}
