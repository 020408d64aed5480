import { describe, expect, it } from 'vitest'
import { assembleSite } from '../../src/assemble/assemble-site.ts'
import { allChanges, changesFrom, changesSince } from '../../src/model/changes.ts'
import { earlierState } from '../../src/model/life/earlier.ts'
import type { Report, Revision } from '../../src/model/report.ts'
import type { Site } from '../../src/model/site.ts'
import { feedSite, reportOf } from '../render/feed-site.ts'

const revision = (at: string, substantive = true): Revision => ({
  date: at.slice(0, 10),
  at,
  isTimed: false,
  summary: `Revision of ${at.slice(0, 10)}`,
  substantive,
  kind: null,
  worded: null,
  formerly: null,
})
const first = revision('2020-01-01T10:00:00Z')
const second = revision('2020-01-02T10:00:00Z')

function siteOf(...reports: readonly Report[]): Site {
  return assembleSite(feedSite.config, reports, [], { now: '2026-11-22T12:00:00Z' })
}

const told = (changes: ReturnType<typeof allChanges>) =>
  changes.map(({ kind, report }) => `${kind} ${report.id}`)

const one = (revisions: readonly Revision[], rest: Partial<Report> = {}) =>
  reportOf('one', '2019-06-03T11', { revisions, ...rest })

describe('changes from an earlier state', () => {
  const before = earlierState(siteOf(one([first])))

  it('are none where nothing is different', () => {
    expect(changesFrom(siteOf(one([first])), before)).toEqual([])
  })

  it.each<[string, Report, readonly string[]]>([
    ['a substantive revision', one([first, second]), ['corrected one']],
    ['any other', one([first, revision(second.at, false)]), []],
    [
      'a withdrawal',
      one([first, { ...second, kind: 'withdrawn' }], { status: 'withdrawn' }),
      ['withdrawn one'],
    ],
    [
      'a correction and a withdrawal without an entry',
      one([first, second], { status: 'withdrawn' }),
      ['withdrawn one', 'corrected one'],
    ],
    ['a withdrawal without an entry', one([first], { status: 'withdrawn' }), ['withdrawn one']],
  ])('tell of %s', (_, report, expected) => {
    expect(told(changesFrom(siteOf(report), before))).toEqual(expected)
  })

  it('tell all that was published of a new report, as its updates do', () => {
    const two = reportOf('two', '2019-06-04T11', { revisions: [first, second] })
    expect(told(changesFrom(siteOf(one([first]), two), before))).toEqual([
      'corrected two',
      'published two',
    ])
  })

  it('tell of a withdrawal once', () => {
    const gone = siteOf(one([first, second], { status: 'withdrawn' }))
    expect(changesFrom(gone, earlierState(gone))).toEqual([])
  })

  it('take no report for corrected whose instant another one has moved', () => {
    const revised = one([first, second])
    const twin = reportOf('a-twin', '2019-06-04T11', { revisions: [first, second] })
    const earlier = earlierState(siteOf(revised))
    expect(told(changesFrom(siteOf(revised, twin), earlier))).toEqual([
      'corrected a-twin',
      'published a-twin',
    ])
  })

  it('tell of a report that is gone, without an address', () => {
    const [removed] = changesFrom(siteOf(), before)
    expect(removed).toEqual({
      kind: 'removed',
      report: { id: 'one', title: 'Report one', slug: null },
      key: 'removed',
      at: null,
      order: '',
      instances: ['EU00'],
      severity: null,
      formerInstances: [],
      summary: '',
    })
  })
})

describe('closed actions', () => {
  const action = {
    title: 'Replace it',
    type: null,
    owner: null,
    status: 'open',
    due: null,
    done: null,
    link: null,
    audience: 'public',
  } as const
  const before = earlierState(siteOf(one([first], { actions: [action] })))
  const siteWith = (rest: Partial<Report['actions'][number]>) =>
    siteOf(one([first], { actions: [{ ...action, ...rest }] }))

  it('are those that were open before', () => {
    expect(told(changesFrom(siteWith({ status: 'done', done: 'unknown' }), before))).toEqual([
      'closed one',
    ])
    expect(told(changesFrom(siteWith({ status: 'wont-do' }), before))).toEqual(['closed one'])
    expect(changesFrom(siteWith({ status: 'in-progress' }), before)).toEqual([])
  })

  it('are those that were not there, and none that has another title by now', () => {
    const done = { ...action, status: 'done', title: 'Another thing' } as const
    const more = siteOf(one([first], { actions: [action, done] }))
    expect(changesFrom(more, before).map(({ summary }) => summary)).toEqual(['Another thing'])
    const renamed = siteOf(one([first], { actions: [action, { ...done, title: 'Other words' }] }))
    expect(changesFrom(renamed, earlierState(more))).toEqual([])
  })

  it('are told of a report that is new, and not of one that is there again', () => {
    const done = [{ ...action, status: 'done' } as const]
    expect(told(changesFrom(siteWith({ status: 'done' }), { reports: [] }))).toEqual([
      'published one',
      'closed one',
    ])
    const gone = siteOf(one([first], { status: 'withdrawn', actions: done }))
    const [back] = [siteOf(one([first], { actions: done }))]
    expect(told(changesFrom(back, earlierState(gone)))).not.toContain('closed one')
  })

  it('are not known where it is not known which there were', () => {
    const reports = before.reports.map(report => ({ ...report, actions: null }))
    expect(changesFrom(siteWith({ status: 'done' }), { reports })).toEqual([])
  })

  it('are told by their day where they have one', () => {
    const done = siteWith({ status: 'done', done: '2020-03-01' })
    expect(told(changesSince(done, '2020-02-01T00:00:00Z'))).toEqual(['closed one'])
    expect(changesSince(done, '2020-03-01T00:00:01Z')).toEqual([])
    const undated = siteWith({ status: 'done', done: 'unknown' })
    expect(allChanges(undated).map(({ kind, at }) => [kind, at])).toEqual([
      ['published', first.at],
      ['closed', null],
    ])
    expect(told(changesSince(undated, '2020-01-01T00:00:00Z'))).toEqual(['published one'])
  })
})
