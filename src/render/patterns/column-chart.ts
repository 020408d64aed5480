/** Turns numbers in the order of time into columns, one chart above the other on one axis. */
import { hairline, label, type Mark, plot, tick } from '../charts/plot.ts'
import { linear } from '../charts/scales.ts'
import { type Canvas, drawing, type Shape, shape } from '../charts/svg.ts'

/** Columns of one measure; a panel has as many as the others. */
export interface Panel {
  readonly name: string
  readonly values: readonly number[]
  /** What the highest column is. */
  readonly peak: string
  /** Numbers of the vertical axis with their names, besides zero. */
  readonly ticks: readonly { readonly value: number; readonly name: string }[]
}

/** The axis at the foot: a tick after every so many columns, and names at the middle of columns. */
export interface Axis {
  readonly every: number
  readonly names: readonly Mark[]
}

/** Of a panel, in pixels: from its top to the columns, these, and from there to the next panel. */
const above = 36
const tall = 88
const below = 14
const foot = 22
const bareFoot = 6

/** Tenths of a permille of the height: a column that is not empty can be seen. */
const least = 180

/** The panels one below the other, the axis at the foot. */
export function columnChart(
  canvas: Omit<Canvas, 'width' | 'height'>,
  panels: readonly Panel[],
  axis: Axis,
): string {
  const step = above + tall + below
  const room = axis.names.length > 0 ? foot : bareFoot
  const height = panels.length * step - below + room
  const count = panels[0]?.values.length ?? 0
  return drawing({ ...canvas, className: `fluid ${canvas.className}`, width: null, height }, [
    ...panels.flatMap((panel, i) => panelShapes(panel, i * step)),
    ...axisShapes(axis, count, height - room),
  ])
}

function panelShapes({ name, values, peak, ticks }: Panel, top: number): readonly Shape[] {
  const most = Math.max(1, ...values, ...ticks.map(({ value }) => value))
  const base = top + above + tall
  const height = linear([0, most], [0, tall])
  const highest = values.indexOf(Math.max(...values))
  const place = (100 * (highest + 0.5)) / values.length
  return [
    label(name, { x: 0, y: top + 12, className: 'name' }),
    ...ticks.flatMap(({ value, name: text }) => [
      hairline(base - height.at(value), 'grid'),
      label(text, { x: -6, y: base - height.at(value) + 4, anchor: 'end' }),
    ]),
    columns(values, most, top + above),
    hairline(base, 'base'),
    label(peak, {
      x: place,
      y: base - height.at(values[highest] ?? 0) - 5,
      anchor: place < 12 ? 'start' : place > 88 ? 'end' : 'middle',
      className: 'value',
    }),
  ]
}

function columns(values: readonly number[], most: number, top: number): Shape {
  const units = 10_000
  const height = linear([0, most], [0, units])
  const path = values.flatMap((value, i) => {
    const high = Math.round(Math.max(height.at(value), least))
    return value > 0 ? [`M${i}.14 ${units}v-${high}h.72v${high}z`] : []
  })
  return plot(
    { top, height: tall, columns: values.length, rows: units },
    shape('path', { className: 'column', d: path.join('') }),
  )
}

function axisShapes({ every, names }: Axis, count: number, top: number): readonly Shape[] {
  const ticks = Array.from({ length: Math.floor(count / every) + 1 }, (_, i) => i * every)
  return [
    ...ticks.map(at => tick((100 * at) / count, top, 5)),
    ...names.map(({ name, at }) =>
      label(name, { x: (100 * at) / count, y: top + 18, anchor: 'middle' }),
    ),
  ]
}
