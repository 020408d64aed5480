/** Turns a grid of numbers into cells of more or less ink. */
import { cellPath, label, type Mark, plot } from '../charts/plot.ts'
import { type Canvas, drawing, type Shape, shape } from '../charts/svg.ts'

/** A cell that is not empty. */
export interface Cell {
  readonly row: number
  readonly column: number
  /** How much ink: from 1 to 5; 0 is a dot, for what happened and weighs nothing. */
  readonly level: number
  /** Written into the cell. */
  readonly text?: string
}

export interface HeatMap {
  readonly columns: number
  /** Names at the middle of columns, above the grid. */
  readonly marks: readonly Mark[]
  readonly rows: readonly {
    readonly name: string
    /** How many cells it has, from the first column on. */
    readonly length: number
    /** What all of it comes to, at its end. */
    readonly total?: string
  }[]
  readonly cells: readonly Cell[]
  /** Of a row, in pixels. */
  readonly pitch: number
}

const levels = [0, 1, 2, 3, 4, 5]
const head = 20

/** The grid with its names: dark is much. */
export function heatMap(canvas: Omit<Canvas, 'width' | 'height'>, map: HeatMap): string {
  const { columns, rows, cells, pitch } = map
  const inside = rows.length * pitch
  const className = `fluid heat-map ${canvas.className}`
  return drawing({ ...canvas, className, width: null, height: head + inside }, [
    ...namesOf(map),
    plot(
      { top: head, height: inside, columns, rows: rows.length },
      shape('path', { className: 'ground', d: rows.map(groundOf).join('') }),
      ...levels.flatMap(level => levelShape(level, cells)),
      shape('path', { className: 'gaps', d: gaps(columns, rows.length) }),
    ),
    ...textsOf(map),
  ])
}

function namesOf({ columns, marks, rows, pitch }: HeatMap): readonly Shape[] {
  return [
    ...marks.map(({ name, at }) =>
      label(name, { x: (100 * at) / columns, y: 12, anchor: 'middle' }),
    ),
    ...rows.map(({ name }, row) => label(name, { x: -6, y: baseOf(row, pitch), anchor: 'end' })),
    ...rows.flatMap(({ total }, row) =>
      total ? [label(total, { x: 100, y: baseOf(row, pitch), className: 'total' })] : [],
    ),
  ]
}

function textsOf({ columns, cells, pitch }: HeatMap): readonly Shape[] {
  return cells.flatMap(({ row, column, text }) => {
    const x = (100 * (column + 0.5)) / columns
    const place = { x, y: baseOf(row, pitch), anchor: 'middle', className: 'count' } as const
    return text ? [label(text, place)] : []
  })
}

/** Of a text in the middle of a row, the base line. */
const baseOf = (row: number, pitch: number) => head + (row + 0.5) * pitch + 4

function groundOf({ length }: { readonly length: number }, row: number): string {
  return `M0 ${row}h${length}v1h-${length}z`
}

function levelShape(level: number, cells: readonly Cell[]): readonly Shape[] {
  const same = cells.filter(cell => cell.level === level)
  if (same.length === 0) return []
  return [
    shape('path', { className: `heat-${level}`, d: level === 0 ? dots(same) : cellPath(same) }),
  ]
}

function dots(cells: readonly Cell[]): string {
  return cells.map(({ row, column }) => `M${column}.3 ${row}.35h.4v.3h-.4z`).join('')
}

/** Lines in the colour of the paper, which part the cells. */
function gaps(columns: number, rows: number): string {
  const upright = Array.from({ length: columns + 1 }, (_, i) => `M${i} 0v${rows}`)
  const level = Array.from({ length: rows + 1 }, (_, i) => `M0 ${i}h${columns}`)
  return [...upright, ...level].join('')
}
