import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { impactDays } from '../../src/figures/impact-days.ts'
import { anchorOf, impactSeconds, windowAnchor } from '../../src/model/incident-length.ts'
import type { Report, Window } from '../../src/model/report.ts'
import type { Kind } from '../../src/model/terms.ts'
import { addSeconds, localDay } from '../../src/model/time.ts'
import { knowledge, knownAs, report } from '../samples.ts'

type Stretch = readonly [start: string, end: string, kind?: Kind]

/** A report of these windows, told by the clock of `zone`. */
function told(zone: string, ...stretches: readonly Stretch[]): Report {
  const windows = stretches.map(([start, end, kind = 'outage']) => ({
    start: { at: start, zone },
    end: { at: end, zone },
    doubt: { start: null, end: null },
    kind,
    instances: ['EU00'],
    scope: null,
  }))
  return report({ zone, windows: windows.sort((a, b) => (a.start.at < b.start.at ? -1 : 1)) })
}

const days = (zone: string, ...stretches: readonly Stretch[]) =>
  Object.fromEntries(
    Array.from(impactDays(told(zone, ...stretches)), ([day, { seconds }]) => [day, seconds]),
  )

const hour = 3600
const byAnchor = (a: Window, b: Window) => (windowAnchor(a).at < windowAnchor(b).at ? -1 : 1)

describe('impactDays', () => {
  it('cuts a window at the midnights of its own clock', () => {
    expect(days('Europe/Amsterdam', ['2019-06-30T21:00:00Z', '2019-07-02T01:00:00Z'])).toEqual({
      '2019-06-30': hour,
      '2019-07-01': 24 * hour,
      '2019-07-02': 3 * hour,
    })
    expect(days('UTC', ['2019-06-30T21:00:00Z', '2019-07-01T00:00:00Z'])).toEqual({
      '2019-06-30': 3 * hour,
    })
  })

  it('knows that days are not all as long', () => {
    const berlin = (start: string, end: string) =>
      Object.values(days('Europe/Berlin', [start, end]))
    expect(berlin('2019-03-30T23:00:00Z', '2019-03-31T22:00:00Z')).toEqual([23 * hour])
    expect(berlin('2019-10-26T22:00:00Z', '2019-10-27T23:00:00Z')).toEqual([25 * hour])
  })

  it('begins a day whose midnight is skipped when the clocks go on, and leaves out one that never was', () => {
    // In São Paulo the clocks went from midnight to one on 2018-11-04.
    expect(days('America/Sao_Paulo', ['2018-11-04T02:00:00Z', '2018-11-04T05:00:00Z'])).toEqual({
      '2018-11-03': hour,
      '2018-11-04': 2 * hour,
    })
    // Samoa had no 2011-12-30.
    expect(days('Pacific/Apia', ['2011-12-30T08:00:00Z', '2011-12-30T12:00:00Z'])).toEqual({
      '2011-12-29': 2 * hour,
      '2011-12-31': 2 * hour,
    })
  })

  it('counts what overlaps once, and what had no impact not at all', () => {
    expect(
      days(
        'UTC',
        ['2019-06-01T10:00:00Z', '2019-06-01T12:00:00Z'],
        ['2019-06-01T11:00:00Z', '2019-06-01T13:00:00Z'],
        ['2019-06-01T11:30:00Z', '2019-06-01T11:40:00Z'],
        ['2019-06-02T10:00:00Z', '2019-06-02T12:00:00Z', 'none'],
      ),
    ).toEqual({ '2019-06-01': 3 * hour, '2019-06-02': 0 })
  })

  it('gives the days together the impact of the whole, and each no more than it has', () => {
    const zones = ['UTC', 'Europe/Amsterdam', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Kathmandu']
    const stretch = fc
      .tuple(
        fc.integer({ min: 0, max: 400 * 86_400 }),
        fc.integer({ min: 1, max: 40 * 86_400 }),
        fc.constantFrom<Kind>('outage', 'degraded', 'none'),
      )
      .map(([from, length, kind]): Stretch => {
        const start = addSeconds('2018-10-01T00:00:00Z', from)
        return [start, addSeconds(start, length), kind]
      })
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.array(stretch, { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom(...knowledge), { maxLength: 4 }),
        (zone, stretches, known) => {
          const exact = told(zone, ...stretches)
          const windows = exact.windows.map((each, i) => knownAs(each, known[i] ?? 'exact'))
          const incident = { ...exact, windows: windows.toSorted(byAnchor) }
          const parts = [...impactDays(incident)]
          const whole = parts.reduce((sum, [, { seconds }]) => sum + seconds, 0)
          expect(whole).toBe(impactSeconds(incident.windows))
          expect(parts.filter(([, { seconds }]) => seconds < 0 || seconds > 25 * hour)).toEqual([])
          const first = localDay({ at: anchorOf(incident.windows).at, zone })
          expect(parts[0]?.[0]).toBe(first)
        },
      ),
      { numRuns: 200 },
    )
  })
})
