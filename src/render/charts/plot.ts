/**
 * Turns figures into parts of a drawing that is as wide as its place on the page: shapes stretch with
 * it, and texts, which are placed in percent of the width, keep their size.
 */
import { type Shape, shape } from './svg.ts'

/** A part of the drawing, across all of its width, in which shapes have units of their own. */
export interface PlotArea {
  /** From the top of the drawing, and down from there, in pixels. */
  readonly top: number
  readonly height: number
  /** In units, all of the width and all of the height. */
  readonly columns: number
  readonly rows: number
}

/** Shapes in the units of a plot. */
export function plot({ top, height, columns, rows }: PlotArea, ...shapes: readonly Shape[]): Shape {
  const attributes = {
    y: top,
    width: '100%',
    height,
    viewBox: `0 0 ${columns} ${rows}`,
    preserveAspectRatio: 'none',
  }
  return shape('svg', attributes, ...shapes)
}

export interface TextPlace {
  /** In percent of the width, or in pixels left of the plot where it is negative. */
  readonly x: number
  /** Of the base line, in pixels. */
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly className?: string
}

/** A text beside or above a plot. */
export function label(text: string, { x, y, anchor, className }: TextPlace): Shape {
  const at = x < 0 ? x : inPercent(x)
  return shape('text', { x: at, y, textAnchor: anchor ?? null, className: className ?? null }, text)
}

/** A name for a place across a plot, in its units. */
export interface Mark {
  readonly name: string
  readonly at: number
}

/** A hairline across all of the width. */
export function hairline(y: number, className: string): Shape {
  return shape('line', { className, x2: '100%', y1: y, y2: y })
}

/** A short line down from `y` at a place in percent of the width. */
export function tick(x: number, y: number, length: number): Shape {
  const at = inPercent(x)
  return shape('line', { className: 'tick', x1: at, x2: at, y1: y, y2: y + length })
}

/** Cells of one unit each, as one path. */
export function cellPath(
  cells: readonly { readonly row: number; readonly column: number }[],
): string {
  return cells.map(({ row, column }) => `M${column} ${row}h1v1h-1z`).join('')
}

function inPercent(number: number): string {
  return `${Math.round(number * 100) / 100}%`
}
