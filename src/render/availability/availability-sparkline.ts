/** Turns the quarters of an instance into a picture small enough for a row of a table. */

import { linear } from '../charts/scales.ts'
import { type Canvas, drawing, shape } from '../charts/svg.ts'

export interface AvailabilitySparkline extends Pick<Canvas, 'id' | 'title' | 'description'> {
  /** The downtime of each quarter in percent, oldest first; null for a quarter before the record. */
  readonly shares: readonly (number | null)[]
  /** What the target allows. */
  readonly allowed: number
  /** The most in any picture beside it: all have one scale. */
  readonly most: number
}

const height = 36

/** A bar a quarter, and a line for what the target allows. */
export function availabilitySparkline(spark: AvailabilitySparkline): string {
  const { id, title, description, shares, allowed, most } = spark
  const step = Math.min(6, 200 / Math.max(shares.length, 1))
  const y = linear([0, Math.max(most, 0.001)], [height - 1, 2])
  const begin =
    Math.max(
      shares.findIndex(share => share !== null),
      0,
    ) * step
  const width = shares.length * step
  const rects = shares.flatMap((share, i) => {
    if (!share) return []
    const box = { x: i * step + 0.5, width: Math.max(step - 1, 1), y: y.at(share) }
    return [shape('rect', { className: 'bar-outage', ...box, height: height - 1 - y.at(share) })]
  })
  return drawing({ id, title, description, className: 'availability-sparkline', width, height }, [
    ...rects,
    shape('path', { className: 'ground', d: `M${begin} ${height - 0.5}H${width}` }),
    shape('path', { className: 'target', d: `M${begin} ${y.at(allowed).toFixed(2)}H${width}` }),
  ])
}
