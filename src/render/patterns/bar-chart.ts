/** Turns classes and how many fall into each into bars, one below the other. */
import { label, plot } from '../charts/plot.ts'
import { linear } from '../charts/scales.ts'
import { type Canvas, drawing, shape } from '../charts/svg.ts'

export interface Bar {
  readonly name: string
  readonly value: number
  /** What stands at its end. */
  readonly text: string
}

const pitch = 26
const thick = 14

/** Of the width, in percent; the rest is for the text at the end of the longest. */
const longest = 84

/** Bars from a common line, each with its name before and its number behind it. */
export function barChart(
  canvas: Omit<Canvas, 'width' | 'height' | 'className'>,
  bars: readonly Bar[],
): string {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const length = linear([0, most], [0, longest])
  const height = bars.length * pitch
  const path = bars.map(
    ({ value }, i) =>
      `M0 ${i * pitch + (pitch - thick) / 2}h${length.at(value).toFixed(2)}v${thick}H0z`,
  )
  return drawing({ ...canvas, className: 'fluid bar-chart', width: null, height }, [
    plot(
      { top: 0, height, columns: 100, rows: height },
      shape('path', { className: 'column', d: path.join('') }),
    ),
    shape('line', { className: 'base', y2: height }),
    ...bars.flatMap(({ name, value, text }, i) => [
      label(name, { x: -8, y: i * pitch + pitch / 2 + 4, anchor: 'end' }),
      label(text, { x: length.at(value) + 1.5, y: i * pitch + pitch / 2 + 4, className: 'value' }),
    ]),
  ])
}
