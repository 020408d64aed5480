import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { emitApi } from '../../src/render/api.ts'
import { emitted, feedSite, fileOf, nastyTitle } from './feed-site.ts'

const base = 'https://rca.example.org/kb/'
const nastyPath = 'api/v1/reports/2019-06-03-alma-eu.json'
const index = () => JSON.parse(fileOf(emitApi, 'api/v1/index.json'))
const report = () => JSON.parse(fileOf(emitApi, nastyPath))

const ajv = new Ajv2020({ strict: true, allErrors: true })
addFormats.default(ajv)
const schemaOf = (name: string) => JSON.parse(fileOf(emitApi, `api/v1/schema/${name}.json`))
const validators = {
  index: ajv.compile(schemaOf('index')),
  report: ajv.compile(schemaOf('report')),
}

/** Whether `file` is valid by the schema that was published for its kind. */
function validate(name: 'index' | 'report', file: unknown): boolean {
  return validators[name](file)
}

describe('the data files', () => {
  it('are an index, one file a report, and the schemas of both', () => {
    expect(Object.keys(emitted(emitApi)).sort()).toEqual([
      'api/v1/index.json',
      nastyPath,
      'api/v1/reports/old.json',
      'api/v1/reports/quiet.json',
      'api/v1/schema/index.json',
      'api/v1/schema/report.json',
    ])
  })

  it('are the same bytes each time, and end in one newline', () => {
    expect(emitted(emitApi)).toEqual(emitted(emitApi))
    for (const text of Object.values(emitted(emitApi))) expect(text).toMatch(/[^\n]\n$/)
  })

  it('are valid by the schemas that they name', () => {
    for (const [path, text] of Object.entries(emitted(emitApi))) {
      const file = JSON.parse(text)
      const name = path.includes('/reports/') ? 'report' : 'index'
      if (path.includes('/schema/')) {
        expect(file.$id).toBe(base + path)
        expect(file.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
      } else {
        expect(file.$schema).toBe(`${base}api/v1/schema/${name}.json`)
        expect(file.version).toBe(1)
        expect(validate(name, file)).toBe(true)
      }
    }
  })

  it('are valid without any report', () => {
    const file = JSON.parse(fileOf(emitApi, 'api/v1/index.json', { ...feedSite, reports: [] }))
    expect(file).toMatchObject({ reports: [], updated: null })
    expect(validate('index', file)).toBe(true)
  })

  it('have keys in snake case and nothing that is missing', () => {
    const keys = Object.values(emitted(emitApi)).flatMap(text =>
      [...text.matchAll(/"([\w$]+)":/g)].map(match => match[1]),
    )
    const schemaWords = ['anyOf', 'minItems', 'additionalProperties']
    for (const key of keys)
      if (!schemaWords.includes(key ?? '')) expect(key).toMatch(/^\$?[a-z_]+$/)
  })
})

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
    if ('version' in broken) return
    const [entry] = index().reports
    expect(validate('index', { ...index(), reports: [{ ...entry, ...broken }] })).toBe(false)
  })

  it('reject a file in which any one field is missing', () => {
    for (const key of Object.keys(report())) {
      const { [key]: _, ...rest } = report()
      expect(validate('report', rest), key).toBe(false)
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
  it('has one report a line, newest incident first', () => {
    const lines = fileOf(emitApi, 'api/v1/index.json').split('\n')
    const entries = lines.slice(1, -2).map(line => JSON.parse(line.replace(/,$/, '')))
    expect(entries.map(entry => entry.id)).toEqual(['quiet', '2019-06-03-Alma-EU', 'old'])
  })

  it('tells a report in brief', () => {
    expect(index().reports[1]).toEqual({
      id: '2019-06-03-Alma-EU',
      url: `${base}reports/2019-06-03-alma-eu/`,
      json: base + nastyPath,
      title: nastyTitle,
      status: 'final',
      severity: 'major',
      instances: ['EU00', 'EU01'],
      kinds: ['outage', 'degraded'],
      start: '2019-06-03T11:45:00Z',
      end: '2019-06-03T12:45:00Z',
      impact_seconds: 3600,
      span_seconds: 3600,
      published: '2019-06-11T10:00:00Z',
      updated: '2021-06-11T10:00:00Z',
      hash: 'ab'.repeat(32),
    })
    expect(index().updated).toBe('2021-06-11T10:00:00Z')
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
      seconds: 3000,
      kind: 'degraded',
      instances: ['EU00', 'EU01'],
      scope: 'The <identity> service',
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
    const file = JSON.parse(fileOf(emitApi, 'api/v1/reports/quiet.json', { ...feedSite, reports }))
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

  it('names the reports it belongs with', () => {
    expect(report().related).toEqual(['quiet'])
    const old = JSON.parse(fileOf(emitApi, 'api/v1/reports/old.json'))
    expect(old.superseded_by).toEqual(['2019-06-03-Alma-EU'])
    expect(old.status).toBe('withdrawn')
  })
})
