import { describe, expect, it } from 'vitest'
import { checkHistory } from '../../src/check/check-history.ts'
import type { Report, Revision } from '../../src/model/report.ts'
import type { PublicationKind, Status } from '../../src/model/terms.ts'
import { at, now, report, revision, site, window } from '../samples.ts'

const told = (overrides: Partial<Report>, clock = now) => [
  ...checkHistory(site([report(overrides)]), clock),
]
const codes = (...dates: string[]) =>
  told({ revisions: dates.map(date => revision(date)) }).map(d => d.code)

describe('presence', () => {
  it.each(['final', 'withdrawn'] as const)('is required of what is %s', status => {
    const places = { status: at(7, 9) }
    expect(told({ status, revisions: [], places })).toMatchObject([
      {
        code: 'history/missing',
        place: at(7, 9),
        message: `The report is ${status} and has no \`revisions\``,
      },
    ])
  })

  it.each(['draft', 'preliminary'] as const)('is not required of what is %s', status => {
    expect(told({ status, revisions: [] })).toEqual([])
  })
})

describe('a withdrawal', () => {
  const first = revision('2019-06-11')
  const second = revision('2019-06-12')
  const untold = { code: 'history/withdrawal-untold', place: at(7, 9) }
  const withdrawn = (...revisions: Revision[]) =>
    told({ status: 'withdrawn', revisions, places: { status: at(7, 9) } })

  it('is to have an entry of its own, of which subscribers are told', () => {
    expect(withdrawn(first)).toMatchObject([untold])
    expect(withdrawn(first, { ...second, substantive: false })).toMatchObject([untold])
    expect(withdrawn(first, second)).toMatchObject([untold])
    expect(withdrawn(first, { ...second, kind: 'withdrawn' })).toEqual([])
  })

  it('is to have one also once the report is there again', () => {
    const back = { ...second, kind: 'restored' } as const
    const restored = (...revisions: Revision[]) =>
      told({ revisions, places: { 'revisions.1': at(9, 5) } })
    expect(restored(first, back)).toMatchObject([
      {
        ...untold,
        place: at(9, 5),
        message:
          'The entry of 2019-06-12 restores the report, and no entry of `revisions` states that it was withdrawn',
      },
    ])
    expect(restored(first, { ...second, kind: 'withdrawn' }, back)).toEqual([])
  })

  it('is not asked of a report that stands', () => {
    expect(told({ status: 'final', revisions: [first] })).toEqual([])
  })
})

describe('what the entries say that they are', () => {
  const said = (kind: PublicationKind | null) => revision('2019-06-11', { kind })
  const codesOf = (status: Status, ...revisions: Revision[]) =>
    told({ status, revisions }).map(({ code }) => code)

  it('is asked of what only follows from the status and the other entries', () => {
    expect(codesOf('preliminary', said(null))).toEqual(['history/kind-untold'])
    expect(codesOf('preliminary', said('preliminary'), said(null))).toEqual(['history/kind-untold'])
    expect(codesOf('preliminary', said('preliminary'), said('corrected'))).toEqual([])
    expect(codesOf('draft', said(null))).toEqual([])
  })

  it('is asked with more weight of what the next entry changes for sure', () => {
    const severities = (status: Status, ...revisions: Revision[]) =>
      told({ status, revisions }).map(({ severity }) => severity)
    expect(severities('preliminary', said(null))).toEqual(['warning'])
    expect(severities('final', said('preliminary'), said(null))).toEqual(['info'])
  })

  it('comes to the status', () => {
    expect(codesOf('final', said('preliminary'))).toEqual(['history/contradicts-status'])
    expect(codesOf('final', said('preliminary'), said(null))).toEqual(['history/kind-untold'])
    expect(codesOf('final', said('preliminary'), said('final'), said(null))).toEqual([])
    const worded = (kind: PublicationKind) => revision('2019-06-11', { worded: kind })
    expect(codesOf('final', worded('preliminary'), worded('final'))).toEqual([])
    expect(codesOf('withdrawn', said(null), worded('withdrawn'))).toEqual([
      'history/withdrawal-untold',
    ])
    expect(codesOf('final', said(null), worded('withdrawn'))).toEqual(['history/kind-untold'])
    expect(codesOf('final', said(null), said('withdrawn'))).toEqual(['history/contradicts-status'])
    expect(codesOf('final', said('withdrawn'), said('restored'))).toEqual([])
    expect(codesOf('preliminary', said('final'))).toEqual(['history/contradicts-status'])
    expect(codesOf('withdrawn', said('withdrawn'), said('restored'))).toEqual([
      'history/contradicts-status',
    ])
  })
})

describe('days', () => {
  it('measures the incident by its own clock', () => {
    // Half past midnight in Amsterdam is still the day before in UTC.
    const windows = [window('2019-06-02T22:30:00Z', '2019-06-02T23:30:00Z')]
    expect(told({ windows, revisions: [revision('2019-06-03')] })).toEqual([])
    expect(told({ windows, revisions: [revision('2019-06-02')] })).toMatchObject([
      {
        code: 'history/before-incident',
        message: 'The entry of 2019-06-02 is older than the incident, which began on 2019-06-03',
      },
    ])
  })

  it('places each entry', () => {
    const places = { revisions: at(9), 'revisions.1': at(11), 'revisions.1.date': at(11, 13) }
    const revisions = ['2019-06-12', '2019-06-11'].map(date => revision(date))
    expect(told({ revisions, places })).toMatchObject([
      {
        code: 'history/out-of-order',
        place: at(11, 13),
        message: 'The entry of 2019-06-11 stands below that of 2019-06-12',
      },
    ])
  })

  it('orders the entries of one day by the times that they state', () => {
    const timed = (hour: string) =>
      revision('2019-06-11', { at: `2019-06-11T${hour}:00:00Z`, isTimed: true })
    const inOrder = [timed('09'), timed('10'), revision('2019-06-11')]
    expect(told({ revisions: inOrder })).toEqual([])
    expect(told({ revisions: [timed('10'), timed('09')] })).toMatchObject([
      {
        code: 'history/out-of-order',
        message: 'The entry of 2019-06-11 09:00 UTC stands below that of 2019-06-11 10:00 UTC',
      },
    ])
  })

  it('calls a day future only when no clock on Earth shows it yet', () => {
    const revisions = [revision('2019-07-02')]
    expect(told({ revisions }, '2019-07-01T10:00:00Z')).toEqual([])
    expect(told({ revisions }, '2019-07-01T09:59:59Z')).toMatchObject([
      { code: 'history/in-future', message: 'The entry of 2019-07-02 lies in the future' },
    ])
  })

  it('calls a time future as soon as it is after now', () => {
    const timed = (at: string) =>
      told({ revisions: [revision('2019-07-01', { at, isTimed: true })] })
    expect(timed(now)).toEqual([])
    expect(timed('2019-07-01T12:01:00Z')).toMatchObject([
      {
        code: 'history/in-future',
        message: 'The entry of 2019-07-01 12:01 UTC lies in the future',
      },
    ])
  })

  it('complains once of an entry, and not of its neighbours', () => {
    expect(codes('2019-06-11', '2019-05-01', '2019-06-12')).toEqual(['history/before-incident'])
    expect(codes('2091-06-11', '2019-06-11', '2019-06-12')).toEqual(['history/in-future'])
    expect(codes('2019-06-12', '2019-06-10', '2019-06-11')).toEqual([
      'history/out-of-order',
      'history/out-of-order',
    ])
  })

  it('lets several entries have one day', () => {
    expect(codes('2019-06-03', '2019-06-03')).toEqual([])
  })
})
