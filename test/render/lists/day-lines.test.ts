import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Window } from '../../../src/model/report.ts'
import { kinds } from '../../../src/model/terms.ts'
import { addSeconds } from '../../../src/model/time.ts'
import { kindPatterns } from '../../../src/render/charts/kind-patterns.ts'
import { dayLines, windowsText } from '../../../src/render/lists/day-lines.ts'
import { project } from '../../command.ts'

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
  dayLines(windows, zone).map(line => line.bars.map(({ x, width }) => [x, width]))

describe('the lines of the days of an incident', () => {
  it('have bars where its own clock stood', () => {
    expect(bars(window('2019-06-03T10:00:00Z', '2019-06-03T16:00:00Z'))).toEqual([[[50, 25]]])
  })

  it('are two across midnight, and one up to it', () => {
    const [before, midnight] = ['2019-06-03T16:00:00Z', '2019-06-03T22:00:00Z']
    expect(bars(window(before, '2019-06-04T04:00:00Z'))).toEqual([[[75, 25]], [[0, 25]]])
    expect(bars(window(before, midnight))).toEqual([[[75, 25]]])
  })

  it('are as many as there were nights or days', () => {
    const nights = Array.from({ length: 9 }, (_, i) =>
      window(`2020-05-0${i + 1}T23:00:00Z`, `2020-05-0${i + 1}T23:30:00Z`),
    )
    expect(dayLines(nights, zone)).toHaveLength(9)
    const days = bars(window('2020-06-01T10:00:00Z', '2020-06-05T22:00:00Z'))
    expect(days.map(([bar]) => bar)).toEqual([[50, 50], ...[2, 3, 4, 5].map(() => [0, 100])])
  })

  it('stand apart where days lie between', () => {
    const [july, august] = ['2019-07-08', '2019-08-03'].map(day =>
      window(`${day}T11:00:00Z`, `${day}T12:00:00Z`),
    ) as [Window, Window]
    const apart = (...windows: Window[]) => dayLines(windows, zone).map(({ isApart }) => isApart)
    expect(apart(july, august)).toEqual([false, true])
    expect(apart(window('2019-07-08T11:00:00Z', '2019-07-09T12:00:00Z'))).toEqual([false, false])
  })

  it('lose nothing to a change of the clocks', () => {
    const [[autumn] = []] = bars(window('2019-10-27T00:10:00Z', '2019-10-27T01:40:00Z'))
    expect(autumn?.[1]).toBeCloseTo((100 * 1.5) / 25, 2)
    const [[spring] = []] = bars(window('2019-03-31T00:30:00Z', '2019-03-31T01:30:00Z'))
    expect(spring?.[1]).toBeCloseTo(100 / 23, 2)
  })

  it('show the shortest, and stay within their ends', () => {
    expect(bars(window('2019-06-03T21:59:00Z', '2019-06-03T21:59:30Z'))).toEqual([[[99, 1]]])
  })

  it('end with one for all that come after a month', () => {
    expect(dayLines([window('2020-01-01T00:00:00Z', '2020-12-01T00:00:00Z')], zone)).toHaveLength(
      32,
    )
  })

  it('share out all of any window, and never more than a day to a day', () => {
    const start = fc.integer({ min: 0, max: 40_000_000 })
    const length = fc.integer({ min: 3_600, max: 2_000_000 })
    fc.assert(
      fc.property(start, length, (offset, seconds) => {
        const from = addSeconds('2019-01-01T00:00:00Z', offset)
        const all = bars(window(from, addSeconds(from, seconds))).flat()
        for (const [x = 0, width = 0] of all) expect(x + width).toBeLessThanOrEqual(100.02)
        const days = all.reduce((sum, [, width = 0]) => sum + width / 100, 0)
        // A day has 23 to 25 hours, and what is shorter than can be seen is drawn wider.
        expect(Math.abs(days - seconds / 86_400)).toBeLessThan(0.07)
      }),
    )
  })

  it('are told to the switch of clocks as instants', () => {
    const both = [window('2019-06-03T10:00:00Z', '2019-06-03T16:00:00Z', 'partial')]
    expect(windowsText(both)).toBe('partial 2019-06-03T10:00:00Z 2019-06-03T16:00:00Z')
  })

  it('have the hatching of large drawings', () => {
    const template = readFileSync(join(project, 'templates', 'rows.liquid'), 'utf8')
    expect(template).toContain(kindPatterns('row', kinds).svg)
  })
})
