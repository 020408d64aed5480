import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accountsOf,
  balanceOf,
  hasActions,
  type Ledger,
  type LedgerEntry,
  type LedgerState,
  ledgerOf,
  ledgerStates,
  sumOf,
} from '../../src/figures/ledger.ts'
import type { Report } from '../../src/model/report.ts'
import { actionStatuses } from '../../src/model/terms.ts'
import { action, report, site } from '../samples.ts'

const asOf = '2019-07-01'
const of = (...reports: readonly Report[]) => ledgerOf(site(reports, { asOf }))
const titles = (entries: readonly LedgerEntry[]) => entries.map(entry => entry.action.title)
const ownersOf = ({ action: { owner } }: LedgerEntry) => (owner === null ? [] : [owner])

/** A report of one action, whose title is the report's id. */
function promise(id: string, overrides: Parameters<typeof action>[0]): Report {
  return report({ id, actions: [action({ title: id, ...overrides })] })
}

describe('ledgerOf', () => {
  it('counts what is due as overdue from the day after', () => {
    const due = (day: string) => promise(day, { due: day })
    const ledger = of(due('2019-07-02'), due('2019-07-01'), due('2019-06-30'), due('2019-05-31'))
    expect(titles(ledger.open)).toEqual(['2019-07-01', '2019-07-02'])
    expect(titles(ledger.overdue)).toEqual(['2019-05-31', '2019-06-30'])
    expect(ledger.overdue.map(({ daysOverdue }) => daysOverdue)).toEqual([31, 1])
    expect(ledger.open.map(({ daysOverdue }) => daysOverdue)).toEqual([0, 0])
  })

  it('lets nothing be overdue that is settled, or that never had a due day', () => {
    const due = '2018-01-01'
    const ledger = of(
      promise('done', { status: 'done', due }),
      promise('dropped', { status: 'wont-do', due }),
      promise('begun', { status: 'in-progress' }),
      promise('late', { status: 'in-progress', due }),
    )
    expect(titles(ledger.done)).toEqual(['done'])
    expect(titles(ledger['wont-do'])).toEqual(['dropped'])
    expect(titles(ledger.open)).toEqual(['begun'])
    expect(titles(ledger.overdue)).toEqual(['late'])
  })

  it('puts the last done first, what has no day last, and keeps ties in the order of the site', () => {
    const done = (id: string, day: string | null) => promise(id, { status: 'done', done: day })
    const reports = [
      done('a', 'unknown'),
      done('b', '2019-06-01'),
      done('c', null),
      done('d', '2019-06-05'),
      done('e', '2019-06-01'),
      promise('f', {}),
      promise('g', { due: '2019-08-01' }),
      promise('h', {}),
    ]
    expect(titles(of(...reports).done)).toEqual(['d', 'b', 'e', 'a', 'c'])
    expect(titles(of(...reports).open)).toEqual(['g', 'f', 'h'])
  })

  it('leaves out what drafts and withdrawn reports promise', () => {
    const gone = report({ status: 'withdrawn', actions: [action()] })
    const shown = {
      ...site([gone]),
      reports: [gone, report({ status: 'draft', actions: [action()] })],
    }
    expect(hasActions(shown)).toBe(false)
    expect(hasActions(site([report()]))).toBe(false)
    expect(hasActions(site([report({ status: 'preliminary', actions: [action()] })]))).toBe(true)
  })
})

describe('accountsOf', () => {
  it('books an entry once under each of its names, and what has none at the end', () => {
    const ledger = of(
      promise('a', { owner: 'Network', status: 'done' }),
      promise('b', { owner: 'Monitoring' }),
      promise('c', { owner: null, due: '2018-01-01' }),
      promise('d', { owner: 'Database', status: 'done' }),
      promise('e', { owner: 'Network', status: 'wont-do' }),
      promise('f', { owner: 'Storage', due: '2018-01-01' }),
    )
    const owners = accountsOf(ledger, ownersOf)
    expect(owners.map(({ name }) => name)).toEqual([
      'Storage',
      'Monitoring',
      'Network',
      'Database',
      null,
    ])
    expect(owners[2]?.balance).toEqual({ promised: 2, overdue: 0, open: 0, done: 1, 'wont-do': 1 })
    const twice = accountsOf(ledger, () => ['x', 'y', 'x'])
    expect(twice.map(({ balance }) => balance)).toEqual([balanceOf(ledger), balanceOf(ledger)])
  })
})

describe('any ledger', () => {
  const day = fc.constantFrom(null, '2018-05-01', '2019-06-30', '2019-07-01', '2020-01-01')
  const anyAction = fc.record({
    status: fc.constantFrom(...actionStatuses),
    owner: fc.constantFrom(null, 'Network', 'Database'),
    due: day,
    done: fc.oneof(day, fc.constant('unknown')),
  })
  const anyReports = fc
    .array(fc.array(anyAction, { maxLength: 4 }), { maxLength: 6 })
    .map(lists =>
      lists.map((list, i) => report({ id: `r${i}`, actions: list.map(each => action(each)) })),
    )

  it('holds every action once, and its accounts add up to it', () => {
    fc.assert(
      fc.property(anyReports, reports => {
        const ledger: Ledger = of(...reports)
        const held = ledgerStates.flatMap((state: LedgerState) => ledger[state])
        const promised = reports.flatMap(({ actions }) => actions)
        expect(new Set(held.map(entry => entry.action))).toEqual(new Set(promised))
        expect(held).toHaveLength(promised.length)
        expect(sumOf(accountsOf(ledger, ownersOf))).toEqual(balanceOf(ledger))
      }),
    )
  })
})
