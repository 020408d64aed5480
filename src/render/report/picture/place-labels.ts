/** Puts the labels of points on a line so that none runs into another: neighbours share one instead. */
import { type Shape, shape } from '../../charts/svg.ts'
import type { Telling } from '../../views.ts'

/** The point or stretch that a label is for, in pixels from the start of the line. */
export interface Labelled {
  readonly from: number
  readonly to: number
}

/** A label and where it stands: `x` is its start, middle or end, as `anchor` says, in pixels. */
export interface Label {
  readonly text: string
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** From where to where it is written. */
  readonly reach: Labelled
}

/** One label for neighbours. */
export interface SharedLabel extends Label {
  /** The first and the last of those that it is for. */
  readonly first: number
  readonly last: number
}

/** Of the texts in drawings, in pixels. */
export const textSize = 13
/** Left free between two labels. */
export const space = 8
/** Of each label: with half of the space on either side it is wide enough to be touched. */
const leastWidth = 24 - space

const broad = new Set('MWmw@%—')

/** About how wide a text is, and rather more: East Asian letters are square. */
export function roomFor(text: string): number {
  let width = 0
  for (const letter of text) width += letter > '\u2e7f' ? 1.05 : broad.has(letter) ? 0.95 : 0.62
  return width * textSize
}

/** `text` or as much of it as there is room for. */
export function fitting(text: string, width: number): string {
  if (roomFor(text) <= width) return text
  const letters = Array.from(text)
  while (letters.length > 0 && roomFor(`${letters.join('')}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** A label over the middle of what it is for, moved in where it would stand out of a line so long. */
export function placeLabel(text: string, { from, to }: Labelled, length: number): Label {
  const width = Math.max(roomFor(text), leastWidth)
  const [half, middle] = [width / 2, (from + to) / 2]
  if (middle - half < 0) return { text, x: 0, anchor: 'start', reach: { from: 0, to: width } }
  const isMiddle = middle + half <= length
  const start = isMiddle ? middle - half : length - width
  const reach = { from: start, to: start + width }
  return { text, x: isMiddle ? middle : length, anchor: isMiddle ? 'middle' : 'end', reach }
}

/** Whether two labels on one line keep their distance. */
export function isApart(a: Labelled, b: Labelled): boolean {
  return a.to + space <= b.from || b.to + space <= a.from
}

/**
 * Labels for all of `items`, which are in order: `textOf` names those from one to another. Where two
 * labels would run into each other, one stands for both.
 */
export function placeLabels(
  items: readonly Labelled[],
  textOf: (first: number, last: number) => string,
  length: number,
): readonly SharedLabel[] {
  const label = (first: number, last: number): SharedLabel => {
    let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const item of items.slice(first, last + 1)) {
      from = Math.min(from, item.from)
      to = Math.max(to, item.to)
    }
    const placed = placeLabel(fitting(textOf(first, last), length), { from, to }, length)
    return { ...placed, first, last }
  }
  const placed: SharedLabel[] = []
  for (const i of items.keys()) {
    let next = label(i, i)
    for (
      let before = placed.at(-1);
      before && before.reach.to + space > next.reach.from;
      before = placed.at(-1)
    ) {
      placed.pop()
      next = label(before.first, next.last)
    }
    placed.push(next)
  }
  return placed
}

/** A label as a text of a drawing, whose places are shares of its width; `parts` are what it says. */
export function textOn(
  length: number,
  { x, anchor }: Pick<Label, 'x' | 'anchor'>,
  attributes: Readonly<Record<string, string | number | null>>,
  ...parts: readonly (Shape | string)[]
): Shape {
  const textAnchor = anchor === 'start' ? null : anchor
  return shape('text', { x: shareOf(x, length), textAnchor, ...attributes }, ...parts)
}

/** The same of a telling, so that the switch of clocks finds its times. */
export function tellOn(
  length: number,
  label: Pick<Label, 'x' | 'anchor'>,
  attributes: Readonly<Record<string, string | number | null>>,
  telling: Telling,
): Shape {
  const [first, ...others] = telling
  const own = { ...attributes, dataAt: first?.datetime ?? null, dataForm: first?.form ?? null }
  if (first && others.length === 0) return textOn(length, label, own, first.text)
  const pieces = telling.map(({ text, datetime, form }) =>
    form === null ? text : shape('tspan', { dataAt: datetime, dataForm: form }, text),
  )
  return textOn(length, label, attributes, ...pieces)
}

/** A place as a share of the width, as drawings want it. */
export function shareOf(x: number, length: number): string {
  return `${Math.round((x / length) * 10_000) / 100}%`
}
