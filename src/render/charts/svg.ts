/** Turns shapes into the text of a drawing: SVG 2, with classes for the style sheet and no styles of its own. */

/** A shape, or several as a group: an element as it is written. */
export interface Shape {
  readonly svg: string
}

type Attributes = Readonly<Record<string, string | number | null>>

/** The attributes whose names SVG writes otherwise than we do. */
const names: Readonly<Record<string, string>> = {
  className: 'class',
  ariaHidden: 'aria-hidden',
  ariaLabel: 'aria-label',
  ariaLabelledBy: 'aria-labelledby',
  dataAt: 'data-at',
  dataForm: 'data-form',
  fontFamily: 'font-family',
  fontSize: 'font-size',
  fontWeight: 'font-weight',
  dataRow: 'data-row',
  dataSpan: 'data-span',
  strokeWidth: 'stroke-width',
  tabIndex: 'tabindex',
  textAnchor: 'text-anchor',
}

/**
 * A shape: numbers are rounded to two decimals, and null leaves an attribute out. Every report has two
 * drawings of a hundred elements, so that no tree is made of them first.
 */
export function shape(
  name: string,
  attributes: Attributes,
  ...children: readonly (Shape | string)[]
): Shape {
  let tag = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null) continue
    const text = typeof value === 'number' ? Math.round(value * 100) / 100 : escapeAttribute(value)
    tag += ` ${names[key] ?? key}="${text}"`
  }
  let content = ''
  for (const child of children) content += typeof child === 'string' ? escapeText(child) : child.svg
  return { svg: content === '' ? `${tag} />` : `${tag}>${content}</${name}>` }
}

/** `]]>` may stand nowhere in XML but where it ends something. */
function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll(']]>', ']]&#x3E;')
}

function escapeAttribute(text: string): string {
  return text.includes('"') ? escapeText(text).replaceAll('"', '&#x22;') : escapeText(text)
}

/** What a drawing is: its size in units of its own, and what it says to those who do not see it. */
export interface Canvas {
  /** Unique on the page, for the names to refer to. */
  readonly id: string
  readonly className: string
  /** Null for a drawing as wide as its place on the page, whose texts keep their size. */
  readonly width: number | null
  readonly height: number
  readonly title: string
  readonly description: string
  /** Whether links are in it: what is an image to those who do not see it has none. */
  readonly hasLinks?: boolean
}

/**
 * A drawing with a name and a description, as WAI-ARIA Graphics has an image be. It grows and shrinks
 * with the page; time runs from left to right in it in every language.
 */
export function drawing(canvas: Canvas, shapes: readonly Shape[]): string {
  const { id, className, width, height, title, description } = canvas
  const attributes = {
    className: `chart ${className}`,
    viewBox: width === null ? null : `0 0 ${width} ${height}`,
    width: width ?? '100%',
    height,
    role: canvas.hasLinks ? 'group' : 'img',
    ariaLabelledBy: `${id}-title ${id}-description`,
    direction: 'ltr',
  }
  return shape(
    'svg',
    attributes,
    shape('title', { id: `${id}-title` }, title),
    shape('desc', { id: `${id}-description` }, description),
    ...shapes,
  ).svg
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
  return shape('svg', attributes, ...shapes).svg
}
