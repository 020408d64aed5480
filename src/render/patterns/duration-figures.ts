/** Turns statistics into figures of how long incidents lasted, and how long until somebody knew and mended. */
import type { Spread } from '../../figures/spread.ts'
import type { Statistics } from '../../figures/statistics.ts'
import { counted, filled, numberText, type Words } from '../words/words.ts'
import type { FigureView } from './patterns-views.ts'
import { spreadFigure } from './spread-figure.ts'

/** What nobody states has no figure. */
export function durationFigures(statistics: Statistics, words: Words): readonly FigureView[] {
  const { duration, detection, resolution } = statistics
  return [
    ...(duration ? [lengthFigure(duration, statistics, words)] : []),
    ...(detection ? [detectionFigure(detection, statistics, words)] : []),
    ...(resolution ? [resolutionFigure(resolution, statistics, words)] : []),
  ]
}

function lengthFigure(spread: Spread, statistics: Statistics, words: Words): FigureView {
  const { durationHeading, halfLasted, mostLasted, longestLasted, unhurt: without } = words.patterns
  const { unhurt, unmeasured, incidents, longest } = statistics
  const hurt = incidents - unhurt
  const said = {
    id: 'durations',
    heading: durationHeading,
    opening: [
      ...(unhurt > 0 ? [counted(unhurt, without, words)] : []),
      ...(unmeasured > 0 ? [stated(words.patterns.durationStated, spread, hurt, words)] : []),
    ],
    half: unmeasured > 0 ? words.patterns.halfOfStated : halfLasted,
    most: mostLasted,
    longest: longestLasted,
    ...(unmeasured > 0 && { atLeast: longest }),
  }
  return spreadFigure(spread, said, words)
}

function detectionFigure(spread: Spread, { incidents }: Statistics, words: Words): FigureView {
  const { detectionHeading, detectionStated, halfDetected, mostDetected, longestDetected } =
    words.patterns
  const said = {
    id: 'detection',
    heading: detectionHeading,
    opening: [stated(detectionStated, spread, incidents, words)],
    half: halfDetected,
    most: mostDetected,
    longest: longestDetected,
  }
  return spreadFigure(spread, said, words)
}

function resolutionFigure(spread: Spread, { incidents }: Statistics, words: Words): FigureView {
  const { resolutionHeading, resolutionStated, halfResolved, mostResolved, longestResolved } =
    words.patterns
  const said = {
    id: 'resolution',
    heading: resolutionHeading,
    opening: [stated(resolutionStated, spread, incidents, words)],
    half: halfResolved,
    most: mostResolved,
    longest: longestResolved,
  }
  return spreadFigure(spread, said, words)
}

function stated(sentence: string, spread: Spread, all: number, words: Words): string {
  const slots = {
    number: numberText(spread.stated, 0, words),
    all: numberText(all, 0, words),
  }
  return filled(sentence, slots)
}
