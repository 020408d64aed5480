/** Turns the windows of an incident into bars on an axis of time, told apart without colour. */
import { edgesOf, isKnown, isOngoing, latestOf, windowAnchor } from '../../model/incident-length.ts'
import type { Report, Window } from '../../model/report.ts'
import { type Kind, kinds } from '../../model/terms.ts'
import { extent, type Instant, localDay, secondsBetween } from '../../model/time.ts'
import { linear } from '../charts/scales.ts'
import { type Shape, shape } from '../charts/svg.ts'
import { dayText, tellClock } from '../words/tell-time.ts'
import { filled, type Words } from '../words/words.ts'
import { cardAxis } from './card-axis.ts'
import { cardColours, cardSize, margin } from './draw-card.ts'
import { textWidth } from './text-width.ts'

const bar = { y: 498, height: 38, least: 8, open: 90, dashes: '12 9' } as const
const axisY = 536
const labelSize = 28
const { ink, quiet, paper } = cardColours
const [left, right] = [margin, cardSize.width - margin]

/** The bars, by the clock of the incident, and the axis below them with its times. */
export function cardPicture({ windows, zone }: Report, words: Words): readonly Shape[] {
  const { ticks, daily } = cardAxis(windows, zone)
  const [first = '', last = ''] = [ticks[0], ticks.at(-1)]
  const scale = linear([0, secondsBetween(first, last)], [left, right])
  const xOf = (at: Instant) => scale.at(secondsBetween(first, at))
  const dayOf = (at: Instant) => localDay({ at, zone })
  const textOf = (at: Instant) => {
    const day = dayText(dayOf(at), words)
    const clock = clockOf(at, zone, words)
    if (daily) return day
    return dayOf(first) === dayOf(last) ? clock : filled(words.dayAndClock, { day, clock })
  }
  // Beyond what is known, no time is told.
  const [start, end] = extent(windows.flatMap(edgesOf))
  const isTold = (at: Instant) => windows.every(isKnown) || (at >= start && at <= end)
  // The gravest is drawn last, and so stays whole where windows overlap.
  const drawn = [...kinds].reverse().flatMap(kind => windows.filter(each => each.kind === kind))
  return [
    fillings,
    ...drawn.flatMap(window => barsOf(window, xOf)),
    shape('rect', { x: left, y: axisY, width: right - left, height: 3, fill: quiet }),
    ...ticks.map(at =>
      shape('rect', { x: xOf(at) - 1.5, y: axisY, width: 3, height: 11, fill: quiet }),
    ),
    ...labelsOf(ticks.map(at => ({ x: xOf(at), text: textOf(at), isTold: isTold(at) }))),
  ]
}

function clockOf(at: Instant, zone: string, words: Words): string {
  return tellClock(at, zone, words)
    .map(piece => piece.text)
    .join('')
}

/** The labels of the ticks, all of them or, where they would collide, the first and the last. */
function labelsOf(
  ticks: readonly { readonly x: number; readonly text: string; readonly isTold: boolean }[],
): readonly Shape[] {
  const widest = Math.max(...ticks.map(({ text }) => textWidth(text, labelSize)))
  const step = (right - left) / (ticks.length - 1)
  const edges = [0, ticks.length - 1]
  // A label at an end of the axis reaches twice as far into it as one within.
  const shown = widest * 1.5 + 24 <= step ? ticks : ticks.filter((_, i) => edges.includes(i))
  return shown.flatMap(({ x, text, isTold }, i) => {
    if (!isTold) return []
    const textAnchor = i === 0 ? 'start' : i === shown.length - 1 ? 'end' : 'middle'
    const place = { x, y: axisY + 44, fontSize: labelSize, textAnchor, fill: quiet }
    return [shape('text', place, text)]
  })
}

/** What is certain of a window as a bar, and around it, open and dashed, what is not. */
function barsOf(window: Window, xOf: (at: Instant) => number): readonly Shape[] {
  const { start, end, kind } = window
  const [first, last] = [xOf(windowAnchor(window).at), xOf(latestOf(window).at)]
  if (!start || !end) {
    const from = start ? first : Math.max(left, first - bar.open)
    const to = end ? last : isOngoing([window]) ? right : Math.min(right, last + bar.open)
    return [boxOf(from, to, paper, bar.dashes)]
  }
  const [from, to] = [xOf(start.at), xOf(end.at)]
  return [
    ...(first < from ? [boxOf(first, from, paper, bar.dashes)] : []),
    ...(to < last ? [boxOf(to, last, paper, bar.dashes)] : []),
    boxOf(from, Math.max(to, from + bar.least), fillOf[kind], null),
  ]
}

function boxOf(from: number, to: number, fill: string, dashes: string | null): Shape {
  const line = { stroke: ink, strokeWidth: 3, 'stroke-dasharray': dashes }
  return shape('rect', {
    x: from,
    y: bar.y,
    width: to - from,
    height: bar.height,
    fill,
    ...line,
  })
}

const fillOf: Readonly<Record<Kind, string>> = {
  outage: ink,
  partial: 'url(#hatched)',
  intermittent: 'url(#striped)',
  degraded: 'url(#dotted)',
  none: paper,
}

const fillings = shape(
  'defs',
  {},
  filling(
    'hatched',
    14,
    shape('path', { d: 'M-4 4L4 -4M0 14L14 0M10 18L18 10', stroke: ink, strokeWidth: 3 }),
  ),
  filling('striped', 18, shape('rect', { width: 9, height: 18, fill: ink })),
  filling('dotted', 12, shape('rect', { x: 4, y: 4, width: 4, height: 4, fill: ink })),
)

/** A square that is repeated all over a bar. */
function filling(id: string, size: number, mark: Shape): Shape {
  const tile = { id, width: size, height: size, patternUnits: 'userSpaceOnUse' }
  return shape('pattern', tile, shape('rect', { width: size, height: size, fill: paper }), mark)
}
