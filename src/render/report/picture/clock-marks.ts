/** Turns a panel into the marks of its clock, in a box that the switch of clocks draws anew: midnights, changes, offsets. */
import {
  addSeconds,
  fromUtc,
  type Instant,
  localTime,
  secondsBetween,
} from '../../../model/time.ts'
import { type Shape, shape } from '../../charts/svg.ts'
import { clockChanges } from './clock-changes.ts'
import type { Panel } from './incident-panels.ts'
import type { PictureCanvas, PlaceOf } from './incident-picture.ts'
import { placeLabels, shareOf, textOn } from './place-labels.ts'
import { midnightsIn } from './time-ticks.ts'

/** A line where each day begins. */
export function midnightMarks(
  panel: Panel,
  height: number,
  placeOf: PlaceOf,
  canvas: PictureCanvas,
): Shape {
  return boxOf('midnights', height, panel, canvas, midnightLines(panel, placeOf, canvas))
}

/** The same on an axis, and a break where the clocks change. */
export function axisMarks(
  panel: Panel,
  height: number,
  placeOf: PlaceOf,
  canvas: PictureCanvas,
): Shape {
  const breaks = clockChanges(panel.from, panel.seconds, canvas.zone).map(at =>
    breakAt(placeOf(at), canvas.least),
  )
  const lines = midnightLines(panel, placeOf, canvas)
  return boxOf('midnights breaks', height, panel, canvas, [...lines, ...breaks])
}

/** `UTC+2 → UTC+1`; none where the clocks do not change. */
export function offsetMarks(
  panel: Panel,
  height: number,
  placeOf: PlaceOf,
  canvas: PictureCanvas,
): Shape | null {
  const { least, zone } = canvas
  const changes = clockChanges(panel.from, panel.seconds, zone)
  if (changes.length === 0) return null
  const offsetAt = (at: Instant) => fromUtc(localTime(at, zone).offset)
  const places = changes.map(at => ({ from: placeOf(at), to: placeOf(at) }))
  const offsets = (first: number, last: number) => {
    const own = changes.slice(first, last + 1)
    const before = own.slice(0, 1).map(at => addSeconds(at, -1))
    return [...before, ...own].map(offsetAt).join(' → ')
  }
  const labels = placeLabels(places, offsets, least)
  const texts = labels.map(label => textOn(least, label, { y: 12 }, label.text))
  return boxOf('offsets', height, panel, canvas, texts)
}

/** The box knows from which second since 1970 it is, for how many, and on how many pixels. */
function boxOf(
  className: string,
  height: number,
  { from, seconds }: Panel,
  { least }: PictureCanvas,
  shapes: readonly Shape[],
): Shape {
  return shape(
    'svg',
    {
      className,
      height,
      dataSpan: `${secondsBetween('1970-01-01T00:00:00Z', from)} ${seconds} ${least}`,
    },
    ...shapes,
  )
}

function midnightLines(
  { from, seconds }: Panel,
  placeOf: PlaceOf,
  { least, zone }: PictureCanvas,
): readonly Shape[] {
  return midnightsIn(from, seconds, zone, least / 6).map(at => {
    const x = shareOf(placeOf(at), least)
    return shape('line', { x1: x, x2: x, y2: '100%' })
  })
}

/** Two strokes, and nothing between them. */
function breakAt(x: number, least: number): Shape {
  return shape(
    'svg',
    { x: shareOf(x, least), width: 1, className: 'break' },
    shape('path', { className: 'nothing', d: 'M-3 .5h6' }),
    shape('path', { d: 'M-5 5l4-9M1 5l4-9' }),
  )
}
