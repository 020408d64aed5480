import { describe, expect, it } from 'vitest'
import { assembleSite } from '../../src/assemble/assemble-site.ts'
import { sourcePath } from '../../src/model/paths.ts'
import type { Report } from '../../src/model/report.ts'
import { config, instance, report, revision, window } from '../samples.ts'

/** A report of an incident that starts on `day` at noon. */
function of(id: string, day: string, overrides: Partial<Report> = {}): Report {
  return report({
    id,
    windows: [window(`${day}T12:00:00Z`, `${day}T13:00:00Z`)],
    revisions: [revision('2019-07-01')],
    ...overrides,
  })
}

const assemble = (reports: readonly Report[], settings = config()) =>
  assembleSite(settings, reports, [], { now })
const ids = (reports: readonly Report[]) => reports.map(({ id }) => id)

const now = '2026-11-22T12:00:00Z'

describe('assembleSite', () => {
  it('puts the newest incident first, and decides ties by id, then file', () => {
    const all = [
      of('b', '2019-06-01'),
      of('c', '2019-06-02'),
      of('a', '2019-06-01', { source: sourcePath('z.md') }),
      of('a', '2019-06-01', { source: sourcePath('y.md') }),
    ]
    expect(assemble(all).reports.map(({ id, source }) => `${id} ${source}`)).toEqual([
      'c c.md',
      'a y.md',
      'a z.md',
      'b b.md',
    ])
  })

  it('keeps drafts apart, and what is internal from the public', () => {
    const all = [
      of('open', '2019-06-01'),
      of('draft', '2019-06-02', { status: 'draft' }),
      of('secret', '2019-06-03', { audience: 'internal' }),
      of('secret draft', '2019-06-04', { audience: 'internal', status: 'draft' }),
    ]
    const site = assemble(all)
    expect([ids(site.reports), ids(site.drafts)]).toEqual([['open'], ['draft']])
    const inside = assemble(all, config({ audience: 'internal' }))
    expect([ids(inside.reports), ids(inside.drafts)]).toEqual([
      ['secret', 'open'],
      ['secret draft', 'draft'],
    ])
    expect(JSON.stringify(site)).not.toContain('secret')
  })

  it('sorts attachments by path', () => {
    const attachments = ['b.png', 'a/z.png', 'B.png'].map(path => ({
      path: sourcePath(path),
      active: false,
    }))
    const { attachments: sorted } = assembleSite(config(), [], attachments, { now })
    expect(sorted.map(({ path }) => path)).toEqual(['B.png', 'a/z.png', 'b.png'])
  })
})

describe('the standing of a report', () => {
  it('was published with its first revision and updated with its last substantive one', () => {
    const revisions = [
      revision('2019-06-11'),
      revision('2019-06-12'),
      { ...revision('2019-06-13'), substantive: false },
    ]
    const { standings } = assemble([of('a', '2019-06-03', { revisions })])
    expect(standings.a).toMatchObject({
      published: '2019-06-11T10:00:00Z',
      updated: '2019-06-12T10:00:00Z',
    })
  })

  it('has no date of publication where nothing states it, and a place at the start of the incident', () => {
    const { standings } = assemble([of('a', '2019-06-03', { revisions: [] })])
    expect(standings.a).toMatchObject({
      published: null,
      updated: '2019-06-03T12:00:00Z',
      recorded: null,
    })
  })

  it('has a date of its own, though many were updated in one second', () => {
    const all = ['c', 'a', 'b'].map(id => of(id, '2019-06-03'))
    const { standings } = assemble(all)
    expect(['a', 'b', 'c'].map(id => standings[id]?.updated)).toEqual([
      '2019-07-01T10:00:00Z',
      '2019-07-01T10:00:01Z',
      '2019-07-01T10:00:02Z',
    ])
  })

  it('is related both ways, newest first, and never to itself or to nobody', () => {
    const { standings } = assemble([
      of('a', '2019-06-01', { related: ['a', 'nobody', 'draft'] }),
      of('b', '2019-06-02', { related: ['a', 'c'] }),
      of('c', '2019-06-03', { related: ['a', 'b'] }),
      of('draft', '2019-06-04', { related: ['a'], status: 'draft' }),
    ])
    expect(standings.a?.related).toEqual(['c', 'b'])
    expect(standings.b?.related).toEqual(['c', 'a'])
    expect(standings.c?.related).toEqual(['b', 'a'])
    expect(standings).not.toHaveProperty('draft')
  })

  it('knows what replaces it', () => {
    const { standings } = assemble([
      of('old', '2019-06-01', { status: 'withdrawn' }),
      of('new', '2019-06-02', { supersedes: ['old'] }),
    ])
    expect(standings.old?.supersededBy).toEqual(['new'])
    expect(standings.new?.supersededBy).toEqual([])
  })

  it('has neighbours for each of its instances', () => {
    const { standings } = assemble([
      of('a', '2019-06-01', { instances: ['EU00'] }),
      of('b', '2019-06-02', { instances: ['EU01', 'EU00'] }),
      of('c', '2019-06-03', { instances: ['EU01'] }),
    ])
    expect(standings.b?.neighbours).toEqual([
      { instance: 'EU00', older: 'a', newer: null },
      { instance: 'EU01', older: null, newer: 'c' },
    ])
  })
})

describe('facets', () => {
  const settings = config({
    instances: [
      instance('EU01', { name: 'A second', region: 'Europe', product: 'Alma' }),
      instance('EU00', { name: 'The first', region: 'Europe', product: 'Alma' }),
    ],
  })
  const facets = (reports: readonly Report[]) =>
    assemble(reports, settings).facets.map(({ family, id, name, slug, reports }) => [
      family,
      id,
      name,
      slug,
      reports,
    ])

  it('exist for all that is registered even without reports, by name', () => {
    expect(facets([])).toEqual([
      ['instances', 'EU01', 'A second', 'eu01', []],
      ['instances', 'EU00', 'The first', 'eu00', []],
      ['regions', 'Europe', 'Europe', 'europe', []],
      ['products', 'Alma', 'Alma', 'alma', []],
    ])
  })

  it('take regions from the registry, and products where a report names none', () => {
    const found = facets([
      of('a', '2019-06-01', {
        instances: ['EU00', 'EU01'],
        causes: ['Load balancer'],
        tags: ['x'],
      }),
      of('b', '2018-06-01', { instances: ['EU00'], products: ['Primo'] }),
    ])
    expect(found.filter(([family]) => family !== 'instances')).toEqual([
      ['regions', 'Europe', 'Europe', 'europe', ['a', 'b']],
      ['products', 'Alma', 'Alma', 'alma', ['a']],
      ['products', 'Primo', 'Primo', 'primo', ['b']],
      ['causes', 'Load balancer', 'Load balancer', 'load-balancer', ['a']],
      ['tags', 'x', 'x', 'x', ['a']],
      ['years', '2019', '2019', '2019', ['a']],
      ['years', '2018', '2018', '2018', ['b']],
    ])
  })

  it('tell the year by the clock of the incident', () => {
    const late = window('2018-12-31T23:30:00Z', '2019-01-01T00:30:00Z')
    const found = facets([of('a', '2019-01-01', { windows: [late] })])
    expect(found.find(([family]) => family === 'years')?.[1]).toBe('2019')
  })
})
