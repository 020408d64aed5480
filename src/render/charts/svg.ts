/** Turns shapes into the text of a drawing: SVG 2, with classes for the style sheet and no styles of its own. */
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { s } from 'hastscript'

/** A shape, or several as a group. */
export type Shape = Element

type Attributes = Readonly<Record<string, string | number | null>>

/** A shape: numbers are rounded to two decimals, and null leaves an attribute out. */
export function shape(
  name: string,
  attributes: Attributes,
  ...children: readonly (ElementContent | string)[]
): Shape {
  const known = Object.entries(attributes).map(([key, value]) => [
    key,
    typeof value === 'number' ? Math.round(value * 100) / 100 : value,
  ])
  return s(name, Object.fromEntries(known), [...children])
}

/** What a drawing is: its size in units of its own, and what it says to those who do not see it. */
export interface DrawingFrame {
  /** Unique on the page, for the names to refer to. */
  readonly id: string
  readonly className: string
  /** Null for a drawing as wide as its place on the page, whose texts keep their size. */
  readonly width: number | null
  readonly height: number
  readonly title: string
  readonly description: string
}

/**
 * A drawing with a name and a description, as WAI-ARIA Graphics has an image be. It grows and shrinks
 * with the page; time runs from left to right in it in every language.
 */
export function drawing(frame: DrawingFrame, shapes: readonly Shape[]): string {
  const { id, className, width, height, title, description } = frame
  const attributes = {
    className: `chart ${className}`,
    viewBox: width === null ? null : `0 0 ${width} ${height}`,
    width: width ?? '100%',
    height,
    role: 'img',
    ariaLabelledBy: `${id}-title ${id}-description`,
    direction: 'ltr',
  }
  const root = shape(
    'svg',
    attributes,
    shape('title', { id: `${id}-title` }, title),
    shape('desc', { id: `${id}-description` }, description),
    ...shapes,
  )
  return toHtml(root, { space: 'svg', closeEmptyElements: true, closeSelfClosing: true })
}

/** A drawing of so many units that is a file of so many pixels, its texts in the typeface `fontFamily`. */
export function drawingFile(
  units: { readonly width: number; readonly height: number },
  pixels: { readonly width: number; readonly height: number },
  fontFamily: string,
  shapes: readonly Shape[],
): string {
  const viewBox = `0 0 ${units.width} ${units.height}`
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', ...pixels, viewBox, fontFamily }
  const root = shape('svg', attributes, ...shapes)
  return toHtml(root, { space: 'svg', closeEmptyElements: true, closeSelfClosing: true })
}
