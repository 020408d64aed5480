import { expect, it } from 'vitest'
import { barChart } from '../../../src/render/patterns/bar-chart.ts'

const frame = { id: 'x', title: 'How long', description: 'Half an hour.' }

it('draws bars as long as their share of the longest, with room for its number', () => {
  const svg = barChart(frame, [
    { name: 'short', value: 2, text: '2' },
    { name: 'none', value: 0, text: '0' },
    { name: 'long', value: 8, text: '8' },
  ])
  const lengths = [...svg.matchAll(/h(\d+\.\d\d)v/g)].map(([, length]) => Number(length))
  expect(lengths).toEqual([21, 0, 84])
  expect(svg).toContain('>none</text>')
})

it('draws nothing out of nothing', () => {
  expect(barChart(frame, [{ name: 'none', value: 0, text: '0' }])).not.toContain('NaN')
})
