/** A report that was published, and still is: as it was, and as it is. */
import { type EarlierReport, type HistoryEntry, historyOf } from '../../model/life/earlier.ts'
import type { Report } from '../../model/report.ts'
import { compareHistories, type Rewritten } from './compare-histories.ts'

export interface KeptReport {
  readonly was: EarlierReport
  readonly now: Report
  /** The entries of today, by their numbers. */
  readonly entries: readonly HistoryEntry[]
  readonly rewritten: readonly Rewritten[]
  /** The numbers of the entries that are new and that subscribers are told of. */
  readonly news: readonly number[]
}

/** Null where it is not known what the history was. */
export function keptReport(was: EarlierReport, now: Report): KeptReport | null {
  if (!was.history) return null
  const entries = historyOf(now)
  const { rewritten, added } = compareHistories(was.history, entries, was.source !== null)
  return { was, now, entries, rewritten, news: added.filter(i => entries[i]?.kind) }
}
