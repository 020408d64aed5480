import { describe, expect, it } from 'vitest'
import type { Window } from '../../../src/model/report.ts'
import { dayBars } from '../../../src/render/lists/day-bars.ts'

const zone = 'Europe/Amsterdam'
const window = (start: string, end: string, kind: Window['kind'] = 'outage'): Window => ({
  start: { at: start, zone },
  end: { at: end, zone },
  doubt: { start: null, end: null },
  kind,
  instances: [],
  scope: null,
})
const bars = (...windows: readonly Window[]) =>
  dayBars(windows, zone).map(({ x, width }) => [x, width])

describe('the bars on the day of an incident', () => {
  it('stand where its own clock stood', () => {
    expect(bars(window('2019-06-03T11:45:00Z', '2019-06-03T12:35:00Z'))).toEqual([[165, 10]])
  })

  it('are in two parts across midnight, and one up to it', () => {
    expect(bars(window('2019-06-03T21:00:00Z', '2019-06-03T23:00:00Z'))).toEqual([
      [276, 12],
      [0, 12],
    ])
    expect(bars(window('2019-06-03T21:00:00Z', '2019-06-03T22:00:00Z'))).toEqual([[276, 12]])
  })

  it('fill the line from a day on', () => {
    expect(bars(window('2019-06-03T11:45:00Z', '2019-06-04T11:45:00Z'))).toEqual([[0, 288]])
  })

  it('can be seen however short, and stay on the line', () => {
    expect(bars(window('2019-06-03T21:59:00Z', '2019-06-03T21:59:30Z'))).toEqual([[285, 3]])
  })

  it('are the higher the graver', () => {
    const [start, end] = ['2019-06-03T11:45:00Z', '2019-06-03T12:35:00Z']
    const heights = dayBars(
      [window(start, end, 'outage'), window(start, end, 'partial'), window(start, end, 'degraded')],
      zone,
    ).map(({ height }) => height)
    expect(heights).toEqual([...heights].sort((a, b) => b - a))
    expect(new Set(heights).size).toBe(3)
  })
})
