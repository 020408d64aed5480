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
  // What the status alone told bears the name of the entry that tells of it at last.
  const isNews = ({ kind, key }: HistoryEntry) =>
    kind !== null && key !== null && !was.publications?.includes(key)
  const news = added.filter(i => isNews(entries[i] as HistoryEntry))
  return { was, now, entries, rewritten, news }
}
