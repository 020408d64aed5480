import { describe, expect, it } from 'vitest'
import { assembleSite } from '../../../src/assemble/assemble-site.ts'
import { type Publication, publicationsOf } from '../../../src/model/life/publication.ts'
import type { Report, Revision } from '../../../src/model/report.ts'
import type { Site } from '../../../src/model/site.ts'
import { feedSite, reportOf } from '../../render/feed-site.ts'

const revision = (at: string, summary: string, substantive = true): Revision => ({
  date: at.slice(0, 10),
  at,
  isTimed: false,
  summary,
  substantive,
  kind: null,
  worded: null,
  formerly: null,
})

const first = revision('2020-01-05T00:10:00Z', 'First')
const typo = revision('2020-01-06T00:10:00Z', 'Typing mistake', false)
const cause = revision('2020-01-07T00:10:00Z', 'The cause')

const siteOf = (reports: readonly Report[]): Site => ({ ...feedSite, reports })

const report = (id: string, revisions: readonly Revision[], rest: Partial<Report> = {}) =>
  reportOf(id, '2020-01-01T10', { revisions, ...rest })

const brief = ({ kind, report: { id }, key, at, summary }: Publication) =>
  [kind, id, key, at, summary] as const

describe('publications', () => {
  it('are the first publication and each substantive revision, newest first', () => {
    expect(publicationsOf(siteOf([report('a', [first, typo, cause])])).map(brief)).toEqual([
      ['corrected', 'a', '2020-01-07', cause.at, 'The cause'],
      ['published', 'a', '2020-01-05', first.at, 'First'],
    ])
  })

  it('begin with the first revision, whether or not it says that it is substantive', () => {
    const quiet = { ...first, substantive: false }
    expect(publicationsOf(siteOf([report('a', [quiet, cause])])).map(brief)).toEqual([
      ['corrected', 'a', '2020-01-07', cause.at, 'The cause'],
      ['published', 'a', '2020-01-05', first.at, 'First'],
    ])
  })

  it('end with the withdrawal of what was withdrawn', () => {
    const gone = { ...cause, kind: 'withdrawn' } as const
    const withdrawn = report('a', [first, gone], { status: 'withdrawn' })
    expect(publicationsOf(siteOf([withdrawn])).map(({ kind }) => kind)).toEqual([
      'withdrawn',
      'published',
    ])
    const untold = report('a', [first, cause], { status: 'withdrawn' })
    expect(publicationsOf(siteOf([untold])).map(brief)).toEqual([
      ['withdrawn', 'a', 'withdrawn', '2020-01-07T00:10:01Z', ''],
      ['corrected', 'a', '2020-01-07', cause.at, 'The cause'],
      ['published', 'a', '2020-01-05', first.at, 'First'],
    ])
  })

  it('are one of a report without a history', () => {
    expect(publicationsOf(siteOf([report('a', [])])).map(brief)).toEqual([
      ['published', 'a', 'published', '2020-01-01T10:45:00Z', ''],
    ])
  })

  it('never share an instant: of those that would, the later id is moved on', () => {
    const site = siteOf([report('b', [first, cause]), report('a', [first, cause])])
    expect(publicationsOf(site).map(brief)).toEqual([
      ['corrected', 'b', '2020-01-07', '2020-01-07T00:10:01Z', 'The cause'],
      ['corrected', 'a', '2020-01-07', cause.at, 'The cause'],
      ['published', 'b', '2020-01-05', '2020-01-05T00:10:01Z', 'First'],
      ['published', 'a', '2020-01-05', first.at, 'First'],
    ])
  })

  it('never go back to the start of a day in UTC after a time of the evening before it', () => {
    const evening = {
      ...revision('2020-01-06T02:00:00Z', 'Late'),
      date: '2020-01-05',
      isTimed: true,
    }
    const next = revision('2020-01-06T00:10:00Z', 'Next')
    const site = siteOf([report('a', [evening, next])])
    expect(publicationsOf(site).map(({ key, at }) => [key, at])).toEqual([
      ['2020-01-06', '2020-01-06T02:00:01Z'],
      ['2020-01-06T02:00:00Z', '2020-01-06T02:00:00Z'],
    ])
  })

  it('never lie before the start of the incident on its own day, and stay where they were once it is entered', () => {
    const zone = 'America/Los_Angeles'
    const late = { ...reportOf('a', '2020-01-06T04', { status: 'preliminary' }), zone }
    const undated = publicationsOf(siteOf([late])).map(({ key, at }) => [key, at])
    expect(undated).toEqual([['preliminary', '2020-01-06T04:45:00Z']])
    const own = revision('2020-01-05T00:10:00Z', 'First')
    const again = revision('2020-01-05T00:10:01Z', 'Again')
    const entered = publicationsOf(siteOf([{ ...late, revisions: [own, again] }]))
    expect(entered.map(({ key, at }) => [key, at])).toEqual([
      ['2020-01-05/preliminary', '2020-01-06T04:45:01Z'],
      ['preliminary', '2020-01-06T04:45:00Z'],
    ])
    const timed = { ...own, at: '2020-01-05T23:00:00Z', isTimed: true }
    expect(publicationsOf(siteOf([{ ...late, revisions: [timed] }]))[0]?.at).toBe(timed.at)
  })

  it('stay in their order, however many are moved on', () => {
    const next = revision('2020-01-05T00:10:01Z', 'Next')
    const site = siteOf(['a', 'b', 'c'].map(id => report(id, [first, next])))
    const inOrder = publicationsOf(site).filter(({ report: { id } }) => id === 'c')
    expect(inOrder.map(({ key, at }) => [key, at])).toEqual([
      ['2020-01-05/2', '2020-01-05T00:10:05Z'],
      ['2020-01-05', '2020-01-05T00:10:04Z'],
    ])
  })

  it('keep their names and instants when a small change or a further one is added, there or elsewhere', () => {
    const other = report('b', [first, cause])
    const before = publicationsOf(siteOf([report('a', [first, cause]), other]))
    const small = publicationsOf(siteOf([report('a', [first, typo, cause]), other]))
    expect(small.map(brief)).toEqual(before.map(brief))
    const more = revision('2020-02-01T00:10:00Z', 'More')
    const after = publicationsOf(siteOf([report('a', [first, cause, more]), other]))
    expect(after.slice(1).map(brief)).toEqual(before.map(brief))
  })

  it('end when the report was updated', () => {
    const reports = [report('a', [first, cause]), report('b', [first]), report('c', [])]
    const site = assembleSite(feedSite.config, reports, [], { now: '2026-11-22T12:00:00Z' })
    const last = new Map(
      [...publicationsOf(site)].reverse().map(({ report: { id }, at }) => [id, at]),
    )
    for (const { id } of reports) expect(last.get(id)).toBe(site.standings[id]?.updated)
  })
})
