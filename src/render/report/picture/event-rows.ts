/** Turns the events of a panel into a row of its picture: their numbers, each a link to its row in the timeline. */
import { shape } from '../../charts/svg.ts'
import type { NumberedEvent } from './incident-panels.ts'
import type { PictureCanvas, PictureRow, PlaceOf } from './incident-picture.ts'
import { placeLabels, type SharedLabel, shareOf, space, textOn } from './place-labels.ts'

type StripCanvas = Pick<PictureCanvas, 'least' | 'words'> & { readonly isStrip?: boolean }

/**
 * The numbers of the events, each with a tick that stands on the axis. In a strip, which is for the eye alone, ticks
 * say whose they are, and links wait for a pointer.
 */
export function eventRows(
  events: readonly NumberedEvent[],
  placeOf: PlaceOf,
  { least, words, isStrip = false }: StripCanvas,
): readonly PictureRow[] {
  if (events.length === 0) return []
  const places = events.map(({ at }) => ({ from: placeOf(at), to: placeOf(at) }))
  const numbers = (first: number, last: number) => {
    const all = events.slice(first, last + 1).map(({ number }) => number)
    const [from, to] = [Math.min(...all), Math.max(...all)]
    return from === to ? `${from}` : `${from}–${to}`
  }
  const link = (label: SharedLabel) => {
    const href = `#${events[label.first]?.id}`
    const ariaLabel = isStrip ? null : `${words.report.eventNumber} ${label.text}`
    const tabIndex = isStrip ? -1 : null
    const { from, to } = label.reach
    const width = shareOf(to - from + space, least)
    const hit = { x: shareOf(from - space / 2, least), width, height: 26, className: 'hit' }
    const text = textOn(least, label, { y: 14, className: 'number' }, label.text)
    return shape('a', { href, ariaLabel, tabIndex }, shape('rect', hit), text)
  }
  return [
    {
      height: 26,
      shapes: [
        ...places.map(({ from }, i) => {
          const x = shareOf(from, least)
          const dataRow = isStrip ? (events[i]?.id ?? null) : null
          return shape('line', { className: 'event', dataRow, x1: x, x2: x, y1: 18, y2: 26 })
        }),
        ...placeLabels(places, numbers, least).map(link),
      ],
      hasLinks: true,
    },
  ]
}
