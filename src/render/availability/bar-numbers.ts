/** Turns the numbers of bars into texts above them that touch neither each other nor a bar. */
import type { LinearScale } from '../charts/scales.ts'
import { type Shape, shape } from '../charts/svg.ts'

/** One of bars that share the width of a drawing evenly; both numbers have its unit. */
export interface NumberedBar {
  readonly down: number
  /** An outline on top of the bar. */
  readonly excluded: number
  /** What stands above both. */
  readonly number: string
}

type Anchor = 'start' | 'middle' | 'end'

/** Where the number of a bar stands: in the middle of its slot, or from or to a side of it. */
interface Place {
  readonly bar: NumberedBar
  readonly anchor: Anchor
  /** A share of the width, and pixels from there. */
  readonly x: number
  readonly dx: number
  /** Of the base line, in pixels. */
  readonly y: number
}

/** The drawing that they are in. */
interface Numbered {
  readonly bars: readonly NumberedBar[]
  readonly y: LinearScale
  /** The widths, in pixels, of a drawing on a phone and of a wide one. */
  readonly widths: readonly [narrow: number, wide: number]
}

/** The side of a slot that an anchor stands at, and so many pixels off it towards its middle. */
const sides = { start: [0, 3], middle: [0.5, 0], end: [1, -3] } as const

/** How high a bar is with its outline. */
export function stackOf({ down, excluded }: Omit<NumberedBar, 'number'>): number {
  return down + excluded
}

/** The number of each bar above it; those for which only a wide drawing has room say so by class. */
export function numberShapes(
  bars: readonly NumberedBar[],
  y: LinearScale,
  widths: Numbered['widths'],
): readonly Shape[] {
  const drawn = { bars, y, widths }
  const places = bars.flatMap((bar, i) => (bar.down > 0 ? [placeOf(bar, i, drawn)] : []))
  const [onPhones, all] = widths.map(width => roomFor(places, drawn, width))
  return (all ?? []).map(place => {
    const { bar, anchor, x, dx } = place
    const at = { x: `${Math.round(x * 10_000) / 100}%`, dx: dx || null, y: place.y }
    const className = onPhones?.includes(place) ? 'value' : 'value wide'
    return shape('text', { ...at, textAnchor: anchor, className }, bar.number)
  })
}

function placeOf(bar: NumberedBar, i: number, drawn: Numbered): Place {
  const anchor = anchorOf(bar, i, drawn)
  const [side, dx] = sides[anchor]
  return { bar, anchor, x: (i + side) / drawn.bars.length, dx, y: drawn.y.at(stackOf(bar)) - 5 }
}

/** Away from the edge of a narrow drawing, or else from the one neighbour that is about as high. */
function anchorOf(bar: NumberedBar, i: number, { bars, y, widths: [narrow] }: Numbered): Anchor {
  const [slot, width] = [narrow / bars.length, widthOf(bar)]
  const [before, after] = [i * slot, (bars.length - i - 1) * slot]
  if (before + slot / 2 < width / 2) return 'start'
  if (after + slot / 2 < width / 2) return 'end'
  const [left, right] = [bars[i - 1], bars[i + 1]].map(
    other =>
      other !== undefined && stackOf(other) > 0 && y.at(stackOf(other)) < y.at(stackOf(bar)) + 10,
  )
  const free = (right ? before : after) + slot - sides.start[1]
  if (left === right || width + 2 < slot || free < width) return 'middle'
  return right ? 'end' : 'start'
}

/** Those that touch nothing on so many pixels: of two that would touch, the larger. */
function roomFor(places: readonly Place[], drawn: Numbered, width: number): readonly Place[] {
  const kept: Place[] = []
  for (const place of places.toSorted((a, b) => b.bar.down - a.bar.down)) {
    const [from, to] = reachOf(place, width)
    const touches = kept.some(other => {
      const [start, end] = reachOf(other, width)
      return from < end + 4 && start < to + 4 && Math.abs(other.y - place.y) < 13
    })
    if (!touches && !isOnBar(place, drawn, width)) kept.push(place)
  }
  return kept
}

/** Whether a number would be written over a bar beside its own, each of which has 64 % of its slot. */
function isOnBar(place: Place, { bars, y }: Numbered, width: number): boolean {
  const [from, to] = reachOf(place, width).map(pixels => (pixels * bars.length) / width)
  return bars.some(
    (bar, i) =>
      bar !== place.bar &&
      y.at(stackOf(bar)) < place.y &&
      (from ?? 0) < i + 0.82 &&
      (to ?? 0) > i + 0.18,
  )
}

/** From where to where a number is written on so many pixels. */
function reachOf({ bar, anchor, x, dx }: Place, width: number): readonly [number, number] {
  const start = x * width + dx - widthOf(bar) * sides[anchor][0]
  return [start, start + widthOf(bar)]
}

/** About how wide the number of a bar is written, in pixels. */
function widthOf({ number }: NumberedBar): number {
  return number.length * 6.6
}
