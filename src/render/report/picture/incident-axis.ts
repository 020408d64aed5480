/** Turns a panel of an incident's picture into its axis: when each window began and ended, and round times. */
import { edgesOf, isKnown } from '../../../model/incident-length.ts'
import type { Instant } from '../../../model/time.ts'
import { shape } from '../../charts/svg.ts'
import type { Telling } from '../../views.ts'
import { tellClock, tellDayOf } from '../../words/tell-time.ts'
import type { Panel } from './incident-panels.ts'
import type { PictureCanvas, PictureRow, PlaceOf } from './incident-picture.ts'
import { isApart, type Label, placeLabel, shareOf, textOn } from './place-labels.ts'
import { timeTicks } from './time-ticks.ts'

/** A time to be told on the axis. */
interface AxisTime {
  readonly at: Instant
  readonly telling: Telling
  /** Whether something happened then, or it is only a round time. */
  readonly isOwn: boolean
}

interface AxisLabel extends AxisTime {
  readonly label: Label
}

/**
 * The axis and its times, as many as keep apart: first when the impact began and ended, then the edges
 * of the windows between, what happened before and after, and round times.
 */
export function axisRow(panel: Panel, placeOf: PlaceOf, canvas: PictureCanvas): PictureRow {
  const { least } = canvas
  const labels = axisLabels(panel, placeOf, canvas)
  return {
    height: 26,
    shapes: [
      shape('line', { className: 'axis', x2: '100%', y1: 0.5, y2: 0.5 }),
      ...labels.flatMap(({ at, telling, isOwn, label }) => {
        const x = shareOf(placeOf(at), least)
        const [piece] = telling
        const form = { dataAt: at, dataForm: piece?.form ?? null }
        return [
          shape('line', { className: isOwn ? 'edge' : 'tick', x1: x, x2: x, y1: 0, y2: 6 }),
          textOn(least, label, { y: 21, className: isOwn ? null : 'quiet', ...form }, label.text),
        ]
      }),
    ],
  }
}

/** In order of time. */
export function axisLabels(
  panel: Panel,
  placeOf: PlaceOf,
  { least, zone, words }: PictureCanvas,
): readonly AxisLabel[] {
  const clock = (at: Instant) => tellClock(at, zone, words)
  const day = (at: Instant) => tellDayOf(at, zone, words)
  const ticks = timeTicks(panel.from, panel.seconds, zone, Math.floor(least / 60))
  // Over many days, times of day would tell nothing.
  const isDaily = ticks.every(({ isMidnight }) => isMidnight) && panel.seconds > 2 * 86_400
  const starts = panel.windows.flatMap(({ start }) => start?.at ?? [])
  const ends = panel.windows.flatMap(({ end }) => end?.at ?? []).sort()
  const bounds = panel.windows.flatMap(edgesOf)
  const edges = [...starts.slice(0, 1), ...ends.slice(-1), ...starts, ...ends, ...bounds]
  const own = [...(isDaily ? [] : edges), panel.first, panel.last].map(at => ({
    at,
    telling: isDaily ? day(at) : clock(at),
    isOwn: true,
  }))
  // What has no end, or no start, is drawn beyond what is known, and no time is told there.
  const isOpen = panel.windows.some(window => !isKnown(window))
  const isTold = (at: Instant) => !isOpen || (at >= panel.first && at <= panel.last)
  const round = ticks
    .filter(({ at }) => isTold(at))
    .map(({ at, isMidnight }) => ({
      at,
      telling: isDaily ? day(at) : isMidnight ? timeOfDay(day(at)) : clock(at),
      isOwn: false,
    }))
  const placed: AxisLabel[] = []
  for (const time of [...own, ...round]) {
    const text = time.telling.map(piece => piece.text).join('')
    const place = placeOf(time.at)
    const label = placeLabel(text, { from: place, to: place }, least)
    if (placed.every(other => isApart(other.label.reach, label.reach)))
      placed.push({ ...time, label })
  }
  return placed.sort((a, b) => placeOf(a.at) - placeOf(b.at))
}

/** By another clock, the midnight between other times is a time of day like them. */
function timeOfDay(telling: Telling): Telling {
  return telling.map(piece => ({ ...piece, form: 'clock' }))
}
