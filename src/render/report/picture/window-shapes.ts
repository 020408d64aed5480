/** Turns windows into bars of a picture: solid, hatched or dotted by kind, and open where an edge is not known. */
import { isOngoing, latestOf, windowAnchor } from '../../../model/incident-length.ts'
import type { Window } from '../../../model/report.ts'
import { kindFill } from '../../charts/kind-patterns.ts'
import { type Shape, shape } from '../../charts/svg.ts'
import type { PictureCanvas, PlaceOf } from './incident-picture.ts'
import { type Labelled, shareOf } from './place-labels.ts'

export const barHeight = 22

/** How far, in pixels, what has no edge is drawn beyond what is known of it. */
const openBeyond = 28

/** From where to where a window is drawn: what goes on up to the end of the line. */
export function barOf(window: Window, placeOf: PlaceOf, least: number): Labelled {
  const [first, last] = [placeOf(windowAnchor(window).at), placeOf(latestOf(window).at)]
  return {
    from: window.start ? first : Math.max(0, first - openBeyond),
    to: window.end ? last : isOngoing([window]) ? least : Math.min(least, last + openBeyond),
  }
}

/** What is certain of a window as a bar, and around it, open and dashed, what is not. */
export function windowShapes(
  window: Window,
  placeOf: PlaceOf,
  canvas: PictureCanvas,
): readonly Shape[] {
  const { id, least } = canvas
  const { start, end, kind } = window
  const { from, to } = barOf(window, placeOf, least)
  const box = (className: string, left: number, right: number, fill: string | null) =>
    shape('rect', {
      className,
      x: shareOf(left, least),
      width: shareOf(right - left, least),
      y: 1,
      height: barHeight - 2,
      fill,
    })
  if (!start || !end) return openBox({ from, to }, start !== null, least)
  const [left, right] = [placeOf(start.at), placeOf(end.at)]
  return [
    ...(left > from ? [box('window open', from, left, null)] : []),
    box(`window window-${kind}`, left, right, kindFill(id, kind)),
    ...(to > right ? [box('window open', right, to, null)] : []),
  ]
}

/** A box without the side on which nobody knows the edge. */
function openBox({ from, to }: Labelled, startsThere: boolean, least: number): readonly Shape[] {
  const [x1, x2] = [shareOf(from, least), shareOf(to, least)]
  const [y1, y2] = [1, barHeight - 1]
  const known = startsThere ? x1 : x2
  return [
    shape('line', { className: 'window open', x1, x2, y1, y2: y1 }),
    shape('line', { className: 'window open', x1, x2, y1: y2, y2 }),
    shape('line', { className: 'window', x1: known, x2: known, y1, y2 }),
  ]
}
