/** Turns a panel of an incident's picture into its axis: when windows began and ended, midnights, and round times. */
import type { Instant } from '../../../model/time.ts'
import { shape } from '../../charts/svg.ts'
import type { Telling } from '../../views.ts'
import { tellClock, tellShortDay, textOf } from '../../words/tell-time.ts'
import { clockChanges } from './clock-changes.ts'
import { axisMarks, offsetMarks } from './clock-marks.ts'
import { edgeTimes, isOfDays, isOpen } from './edge-times.ts'
import type { Panel } from './incident-panels.ts'
import type { PictureCanvas, PictureRow, PlaceOf } from './incident-picture.ts'
import { isApart, type Label, placeLabel, shareOf, tellOn } from './place-labels.ts'
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

/** The axis with its times, as many as keep apart, and where the clocks change a break with both offsets. */
export function axisRows(
  panel: Panel,
  isNamed: boolean,
  placeOf: PlaceOf,
  canvas: PictureCanvas,
): readonly PictureRow[] {
  const { least } = canvas
  const marks = axisLabels(panel, isNamed, placeOf, canvas).flatMap(
    ({ at, telling, isOwn, label }) => {
      const x = shareOf(placeOf(at), least)
      return [
        shape('line', { className: isOwn ? 'edge' : 'tick', x1: x, x2: x, y1: 0, y2: 6 }),
        tellOn(least, label, { y: 21, className: isOwn ? null : 'quiet' }, telling),
      ]
    },
  )
  const line = shape('line', { className: 'axis', x2: '100%', y1: 0.5, y2: 0.5 })
  const offsets = offsetMarks(panel, 19, placeOf, canvas)
  return [
    { height: 26, shapes: [line, axisMarks(panel, 9, placeOf, canvas), ...marks] },
    ...(offsets ? [{ height: 19, shapes: [offsets] }] : []),
  ]
}

/**
 * In order of time. First come when the impact began and ended, then midnights and the edges of the windows
 * between, unless lanes with names tell these; what happened before and after; and round times.
 */
export function axisLabels(
  panel: Panel,
  isNamed: boolean,
  placeOf: PlaceOf,
  canvas: PictureCanvas,
): readonly AxisLabel[] {
  const placed: AxisLabel[] = []
  for (const time of axisTimes(panel, isNamed, canvas)) {
    const place = placeOf(time.at)
    const text = longestOf(time, canvas)
    const label = placeLabel(text, { from: place, to: place }, canvas.least)
    if (placed.every(other => isApart(other.label.reach, label.reach)))
      placed.push({ ...time, label })
  }
  return placed.sort((a, b) => placeOf(a.at) - placeOf(b.at))
}

/** What takes most room of all that an axis says of a time: by another clock, the name of a day is a time of day. */
function longestOf({ at, telling }: AxisTime, { zone, words }: PictureCanvas): string {
  const isClock = telling.some(({ form }) => form === 'clock')
  const texts = [telling, ...(isClock ? [tellClock(at, zone, words)] : [])].map(textOf)
  return texts.reduce((a, b) => (b.length > a.length ? b : a))
}

/** What is to be told, the most important first. */
function axisTimes(panel: Panel, isNamed: boolean, canvas: PictureCanvas): readonly AxisTime[] {
  const { least, zone, words } = canvas
  const isDaily = isOfDays(panel, canvas)
  const tell = (at: Instant) => (isDaily ? tellShortDay : tellClock)(at, zone, words)
  const own = (at: Instant) => ({ at, telling: tell(at), isOwn: true })
  const edges = edgeTimes(panel.windows, panel, canvas).map(edge => ({ ...edge, isOwn: true }))
  const starts = edges.filter(({ isEnd }) => !isEnd)
  const ends = edges.filter(({ isEnd }) => isEnd).sort((a, b) => (a.at < b.at ? -1 : 1))
  const bounds = [...starts.slice(0, 1), ...ends.slice(-1)]
  // Over many days, many edges with their days would leave room for nothing else.
  const isCrowded = isDaily && panel.windows.length > 2
  const isPlain = isCrowded || isNamed || bounds.length === 0
  const outer = isPlain ? [own(panel.first), own(panel.last)] : bounds
  const inner = isPlain ? [] : edges
  // What has no end, or no start, is drawn beyond what is known, and no time is told there.
  const isTold = (at: Instant) => !isOpen(panel) || (at >= panel.first && at <= panel.last)
  const changes = clockChanges(panel.from, panel.seconds, zone)
  const round = timeTicks(panel.from, panel.seconds, zone, Math.floor(least / 60))
    .filter(({ at }) => isTold(at) && !changes.includes(at))
    .map(({ at, isMidnight }) => ({
      at,
      telling: !isDaily && isMidnight ? timeOfDay(tellShortDay(at, zone, words)) : tell(at),
      isOwn: false,
      isMidnight,
    }))
  const midnights = round.filter(({ isMidnight }) => isMidnight && !isDaily)
  return [...outer, ...midnights, ...inner, own(panel.first), own(panel.last), ...round]
}

/** By another clock, the midnight between other times is a time of day like them. */
function timeOfDay(telling: Telling): Telling {
  return telling.map(piece => ({ ...piece, form: 'clock' }))
}
