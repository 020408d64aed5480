/** The ledger of actions, and the pages of its lists where they are long. */
import {
  balanceOf,
  hasActions,
  type LedgerEntry,
  ledgerOf,
  ledgerStates,
} from '../../figures/ledger.ts'
import { ledgerListPath, ledgerPath, listPagePath } from '../addresses.ts'
import type { Emitter } from '../look.ts'
import { survey } from '../survey.ts'
import { shownAccounts } from './account-tables.ts'
import { ledgerListPageView, ledgerView, pagesOf, shownEntries } from './ledger-view.ts'

/** Where nothing was promised there is no ledger. */
export const emitLedger: Emitter = function* (site, look) {
  if (!hasActions(site)) return
  const ledger = ledgerOf(site)
  const seenFrom = survey(site, look)
  const undated = () => ledger.open.filter(({ action }) => action.due === null).length
  const shown = () => ledgerStates.map(state => shownEntries(ledger[state]).map(partsOf))
  yield {
    path: ledgerPath,
    listed: [],
    madeOf: ({ instances }) => [
      ...[site.asOf, balanceOf(ledger), undated(), shown(), shownAccounts(ledger)],
      instances(),
    ],
    render: () => look.fill('ledger', ledgerView(seenFrom(ledgerPath))),
  }
  for (const state of ledgerStates) {
    const pages = pagesOf(ledger[state])
    for (const [i, entries] of pages.entries()) {
      const path = listPagePath(ledgerListPath(state), i + 1)
      yield {
        path,
        madeOf: ({ instances }) => [pages.length, entries.map(partsOf), instances()],
        render: () =>
          look.fill('ledger-list', ledgerListPageView(state, i + 1, pages, seenFrom(path))),
      }
    }
  }
}

/** All that a list shows of an action. */
function partsOf({ report, action, daysOverdue }: LedgerEntry) {
  const { slug, title, lang, zone, windows, instances, audience } = report
  const times = windows.map(({ start, end, doubt }) => [start, end, doubt])
  const facts = Object.values(action)
  return [facts, daysOverdue, slug, title, lang, zone, times, instances, audience]
}
