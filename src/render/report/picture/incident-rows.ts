/** Turns the windows, moments and events of a panel into rows of its picture: bars, flags and numbers. */
import { impactLength, isOngoing, latestOf, windowAnchor } from '../../../model/incident-length.ts'
import type { Window } from '../../../model/report.ts'
import { kindFill } from '../../charts/kind-patterns.ts'
import { type Shape, shape } from '../../charts/svg.ts'
import { lengthText } from '../../words/duration-text.ts'
import { counted, filled, listed, type Words } from '../../words/words.ts'
import type { Lane, NamedMoment, NumberedEvent } from './incident-panels.ts'
import type { PictureCanvas, PictureRow, PlaceOf } from './incident-picture.ts'
import { type Labelled, placeLabel, placeLabels, roomFor, shareOf, textOn } from './place-labels.ts'

/** The base line of the text in a row. */
const base = 13
const barHeight = 22

/**
 * The windows of one set of instances as bars, their kinds and durations below them: where they crowd,
 * of all of them together.
 */
export function laneRows(
  { instances, windows }: Lane,
  isNamed: boolean,
  placeOf: PlaceOf,
  canvas: PictureCanvas,
): readonly PictureRow[] {
  const { least, words } = canvas
  const bars = windows.map(window => barOf(window, placeOf, least))
  const textOf = (first: number, last: number) =>
    windowsText(windows.slice(first, last + 1), canvas)
  const labels = placeLabels(bars, textOf, least)
  const isCrowded = labels.some(({ first, last }) => last - first >= 2)
  const all = { from: bars[0]?.from ?? 0, to: bars.at(-1)?.to ?? least }
  const shown = isCrowded ? placeLabels([all], () => textOf(0, windows.length), least) : labels
  const drawn = windows.flatMap(window => windowShapes(window, placeOf, canvas))
  const name = placeLabel(namesText(instances, least, words), { from: 0, to: 0 }, least)
  return [
    ...(isNamed
      ? [{ height: 19, shapes: [textOn(least, name, { y: base, className: 'quiet' }, name.text)] }]
      : []),
    { height: barHeight, shapes: drawn },
    { height: 20, shapes: shown.map(label => textOn(least, label, { y: base + 1 }, label.text)) },
  ]
}

/** How far, in pixels, what has no edge is drawn beyond what is known of it. */
const openBeyond = 28

/** From where to where a window is drawn: what goes on up to the end of the line. */
function barOf(window: Window, placeOf: PlaceOf, least: number): Labelled {
  const [first, last] = [placeOf(windowAnchor(window).at), placeOf(latestOf(window).at)]
  return {
    from: window.start ? first : Math.max(0, first - openBeyond),
    to: window.end ? last : isOngoing([window]) ? least : Math.min(least, last + openBeyond),
  }
}

/** What is certain of a window as a bar, and around it, open and dashed, what is not. */
function windowShapes(window: Window, placeOf: PlaceOf, canvas: PictureCanvas): readonly Shape[] {
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

/** `Outage for 21 min`; of several windows their kinds, or, where that is too long, the duration alone. */
function windowsText(windows: readonly Window[], { least, words }: PictureCanvas): string {
  const length = impactLength(windows)
  const duration = lengthText(length, words, words.shortUnits)
  const kinds = [...new Set(windows.map(({ kind }) => words.kinds[kind]))].join(words.comma)
  if (windows.every(({ kind }) => kind === 'none')) return kinds
  const text =
    length.seconds === null
      ? [kinds, openText(windows, words)].join(words.comma)
      : filled(words.report.windowOf, { kind: kinds, duration })
  return roomFor(text) > least ? duration : text
}

/** What is not known of windows without a length. */
function openText(windows: readonly Window[], { doubt }: Words): string {
  if (isOngoing(windows)) return doubt.ongoing
  if (windows.every(({ start }) => start === null)) return doubt.startNotKnown
  return windows.every(({ end }) => end === null) ? doubt.endNotKnown : doubt.notKnown
}

function namesText(instances: readonly string[], least: number, words: Words): string {
  const names = listed(instances, words)
  return roomFor(names) > least ? counted(instances.length, words.instances, words) : names
}

/** Named moments as flags above the bars. */
export function momentRows(
  moments: readonly NamedMoment[],
  placeOf: PlaceOf,
  { least, words }: PictureCanvas,
): readonly PictureRow[] {
  if (moments.length === 0) return []
  const places = moments.map(({ at }) => pointAt(placeOf(at)))
  const named = (first: number, last: number) =>
    moments
      .slice(first, last + 1)
      .map(({ name }) => name)
      .join(words.comma)
  const labels = placeLabels(places, named, least)
  return [
    {
      height: 29,
      shapes: [
        ...labels.map(label => textOn(least, label, { y: base }, label.text)),
        ...places.map(({ from }) => flag(from, least)),
      ],
    },
  ]
}

/** A small triangle that points down. */
function flag(x: number, least: number): Shape {
  return shape(
    'svg',
    { x: shareOf(x, least), y: 19, width: 1, height: 8, overflow: 'visible' },
    shape('path', { className: 'flag', d: 'M-4.5 0h9L0 8z' }),
  )
}

const pointAt = (place: number) => ({ from: place, to: place })

/** The numbers of the events, each with a tick that stands on the axis. */
export function eventRows(
  events: readonly NumberedEvent[],
  placeOf: PlaceOf,
  { least }: PictureCanvas,
): readonly PictureRow[] {
  if (events.length === 0) return []
  const places = events.map(({ at }) => pointAt(placeOf(at)))
  const numbers = (first: number, last: number) => {
    const [from, to] = [events[first]?.number ?? 0, events[last]?.number ?? 0]
    return from === to ? `${from}` : `${from}–${to}`
  }
  const labels = placeLabels(places, numbers, least)
  return [
    {
      height: 26,
      shapes: [
        ...labels.map(label => textOn(least, label, { y: base, className: 'number' }, label.text)),
        ...places.map(({ from }) => {
          const x = shareOf(from, least)
          return shape('line', { className: 'event', x1: x, x2: x, y1: 18, y2: 26 })
        }),
      ],
    },
  ]
}
