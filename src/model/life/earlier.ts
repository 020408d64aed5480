/** Turns a knowledge base as it was into what a later state of it is compared with. */
import type { Config } from '../config.ts'
import type { SourcePath } from '../paths.ts'
import type { Action, Formerly, Report, Window } from '../report.ts'
import type { Site } from '../site.ts'
import type { PublicationKind } from '../terms.ts'
import type { DayText, Instant, Moment } from '../time.ts'
import { eventOf, lifeOf } from './life-of.ts'
import { publicationInstants } from './publication.ts'
import { productsOf, regionsOf } from './said.ts'

/** An entry of a history, as far as it is known. */
export interface HistoryEntry {
  readonly date: DayText
  /** When, where it states a time; an index has that of any. Not there where it is not known. */
  readonly at?: Instant | null | undefined
  /** What subscribers took it for; null of what they were not told. */
  readonly kind: PublicationKind | null
  /** The name by which they know it. */
  readonly key: string | null
  /** What it says of itself, and says besides; not there in an index. */
  readonly stated?: PublicationKind | null
  readonly summary?: string
  readonly formerly?: Formerly | null
}

/** What is not known, or not there, of `Facts` is undefined. */
type Known<Facts> = { readonly [Key in keyof Facts]?: Facts[Key] | undefined }

type Facts = Pick<
  Report,
  | ('slug' | 'summary' | 'aliases' | 'zone')
  | ('products' | 'severity' | 'sla' | 'detected' | 'mitigated' | 'resolved')
> & { readonly windows: readonly Known<EarlierWindow>[] }

/** An edge may not be known, then or now. */
type EarlierWindow = Omit<Window, 'start' | 'end'> &
  Readonly<Record<'start' | 'end', Moment | null>> & {
    /** Whether it was downtime, by an index, which does not tell what the report said of that. */
    readonly counts: boolean
  }

/** A report as it was published; of its facts, those that are known. */
export interface EarlierReport
  extends Pick<Report, 'id' | 'title' | 'status' | 'instances'>,
    Known<Facts> {
  /** Its file then; null of an index, which tells of no files and has only the entries that were told. */
  readonly source: SourcePath | null
  /** Of all that was published of it, or how that begins; not there where it is not known. */
  readonly hash?: string | undefined
  /** What it belonged to, by the settings of then; not there where that is not known. */
  readonly homes?: Homes | undefined
  /** The keys of what was published of it; null where only the instant of the last is known. */
  readonly publications: readonly string[] | null
  readonly updated: Instant
  /** Null where it is not known. */
  readonly history: readonly HistoryEntry[] | null
  /** Null where it is not known. */
  readonly actions: readonly EarlierAction[] | null
}

/** An action, which has no name but its title. */
export type EarlierAction = Pick<Action, 'title' | 'status'>

/** What one can subscribe to besides an instance. */
export type Homes = Readonly<Record<'regions' | 'products', readonly string[]>>

/** What has to be known of an earlier state to tell what is new. */
export interface Earlier {
  readonly reports: readonly EarlierReport[]
  /** The settings of then, with the names that instances have by now; not there where they are not known. */
  readonly config?: Config
  /** Whether there was no such folder. */
  readonly isMissing?: boolean
}

/** The state of `site`, for a later one to be compared with; without settings it is not known what it belonged to. */
export function earlierState({ reports, config }: Pick<Site, 'reports'> & Partial<Site>): Earlier {
  const instants = publicationInstants(reports)
  const earlier = reports.map(report => ({
    ...report,
    publications: lifeOf(report).map(({ key }) => key),
    updated: instants.get(report.id)?.at(-1) ?? '',
    history: historyOf(report),
    homes: config && { regions: regionsOf(report, config), products: productsOf(report, config) },
  }))
  return { reports: earlier, ...(config && { config }) }
}

/** The state as if the reports in these files had not been there. */
export function withoutReports(earlier: Earlier, sources: ReadonlySet<string>): Earlier {
  const isOut = ({ source }: EarlierReport) => source !== null && sources.has(source)
  return { ...earlier, reports: earlier.reports.filter(report => !isOut(report)) }
}

/** The instances that were registered, or, where that is not known, those that reports named. */
export function instancesThen({ config, reports }: Earlier): ReadonlySet<string> {
  const registered = config?.instances.flatMap(({ id, aliases }) => [id, ...aliases])
  return new Set(registered ?? reports.flatMap(({ instances }) => instances))
}

/** The entries of its history, as written, and what each was taken for. */
export function historyOf(report: Report): readonly HistoryEntry[] {
  return report.revisions.map(revision => {
    const { date, kind: stated, summary, formerly } = revision
    const at = revision.isTimed ? revision.at : null
    const { kind = null, key = null } = eventOf(report, revision) ?? {}
    return { date, at, kind, key, stated, summary, formerly }
  })
}

export const isClosed = ({ status }: Pick<Action, 'status'>): boolean =>
  status === 'done' || status === 'wont-do'
