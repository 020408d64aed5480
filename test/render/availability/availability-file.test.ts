import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../../src/build.ts'
import type { AvailabilityFile } from '../../../src/model/data/availability-schema.ts'
import type { IndexFile } from '../../../src/model/data/index-schema.ts'
import type { Site } from '../../../src/model/site.ts'
import { secondsBetween } from '../../../src/model/time.ts'
import { availabilityFile } from '../../../src/render/availability/availability-file.ts'
import { emitAvailability } from '../../../src/render/availability/emit-availability.ts'
import { emitData } from '../../../src/render/data/emit-data.ts'
import { project } from '../../command.ts'
import { feedSite, fileOf, fingerprintsOf, reportOf } from '../feed-site.ts'
import { sampleSite } from '../sample-site.ts'

/** The sample of the project, whose availability its organisation has published. */
let sample: Site
beforeAll(async () => {
  const config = join(project, 'causebook.yaml')
  const { site } = await check({ config, now: '2026-11-22T12:00:00Z', cache: false, jobs: 0 })
  if (!site) throw new Error('the configuration is sound')
  sample = site
})

function instanceOf(id: string, file: AvailabilityFile) {
  const found = file.instances.find(instance => instance.id === id)
  if (!found) throw new Error(`No ${id}`)
  return found
}

const periodOf = (id: string, name: string, file = availabilityFile(sample)) =>
  instanceOf(id, file).quarters.find(quarter => quarter.id === name)

describe('availability.json', () => {
  it('comes to what the organisation published', () => {
    expect(periodOf('EU00', '2019-q3')).toMatchObject({ down_seconds: 207 * 60, percent: 99.8438 })
    expect(periodOf('EU02', '2019-q3')).toMatchObject({ down_seconds: 14 * 60, percent: 99.9894 })
  })

  it('has in each period X, Y and Z that hang together, and the whole year in its months', () => {
    for (const { months, quarters, years } of availabilityFile(sample).instances) {
      for (const period of [...months, ...quarters, ...years]) {
        const { seconds, excluded_seconds, down_seconds, up_seconds, start, end } = period
        expect(seconds).toBe(secondsBetween(start, end))
        expect(up_seconds).toBe(seconds - excluded_seconds - down_seconds)
        const kinds = Object.values(period.down_seconds_by_kind)
        expect(kinds.reduce((a, b) => a + b)).toBe(down_seconds)
      }
      for (const year of years)
        for (const parts of [months, quarters])
          for (const key of ['seconds', 'down_seconds', 'excluded_seconds'] as const)
            expect(
              sumOf(parts.filter(({ id }) => id.startsWith(year.id)).map(one => one[key])),
            ).toBe(year[key])
    }
  })

  it('agrees with the pages to the minute', () => {
    const { site, look } = sampleSite()
    const pages = [...emitAvailability(site, look)].flatMap(page => ('render' in page ? page : []))
    const told = availabilityFile(site).instances.flatMap(({ id, quarters, years }) =>
      [...quarters, ...years].map(period => {
        const { down_seconds, excluded_seconds, seconds, up_seconds, percent } = period
        const minutes = [up_seconds, seconds, excluded_seconds].map(one => Math.round(one / 60))
        return [id, period.id, `${percent?.toFixed(2)}%`, Math.round(down_seconds / 60), ...minutes]
      }),
    )
    expect(told.length).toBeGreaterThan(100)
    for (const [id, period, percent, down, ...others] of told) {
      const page = pages.find(({ path }) => path === `availability/${period}/index.html`)
      const row = cellsOf(String(page?.render()), `Alma ${id}`)
      expect([row[1], ...row.slice(3, 4), ...row.slice(-3)]).toEqual(
        [percent, down, ...others].map(String),
      )
    }
  })

  it('tells of each window whether it counts, and why not', () => {
    const { windows } = instanceOf('EU00', availabilityFile(sample))
    const excluded = windows.find(({ report }) => report === '2019-06-03-alma-eu')
    expect(excluded).toMatchObject({ kind: 'partial', counts: false, reason: 'excluded' })
    expect(excluded?.exclusion).toMatch(/\w/)
    const slow = windows.find(({ kind }) => kind === 'degraded')
    expect(slow).toMatchObject({ counts: false, reason: 'kind' })
    const counting = windows.filter(({ counts }) => counts)
    expect(counting.length).toBeGreaterThan(3)
    for (const { reason } of counting) expect(reason).toBeNull()
  })

  it('splits what crosses the year by the clock of the instance', () => {
    const moment = (at: string) => ({ at, zone: 'Europe/Amsterdam' })
    const crossing = reportOf('crossing', '2019-12-31T22', {
      windows: [
        {
          start: moment('2019-12-31T22:30:00Z'),
          end: moment('2020-01-01T00:15:00Z'),
          doubt: { start: null, end: null },
          kind: 'outage',
          instances: ['EU00'],
          scope: null,
        },
      ],
    })
    const file = availabilityFile({ ...feedSite, reports: [crossing] })
    expect(periodOf('EU00', '2019-q4', file)?.down_seconds).toBe(30 * 60)
    expect(periodOf('EU00', '2020-q1', file)?.down_seconds).toBe(75 * 60)
    expect(instanceOf('EU00', file).windows).toMatchObject([{ seconds: 105 * 60 }])
  })

  it('never rounds up to a target that was missed, or to no downtime at all', () => {
    const moment = (at: string) => ({ at, zone: 'UTC' })
    const blip = reportOf('blip', '2020-02-02T02', {
      windows: [
        {
          start: moment('2020-02-02T02:00:00Z'),
          end: moment('2020-02-02T02:00:01Z'),
          doubt: { start: null, end: null },
          kind: 'outage',
          instances: ['EU00'],
          scope: null,
        },
      ],
    })
    const file = availabilityFile({ ...feedSite, reports: [blip] })
    expect(instanceOf('EU00', file).years[0]?.percent).toBe(99.9999)
  })

  it('is as of a day, and changes with it', () => {
    const stampOn = (asOf: string) =>
      new Map(fingerprintsOf(emitData, { ...feedSite, asOf })).get('api/v1/availability.json')
    expect(stampOn('2026-11-22')).toBe(stampOn('2026-11-22'))
    expect(stampOn('2026-11-23')).not.toBe(stampOn('2026-11-22'))
    expect(availabilityFile({ ...feedSite, asOf: '2020-03-01' })).toMatchObject({
      as_of: '2020-03-01',
      target: 99.9,
      downtime_kinds: ['outage', 'partial', 'intermittent'],
    })
  })
})

describe('index.json', () => {
  const index = (): IndexFile => JSON.parse(fileOf(emitData, 'api/v1/index.json', sample))

  it('takes about one and a half KB a report', () => {
    const text = fileOf(emitData, 'api/v1/index.json', sample)
    expect(Buffer.byteLength(text) / index().reports.length).toBeLessThanOrEqual(1600)
  })

  it('is enough to work out the downtime of an instance in a quarter', () => {
    const [from, to] = ['2019-06-30T22:00:00Z', '2019-09-30T22:00:00Z'] as const
    const minutes = new Set<number>()
    for (const { start, end, counts, instances } of index().reports.flatMap(each => each.windows)) {
      if (!counts || !instances.includes('EU00')) continue
      const first = Math.max(secondsBetween(from, start ?? ''), 0)
      const last = secondsBetween(from, end !== null && end < to ? end : to)
      for (let at = first; at < last; at += 60) minutes.add(at / 60)
    }
    expect(minutes.size).toBe(207)
  })
})

describe('the file of an instance', () => {
  it('tells its facts, its reports as the index does, and its availability by quarter', () => {
    const file = JSON.parse(fileOf(emitData, 'api/v1/instances/eu00.json', sample))
    expect(file).toMatchObject({
      id: 'EU00',
      url: 'https://rca.example.org/instances/eu00/',
      name: 'Alma EU00',
      region: 'Europe',
      datacenter: 'Amsterdam',
      zone: 'Europe/Amsterdam',
      product: 'Alma',
      availability: { as_of: '2026-11-22', target: 99.9, zone: 'Europe/Amsterdam' },
    })
    const index = JSON.parse(fileOf(emitData, 'api/v1/index.json', sample))
    const own = index.reports.filter(({ instances }: { instances: string[] }) =>
      instances.includes('EU00'),
    )
    expect(file.reports).toEqual(own)
    expect(file.availability.quarters).toEqual(
      instanceOf('EU00', availabilityFile(sample)).quarters,
    )
  })

  it('has nulls for one that is not registered, and for what is not on record', () => {
    const file = JSON.parse(fileOf(emitData, 'api/v1/instances/eu01.json'))
    expect(file).toMatchObject({ id: 'EU01', name: 'EU01', region: null, zone: null, aliases: [] })
    const early = { ...feedSite, asOf: '2018-01-01' }
    expect(
      JSON.parse(fileOf(emitData, 'api/v1/instances/eu01.json', early)).availability,
    ).toBeNull()
  })
})

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

/** The cells of the row that a page has of an instance, without the marks of thousands. */
function cellsOf(html: string, instance: string): readonly string[] {
  const rows = html.match(/<tr\b[\s\S]*?<\/tr>/g) ?? []
  const row = rows.find(text => text.includes(`>${instance}</a>`)) ?? ''
  const cells = row.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g)
  return Array.from(cells, ([, text = '']) => text.replace(/<[^>]*>|[\s,]/g, ''))
}
