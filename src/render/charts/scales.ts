/** Turns numbers into places on an axis. */
import { scaleBand, scaleLinear } from 'd3-scale'

/** A stretch of numbers or units: from, to. */
export type Stretch = readonly [from: number, to: number]

export interface LinearScale {
  /** The place of a number. */
  readonly at: (value: number) => number
  /** About `count` round numbers within the stretch. */
  readonly ticks: (count: number) => readonly number[]
}

/** The numbers `domain` spread evenly over the units `range`; `nice` widens it to round numbers. */
export function linear(domain: Stretch, range: Stretch, { nice = false } = {}): LinearScale {
  const scale = scaleLinear([...domain], [...range])
  if (nice) scale.nice()
  return { at: value => scale(value), ticks: count => scale.ticks(count) }
}

export interface BandScale {
  /** Where the band of a name begins. */
  readonly at: (name: string) => number
  readonly width: number
}

/** One band each for `names` over the units `range`; `padding` is the share of a step left between. */
export function bands(names: readonly string[], range: Stretch, padding = 0.2): BandScale {
  const scale = scaleBand([...names], [...range]).padding(padding)
  return { at: name => scale(name) ?? range[0], width: scale.bandwidth() }
}
