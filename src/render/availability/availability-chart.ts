/** Turns the quarters of an instance into a picture: minutes of downtime against what the target allows. */
import { type Kind, kinds } from '../../model/terms.ts'
import { kindFill, kindPatterns } from '../charts/kind-patterns.ts'
import { hairline, label, tick } from '../charts/plot.ts'
import { type LinearScale, linear } from '../charts/scales.ts'
import { type Canvas, drawing, type Shape, shape } from '../charts/svg.ts'
import { numberShapes, stackOf } from './bar-numbers.ts'

/** One quarter; all numbers are shares of what was measured of it, in percent. */
export interface QuarterBar {
  /** For who points at it: `Q3 2019: 207 min`. */
  readonly label: string
  readonly year: string
  /** From 1 to 4. */
  readonly quarter: number
  readonly byKind: Readonly<Record<Kind, number>>
  readonly down: number
  /** What stands above the bar. */
  readonly number: string
  readonly excluded: number
}

export interface AvailabilityChart extends Pick<Canvas, 'id' | 'title' | 'description'> {
  /** Oldest first, without gaps. At least one. */
  readonly bars: readonly QuarterBar[]
  /** The downtime that the target allows, in percent, and what stands at its line. */
  readonly allowed: number
  readonly target: string
}

/** In pixels; the drawing is as wide as its place, which on a phone is about so narrow. */
const [top, axis, base] = [40, 22, 172]
const narrow = 330

/**
 * The downtime of each quarter as a bar, by kind, with excluded time as an outline above it; the
 * line of the target with its number; years below. As these are shares, that line is straight.
 */
export function availabilityChart(chart: AvailabilityChart): string {
  const { id, bars, allowed, title, description } = chart
  const most = Math.max(...bars.map(stackOf), allowed * 1.2, 0.001)
  const y = linear([0, most], [base, top])
  const used = kinds.filter(kind => bars.some(bar => bar.byKind[kind] > 0))
  const frame = { id, title, description, className: 'fluid availability-chart' }
  return drawing({ ...frame, width: null, height: base + axis }, [
    kindPatterns(id, used),
    ...bars.map((bar, i) => barShape(bar, id, { x: i / bars.length, width: 1 / bars.length }, y)),
    hairline(base - 0.5, 'base'),
    ...yearShapes(bars),
    hairline(y.at(allowed), 'target'),
    targetLabel(chart, y),
    ...numberShapes(bars, y, [narrow, 900]),
  ])
}

/** Shares of the width. */
interface Slot {
  readonly x: number
  readonly width: number
}

/** The kinds of a quarter one above the other, the gravest at the bottom. */
function barShape(bar: QuarterBar, id: string, { x, width }: Slot, y: LinearScale): Shape {
  let below = 0
  const piece = (share: number, className: string, fill: string | null) => {
    const [low, high] = [y.at(below), y.at(below + share)]
    below += share
    const across = { x: inPercent(x + width * 0.18), width: inPercent(width * 0.64) }
    return shape('rect', { className, fill, ...across, y: high, height: Math.max(low - high, 1) })
  }
  const down = kinds
    .filter(kind => bar.byKind[kind] > 0)
    .map(kind => piece(bar.byKind[kind], `bar-${kind}`, kindFill(id, kind)))
  const excluded = bar.excluded > 0 ? [piece(bar.excluded, 'bar-excluded', null)] : []
  return shape('g', {}, shape('title', {}, bar.label), ...down, ...excluded)
}

/** A tick where a year begins, and its number in the middle, as often as there is room for it. */
function yearShapes(bars: readonly QuarterBar[]): readonly Shape[] {
  const room = narrow / bars.length
  const every = Math.ceil(30 / (4 * room))
  return bars.flatMap((bar, i) => {
    if (i > 0 && bar.quarter !== 1) return []
    const quarters = Math.min(5 - bar.quarter, bars.length - i)
    const mark = tick((100 * i) / bars.length, base, 5)
    if (Number(bar.year) % every !== 0 || quarters * room * every < 30) return [mark]
    const x = (100 * (i + quarters / 2)) / bars.length
    return [mark, label(bar.year, { x, y: base + 18, anchor: 'middle' })]
  })
}

/** Above the line, at the end where no bar and no number comes so high; where both are taken, above all bars. */
function targetLabel({ bars, allowed, target }: AvailabilityChart, y: LinearScale): Shape {
  const level = y.at(allowed)
  const slots = Math.ceil((bars.length * target.length * 6.6) / narrow)
  const isFree = (some: readonly QuarterBar[]) =>
    some.every(bar => stackOf(bar) === 0 || y.at(stackOf(bar)) > level + 18)
  const isEnd = isFree(bars.slice(-slots))
  const isBeside = isEnd || isFree(bars.slice(0, slots))
  const [x, anchor] = isEnd || !isBeside ? ([100, 'end'] as const) : ([0, 'start'] as const)
  return label(target, { x, anchor, y: isBeside ? level - 6 : 14, className: 'name' })
}

function inPercent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}
