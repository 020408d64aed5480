import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../src/build.ts'
import { rollingPeriods } from '../../src/figures/availability/calendar-periods.ts'
import {
  allowedSeconds,
  lastUptime,
  meetsTarget,
  shownPercent,
  type Uptime,
  uptimeIn,
  uptimesBy,
} from '../../src/figures/availability/uptime.ts'
import { type UptimeRecord, uptimeRecords } from '../../src/figures/availability/uptime-records.ts'
import type { Config } from '../../src/model/config.ts'
import type { Report } from '../../src/model/report.ts'
import type { Site } from '../../src/model/site.ts'
import { kinds } from '../../src/model/terms.ts'
import { addSeconds, secondsBetween } from '../../src/model/time.ts'
import { project } from '../command.ts'
import { config, instance, knowledge, knownAs, report, site, window } from '../samples.ts'

const minutes = (seconds = 0) => Math.round(seconds / 60)

function recordOf(id: string, { asOf = '2026-11-22', ...rest }: Partial<Site>): UptimeRecord {
  const record = uptimeRecords(site([], { ...rest, asOf })).get(id)
  if (!record) throw new Error(`${id} has no record`)
  return record
}

/** A site of reports of EU00, by the Amsterdam clock. */
const recordOfReports = (reports: readonly Report[], overrides: Partial<Site> = {}) =>
  recordOf('EU00', { ...overrides, reports })

const quarterOf = (id: string, record: UptimeRecord): Uptime => {
  const found = uptimesBy('quarter', record).find(({ period }) => period.id === id)
  if (!found) throw new Error(`There is no ${id}`)
  return found
}

describe('the sample', () => {
  let sample: Site
  beforeAll(async () => {
    const options = { now: '2026-11-22T12:00:00Z', cache: false, jobs: 0 }
    const checked = await check({ ...options, config: join(project, 'causebook.yaml') })
    if (!checked.site) throw new Error('The sample has errors')
    sample = checked.site
  })
  const recordIn = (id: string) => {
    const record = uptimeRecords(sample).get(id)
    if (!record) throw new Error(`${id} has no record`)
    return record
  }
  const told = (id: string, quarter: string) => {
    const uptime = quarterOf(quarter, recordIn(id))
    return [minutes(uptime.down), shownPercent(uptime, 99.9), meetsTarget(uptime, 99.9)]
  }

  it('comes to the figures that the organisation printed for the third quarter of 2019', () => {
    expect(told('EU00', '2019-q3')).toEqual([207, 99.84, false])
    expect(told('EU02', '2019-q3')).toEqual([14, 99.99, true])
    const { windows } = quarterOf('2019-q3', recordIn('EU00'))
    const sums = new Map<string, number>()
    for (const { report: id, seconds } of windows) sums.set(id, (sums.get(id) ?? 0) + seconds / 60)
    expect([...windows.map(({ seconds }) => seconds / 60)]).toEqual([21, 14, 12, 25, 135])
    expect([...sums.values()].reduce((a, b) => a + b)).toBe(207)
  })

  it('has 34 minutes where the printed report of the second quarter says 37', () => {
    const uptime = quarterOf('2019-q2', recordIn('EU00'))
    expect(minutes(uptime.down)).toBe(44 + 80 + 34)
    expect(shownPercent(uptime, 99.9)).toBe(99.88)
    expect(minutes(uptime.excluded)).toBe(50)
    const excluded = uptime.windows.filter(({ verdict }) => verdict === 'excluded')
    expect(excluded.map(share => share.report)).toEqual(['2019-06-03-alma-eu'])
    expect(excluded[0]?.exclusion).toContain('does not list it')
  })

  it('does not count slowness', () => {
    const uptime = quarterOf('2020-q1', recordIn('EU01'))
    expect([minutes(uptime.down), minutes(uptime.uncounted)]).toEqual([50, 22 * 60 + 16])
    expect(uptime.windows.map(({ verdict }) => verdict)).toEqual(['counts', 'kind'])
  })

  it('has a record of every instance, from the quarter of its first incident', () => {
    const began = [...uptimeRecords(sample)].map(([id, { since, zone }]) => [id, since, zone])
    expect(began).toEqual([
      ['AP01', '2016-07-01', 'Asia/Singapore'],
      ['CA01', '2020-07-01', 'America/Los_Angeles'],
      ['EU00', '2016-10-01', 'Europe/Amsterdam'],
      ['EU01', '2017-07-01', 'Europe/Amsterdam'],
      ['EU02', '2018-10-01', 'Europe/Amsterdam'],
      ['EU03', '2020-07-01', 'Europe/Berlin'],
      ['EU04', '2020-07-01', 'Europe/Berlin'],
      ['NA05', '2020-07-01', 'America/Los_Angeles'],
      ['NA91', '2020-04-01', 'America/Chicago'],
    ])
  })
})

/** Reports of EU00 with windows of any kind in 2018 to 2020, some of them excluded or withdrawn. */
const anyWindow = fc
  .record({
    start: fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }),
    length: fc.integer({ min: 1, max: 60 * 24 * 120 * 60 }),
    kind: fc.constantFrom(...kinds),
    instances: fc.constantFrom(['EU00'], ['EU01'], ['EU00', 'EU01']),
    known: fc.constantFrom(...knowledge),
  })
  .map(({ start, length, kind, instances, known }) => {
    const from = addSeconds('2018-01-01T00:00:00Z', start * 60)
    return knownAs({ ...window(from, addSeconds(from, length)), kind, instances }, known)
  })
const anyReport = fc.record({
  windows: fc.array(anyWindow, { minLength: 1, maxLength: 3 }),
  sla: fc.constantFrom(
    null,
    { counts: false, exclusion: 'By contract' },
    { counts: true, exclusion: null },
  ),
  status: fc.constantFrom('final' as const, 'preliminary' as const, 'withdrawn' as const),
})
const zones = [
  'Europe/Amsterdam',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'UTC',
]
const anyRecord = fc
  .record({
    parts: fc.array(anyReport, { minLength: 1, maxLength: 6 }),
    zone: fc.constantFrom(...zones),
    asOf: fc.constantFrom('2018-07-01', '2019-02-28', '2020-01-01', '2021-06-15'),
    since: fc.constantFrom(null, '2017-12-31', '2018-02-15'),
  })
  .map(({ parts, zone, asOf, since }) => {
    const reports = parts.map((part, i) => report({ ...part, id: `r${i}` }))
    const instances = [instance('EU00', { timezone: zone, since })]
    const overrides = { asOf, config: config({ instances }) }
    return uptimeRecords(site([], { ...overrides, reports })).get('EU00')
  })
  .filter(record => record !== undefined)

const measures = ['seconds', 'excluded', 'down', 'up', 'uncounted'] as const
const sumsOf = (uptimes: readonly Uptime[]) =>
  measures.map(measure => uptimes.reduce((sum, uptime) => sum + uptime[measure], 0))

describe('laws', () => {
  it('months sum to quarters, quarters to years, and all of them to the record', () => {
    fc.assert(
      fc.property(anyRecord, record => {
        const [months, quarters, years] = (['month', 'quarter', 'year'] as const).map(unit =>
          sumsOf(uptimesBy(unit, record)),
        )
        expect(months).toEqual(quarters)
        expect(quarters).toEqual(years)
        const all = uptimesBy('year', record).map(({ period }) => period)
        const [first, last] = [all[0], all.at(-1)]
        if (first && last) expect(years?.[0]).toBe(secondsBetween(first.start, last.end))
      }),
    )
  })

  it('periods follow one another without a gap', () => {
    fc.assert(
      fc.property(anyRecord, record => {
        for (const unit of ['month', 'quarter', 'year'] as const) {
          const ends = uptimesBy(unit, record).map(({ period }) => period)
          for (const [i, period] of ends.slice(1).entries()) expect(period.start).toBe(ends[i]?.end)
        }
      }),
    )
  })

  it('X + Z + down = Y, none below nothing, and the kinds sum to the downtime', () => {
    fc.assert(
      fc.property(anyRecord, record => {
        for (const uptime of uptimesBy('quarter', record)) {
          const { seconds, excluded, down, up, percent, downByKind } = uptime
          expect(up + excluded + down).toBe(seconds)
          expect(Math.min(up, excluded, down)).toBeGreaterThanOrEqual(0)
          expect(down).toBeLessThanOrEqual(seconds - excluded)
          expect(Object.values(downByKind).reduce((a, b) => a + b)).toBe(down)
          expect(percent === null).toBe(seconds === excluded)
          if (percent !== null) expect(percent >= 0 && percent <= 100).toBe(true)
        }
      }),
    )
  })

  it('cutting a window at the edges of quarters loses no second of it', () => {
    fc.assert(
      fc.property(anyRecord, record => {
        const quarters = uptimesBy('quarter', record)
        const [start, end] = [quarters[0]?.period.start, quarters.at(-1)?.period.end]
        if (!start || !end) return
        const shares = quarters.flatMap(({ windows }) => windows)
        for (const whole of record.windows) {
          const from = whole.start > start ? whole.start : start
          const to = whole.end < end ? whole.end : end
          const parts = shares.filter(({ report: id }) => id === whole.report)
          const own = record.windows.filter(({ report: id }) => id === whole.report)
          if (own.length > 1) continue
          const sum = parts.reduce((all, { seconds }) => all + seconds, 0)
          expect(sum).toBe(Math.max(0, from < to ? secondsBetween(from, to) : 0))
        }
      }),
    )
  })

  it('what is shown flatters nobody: 100 only without downtime, the target only when it is met', () => {
    fc.assert(
      fc.property(anyRecord, fc.constantFrom(99.9, 99.99, 98.5, 100), (record, target) => {
        for (const uptime of uptimesBy('month', record)) {
          const shown = shownPercent(uptime, target)
          if (shown === null || uptime.percent === null) continue
          expect(Math.abs(shown - uptime.percent)).toBeLessThan(0.01 + 1e-9)
          if (uptime.down > 0) expect(shown).toBeLessThan(100)
          else expect(shown).toBe(100)
          // What nobody measured may have been downtime.
          const met = uptime.unmeasured.length > 0 ? null : true
          expect(shown >= target ? met : false).toBe(meetsTarget(uptime, target))
          const isAllowed = uptime.down <= allowedSeconds(uptime, target)
          expect(isAllowed ? met : false).toBe(meetsTarget(uptime, target))
        }
      }),
    )
  })
})

describe('a window that is not known', () => {
  const whole = window('2019-05-06T10:00:00Z', '2019-05-06T11:00:00Z')
  const quarter = (how: (typeof knowledge)[number], overrides: Partial<Report> = {}) =>
    quarterOf(
      '2019-q2',
      recordOfReports([report({ windows: [knownAs(whole, how)], ...overrides })]),
    )

  it.each([
    ['exact', 3600, []],
    ['about', 3600, []],
    ['between', 3600, ['between']],
    ['no start', 0, ['unknown']],
    ['no end', 0, ['unknown']],
    ['ongoing', 0, ['ongoing']],
  ] as const)('counts as far as it is certain: %s', (how, down, reasons) => {
    const uptime = quarter(how)
    expect(uptime.down).toBe(down)
    expect(uptime.unmeasured.map(({ reason }) => reason)).toEqual(reasons)
  })

  it.each([
    ['ongoing', 'preliminary', [1, 1]],
    ['no end', 'final', [1, 0]],
    ['no end', 'preliminary', [1, 1]],
    ['between', 'final', [1, 0]],
  ] as const)('is of each quarter that it may touch: %s, %s', (how, status, expected) => {
    const record = recordOfReports([report({ status, windows: [knownAs(whole, how)] })])
    const [own, next] = ['2019-q2', '2019-q3'].map(id => quarterOf(id, record).unmeasured.length)
    expect([own, next]).toEqual(expected)
  })

  it('is told of only where it would count or be excluded', () => {
    const none = [{ ...knownAs(whole, 'ongoing'), kind: 'none' as const }]
    expect(quarter('ongoing', { windows: none }).unmeasured).toEqual([])
    const sla = { counts: false, exclusion: null }
    expect(quarter('ongoing', { sla }).unmeasured).toHaveLength(1)
  })
})

describe('a period', () => {
  const day = 86_400

  it('has an hour less or more when the clocks change in it', () => {
    const record = recordOfReports([
      report({ windows: [window('2019-01-05T11:00:00Z', '2019-01-05T12:00:00Z')] }),
    ])
    const hours = (id: string) => quarterOf(id, record).seconds / 3600
    expect([hours('2019-q1'), hours('2019-q2'), hours('2019-q3'), hours('2019-q4')]).toEqual([
      90 * 24 - 1,
      91 * 24,
      92 * 24,
      92 * 24 + 1,
    ])
    expect(quarterOf('2019-q2', record).period).toMatchObject({
      first: '2019-04-01',
      last: '2019-06-30',
      start: '2019-03-31T22:00:00Z',
      end: '2019-06-30T22:00:00Z',
    })
  })

  it('that runs ends where the as-of day begins, by the clock of the instance', () => {
    const reports = [report({ windows: [window('2019-05-05T11:00:00Z', '2019-07-02T12:00:00Z')] })]
    const record = recordOfReports(reports, { asOf: '2019-07-02' })
    const running = quarterOf('2019-q3', record)
    expect(running.period).toMatchObject({ running: true, whole: false, last: '2019-07-01' })
    expect(running.period.end).toBe('2019-07-01T22:00:00Z')
    expect([running.seconds, running.down, running.up]).toEqual([day, day, 0])
    expect(running.windows).toMatchObject([
      { start: '2019-06-30T22:00:00Z', end: '2019-07-01T22:00:00Z', seconds: day },
    ])
    expect(uptimesBy('quarter', recordOfReports(reports, { asOf: '2019-07-01' }))).toHaveLength(1)
  })

  it('before the first day of the record is none, and the first begins with it', () => {
    const instances = [instance('EU00', { since: '2019-05-20' })]
    const record = recordOfReports([report()], {
      config: config({ instances }),
      asOf: '2019-09-01',
    })
    const [first, second] = uptimesBy('quarter', record)
    expect(first?.period).toMatchObject({ first: '2019-05-20', whole: false, running: false })
    expect(first?.seconds).toBe(42 * day)
    expect(second?.period).toMatchObject({ running: true, last: '2019-08-31' })
    expect(rollingPeriods(3, record).map(period => period.first)).toEqual(['2019-06-01'])
    expect(lastUptime(3, record)?.period.first).toBe('2019-06-01')
    expect(lastUptime(4, record)).toBeNull()
  })

  it('rolls over 3 and 12 whole months', () => {
    const record = recordOfReports([report()], { asOf: '2020-07-15' })
    const three = rollingPeriods(3, record).map(period => uptimeIn(period, record))
    expect(three.map(({ period }) => period.id).slice(0, 2)).toEqual(['2019-06', '2019-07'])
    expect(three[0]?.period).toMatchObject({ first: '2019-04-01', last: '2019-06-30', months: 3 })
    expect(three.map(({ down }) => down).slice(0, 4)).toEqual([3000, 3000, 3000, 0])
    expect(three[0]?.seconds).toBe(uptimesBy('quarter', record)[0]?.seconds)
    expect(three.at(-1)).toEqual(lastUptime(3, record))
    const twelve = rollingPeriods(12, record)
    expect(twelve.map(({ id }) => id)).toEqual(['2020-03', '2020-04', '2020-05', '2020-06'])
    expect(lastUptime(12, record)?.period).toEqual(twelve.at(-1))
  })
})

describe('a window', () => {
  const noon = (kind: 'outage' | 'partial' | 'degraded', from: number, to: number) => ({
    ...window(`2019-06-03T${from}:00:00Z`, `2019-06-03T${to}:00:00Z`),
    kind,
  })
  const second = (reports: readonly Partial<Report>[], change: Partial<Config['policy']> = {}) => {
    const policy = { ...config().policy, ...change }
    const all = reports.map((part, i) => report({ ...part, id: `r${i}` }))
    return quarterOf('2019-q2', recordOfReports(all, { config: config({ policy }) }))
  }
  const hour = 3600

  it('of two reports at once counts once, as the graver kind', () => {
    const uptime = second([
      { windows: [noon('partial', 10, 13)] },
      { windows: [noon('outage', 12, 15)] },
      { windows: [noon('degraded', 14, 17)] },
    ])
    expect([uptime.down, uptime.uncounted]).toEqual([5 * hour, 2 * hour])
    expect(uptime.downByKind).toMatchObject({ partial: 2 * hour, outage: 3 * hour, degraded: 0 })
    expect(uptime.windows.map(({ seconds }) => seconds)).toEqual([3 * hour, 3 * hour, 3 * hour])
  })

  it('counts for the instances that it names and no others', () => {
    const windows = [{ ...noon('outage', 10, 11), instances: ['EU01'] }, noon('outage', 12, 14)]
    expect(second([{ windows, instances: ['EU00', 'EU01'] }]).down).toBe(2 * hour)
  })

  it('of an excluded report is Z, but not where another report counts', () => {
    const sla = { counts: false, exclusion: 'Announced maintenance' }
    const uptime = second([
      { windows: [noon('outage', 10, 14)], sla },
      { windows: [noon('outage', 13, 15)] },
    ])
    expect([uptime.excluded, uptime.down]).toEqual([3 * hour, 2 * hour])
    expect(uptime.windows).toMatchObject([
      { verdict: 'excluded', exclusion: 'Announced maintenance', seconds: 4 * hour },
      { verdict: 'counts', exclusion: null, seconds: 2 * hour },
    ])
  })

  it('of a kind that is no downtime is neither, unless policy or its report makes it count', () => {
    const windows = [noon('degraded', 10, 14)]
    const told = ({ down, excluded }: Uptime) => [down / hour, excluded / hour]
    expect(told(second([{ windows }]))).toEqual([0, 0])
    expect(told(second([{ windows, sla: { counts: false, exclusion: null } }]))).toEqual([0, 4])
    expect(told(second([{ windows, sla: { counts: true, exclusion: null } }]))).toEqual([4, 0])
    expect(told(second([{ windows }], { downtimeKinds: ['degraded'] }))).toEqual([4, 0])
    const none = windows.map(each => ({ ...each, kind: 'none' as const }))
    const counted = { windows: none, sla: { counts: true, exclusion: null } }
    expect(told(second([counted]))).toEqual([0, 0])
  })

  it('that only touches a period is not in it', () => {
    const until = window('2019-03-31T20:00:00Z', '2019-03-31T22:00:00Z')
    const from = window('2019-06-30T22:00:00Z', '2019-06-30T23:00:00Z')
    expect(second([{ windows: [until] }, { windows: [from] }]).windows).toEqual([])
  })

  it('of two reports that began at once is told by the id of its report', () => {
    const reports = ['b', 'a'].map(id => report({ id }))
    expect(recordOfReports(reports).windows.map(({ report: id }) => id)).toEqual(['a', 'b'])
  })

  it('of a withdrawn report or a draft is in no record', () => {
    const withdrawn = [report({ status: 'withdrawn' }), report({ status: 'draft' })]
    const reports = { reports: withdrawn, asOf: '2026-11-22' }
    expect(uptimeRecords(site([], reports)).size).toBe(0)
    expect(second([{}, { status: 'withdrawn', windows: [noon('outage', 14, 16)] }]).down).toBe(3000)
  })
})

describe('the clock of an instance', () => {
  const zoneOf = (timezone: string | null) => {
    const older = report({ id: 'older', zone: 'Asia/Singapore' })
    const newer = report({ id: 'newer', zone: 'America/Chicago' })
    const instances = [instance('EU00', { timezone })]
    return recordOfReports([newer, older], { config: config({ instances }) }).zone
  }

  it('is the configured one, or else that of its newest report', () => {
    expect(zoneOf('Europe/Berlin')).toBe('Europe/Berlin')
    expect(zoneOf(null)).toBe('America/Chicago')
  })

  it('is UTC without both', () => {
    const instances = [instance('EU00', { timezone: null, since: '2020-01-01' })]
    const record = recordOfReports([], { config: config({ instances }) })
    expect([record.zone, record.windows, record.since]).toEqual(['UTC', [], '2020-01-01'])
  })
})

it('a record that begins on the as-of day is none yet', () => {
  const on = (asOf: string) => uptimeRecords(site([], { reports: [report()], asOf })).size
  expect([on('2019-04-01'), on('2019-04-02')]).toEqual([0, 1])
})

it('what a target allows is not less by what its decimals leave in binary', () => {
  const [uptime] = uptimesBy('year', recordOfReports([report()]))
  if (!uptime) throw new Error('There is no year')
  expect(allowedSeconds({ ...uptime, seconds: 1000, excluded: 0 }, 99.9)).toBe(1)
})

it('all of a period excluded has no percentage', () => {
  const windows = [window('2019-03-31T22:00:00Z', '2019-06-30T22:00:00Z')]
  const sla = { counts: false, exclusion: 'Not in service' }
  const record = recordOfReports([report({ windows, sla })])
  const [first] = uptimesBy('quarter', record)
  if (!first) throw new Error('There is no quarter')
  expect([first.percent, shownPercent(first, 99.9), meetsTarget(first, 99.9)]).toEqual([
    null,
    null,
    null,
  ])
  expect(uptimeIn(first.period, record)).toEqual(first)
})
