import { describe, expect, it } from 'vitest'
import { checkReferences } from '../../src/check/check-references.ts'
import type { Report } from '../../src/model/report.ts'
import { at, report, site } from '../samples.ts'

const told = (...reports: Report[]) => [...checkReferences(site(reports))]

describe('a target', () => {
  it('that does not exist is told with what was meant', () => {
    const places = { related: at(4), 'related.0': at(5), 'related.1': at(6) }
    const a = report({ id: '2019-06-03-eu', related: ['2019-07-08-eu', '2019-07-80-EU'], places })
    expect(told(a, report({ id: '2019-07-08-eu' }))).toEqual([
      {
        code: 'reference/unknown',
        severity: 'error',
        message: 'No published report has the id "2019-07-80-EU"',
        file: '2019-06-03-eu.md',
        place: at(6),
        hint: 'Did you mean 2019-07-08-eu?',
      },
    ])
  })

  it('that is a draft is said to be one', () => {
    const b = report({ id: 'b', status: 'draft' })
    expect(told(report({ id: 'a', supersedes: ['b'], places: { supersedes: at(4) } }), b)).toEqual([
      {
        code: 'reference/unknown',
        severity: 'error',
        message: 'The report "b" is a draft, so nobody can read it',
        file: 'a.md',
        place: at(4),
      },
    ])
  })

  it('that is internal is said to be that, and no other is offered', () => {
    const hidden = [report({ id: 'a1', audience: 'internal' })]
    const a = report({ id: 'a', related: ['a1'] })
    expect([...checkReferences(site([a, report({ id: 'a2' })], { hidden }))]).toMatchObject([
      {
        code: 'reference/unknown',
        message: 'The report "a1" is internal, so readers of this one cannot open it',
        hint: expect.stringContaining('audience: public'),
      },
    ])
  })

  it('may be a draft for another draft', () => {
    const draft = { status: 'draft', revisions: [] } as const
    expect(
      told(report({ id: 'a', related: ['b'], ...draft }), report({ id: 'b', ...draft })),
    ).toEqual([])
  })

  it('is not the report itself', () => {
    expect(told(report({ id: 'a', supersedes: ['a'] }))).toMatchObject([
      { code: 'reference/self', message: 'The report names itself, "a"' },
    ])
  })
})

describe('a replaced report', () => {
  it('is told, not the one that replaces it', () => {
    const old = report({ id: 'old', status: 'preliminary', places: { status: at(6, 9) } })
    expect(told(report({ id: 'new', supersedes: ['old'] }), old)).toMatchObject([
      {
        code: 'reference/not-withdrawn',
        file: 'old.md',
        place: at(6, 9),
        message: 'new.md supersedes this report, but its status is preliminary',
      },
    ])
  })

  it('may stand while only a draft replaces it', () => {
    expect(
      told(report({ id: 'new', status: 'draft', supersedes: ['old'] }), report({ id: 'old' })),
    ).toEqual([])
  })

  it('is fine when withdrawn', () => {
    const old = report({ id: 'old', status: 'withdrawn' })
    expect(told(report({ id: 'new', supersedes: ['old'] }), old)).toEqual([])
  })
})
