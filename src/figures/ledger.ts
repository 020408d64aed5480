/** Turns the reports of a site into the ledger of their actions: what was promised, and what became of it. */
import { compare } from '../model/diagnostics.ts'
import type { Action, Report } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import { type DayText, secondsBetween } from '../model/time.ts'

/** What has become of an action: `overdue` is not done after its due day, `open` may be in progress. */
export const ledgerStates = ['overdue', 'open', 'done', 'wont-do'] as const
export type LedgerState = (typeof ledgerStates)[number]

/** An action and the report that promised it. */
export interface LedgerEntry {
  readonly report: Report
  readonly action: Action
  /** Days since the due day of what is overdue; 0 for anything else. */
  readonly daysOverdue: number
}

/** All actions by state: the longest overdue, the first due and the last done come first. */
export type Ledger = Readonly<Record<LedgerState, readonly LedgerEntry[]>>

/** How many actions were promised, and how many of them are in each state. */
export interface Balance extends Readonly<Record<LedgerState, number>> {
  readonly promised: number
}

/** The balance of those who share something; `name` is null for those of whom nothing is stated. */
export interface Account {
  readonly name: string | null
  readonly balance: Balance
}

const known = new WeakMap<Site, Ledger>()

/** The ledger as of the site's as-of day. Drafts and withdrawn reports promise nothing. */
export function ledgerOf(site: Site): Ledger {
  const ledger = known.get(site) ?? makeLedger(site)
  known.set(site, ledger)
  return ledger
}

function makeLedger({ reports, asOf }: Site): Ledger {
  const ledger: Record<LedgerState, LedgerEntry[]> = {
    overdue: [],
    open: [],
    done: [],
    'wont-do': [],
  }
  for (const report of reports) {
    if (report.status === 'draft' || report.status === 'withdrawn') continue
    for (const action of report.actions) {
      const state = stateOf(action, asOf)
      const daysOverdue = state === 'overdue' ? daysBetween(action.due ?? asOf, asOf) : 0
      ledger[state].push({ report, action, daysOverdue })
    }
  }
  // Sorting is stable, so ties keep the order of the site: newest incident first.
  const byDue = (a: LedgerEntry, b: LedgerEntry) => compare(dueOf(a), dueOf(b))
  ledger.overdue.sort(byDue)
  ledger.open.sort(byDue)
  ledger.done.sort((a, b) => compare(doneOf(b), doneOf(a)))
  return ledger
}

/** What has become of an action by that day; without one, nothing is overdue. */
export function stateOf({ status, due }: Action, asOf: DayText | null): LedgerState {
  if (status === 'done' || status === 'wont-do') return status
  return asOf !== null && due !== null && due < asOf ? 'overdue' : 'open'
}

function daysBetween(from: DayText, to: DayText): number {
  return secondsBetween(`${from}T00:00:00Z`, `${to}T00:00:00Z`) / 86_400
}

/** After every day where none is stated. */
function dueOf({ action }: LedgerEntry): string {
  return action.due ?? '~'
}

/** Before every day where none is recorded. */
function doneOf({ action }: LedgerEntry): string {
  return action.done === null || action.done === 'unknown' ? '' : action.done
}

/** Whether anything was promised: else there is no ledger to show. */
export function hasActions(site: Site): boolean {
  const ledger = ledgerOf(site)
  return ledgerStates.some(state => ledger[state].length > 0)
}

/** How many actions of a ledger are in each state. */
export function balanceOf({ overdue, open, done, 'wont-do': dropped }: Ledger): Balance {
  return {
    promised: overdue.length + open.length + done.length + dropped.length,
    overdue: overdue.length,
    open: open.length,
    done: done.length,
    'wont-do': dropped.length,
  }
}

/**
 * A balance for each name that `namesOf` gives entries: most overdue first, then most open, then most
 * promised, then by name; what has no name comes last. An entry counts for each of its names.
 */
export function accountsOf(
  ledger: Ledger,
  namesOf: (entry: LedgerEntry) => readonly string[],
): readonly Account[] {
  const balances = new Map<string | null, Record<keyof Balance, number>>()
  const book = (name: string | null, state: LedgerState) => {
    const balance = balances.get(name) ?? { ...nothing }
    if (balance.promised === 0) balances.set(name, balance)
    balance.promised += 1
    balance[state] += 1
  }
  for (const state of ledgerStates) {
    for (const entry of ledger[state]) {
      const names = namesOf(entry)
      if (names.length === 0) book(null, state)
      for (const [i, name] of names.entries()) if (names.indexOf(name) === i) book(name, state)
    }
  }
  return Array.from(balances, ([name, balance]) => ({ name, balance })).sort(byUrgency)
}

const nothing: Balance = { promised: 0, overdue: 0, open: 0, done: 0, 'wont-do': 0 }

/** The balance of several accounts together. */
export function sumOf(accounts: readonly Account[]): Balance {
  const sum = { ...nothing }
  for (const { balance } of accounts) {
    for (const key of ['promised', ...ledgerStates] as const) sum[key] += balance[key]
  }
  return sum
}

function byUrgency(a: Account, b: Account): number {
  if (a.name === null || b.name === null) return Number(a.name === null) - Number(b.name === null)
  return (
    b.balance.overdue - a.balance.overdue ||
    b.balance.open - a.balance.open ||
    b.balance.promised - a.balance.promised ||
    compare(a.name, b.name)
  )
}
