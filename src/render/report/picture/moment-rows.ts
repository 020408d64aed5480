/** Turns the named moments of a panel into a row of its picture: flags, and how long it took from one to the next. */
import { shape } from '../../charts/svg.ts'
import type { NamedMoment } from './incident-panels.ts'
import type { PictureCanvas, PictureRow, PlaceOf } from './incident-picture.ts'
import { isApart, type Label, placeLabel, placeLabels, shareOf, textOn } from './place-labels.ts'

/** Named moments as flags above the bars, with their gaps between them where there is room. */
export function momentRows(
  moments: readonly NamedMoment[],
  placeOf: PlaceOf,
  { least, words }: PictureCanvas,
): readonly PictureRow[] {
  if (moments.length === 0) return []
  const places = moments.map(({ at }) => ({ from: placeOf(at), to: placeOf(at) }))
  const named = (first: number, last: number) =>
    moments
      .slice(first, last + 1)
      .map(({ name }) => name)
      .join(words.comma)
  const labels = placeLabels(places, named, least)
  const attributes = { y: 13 }
  return [
    {
      height: 29,
      shapes: [
        ...labels.map(label => textOn(least, label, attributes, label.text)),
        ...gapLabels(moments, labels, placeOf, least).map(label =>
          textOn(least, label, { ...attributes, className: 'quiet' }, label.text),
        ),
        ...places.map(({ from }) => flag(from, least)),
      ],
    },
  ]
}

/** The gaps that have room beside the names, each between the two moments that it lies between. */
function gapLabels(
  moments: readonly NamedMoment[],
  names: readonly Label[],
  placeOf: PlaceOf,
  least: number,
): readonly Label[] {
  const placed: Label[] = []
  for (const { at, gap, since } of moments) {
    if (gap === null || since === null) continue
    const [from, to] = [placeOf(since), placeOf(at)]
    const label = placeLabel(gap, { from, to }, least)
    const isWithin = label.reach.from >= Math.max(from, 0) && label.reach.to <= to
    if (isWithin && [...names, ...placed].every(other => isApart(other.reach, label.reach)))
      placed.push(label)
  }
  return placed
}

/** A small triangle that points down. */
function flag(x: number, least: number) {
  return shape(
    'svg',
    { x: shareOf(x, least), y: 19, width: 1, height: 8, overflow: 'visible' },
    shape('path', { className: 'flag', d: 'M-4.5 0h9L0 8z' }),
  )
}
