import { expect, it } from 'vitest'
import { columnChart } from '../../../src/render/patterns/column-chart.ts'

const frame = { id: 'x', className: 'months', title: 'Month by month', description: 'Most in May.' }
const panel = (values: readonly number[]) => ({
  name: 'Incidents',
  values,
  peak: 'Most',
  ticks: [{ value: Math.max(...values), name: 'all' }],
})

const columnsOf = (svg: string) =>
  [...svg.matchAll(/M(\d+)\.14 10000v-(\d+)/g)].map(([, place, height]) => [
    Number(place),
    Number(height),
  ])

it('draws what is not zero, as high as its share of the highest', () => {
  const svg = columnChart(frame, [panel([0, 2, 4, 0])], { every: 2, names: [] })
  expect(columnsOf(svg)).toEqual([
    [1, 5000],
    [2, 10_000],
  ])
})

it('lets the smallest of numbers be seen', () => {
  const svg = columnChart(frame, [panel([1, 100_000])], { every: 1, names: [] })
  expect(columnsOf(svg)[0]?.[1]).toBeGreaterThan(100)
})

it('keeps the name of the highest within the drawing', () => {
  const anchorAt = (values: readonly number[]) =>
    columnChart(frame, [panel(values)], { every: 12, names: [] }).match(
      /text-anchor="(\w+)" class="value"/,
    )?.[1]
  const with9At = (place: number) => Array.from({ length: 24 }, (_, i) => (i === place ? 9 : 1))
  expect([anchorAt(with9At(0)), anchorAt(with9At(12)), anchorAt(with9At(23))]).toEqual([
    'start',
    'middle',
    'end',
  ])
})

it('draws nothing out of nothing', () => {
  const svg = columnChart(frame, [panel([0, 0])], { every: 1, names: [] })
  expect(columnsOf(svg)).toEqual([])
  expect(svg).not.toContain('NaN')
})

it('says what it is to those who do not see it, and has no styles of its own', () => {
  const svg = columnChart(frame, [panel([1])], { every: 1, names: [{ name: '<2019>', at: 0.5 }] })
  expect(svg).toContain('role="img"')
  expect(svg).toContain('aria-labelledby="x-title x-description"')
  expect(svg).toContain('<title id="x-title">Month by month</title>')
  expect(svg).toContain('<desc id="x-description">Most in May.</desc>')
  expect(svg).toMatch(/(&lt;|&#x3C;)2019>/)
  expect(svg).not.toContain('style')
})
