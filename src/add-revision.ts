/** Add an entry to the history of a report, if the report stays one that a check lets pass. */
import { checkHistoryOf } from './check/check-history.ts'
import { addToReport } from './io/add-to-report.ts'
import type { ConfigOptions } from './io/load/load-config.ts'
import type { Diagnostic } from './model/diagnostics.ts'
import { lifeOf } from './model/life/life-of.ts'
import type { Report } from './model/report.ts'
import type { PublicationKind, Status } from './model/terms.ts'
import { type Instant, localDay } from './model/time.ts'

export interface NewRevision {
  /** Default: today, by the clock of the report. */
  readonly date?: string | undefined
  readonly summary: string
  readonly kind?: PublicationKind | undefined
  /** False: nobody is told. */
  readonly news: boolean
}

/**
 * Adds it to the report that is called or lies at `name`, sets the status that its kind demands, and gives the path of
 * the file. Throws UserError when there is no such report, or when the entry would be wrong.
 */
export function addRevision(
  name: string,
  { date, summary, kind, news }: NewRevision,
  options: ConfigOptions & { readonly now: Instant },
): Promise<string> {
  const { now } = options
  const entryIn = (zone: string) => ({
    date: date ?? localDay({ at: now, zone }),
    summary,
    substantive: news ? undefined : false,
    kind,
  })
  const statusOf = (report: Report) => statusBy(kind, report)
  const examine = (report: Report) => [...checkHistoryOf(report, now)].filter(isRefused)
  return addToReport(name, { key: 'revisions', entryIn, statusOf, examine }, options)
}

/** What restores a report that nobody withdrew is only warned of: it may be there, and is not to be written. */
function isRefused({ code, severity }: Diagnostic): boolean {
  return severity === 'error' || code === 'history/withdrawal-untold'
}

/** What a report is by an entry of that kind; null where that says nothing of it. A draft stays one. */
function statusBy(kind: PublicationKind | undefined, report: Report): Status | null {
  if (report.status === 'draft') return null
  if (kind === 'preliminary' || kind === 'final' || kind === 'withdrawn') return kind
  if (kind !== 'restored' || report.status !== 'withdrawn') return null
  const versions = ['published', 'preliminary', 'final']
  const last = lifeOf(report).findLast(event => versions.includes(event.kind))
  return last?.kind === 'preliminary' ? 'preliminary' : 'final'
}
