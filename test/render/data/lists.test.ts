import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/model/report.ts'
import type { Site } from '../../../src/model/site.ts'
import { emitData } from '../../../src/render/data/emit-data.ts'
import { csvColumns } from '../../../src/render/data/reports-csv.ts'
import { feedSite, fileOf, nastyTitle } from '../feed-site.ts'

const base = 'https://rca.example.org/kb/'

/** The site with these facts in the report `id`. */
function siteWith(id: string, rest: Partial<Report>): Site {
  const reports = feedSite.reports.map(each => (each.id === id ? { ...each, ...rest } : each))
  return { ...feedSite, reports }
}

const jsonOf = (path: string, site = feedSite) => JSON.parse(fileOf(emitData, path, site))

describe('actions.json', () => {
  it('has what was promised, with the report that promised it', () => {
    expect(jsonOf('api/v1/actions.json').actions).toEqual([
      {
        report: '2019-06-03-Alma-EU',
        url: `${base}reports/2019-06-03-alma-eu/`,
        instances: ['EU00', 'EU01'],
        causes: ['Load balancer'],
        id: '2019-06-03-Alma-EU/actions/restart-all',
        title: 'Restart <all>',
        type: 'repair',
        owner: null,
        status: 'done',
        due: null,
        done: null,
        done_unknown: true,
        link: null,
      },
    ])
  })

  it('has nothing of a withdrawn report', () => {
    const site = siteWith('2019-06-03-Alma-EU', { status: 'withdrawn' })
    expect(jsonOf('api/v1/actions.json', site).actions).toEqual([])
  })
})

describe('changes.json', () => {
  const { changes } = jsonOf('api/v1/changes.json')

  it('has publications newest first, with distinct instants', () => {
    const instants = changes.flatMap(({ at }: { at: string | null }) => at ?? [])
    expect(instants).toEqual([...new Set<string>(instants)].sort().reverse())
    expect(changes.findLast(({ kind }: { kind: string }) => kind !== 'closed')).toMatchObject({
      kind: 'published',
      report: 'old',
      instances: ['EU00'],
    })
  })

  it('tells what a change is about', () => {
    const own = changes.find(({ report }: { report: string }) => report === '2019-06-03-Alma-EU')
    expect(own).toEqual({
      id: '2019-06-03-Alma-EU/2019-06-11',
      kind: 'published',
      at: own.at,
      report: '2019-06-03-Alma-EU',
      url: `${base}reports/2019-06-03-alma-eu/`,
      title: nastyTitle,
      instances: ['EU00', 'EU01'],
      former_instances: [],
      severity: 'major',
      summary: 'Initial Publication',
    })
  })

  it('has each action that was closed, with its day if that is known', () => {
    const [action] = feedSite.reports.flatMap(({ actions }) => actions)
    if (!action) throw new Error('no action')
    const actions = [
      { ...action, title: 'Known', done: '2019-07-01' },
      { ...action, title: 'Given up', status: 'wont-do' as const, done: '2019-07-02' },
      { ...action, title: 'Open', status: 'open' as const, done: null },
      action,
    ]
    const report = '2019-06-03-Alma-EU'
    const all = jsonOf('api/v1/changes.json', siteWith(report, { actions })).changes
    const closed = all.filter(({ kind }: { kind: string }) => kind === 'closed')
    expect(closed).toMatchObject([
      { id: `${report}/actions/given-up`, at: '2019-07-02T00:00:00Z', summary: 'Given up' },
      { id: `${report}/actions/known`, at: '2019-07-01T00:00:00Z', summary: 'Known' },
      { at: null, summary: action.title },
    ])
  })
})

describe('reports.csv', () => {
  const rowsOf = (site = feedSite) => {
    const [head = [], ...rows] = cellsOf(fileOf(emitData, 'api/v1/reports.csv', site))
    return rows.map(row => Object.fromEntries(head.map((name, i) => [name, row[i]])))
  }

  it('has a row of names, and one for each window', () => {
    expect(cellsOf(fileOf(emitData, 'api/v1/reports.csv'))[0]).toEqual(csvColumns)
    expect(rowsOf().map(({ id, window }) => [id, window])).toEqual([
      ['quiet', '1'],
      ['2019-06-03-Alma-EU', '1'],
      ['2019-06-03-Alma-EU', '2'],
      ['old', '1'],
    ])
  })

  it('tells a window, with any title unharmed', () => {
    expect(rowsOf()[2]).toMatchObject({
      url: `${base}reports/2019-06-03-alma-eu/`,
      title: nastyTitle,
      start: '2019-06-03T12:05:00Z',
      end: '2019-06-03T12:45:00Z',
      zone: 'Europe/Amsterdam',
      local_start: '2019-06-03T14:05:00+02:00',
      seconds: '2400',
      kind: 'outage',
      counts: 'true',
      instances: 'EU01',
      scope: '',
      regions: 'Europe',
      products: 'Alma',
      services: '',
      causes: 'Load balancer',
      mitigated: '',
    })
    expect(rowsOf()[1]).toMatchObject({ instances: 'EU00; EU01', counts: 'false' })
  })

  it('ends each row in CRLF, and the file has no mark at its start', () => {
    const text = fileOf(emitData, 'api/v1/reports.csv')
    expect(text).toMatch(/^id,url,/)
    expect(text.split('\r\n')).toHaveLength(6)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it.each([
    ['=HYPERLINK("http://x.example")', '\'=HYPERLINK("http://x.example")'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1', "'＝1"],
    ['﹦1', "'﹦1"],
    ["|cmd|' /C calc'!A0", "'|cmd|' /C calc'!A0"],
    ['\u200b=1', "'\u200b=1"],
    ['\ufeff\u00ad\u200f@SUM(A1)', "'\ufeff\u00ad\u200f@SUM(A1)"],
    [' \u3000=1', "' \u3000=1"],
    ['a | b', 'a | b'],
    ['\u200bone', '\u200bone'],
    ['1=1', '1=1'],
    ['a, "b"\nc', 'a, "b"\nc'],
    ['日本語 🎉 עברית', '日本語 🎉 עברית'],
  ])('is no formula for a title such as %j', (title, cell) => {
    expect(rowsOf(siteWith('quiet', { title }))[0]?.title).toBe(cell)
  })

  it('has what may end a cell elsewhere in quotes', () => {
    const table = (title: string) =>
      fileOf(emitData, 'api/v1/reports.csv', siteWith('quiet', { title }))
    expect(table('a;=1')).toContain(',"a;=1",')
    expect(table('a\t=1')).toContain(',"a\t=1",')
  })

  it.each([[['a; b', 'c']], [['a\\', '; b;', '\\;']], [['say "no"', 'a, b\nc']], [['one']], [[]]])(
    'has lists that can be told apart again: %j',
    causes => {
      const [row] = rowsOf(siteWith('quiet', { causes }))
      const parts = row?.causes?.match(/(?:[^;\\]|\\[\s\S])+/g) ?? []
      const values = parts.map(part => part.replace(/^ /, '').replace(/\\([\s\S])/g, '$1'))
      expect(values).toEqual(causes)
    },
  )
})

/** A reading of RFC 4180 of its own: cells by row. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}
