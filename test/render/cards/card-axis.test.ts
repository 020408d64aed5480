import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Window } from '../../../src/model/report.ts'
import { addSeconds, localText, localTime } from '../../../src/model/time.ts'
import { cardAxis } from '../../../src/render/cards/card-axis.ts'

function windowOf(start: string, end: string, zone: string): Window {
  const moments = { start: { at: start, zone }, end: { at: end, zone } }
  return {
    ...moments,
    doubt: { start: null, end: null },
    kind: 'outage',
    instances: ['EU00'],
    scope: null,
  }
}

describe('cardAxis', () => {
  it('runs over round times of the incident’s own clock', () => {
    const zone = 'Asia/Kolkata'
    const axis = cardAxis([windowOf('2019-06-03T11:45:00Z', '2019-06-03T12:35:00Z', zone)], zone)
    expect(axis.daily).toBe(false)
    expect(axis.ticks.map(at => localText({ at, zone }).slice(11, 16))).toEqual([
      '17:00',
      '17:15',
      '17:30',
      '17:45',
      '18:00',
      '18:15',
    ])
  })

  it('runs over days where the incident took some, across a change of clocks', () => {
    const zone = 'Europe/Amsterdam'
    const axis = cardAxis([windowOf('2019-10-26T10:00:00Z', '2019-10-29T10:00:00Z', zone)], zone)
    expect(axis.daily).toBe(true)
    expect(axis.ticks.map(at => localText({ at, zone }))).toEqual([
      '2019-10-26T00:00:00+02:00',
      '2019-10-27T00:00:00+02:00',
      '2019-10-28T00:00:00+01:00',
      '2019-10-29T00:00:00+01:00',
      '2019-10-30T00:00:00+01:00',
    ])
  })

  it('holds all windows between two to six ticks, with room on both sides', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Amsterdam', 'Asia/Kolkata', '+05:30')
    const from = fc.integer({ min: 0, max: 500_000_000 })
    const long = fc.oneof(
      fc.integer({ min: 1, max: 4_000 }),
      fc.integer({ min: 1, max: 500_000 }),
      fc.integer({ min: 1, max: 200_000_000 }),
    )
    fc.assert(
      fc.property(zones, from, long, (zone, offset, seconds) => {
        const start = addSeconds('2010-01-01T00:00:00Z', offset)
        const end = addSeconds(start, seconds)
        const { ticks, daily } = cardAxis([windowOf(start, end, zone)], zone)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(6)
        expect((ticks[0] ?? '') < start).toBe(true)
        expect((ticks.at(-1) ?? '') > end).toBe(true)
        expect([...ticks].sort()).toEqual(ticks)
        if (daily) for (const at of ticks) expect(localTime(at, zone).minute).toBe(0)
      }),
    )
  })
})
