/** Turns an incident into a picture: its windows as bars on a time line, and what happened when. */
import { kinds } from '../../../model/terms.ts'
import { type Instant, secondsBetween, type ZoneName } from '../../../model/time.ts'
import { kindPatterns } from '../../charts/kind-patterns.ts'
import { type Canvas, drawing, type Shape, shape } from '../../charts/svg.ts'
import { tellDays, tellZone } from '../../words/tell-time.ts'
import type { Words } from '../../words/words.ts'
import { eventRows } from './event-rows.ts'
import { axisRows } from './incident-axis.ts'
import { type Incident, incidentPanels, lanesOf, type Panel } from './incident-panels.ts'
import { laneRows } from './lane-rows.ts'
import { momentRows } from './moment-rows.ts'
import { fitting, isApart, type Label, placeLabel, textOn } from './place-labels.ts'

/** How a picture is drawn. It is as wide as its place on the page, and its texts keep their size. */
export interface PictureCanvas extends Omit<Canvas, 'width' | 'height'> {
  /** The least width, in pixels, on which its labels keep apart. */
  readonly least: number
  readonly zone: ZoneName
  readonly words: Words
}

/** Part of a panel, as high as it says in pixels. */
export interface PictureRow {
  readonly height: number
  readonly shapes: readonly Shape[]
  readonly hasLinks?: boolean
}

/** Where an instant is, in pixels of the least width. */
export type PlaceOf = (at: Instant) => number

const between = 20

/** The picture, its panels one below the other, each with its days, its bars and its axis. */
export function incidentPicture(incident: Incident, canvas: PictureCanvas): string {
  const isSeveral = lanesOf(incident.windows).length > 1
  const isLinked = incident.events.length > 0
  const groups: Shape[] = []
  let y = 0
  for (const [i, panel] of incidentPanels(incident).entries()) {
    if (i > 0) y += between
    for (const { height, shapes, hasLinks } of panelRows(panel, isSeveral, i === 0, canvas)) {
      // Among links, texts are read one by one; what they show is in the description.
      const ariaHidden = isLinked && !hasLinks ? 'true' : null
      groups.push(shape('g', { transform: `translate(0 ${y})`, ariaHidden }, ...shapes))
      y += height
    }
  }
  const used = kinds.filter(kind => incident.windows.some(window => window.kind === kind))
  const className = `incident ${canvas.className}`
  const frame = { className, width: null, height: y, hasLinks: isLinked }
  return drawing({ ...canvas, ...frame }, [kindPatterns(canvas.id, used), ...groups])
}

function panelRows(
  panel: Panel,
  isNamed: boolean,
  isFirst: boolean,
  canvas: PictureCanvas,
): readonly PictureRow[] {
  const placeOf = (at: Instant) => (secondsBetween(panel.from, at) / panel.seconds) * canvas.least
  return [
    ...headingRows(panel, isFirst, canvas),
    ...momentRows(panel.moments, placeOf, canvas),
    ...lanesOf(panel.windows).flatMap(lane => laneRows(lane, isNamed, panel, placeOf, canvas)),
    ...eventRows(panel.events, placeOf, canvas),
    ...axisRows(panel, isNamed, placeOf, canvas),
  ]
}

/** The days of a panel and, once, the clock that its times are told by, below them where it has no room beside. */
function headingRows(
  { first, last }: Panel,
  isFirst: boolean,
  { least, zone, words }: PictureCanvas,
): readonly PictureRow[] {
  const days = tellDays({ at: first, zone }, { at: last, zone }, zone, words)
  const told = days.map(({ text, datetime, form }) =>
    shape('tspan', { dataAt: datetime, dataForm: form }, text),
  )
  const written = fitting(days.map(({ text }) => text).join(''), least)
  const heading = placeLabel(written, { from: 0, to: 0 }, least)
  const row = {
    height: 26,
    shapes: [textOn(least, heading, { y: 13, className: 'days' }, ...told)],
  }
  if (!isFirst) return [row]
  const { text, datetime, form } = tellZone(first, last, zone, words)
  const [beside, below] = [least, 0].map(at => placeLabel(text, { from: at, to: at }, least))
  const attributes = { y: 13, className: 'quiet', dataAt: datetime, dataForm: form }
  const clock = (label: Label) => textOn(least, label, attributes, text)
  return beside && isApart(heading.reach, beside.reach)
    ? [{ ...row, shapes: [...row.shapes, clock(beside)] }]
    : [
        { ...row, height: 19 },
        { height: 24, shapes: below ? [clock(below)] : [] },
      ]
}
