/** Turns the windows of a set of instances into rows of a panel: its name, the bars, and what they are. */
import { impactLength, isOngoing } from '../../../model/incident-length.ts'
import type { Window } from '../../../model/report.ts'
import type { Shape } from '../../charts/svg.ts'
import { lengthText } from '../../words/duration-text.ts'
import { told } from '../../words/tell-time.ts'
import { counted, filled, listed, type Words } from '../../words/words.ts'
import { midnightMarks } from './clock-marks.ts'
import { type EdgeTime, edgeTimes } from './edge-times.ts'
import type { Lane, Panel } from './incident-panels.ts'
import type { PictureCanvas, PictureRow, PlaceOf } from './incident-picture.ts'
import {
  isApart,
  type Label,
  type Labelled,
  placeLabel,
  placeLabels,
  roomFor,
  tellOn,
  textOn,
} from './place-labels.ts'
import { barHeight, barOf, windowShapes } from './window-shapes.ts'

/**
 * The windows of one set of instances as bars, their kinds and durations below them: where they crowd,
 * of all of them together. Where lanes have names, each tells when its bars begin and end; a single lane leaves
 * that to the axis.
 */
export function laneRows(
  { instances, windows }: Lane,
  isNamed: boolean,
  panel: Panel,
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
  const times = isNamed ? edgeTimes(windows, panel, canvas) : []
  const span = windows.length > 1 ? null : spanLabel(times, name, canvas)
  const ends = span ? [] : endLabels(times, shown, placeOf, least)
  const texts = shown.map(label => textOn(least, label, { y: 14 }, label.text))
  const names = [textOn(least, name, { y: 13, className: 'quiet' }, name.text), ...(span ?? [])]
  return [
    ...(isNamed ? [{ height: 19, shapes: names }] : []),
    { height: barHeight, shapes: [midnightMarks(panel, barHeight, placeOf, canvas), ...drawn] },
    { height: 20, shapes: [...texts, ...ends] },
  ]
}

/** From when to when the one bar of a lane is, beside its name; null where there is no room. */
function spanLabel(
  times: readonly EdgeTime[],
  name: Label,
  { least, words }: PictureCanvas,
): readonly Shape[] | null {
  const [from, to] = times.map(({ telling }) => telling)
  if (!from || times.length > 2) return null
  const span = to ? told(words.daySpan, { from, to }) : from
  const text = span.map(piece => piece.text).join('')
  const label = placeLabel(text, { from: least, to: least }, least)
  return isApart(label.reach, name.reach) ? [tellOn(least, label, { y: 13 }, span)] : null
}

/** The times at the ends of bars, inwards or else outwards, as far as they have room beside other labels. */
function endLabels(
  times: readonly EdgeTime[],
  others: readonly Label[],
  placeOf: PlaceOf,
  least: number,
): readonly Shape[] {
  const placed: { reach: Labelled; text: Shape }[] = []
  for (const { at, isEnd, telling } of times) {
    const [x, width] = [placeOf(at), roomFor(telling.map(({ text }) => text).join(''))]
    const anchors = isEnd ? (['end', 'start'] as const) : (['start', 'end'] as const)
    for (const anchor of anchors) {
      const from = anchor === 'start' ? x : x - width
      const reach = { from, to: from + width }
      const isFree = [...others, ...placed].every(other => isApart(other.reach, reach))
      if (from < 0 || reach.to > least || !isFree) continue
      placed.push({ reach, text: tellOn(least, { x, anchor }, { y: 14 }, telling) })
      break
    }
  }
  return placed.map(({ text }) => text)
}

/** `Outage for 21 min`; of several windows their kinds, or, where that is too long, the duration alone. */
function windowsText(windows: readonly Window[], { least, words }: PictureCanvas): string {
  const length = impactLength(windows)
  const duration = lengthText(length, words, words.shortUnits)
  const kinds = listed([...new Set(windows.map(({ kind }) => words.kinds[kind]))], words)
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
