/** Turns numbers into places on an axis. */
import { scaleLinear } from 'd3-scale'

/** A stretch of numbers or units: from, to. */
export type Extent = readonly [from: number, to: number]

export interface LinearScale {
  /** The place of a number. */
  readonly at: (value: number) => number
  /** About `count` round numbers within the stretch. */
  readonly ticks: (count: number) => readonly number[]
}

/** The numbers `domain` spread evenly over the units `range`; `nice` widens it to round numbers. */
export function linear(domain: Extent, range: Extent, { nice = false } = {}): LinearScale {
  const scale = scaleLinear([...domain], [...range])
  if (nice) scale.nice()
  return { at: value => scale(value), ticks: count => scale.ticks(count) }
}
