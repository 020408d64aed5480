import { describe, expect, it } from 'vitest'
import { earlierIndexSchema } from '../../../src/model/data/earlier-index-schema.ts'
import { earlierReport } from '../../../src/model/life/earlier-report.ts'

const least = {
  id: 'one',
  title: 'One',
  status: 'final',
  instances: ['EU00'],
  updated: null,
}

const read = (entry: object) => {
  const [first] = earlierIndexSchema.parse({ reports: [{ ...least, ...entry }] }).reports
  return first && earlierReport(first)
}

const utc = (at: string) => ({ at, zone: 'UTC' })
const start = '2019-06-03T11:45:00Z'
const end = '2019-06-03T12:35:00Z'

describe('a report of an index', () => {
  it('is known by little', () => {
    expect(read({})).toMatchObject({ id: 'one', publications: null, history: null, updated: '' })
    expect(read({})?.windows).toBeUndefined()
  })

  it('has the address of its page, and what was told', () => {
    const publications = [
      { key: '2019-06-11', kind: 'published', date: '2019-06-11', at: null },
      { key: 'withdrawn', kind: 'withdrawn', date: null, at: null },
    ]
    expect(read({ url: 'https://rca.example.org/kb/reports/one/', publications })).toMatchObject({
      slug: 'one',
      publications: ['2019-06-11', 'withdrawn'],
      history: [{ date: '2019-06-11', kind: 'published' }],
    })
  })

  it.each<[string, unknown, unknown]>([
    ['in full', { start, end, kind: 'outage', instances: ['EU01'], counts: true }, ['EU01']],
    ['in full, of all', { start, end, kind: 'outage', instances: null, counts: true }, ['EU00']],
    ['in short', [0, 3000, 'outage', true, ['EU01']], ['EU01']],
    ['in short, of all', [0, 3000, 'outage', true, null], ['EU00']],
  ])('has its windows, %s', (_, window, instances) => {
    expect(read({ start, windows: [window] })?.windows).toEqual([
      { start: utc(start), end: utc(end), kind: 'outage', counts: true, instances },
    ])
  })

  it('has windows without an edge', () => {
    const ongoing = { start, end: null, kind: 'outage', instances: ['EU00'] }
    expect(read({ start, windows: [ongoing] })?.windows).toMatchObject([{ end: null }])
    const short = [null, null, 'outage', true, null]
    expect(read({ start, windows: [short] })?.windows).toMatchObject([
      { start: undefined, end: undefined },
    ])
  })

  it('has edges as far as they are known', () => {
    const full = {
      start,
      end,
      kind: 'outage',
      instances: null,
      start_is: 'about',
      end_is: 'between',
    }
    const later = '2019-06-03T12:45:00Z'
    expect(read({ windows: [{ ...full, end_between: [end, later] }] })?.windows).toMatchObject([
      { doubt: { start: { is: 'about' }, end: { is: 'between', from: utc(end), to: utc(later) } } },
    ])
    const ongoing = { ...full, start_is: 'exact', end: null, end_is: 'ongoing' }
    expect(read({ windows: [ongoing] })?.windows).toMatchObject([
      { end: null, doubt: { start: null, end: { is: 'ongoing' } } },
    ])
  })

  it('is no less known for what is said in a way that is not', () => {
    const strange = { windows: [{ from: start }], severity: 'terrible', detected: 1750, url: 'x' }
    expect(read({ ...strange, products: ['Alma'] })).toMatchObject({
      windows: undefined,
      severity: undefined,
      detected: undefined,
      slug: undefined,
      products: ['Alma'],
    })
  })
})
