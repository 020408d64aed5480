import { describe, expect, it } from 'vitest'
import { emitBadges } from '../../../src/render/badges/emit-badges.ts'
import { emitData } from '../../../src/render/data/emit-data.ts'
import { problemOf } from '../../../src/verify/verify-file.ts'
import { feedSite, fileOf } from '../feed-site.ts'
import { sampleSite } from '../sample-site.ts'

const { site: sample } = sampleSite()
const base = 'https://rca.example.org/kb/'
const dataOf = (name: string, site = feedSite) =>
  JSON.parse(fileOf(emitData, `api/v1/${name}.json`, site))
const tableOf = (name: string, site = feedSite) => {
  const text = fileOf(emitData, `api/v1/${name}.csv`, site)
  expect(problemOf(`${name}.csv`, () => text)).toBeNull()
  return text.split('\r\n').slice(0, -1)
}

describe('instances.json', () => {
  it('tells of each instance where to learn more of it', () => {
    const [eu00, eu01, ...others] = dataOf('instances').instances
    expect(others).toEqual([])
    expect(eu00).toMatchObject({
      id: 'EU00',
      url: `${base}instances/eu00/`,
      data: `${base}api/v1/instances/eu00.json`,
      name: 'Alma <EU00> & "co"',
      region: 'Europe',
      datacenter: 'Amsterdam',
      product: 'Alma',
      reports: 3,
      last_incident: '2020-02-02T02:45:00Z',
      feed: { atom: `${base}instances/eu00/feed.atom`, json: `${base}instances/eu00/feed.json` },
      updates: { rss: `${base}instances/eu00/updates.rss` },
      calendar: `${base}instances/eu00/calendar.ics`,
    })
    expect(eu01).toMatchObject({ id: 'EU01', region: null, last_incident: '2019-06-03T12:05:00Z' })
  })

  it('forgets withdrawn reports and windows without impact when it names the last incident', () => {
    const changed = feedSite.reports.map(report => ({
      ...report,
      ...(report.id === 'quiet' && { status: 'withdrawn' as const }),
    }))
    const [eu00] = dataOf('instances', { ...feedSite, reports: changed }).instances
    expect(eu00).toMatchObject({ reports: 3, last_incident: '2019-06-03T11:45:00Z' })
    const harmless = feedSite.reports.map(report => ({
      ...report,
      windows: report.windows.map(window => ({ ...window, kind: 'none' as const })),
    }))
    const [unhurt] = dataOf('instances', { ...feedSite, reports: harmless }).instances
    expect(unhurt.last_incident).toBeNull()
  })
})

describe('the last twelve months', () => {
  it('are the same in every file, and those of the badge', () => {
    const site = { ...sample, asOf: '2020-05-15' }
    const twelve = (name: string) => {
      const { instances } = dataOf(name, site)
      return instances.find(({ id }: { id: string }) => id === 'EU00').rolling_12_months
    }
    const own = dataOf('instances/eu00', site).availability.rolling_12_months
    expect(own).toMatchObject({ id: '2020-04', first: '2019-05-01', last: '2020-04-30' })
    expect(own.down_seconds).toBeGreaterThan(0)
    expect(twelve('instances')).toEqual(own)
    expect(twelve('availability')).toEqual(own)
    const badge = fileOf(emitBadges, 'instances/eu00/badge-availability.svg', site)
    expect(badge).toContain(`${own.percent.toFixed(2)}% up in the 12 months to April 2020`)
  })

  it('are null until so many months are on record', () => {
    const [eu00] = dataOf('instances', { ...feedSite, asOf: '2018-11-30' }).instances
    expect(eu00.rolling_12_months).toBeNull()
  })
})

describe('availability.csv', () => {
  it('has a row for each instance and period of availability.json', () => {
    const [head, ...rows] = tableOf('availability', sample)
    const { instances } = dataOf('availability', sample)
    expect(head).toMatch(/^instance,unit,period,first,last,zone,/)
    for (const { id, months, quarters, years } of instances) {
      const own = rows.filter(row => row.startsWith(`${id},`))
      expect(own).toHaveLength(months.length + quarters.length + years.length + 1)
    }
    expect(rows).toContainEqual(
      expect.stringMatching(/^EU00,quarter,2019-q3,2019-07-01,2019-09-30,Europe\/Amsterdam,/),
    )
    expect(rows).toContainEqual(expect.stringMatching(/^EU00,rolling-12-months,2026-10,/))
  })
})

describe('actions.csv', () => {
  it('says what actions.json says', () => {
    expect(tableOf('actions')).toEqual([
      'id,title,type,owner,status,due,done,done_unknown,link,report,url,instances,causes',
      `2019-06-03-Alma-EU/actions/restart-all,Restart <all>,repair,,done,,,true,,2019-06-03-Alma-EU,${base}reports/2019-06-03-alma-eu/,"EU00; EU01",Load balancer`,
    ])
  })
})
