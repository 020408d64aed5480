import { expect, it } from 'vitest'
import { type Cell, heatMap } from '../../../src/render/patterns/heat-map.ts'

const frame = { id: 'x', className: 'days', title: 'Calendar', description: 'Two days.' }
const drawn = (...cells: readonly Cell[]) =>
  heatMap(frame, {
    columns: 31,
    marks: [{ name: '1', at: 0.5 }],
    rows: [
      { name: 'Jan', length: 31 },
      { name: 'Feb', length: 28, total: '7' },
    ],
    cells,
    pitch: 18,
  })

const pathOf = (svg: string, name: string) =>
  svg.match(new RegExp(`<path class="${name}" d="([^"]*)"`))?.[1]

it('puts cells of one tint into one path, each where its row and column are', () => {
  const svg = drawn(
    { row: 0, column: 4, level: 2 },
    { row: 1, column: 27, level: 2 },
    { row: 1, column: 0, level: 5 },
  )
  expect(pathOf(svg, 'heat-2')).toBe('M4 0h1v1h-1zM27 1h1v1h-1z')
  expect(pathOf(svg, 'heat-5')).toBe('M0 1h1v1h-1z')
  expect(pathOf(svg, 'heat-1')).toBeUndefined()
})

it('marks what weighs nothing by a dot', () => {
  expect(pathOf(drawn({ row: 0, column: 3, level: 0 }), 'heat-0')).toMatch(/^M3\.3 0\.35/)
})

it('gives each row as much ground as it has cells', () => {
  expect(pathOf(drawn(), 'ground')).toBe('M0 0h31v1h-31zM0 1h28v1h-28z')
})

it('writes names, sums, and the texts of cells', () => {
  const svg = drawn({ row: 0, column: 0, level: 1, text: '3' })
  for (const text of ['Jan', 'Feb', '7', '3', '1']) expect(svg).toContain(`>${text}</text>`)
})
