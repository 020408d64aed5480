import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationBounds } from '../../src/figures/spread.ts'
import { type Statistics, statisticsOf } from '../../src/figures/statistics.ts'
import type { Report } from '../../src/model/report.ts'
import { addSeconds } from '../../src/model/time.ts'
import { knowledge, knownAs, report, window } from '../samples.ts'

const zone = 'Europe/Amsterdam'
const minute = 60

/** A report of an outage that began at `start` and lasted some minutes. */
function outage(start: string, minutes: number, overrides: Partial<Report> = {}): Report {
  return report({ windows: [window(start, addSeconds(start, minutes * minute))], ...overrides })
}

const of = (...reports: readonly Report[]) => statisticsOf(reports)
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

describe('statisticsOf', () => {
  it('says of nothing that there is nothing', () => {
    expect(of()).toMatchObject({ incidents: 0, seconds: 0, months: [], days: [], duration: null })
    expect(of().hours).toEqual(Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0)))
  })

  it('leaves out what is withdrawn or a draft', () => {
    const start = '2019-06-03T11:45:00Z'
    const all = (['final', 'preliminary', 'withdrawn', 'draft'] as const).map(status =>
      outage(start, 50, { id: status, status }),
    )
    expect(of(...all)).toMatchObject({ incidents: 2, seconds: 100 * minute })
    expect(of(...all).days.map(({ reports }) => reports)).toEqual([['final', 'preliminary']])
  })

  it('counts an incident in the month it began, and its minutes in the months they fell into', () => {
    // In Amsterdam from 23:30 on June 30 to 00:45 on July 1, and again in September.
    const windows = [
      window('2019-06-30T21:30:00Z', '2019-06-30T22:45:00Z'),
      window('2019-09-01T10:00:00Z', '2019-09-01T10:05:00Z'),
    ]
    const { months, days, hours } = of(report({ id: 'a', windows }))
    expect(months).toEqual([
      { month: '2019-06', incidents: 1, seconds: 30 * minute, is: 'exact' },
      { month: '2019-07', incidents: 0, seconds: 45 * minute, is: 'exact' },
      { month: '2019-08', incidents: 0, seconds: 0, is: 'exact' },
      { month: '2019-09', incidents: 0, seconds: 5 * minute, is: 'exact' },
    ])
    expect(days).toEqual([
      { day: '2019-06-30', reports: ['a'], seconds: 30 * minute, is: 'exact' },
      { day: '2019-07-01', reports: ['a'], seconds: 45 * minute, is: 'exact' },
      { day: '2019-09-01', reports: ['a'], seconds: 5 * minute, is: 'exact' },
    ])
    expect(hours[6]?.[23]).toBe(1)
  })

  it('passes from December to January', () => {
    const { months } = of(outage('2019-12-31T12:00:00Z', 5), outage('2020-02-01T12:00:00Z', 5))
    expect(months.map(({ month }) => month)).toEqual(['2019-12', '2020-01', '2020-02'])
  })

  it('puts a duration on a bound into the class that begins there', () => {
    const lasting = (...minutes: number[]) =>
      of(...minutes.map(length => outage('2019-06-03T11:45:00Z', length))).duration?.classes
    expect(lasting(4, 5, 14, 15, 30, 60, 120, 240, 480)).toEqual([1, 2, 1, 1, 1, 1, 1, 1, 0])
    expect(lasting(1439, 1440, 10_000)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 2])
  })

  it('gives no duration to what had no impact', () => {
    const unhurt = report({
      windows: [{ ...window('2019-06-03T11:45:00Z', '2019-06-03T12:45:00Z'), kind: 'none' }],
    })
    expect(of(unhurt)).toMatchObject({ incidents: 1, seconds: 0, unhurt: 1, duration: null })
    expect(of(unhurt, outage('2019-06-03T11:45:00Z', 1)).duration).toMatchObject({ stated: 1 })
  })

  it('measures detection and resolution from the start, where they are stated and possible', () => {
    const start = '2019-06-03T12:00:00Z'
    const past = (minutes: number) => ({ at: addSeconds(start, minutes * minute), zone })
    const detected = (...minutes: number[]) =>
      of(...minutes.map(late => outage(start, 60, { detected: past(late) }))).detection
    expect(detected()).toBeNull()
    expect(detected(-3)).toBeNull()
    expect(detected(0, 4, 2, -1)).toMatchObject({ stated: 3, median: 2 * minute, ninetieth: null })
    expect(detected(2, 8)).toMatchObject({ stated: 2, median: 5 * minute })
    expect(detected(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).toMatchObject({
      median: 5.5 * minute,
      ninetieth: 9 * minute,
      longest: 10 * minute,
    })
    expect(detected(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)?.ninetieth).toBe(10 * minute)
    expect(of(outage(start, 60, { resolved: past(70) })).resolution).toMatchObject({
      stated: 1,
      median: 70 * minute,
    })
  })

  it('ranks causes and vendors by incidents, then by length, then by name', () => {
    const start = '2019-06-03T12:00:00Z'
    const { causes, vendors } = of(
      outage(start, 10, { causes: ['Storage', 'Change', 'Storage'], vendors: ['B', 'A'] }),
      outage(start, 30, { causes: ['Network'] }),
      outage(start, 5, { causes: ['Change'] }),
    )
    expect(causes.naming).toBe(3)
    expect(causes.tallies).toEqual([
      { name: 'Change', incidents: 2, seconds: 15 * minute, is: 'exact' },
      { name: 'Network', incidents: 1, seconds: 30 * minute, is: 'exact' },
      { name: 'Storage', incidents: 1, seconds: 10 * minute, is: 'exact' },
    ])
    expect(vendors.tallies.map(({ name }) => name)).toEqual(['A', 'B'])
    expect(vendors.naming).toBe(1)
  })

  it('counts an incident of several kinds as the gravest of them', () => {
    const start = '2019-06-03T12:00:00Z'
    const mixed = (['degraded', 'partial'] as const).map((kind, i) => ({
      ...window(addSeconds(start, i * 600), addSeconds(start, (i + 1) * 600)),
      kind,
    }))
    expect(of(report({ windows: mixed }), outage(start, 5)).kinds).toEqual([
      { name: 'outage', incidents: 1, seconds: 5 * minute, is: 'exact' },
      { name: 'partial', incidents: 1, seconds: 20 * minute, is: 'exact' },
    ])
  })
})

describe('the laws of statistics', () => {
  const incident = fc
    .record({
      from: fc.integer({ min: 0, max: 900 * 86_400 }),
      lengths: fc.array(fc.integer({ min: 1, max: 60 * 86_400 }), { minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom('outage', 'degraded', 'none'),
      status: fc.constantFrom('final', 'withdrawn'),
      zone: fc.constantFrom('UTC', 'Europe/Amsterdam', 'America/Los_Angeles'),
      known: fc.constantFrom(...knowledge),
    })
    .map(({ from, lengths, kind, status, zone, known }) => {
      let at = addSeconds('2018-01-01T00:00:00Z', from)
      const windows = lengths.map(length => {
        const start = at
        at = addSeconds(at, length)
        return knownAs({ ...window(start, at), kind }, known)
      })
      return report({ zone, windows, status })
    })
  const holds = (law: (numbers: Statistics, reports: readonly Report[]) => void) =>
    fc.assert(
      fc.property(fc.array(incident, { maxLength: 8 }), reports => law(of(...reports), reports)),
      { numRuns: 60 },
    )

  it('months and days add up to the whole', () => {
    holds(({ incidents, seconds, months, days }) => {
      expect(total(months.map(month => month.incidents))).toBe(incidents)
      expect(total(months.map(month => month.seconds))).toBe(seconds)
      expect(total(days.map(day => day.seconds))).toBe(seconds)
    })
  })

  it('every report is in one class of durations or had no impact, of one kind, and began once', () => {
    holds(({ incidents, unhurt, unmeasured, duration, kinds, hours }) => {
      expect(total(duration?.classes ?? []) + unhurt + unmeasured).toBe(incidents)
      expect(duration?.classes.length ?? 9).toBe(durationBounds.length + 1)
      expect(total(kinds.map(kind => kind.incidents))).toBe(incidents)
      // When some began is not known to the hour.
      expect(total(hours.flat())).toBeLessThanOrEqual(incidents)
      expect(total(hours.flat())).toBeGreaterThanOrEqual(incidents - unmeasured - unhurt)
    })
  })

  it('the order of the reports is of no matter but to the lists of a day', () => {
    holds((numbers, reports) => {
      const { days: _, ...rest } = of(...[...reports].reverse())
      expect({ ...numbers, ...rest }).toEqual(numbers)
    })
  })
})
