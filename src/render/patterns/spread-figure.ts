/** Turns how long something took into bars, one for each class of durations. */

import { durationBounds, type Spread } from '../../figures/spread.ts'
import type { Length } from '../../model/incident-length.ts'
import { lengthText } from '../words/duration-text.ts'
import { filled, numberText, type Words } from '../words/words.ts'
import { barChart } from './bar-chart.ts'
import { classNames } from './heat-scale.ts'
import type { FigureView } from './patterns-views.ts'

/** What a spread is called and what is said of it, with a slot for a duration each. */
export interface SpreadWords {
  readonly id: string
  readonly heading: string
  /** Before the rest: how many state it. */
  readonly opening: readonly string[]
  readonly half: string
  readonly most: string
  readonly longest: string
  /** Where another than those of the spread may have been the longest. */
  readonly atLeast?: number
}

/** With fewer, half of them and nine in ten of them say nothing, and a drawing even less. */
const enough = 5

export function spreadFigure(spread: Spread, said: SpreadWords, words: Words): FigureView {
  const { id, heading } = said
  const sentences = sentencesOf(spread, said, words)
  const names = classNames(durationBounds, words)
  const counts = spread.classes.map(count => numberText(count, 0, words))
  const bars = spread.classes.map((value, i) => ({
    name: names[i] ?? '',
    value,
    text: counts[i] ?? '',
  }))
  const canvas = { id: `${id}-drawing`, title: heading, description: sentences.join(' ') }
  const drawn = spread.stated >= enough
  return {
    id,
    heading,
    sentences,
    drawings: drawn ? [{ svg: barChart(canvas, bars) }] : [],
    key: null,
    table: drawn
      ? {
          head: [words.patterns.length, words.patterns.number],
          rows: bars.map(({ name, text }) => ({ name, cells: [text] })),
        }
      : null,
    more: null,
  }
}

function sentencesOf(spread: Spread, said: SpreadWords, words: Words): readonly string[] {
  const { median, ninetieth, longest, stated } = spread
  const told = (sentence: string, seconds: number, is: Length['is'] = 'exact') =>
    filled(sentence, { duration: lengthText({ seconds: Math.round(seconds), is }, words) })
  return [
    ...said.opening,
    ...(stated >= enough ? [told(said.half, median)] : []),
    ...(ninetieth === null ? [] : [told(said.most, ninetieth)]),
    said.atLeast === undefined
      ? told(said.longest, longest)
      : told(said.longest, said.atLeast, 'at-least'),
  ]
}
