import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { type SchemaName, schemaNames } from '../../../src/model/data/data-schemas.ts'
import type { ReportFile } from '../../../src/model/data/report-schema.ts'
import type { Site } from '../../../src/model/site.ts'
import { emitData } from '../../../src/render/data/emit-data.ts'
import { emitMirror } from '../../../src/render/mirror/emit-mirror.ts'
import { knowledge, knownAs } from '../../samples.ts'
import { emitted, feedSite, fileOf, nastyTitle } from '../feed-site.ts'

const base = 'https://rca.example.org/kb/'
const nastyPath = 'api/v1/reports/2019-06-03-alma-eu.json'
const dataOf = (name: string, site: Site = feedSite) =>
  JSON.parse(fileOf(emitData, `api/v1/${name}.json`, site))
const index = () => dataOf('index')
const report = () => JSON.parse(fileOf(emitData, nastyPath))

const ajv = new Ajv2020({ strict: true, allErrors: true })
addFormats.default(ajv)
const schemaOf = (name: string) => dataOf(`schema/${name}`)
const validators = Object.fromEntries(
  schemaNames.map(name => [name, ajv.compile(schemaOf(name))] as const),
)

/** Whether `file` is valid by the schema that was published for its kind. */
function validate(name: SchemaName, file: unknown): boolean {
  return validators[name]?.(file) ?? false
}

/** The name of the schema that a file names. */
function namedBy(file: { readonly $schema: string }): SchemaName {
  const name = schemaNames.find(each => file.$schema === `${base}api/v1/schema/${each}.json`)
  if (!name) throw new Error(`${file.$schema} is no schema of ours`)
  return name
}

/** All data files in JSON but the schemas, by path. */
function dataFiles(site: Site = feedSite) {
  return Object.entries({ ...emitted(emitData, site), ...emitted(emitMirror, site) })
    .filter(([path]) => path.endsWith('.json') && !path.includes('/schema/'))
    .map(([path, text]) => ({ path, file: JSON.parse(text) }))
}

/** The site with the windows of one report as far as they are known. */
function siteKnown(how: (typeof knowledge)[number]): Site {
  const reports = feedSite.reports.map(each =>
    each.id === 'quiet'
      ? { ...each, windows: each.windows.map(window => knownAs(window, how)) }
      : each,
  )
  return { ...feedSite, reports }
}

describe('the data files', () => {
  it('are about all reports, each year, instance and report, and the schemas of them all', () => {
    expect(Object.keys(emitted(emitData)).sort()).toEqual(
      [
        'api/v1/index.json',
        'api/v1/actions.json',
        'api/v1/changes.json',
        'api/v1/availability.json',
        'api/v1/reports.csv',
        'api/v1/actions.csv',
        'api/v1/availability.csv',
        'api/v1/instances.json',
        'api/v1/instances/eu00.json',
        'api/v1/instances/eu01.json',
        'api/v1/years/2019.json',
        nastyPath,
        'api/v1/reports/old.json',
        'api/v1/reports/quiet.json',
        ...schemaNames.map(name => `api/v1/schema/${name}.json`),
      ].sort(),
    )
  })

  it('are the same bytes each time, and end in one newline', () => {
    expect(emitted(emitData)).toEqual(emitted(emitData))
    for (const text of Object.values(emitted(emitData))) expect(text).toMatch(/[^\r\n]\r?\n$/)
  })

  it.each<readonly [string, Site]>([
    ['with reports', feedSite],
    ['without any report', { ...feedSite, reports: [], facets: [] }],
    ['before the first quarter was over', { ...feedSite, asOf: '2018-01-01' }],
    ...knowledge.map(how => [`with times that are known ${how}`, siteKnown(how)] as const),
  ])('are valid by the schemas that they name, %s', (_, site) => {
    const files = dataFiles(site)
    expect(files.length).toBeGreaterThan(4)
    for (const { path, file } of files) {
      const name = namedBy(file)
      expect(file.version, path).toBe(path.startsWith('api/v2/') ? undefined : 1)
      expect([path, validate(name, file), validators[name]?.errors]).toEqual([path, true, null])
    }
  })

  it('have schemas that say where they are', () => {
    for (const name of schemaNames) {
      expect(schemaOf(name).$id).toBe(`${base}api/v1/schema/${name}.json`)
      expect(schemaOf(name).$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    }
  })

  it('say of nothing that it is missing', () => {
    const site = { ...feedSite, reports: [], facets: [] }
    expect(dataOf('index', site)).toMatchObject({ reports: [], years: [], updated: null })
    expect(dataOf('availability', site).instances).toEqual([])
    expect(emitted(emitData, site)['api/v1/reports.csv']?.split('\r\n')).toHaveLength(2)
  })

  it('have keys in snake case', () => {
    for (const { file } of dataFiles())
      for (const key of keysOf(file)) expect(key).toMatch(/^\$?[a-z][a-z0-9_]*$/)
  })
})

function keysOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : Object.keys(value)
  return [...own, ...Object.values(value).flatMap(keysOf)]
}

describe('the schemas', () => {
  it.each([
    ['a word instead of seconds', { impact_seconds: '60 minutes' }],
    ['an instant that is not in UTC', { published: '2019-06-11T12:00:00+02:00' }],
    ['a month that does not exist', { updated: '2019-13-11T12:00:00Z' }],
    ['an upper-case severity', { severity: 'MAJOR' }],
    ['a draft', { status: 'draft' }],
    ['a hash cut short', { hash: 'abc' }],
    ['a relative address', { url: '../reports/x/' }],
    ['a version to come', { version: 2 }],
  ])('reject %s', (_, broken) => {
    expect(validate('report', { ...report(), ...broken })).toBe(false)
    const [key = ''] = Object.keys(broken)
    const [entry] = index().reports
    if (!(key in entry)) return
    expect(validate('index', { ...index(), reports: [{ ...entry, ...broken }] })).toBe(false)
  })

  it.each([
    ['by the clock of nobody', { start: '2019-06-03 13:45' }],
    ['of an unknown kind', { kind: 'smoke' }],
    ['of less than no time', { seconds: -1 }],
    ['without a word on whether it counts', { counts: undefined }],
  ])('reject a window of the index %s', (_, broken) => {
    const [entry] = index().reports
    const windows = [{ ...entry.windows[0], ...broken }]
    expect(validate('index', { ...index(), reports: [{ ...entry, windows }] })).toBe(false)
  })

  it('reject a file in which any one field is missing', () => {
    for (const { path, file } of dataFiles()) {
      for (const key of Object.keys(file)) {
        const { [key]: _, ...rest } = file
        expect(validate(namedBy(file), rest), `${path} without ${key}`).toBe(false)
      }
    }
  })

  it('accept fields that a later version adds', () => {
    const [window] = report().windows
    const more = { ...report(), windows: [{ ...window, later: 1 }], later: {} }
    expect(validate('report', more)).toBe(true)
    expect(validate('index', { ...index(), later: 1 })).toBe(true)
  })

  it('describe what their fields mean', () => {
    const schema = schemaOf('report')
    expect(schema.properties.impact_seconds.description).toContain('count once')
    expect(schema.$defs.moment.properties.local.description).toContain('RFC 3339')
  })
})

describe('the index', () => {
  const lines = () => fileOf(emitData, 'api/v1/index.json').split('\n')

  it('has one report a line, newest incident first', () => {
    const entries = lines()
      .filter(line => line.startsWith('{"id"'))
      .map(line => JSON.parse(line.replace(/,$/, '')))
    expect(entries.map(entry => entry.id)).toEqual(['quiet', '2019-06-03-Alma-EU', 'old'])
  })

  it('tells a report so that it reads by itself', () => {
    expect(index().reports[1]).toEqual({
      id: '2019-06-03-Alma-EU',
      url: `${base}reports/2019-06-03-alma-eu/`,
      data: `${base}api/v1/reports/2019-06-03-alma-eu.json`,
      title: nastyTitle,
      summary: 'Logins <failed> & "timed out"\u0007',
      status: 'final',
      severity: 'major',
      language: 'he',
      instances: ['EU00', 'EU01'],
      regions: ['Europe'],
      products: ['Alma'],
      services: [],
      tags: [],
      causes: ['Load balancer'],
      vendors: [],
      root_cause: null,
      promises: { made: 1, done: 1, due: null },
      zone: 'Europe/Amsterdam',
      start: '2019-06-03T11:45:00Z',
      end: '2019-06-03T12:45:00Z',
      kinds: ['outage', 'degraded'],
      impact_seconds: 3600,
      impact_is: 'exact',
      span_seconds: 3600,
      windows: [
        {
          start: '2019-06-03T11:45:00Z',
          start_is: 'exact',
          start_between: null,
          end: '2019-06-03T12:35:00Z',
          end_is: 'exact',
          end_between: null,
          seconds: 3000,
          kind: 'degraded',
          instances: ['EU00', 'EU01'],
          scope: 'The <identity> service',
          counts: false,
        },
        {
          start: '2019-06-03T12:05:00Z',
          start_is: 'exact',
          start_between: null,
          end: '2019-06-03T12:45:00Z',
          end_is: 'exact',
          end_between: null,
          seconds: 2400,
          kind: 'outage',
          instances: ['EU01'],
          scope: null,
          counts: true,
        },
      ],
      detected: '2019-06-03T11:47:00Z',
      mitigated: null,
      resolved: '2019-06-03T12:45:00Z',
      time_to_detect_seconds: 120,
      time_to_mitigate_seconds: null,
      time_to_resolve_seconds: 3600,
      published: '2019-06-11T10:00:00Z',
      updated: '2021-06-11T10:00:00Z',
      publications: expect.any(Array),
      hash: 'ab'.repeat(8),
    })
    expect(index().updated).toBe('2021-06-11T10:00:00Z')
  })

  it('names the files of years, which hold the same entries', () => {
    expect(index().years).toEqual([2019])
    const year = dataOf('years/2019')
    expect(year).toMatchObject({ year: 2019, url: `${base}years/2019/` })
    expect(year.reports).toEqual([index().reports[1]])
  })

  it.each([
    ['withdrawn', { status: 'withdrawn' }, false],
    ['excluded', { sla: { counts: false, exclusion: 'Planned' } }, false],
    ['like any other', {}, true],
  ] as const)('says of an outage that is %s whether it counts', (_, rest, counts) => {
    const reports = feedSite.reports.map(each => ({ ...each, ...rest }))
    const [quiet] = dataOf('index', { ...feedSite, reports }).reports
    expect(quiet.windows).toMatchObject([{ seconds: 600, kind: 'outage', counts }])
  })
})

describe('a window that is not known to the minute', () => {
  const [start, end] = ['2020-02-02T02:45:00Z', '2020-02-02T02:55:00Z']
  it.each([
    ['about', { start, start_is: 'about', end, end_is: 'about', seconds: 600, counts: true }, 600],
    ['between', { start, start_is: 'between', end, end_is: 'between', counts: true }, 600],
    ['no start', { start: null, start_is: 'unknown', end, seconds: null, counts: false }, null],
    ['no end', { start, end: null, end_is: 'unknown', seconds: null, counts: false }, null],
    ['ongoing', { start, end: null, end_is: 'ongoing', seconds: null, counts: false }, null],
  ] as const)('says so in the index and in the file of its report: %s', (how, window, seconds) => {
    const [entry] = dataOf('index', siteKnown(how)).reports
    expect(entry.windows).toMatchObject([window])
    expect(entry).toMatchObject({ start: window.start, end: window.end, impact_seconds: seconds })
    const file = dataOf('reports/quiet', siteKnown(how))
    expect(file).toMatchObject({ impact_seconds: seconds, impact_is: entry.impact_is })
    expect(file.windows[0].start?.at ?? null).toBe(window.start)
    expect(file.windows[0].start_between === null).toBe(how !== 'between')
    const table = fileOf(emitData, 'api/v1/reports.csv', siteKnown(how)).split('\r\n')
    const { start_is, end_is } = entry.windows[0]
    expect(table[1]).toContain(`,${window.start ?? ''},${start_is},${window.end ?? ''},${end_is},`)
  })

  it('has both ends of a range in order in the file of its report, the index and the table', () => {
    const [window] = dataOf('reports/quiet', siteKnown('between')).windows
    for (const [edge, range] of [
      [window.start, window.start_between],
      [window.end, window.end_between],
    ]) {
      expect(range[0].at < range[1].at).toBe(true)
      expect(range).toContainEqual(edge)
    }
    expect(window.start_between[1]).toEqual(window.start)
    expect(window.end_between[0]).toEqual(window.end)
    const [entry] = dataOf('index', siteKnown('between')).reports
    const instants = (range: readonly { readonly at: string }[]) => range.map(({ at }) => at)
    expect(entry.windows[0]).toMatchObject({
      start_between: instants(window.start_between),
      end_between: instants(window.end_between),
    })
    const table = fileOf(emitData, 'api/v1/reports.csv', siteKnown('between')).split('\r\n')
    expect(table[1]).toContain(`,${window.start_between[0].at},${window.end_between[1].at},`)
  })
})

describe('the file of a report', () => {
  it('tells times in UTC, by zone and as the clock there showed them', () => {
    expect(report().windows[0]).toEqual({
      start: {
        at: '2019-06-03T11:45:00Z',
        zone: 'Europe/Amsterdam',
        local: '2019-06-03T13:45:00+02:00',
      },
      end: {
        at: '2019-06-03T12:35:00Z',
        zone: 'Europe/Amsterdam',
        local: '2019-06-03T14:35:00+02:00',
      },
      start_is: 'exact',
      start_between: null,
      end_is: 'exact',
      end_between: null,
      seconds: 3000,
      kind: 'degraded',
      instances: ['EU00', 'EU01'],
      scope: 'The <identity> service',
      counts: false,
    })
    expect(report()).toMatchObject({
      time_to_detect_seconds: 120,
      time_to_mitigate_seconds: null,
      time_to_resolve_seconds: 3600,
      mitigated: null,
    })
  })

  it('counts overlapping minutes once, and keeps time of impact and span apart', () => {
    const reports = feedSite.reports.map(each => {
      const [window] = each.windows
      if (!window || each.id !== 'quiet') return each
      const moment = (time: string) => ({ at: `2020-02-02T${time}:00Z`, zone: 'UTC' })
      const parts = [
        ['02:00', '03:00'],
        ['02:30', '02:40'],
        ['02:50', '03:10'],
        ['04:00', '04:05'],
      ] as const
      const windows = parts.map(([from, to]) => ({
        ...window,
        start: moment(from),
        end: moment(to),
      }))
      return { ...each, windows }
    })
    const file = JSON.parse(fileOf(emitData, 'api/v1/reports/quiet.json', { ...feedSite, reports }))
    expect(file.impact_seconds).toBe(75 * 60)
    expect(file.span_seconds).toBe(125 * 60)
    expect(file.start.local).toBe('2020-02-02T02:00:00+00:00')
    expect(file.end.local).toBe('2020-02-02T04:05:00+00:00')
  })

  it('carries what the author wrote with absolute addresses', () => {
    const { sections, lead, timeline } = report()
    expect(sections).toHaveLength(1)
    expect(sections[0]).toMatchObject({ key: 'root-cause', title: 'Root Cause <Analysis>' })
    expect(sections[0].html).toContain(`href="${base}reports/2019-06-03-alma-eu/#cause"`)
    expect(sections[0].html).toContain(`src="${base}files/2019/a%20graph.png"`)
    expect(sections[0].html).toContain('<code>href="#kept"')
    expect(lead).toContain(`href="${base}reports/2019-06-03-alma-eu/#fn-1"`)
    expect(timeline[0].html).toBe(`Start &amp; <a href="${base}reports/old/">alarm</a>`)
  })

  it('says what the index says of it, in the same words', () => {
    const [, { hash, ...entry }] = index().reports
    const { windows, start, end, detected, mitigated, resolved, ...same } = entry
    expect(report()).toMatchObject(same)
    expect(report().windows.map(({ start }: ReportFile['windows'][number]) => start?.at)).toEqual(
      windows.map((window: { start: string }) => window.start),
    )
  })

  it('names its other addresses, and no summary where there is none', () => {
    const reports = feedSite.reports.map(each => ({
      ...each,
      summary: '',
      aliases: ['/old/quiet/', 'old page.html'],
    }))
    const file = dataOf('reports/quiet', { ...feedSite, reports })
    expect(file.summary).toBeNull()
    expect(file.aliases).toEqual([`${base}old/quiet/`, `${base}old%20page.html`])
  })

  it('has the products that it states, and only else those of its instances', () => {
    const products = (id: string, products: string[]) => {
      const reports = feedSite.reports.map(each => (each.id === id ? { ...each, products } : each))
      return dataOf(`reports/${id}`, { ...feedSite, reports }).products
    }
    expect(products('quiet', [])).toEqual(['Alma'])
    expect(products('quiet', ['Primo'])).toEqual(['Primo'])
  })

  it('names the reports it belongs with', () => {
    expect(report().related).toEqual(['quiet'])
    const old = JSON.parse(fileOf(emitData, 'api/v1/reports/old.json'))
    expect(old.superseded_by).toEqual(['2019-06-03-Alma-EU'])
    expect(old.status).toBe('withdrawn')
  })
})
