/** Turns the ledger of actions into what its pages show. */
import {
  type Balance,
  balanceOf,
  type Ledger,
  type LedgerEntry,
  type LedgerState,
  ledgerOf,
  ledgerStates,
} from '../../figures/ledger.ts'
import type { DayText } from '../../model/time.ts'
import { ledgerListPath, ledgerPath, listPagePath, reportPath } from '../addresses.ts'
import { frameView } from '../frame/frame-view.ts'
import { incidentDays } from '../lists/row-view.ts'
import { instanceSlugs, type Vantage } from '../survey.ts'
import type { MarkView, Telling } from '../views.ts'
import { directionOf } from '../words/direction-of.ts'
import { dayText, tellDay, told } from '../words/tell-time.ts'
import { counted, filled, listed, numberText, type Words } from '../words/words.ts'
import { accountTables } from './account-tables.ts'
import type {
  LedgerEntryView,
  LedgerListPageView,
  LedgerListView,
  LedgerView,
} from './ledger-views.ts'

/** A list with more entries than this has pages of its own, each with so many. */
const pageLength = 100

/** How many entries of such a list the ledger itself shows. */
const glimpse = 20

/** What the ledger shows of a list: all of it, or its beginning. */
export function shownEntries(list: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return list.length > pageLength ? list.slice(0, glimpse) : list
}

/** The pages of a list that is too long for the ledger itself; none for any other. */
export function pagesOf(list: readonly LedgerEntry[]): readonly (readonly LedgerEntry[])[] {
  if (list.length <= pageLength) return []
  const count = Math.ceil(list.length / pageLength)
  return Array.from({ length: count }, (_, i) => list.slice(i * pageLength, (i + 1) * pageLength))
}

export function ledgerView(from: Vantage): LedgerView {
  const { site, words } = from
  const ledger = ledgerOf(site)
  return {
    page: frameView(from, {
      title: words.ledger.title,
      description: words.ledger.description,
      narrows: true,
    }),
    summary: summaryOf(balanceOf(ledger), site.asOf, words),
    notes: notesOf(ledger, words),
    parts: partsOf(balanceOf(ledger)),
    lists: ledgerStates
      .filter(state => ledger[state].length > 0)
      .map(state => listView(state, ledger[state], from)),
    tables: accountTables(ledger, from),
  }
}

/** The page with `number`, from 1, of the pages of a list. */
export function ledgerListPageView(
  state: LedgerState,
  number: number,
  pages: readonly (readonly LedgerEntry[])[],
  from: Vantage,
): LedgerListPageView {
  const { words, locate } = from
  const { title, description, listTitle } = words.ledger
  const name = filled(listTitle, { state: words.ledger.headings[state] })
  const slots = { title: name, number, last: pages.length }
  const linkTo = (other: number) =>
    pages[other - 1] ? locate(listPagePath(ledgerListPath(state), other)) : null
  const [newer, older] = [linkTo(number - 1), linkTo(number + 1)]
  return {
    page: frameView(from, {
      title: number === 1 ? name : filled(words.lists.titleOfPage, slots),
      description,
      trail: [{ text: title, href: locate(ledgerPath) }],
      newer,
      older,
      narrows: true,
    }),
    entries: (pages[number - 1] ?? []).map(entry => entryView(entry, from)),
    place: filled(words.lists.pageOf, slots),
    previous: newer,
    next: older,
  }
}

function summaryOf(balance: Balance, asOf: DayText, words: Words): string {
  const { summary, promised, states } = words.ledger
  const parts = (['done', 'open', 'overdue', 'wont-do'] as const)
    .filter(state => state !== 'wont-do' || balance[state] > 0)
    .map(state => counted(balance[state], states[state], words))
  return filled(summary, {
    promised: counted(balance.promised, promised, words),
    day: dayText(asOf, words),
    states: listed(parts, words),
  })
}

/** The states side by side on a line of length 100; what is done comes first, as in the sentence. */
function partsOf(balance: Balance): LedgerView['parts'] {
  const inOrder = ['done', 'open', 'overdue', 'wont-do'] as const
  const ends = inOrder.map((_, i) =>
    inOrder.slice(0, i + 1).reduce((sum, state) => sum + balance[state], 0),
  )
  const place = (count: number) => Math.round((10_000 * count) / balance.promised) / 100
  return inOrder.flatMap((state, i) => {
    const start = place(ends[i - 1] ?? 0)
    const width = place(ends[i] ?? 0) - start
    return width > 0 ? [{ state, start, width: Math.round(100 * width) / 100 }] : []
  })
}

function notesOf({ open }: Ledger, words: Words): readonly string[] {
  const undated = open.filter(({ action }) => action.due === null).length
  const { rule, undated: counts } = words.ledger
  return undated === 0 ? [rule] : [rule, counted(undated, counts, words)]
}

function listView(state: LedgerState, list: readonly LedgerEntry[], from: Vantage): LedgerListView {
  const { words, locate } = from
  const shown = shownEntries(list)
  const number = numberText(list.length, 0, words)
  const text = filled(words.ledger.showAll, { number })
  return {
    id: state,
    title: words.ledger.headings[state],
    count: number,
    entries: shown.map(entry => entryView(entry, from)),
    all: shown === list ? null : { text, href: locate(ledgerListPath(state)) },
  }
}

function entryView(entry: LedgerEntry, from: Vantage): LedgerEntryView {
  const { words, locate } = from
  const { report, action } = entry
  const details = [action.type && words.actionTypes[action.type], action.owner]
  return {
    title: action.title,
    isInternal: report.audience === 'internal' || action.audience === 'internal',
    lang: report.lang,
    dir: directionOf(report.lang),
    details: details.filter(detail => detail !== null),
    evidence: action.link,
    when: tellWhen(entry, words),
    marks: marksOf(entry, words),
    report: { text: report.title, href: locate(reportPath(report)) },
    day: incidentDays(report, words),
    instances: report.instances,
    slugs: instanceSlugs(report.instances, from),
  }
}

function tellWhen({ action }: LedgerEntry, words: Words): Telling {
  const { status, due, done } = action
  const { noDue, unknownDay } = words.ledger
  const plain = (text: string): Telling => [{ text, datetime: null, form: null }]
  if (status === 'wont-do') return []
  if (status === 'done')
    return done === null || done === 'unknown' ? plain(unknownDay) : tellDay(done, words)
  if (due === null) return plain(noDue)
  return told(words.ledger.due, { day: { text: dayText(due, words), datetime: due, form: null } })
}

function marksOf({ action, daysOverdue }: LedgerEntry, words: Words): readonly MarkView[] {
  const { status } = action
  if (status === 'done' || status === 'wont-do') return []
  const mark = { shape: `action-${status}`, word: words.actionStatuses[status] }
  if (daysOverdue === 0) return [mark]
  return [{ shape: 'action-overdue', word: counted(daysOverdue, words.ledger.late, words) }, mark]
}
