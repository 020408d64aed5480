/** Turns the quarters of an instance into a picture small enough for a row of a table. */

import { linear } from '../charts/scales.ts'
import { type Canvas, drawing, shape } from '../charts/svg.ts'
import type { QuarterBar } from './availability-chart.ts'

export interface AvailabilitySparkline extends Pick<Canvas, 'id' | 'title' | 'description'> {
  /** Oldest first; null for a quarter before the record. */
  readonly bars: readonly (Pick<QuarterBar, 'down' | 'allowed'> | null)[]
  /** The most minutes in any picture beside it: all have one scale. */
  readonly most: number
}

const height = 36

/** A bar a quarter, and a line for the minutes that the target allows. */
export function availabilitySparkline(spark: AvailabilitySparkline): string {
  const { id, title, description, bars, most } = spark
  const step = Math.min(6, 200 / Math.max(bars.length, 1))
  const y = linear([0, Math.max(most, 1)], [height - 1, 2])
  const begin =
    Math.max(
      bars.findIndex(bar => bar !== null),
      0,
    ) * step
  const width = bars.length * step
  const allowed = Math.max(...bars.map(bar => bar?.allowed ?? 0))
  const rects = bars.flatMap((bar, i) => {
    if (!bar || bar.down === 0) return []
    const box = { x: i * step + 0.5, width: Math.max(step - 1, 1), y: y.at(bar.down) }
    return [shape('rect', { className: 'bar-outage', ...box, height: height - 1 - y.at(bar.down) })]
  })
  return drawing({ id, title, description, className: 'availability-sparkline', width, height }, [
    ...rects,
    shape('path', { className: 'ground', d: `M${begin} ${height - 0.5}H${width}` }),
    shape('path', { className: 'target', d: `M${begin} ${y.at(allowed).toFixed(2)}H${width}` }),
  ])
}
