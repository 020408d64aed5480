/** Turns the ledger of actions into tables of what each owner, instance and cause has promised and done. */
import {
  type Account,
  accountsOf,
  type Balance,
  type Ledger,
  type LedgerEntry,
  sumOf,
} from '../../figures/ledger.ts'
import { instanceSlugs, type Vantage, valueView } from '../survey.ts'
import type { ValueView } from '../views.ts'
import { counted, filled, numberText, type Words } from '../words/words.ts'
import type { AccountTableView, AccountView } from './ledger-views.ts'

/** The names of causes and owners are free: a longer table sums up the rest. */
const tableLength = 100

const groups = ['owner', 'instance', 'cause'] as const
type Group = (typeof groups)[number]

/** What an entry is booked under. */
const namesOf: Readonly<Record<Group, (entry: LedgerEntry) => readonly string[]>> = {
  owner: ({ action }) => (action.owner === null ? [] : [action.owner]),
  instance: ({ report }) => report.instances,
  cause: ({ report }) => report.causes,
}

/** The accounts that the tables show, each with its group; a group in which nothing is named has none. */
export function shownAccounts(ledger: Ledger): readonly (readonly [Group, readonly Account[]])[] {
  return groups
    .map(group => [group, accountsOf(ledger, namesOf[group])] as const)
    .filter(([, accounts]) => accounts.some(({ name }) => name !== null))
}

export function accountTables(ledger: Ledger, from: Vantage): readonly AccountTableView[] {
  const { words } = from
  const { families } = words
  const { byOwner, byInstance, byCause, columns, headings, owner } = words.ledger
  const dropped = ledger['wont-do'].length > 0
  const labels = { owner, instance: families.instances.one, cause: families.causes.one }
  const titles = { owner: byOwner, instance: byInstance, cause: byCause }
  return shownAccounts(ledger).map(([group, accounts]) => ({
    id: `by-${group}`,
    title: titles[group],
    label: labels[group],
    columns: [
      columns.promised,
      headings.overdue,
      headings.open,
      headings.done,
      ...(dropped ? [headings['wont-do']] : []),
    ],
    accounts: rowsOf(group, accounts, dropped, from),
  }))
}

function rowsOf(
  group: Group,
  accounts: readonly Account[],
  dropped: boolean,
  from: Vantage,
): readonly AccountView[] {
  const { words } = from
  const named = accounts.filter(({ name }) => name !== null)
  const unnamed = accounts.filter(({ name }) => name === null)
  const shown = named.length > tableLength ? named.slice(0, tableLength - 1) : named
  const others = named.slice(shown.length)
  const row = (name: ValueView, balance: Balance, rest: boolean, slug: string | null = null) => ({
    slug,
    name,
    rest,
    ...countsOf(balance, dropped, words),
  })
  const plain = (text: string) => ({ text, href: null, note: null })
  const nobody = group === 'owner' ? words.ledger.noOwner : words.ledger.noCause
  return [
    ...shown.map(({ name, balance }) => {
      const slug = group === 'instance' ? instanceSlugs([name ?? ''], from) : null
      return row(nameView(group, name ?? '', from), balance, false, slug)
    }),
    ...(others.length > 0
      ? [row(plain(counted(others.length, words.ledger.others, words)), sumOf(others), true)]
      : []),
    ...unnamed.map(({ balance }) => row(plain(nobody), balance, true)),
  ]
}

function nameView(group: Group, name: string, from: Vantage): ValueView {
  if (group === 'owner') return { text: name, href: null, note: null }
  return valueView(group === 'instance' ? 'instances' : 'causes', name, from)
}

function countsOf(balance: Balance, dropped: boolean, words: Words) {
  const { promised, overdue, open, done, 'wont-do': given } = balance
  const share = Math.round((100 * done) / Math.max(promised, 1))
  const counts = [promised, overdue, open, done, ...(dropped ? [given] : [])]
  return {
    counts: counts.map(count => numberText(count, 0, words)),
    share,
    shareText: filled(words.ledger.percent, { number: numberText(share, 0, words) }),
  }
}
