/** Turns two states of a knowledge base into what happened between them. */
import { compare } from './diagnostics.ts'
import { type Publication, publicationKinds, publicationsOf } from './publication.ts'
import type { Action, Report } from './report.ts'
import type { Site } from './site.ts'
import type { Instant } from './time.ts'

export const changeKinds = [...publicationKinds, 'closed', 'removed'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What changes tell of a report, which need not be there any more: then it has no address. */
export interface ChangedReport extends Pick<Report, 'id' | 'title' | 'instances'> {
  readonly slug: string | null
}

/** A publication, an action that was closed, or a report that is gone without having been withdrawn. */
export interface Change {
  readonly kind: ChangeKind
  readonly report: ChangedReport
  /** When it was published; of an action, the start of the day it was closed on; null: not known. */
  readonly at: Instant | null
  /** What the history says of it, or the title of the action; may be empty. */
  readonly summary: string
}

/** A change as programs are told of it. */
export interface ChangeEntry {
  readonly kind: ChangeKind
  /** When; for an action, the start of the day; null: unknown. */
  readonly at: Instant | null
  /** The id of the report. */
  readonly report: string
  /** The page of the report; null where there is none any more. */
  readonly url: string | null
  /** Of the report. */
  readonly title: string
  readonly instances: string[]
  /** What the history says, or the title of the action; may be empty. */
  readonly summary: string
}

export interface EarlierReport extends Pick<Report, 'id' | 'title' | 'instances'> {
  readonly withdrawn: boolean
  readonly updated: Instant
  /** How many publications there were; null where only the instant of the last is known. */
  readonly publications: number | null
}

/** What has to be known of an earlier state to tell what is new. */
export interface Earlier {
  readonly reports: readonly EarlierReport[]
  /** The actions that were not yet closed, as `actionName` names them; null when that is not known. */
  readonly open: ReadonlySet<string> | null
}

/** All publications, and the actions of which it is known when they were closed; the newest first. */
export function allChanges(site: Site): readonly Change[] {
  const closed = site.reports.flatMap(report =>
    closedActions(report)
      .map(action => closing(report, action))
      .filter(({ at }) => at !== null),
  )
  return inOrder([...publicationsOf(site).map(changeOf), ...closed])
}

/** Of all changes those of `since` or later; the newest first. */
export function changesSince(site: Site, since: Instant): readonly Change[] {
  return allChanges(site).filter(({ at }) => at !== null && at >= since)
}

/** What is in `site` and was not in an `earlier` state of it, and what is there no more; the newest first. */
export function changesFrom(site: Site, earlier: Earlier): readonly Change[] {
  const before = new Map(earlier.reports.map(report => [report.id, report]))
  const closed = site.reports.flatMap(report =>
    closedActions(report)
      .filter(({ title }) => earlier.open?.has(actionName(report.id, title)))
      .map(action => closing(report, action)),
  )
  const now = new Set(site.reports.map(({ id }) => id))
  const removed = earlier.reports.filter(({ id }) => !now.has(id)).map(removal)
  const published = publicationsOf(site).filter(event => isNew(event, before.get(event.report.id)))
  return inOrder([...published.map(changeOf), ...closed, ...removed])
}

/** Of a report that was not there, only its first publication is news, and that it is withdrawn. */
function isNew({ kind, number, at }: Publication, before: EarlierReport | undefined): boolean {
  if (!before) return number === 1 || kind === 'withdrawn'
  if (kind === 'withdrawn') return !before.withdrawn
  const { publications, updated } = before
  return number > 1 && (publications === null ? at > updated : number > publications)
}

/** The state of `site`, for a later one to be compared with. */
export function earlierState(site: Site): Earlier {
  const open = site.reports.flatMap(({ id, actions }) =>
    actions.filter(action => !isClosed(action)).map(({ title }) => actionName(id, title)),
  )
  const counts = new Map<string, number>()
  for (const { report } of publicationsOf(site))
    counts.set(report.id, (counts.get(report.id) ?? 0) + 1)
  const reports = site.reports.map(({ id, title, instances, status }) => ({
    id,
    title,
    instances,
    withdrawn: status === 'withdrawn',
    updated: site.standings[id]?.updated ?? '',
    publications: counts.get(id) ?? 0,
  }))
  return { reports, open: new Set(open) }
}

/** The name of an action, which has none of its own. */
export const actionName = (report: string, title: string): string => `${report} ${title}`

export const isClosed = ({ status }: Pick<Action, 'status'>): boolean =>
  status === 'done' || status === 'wont-do'

function closedActions({ actions, status }: Report): readonly Action[] {
  return status === 'withdrawn' ? [] : actions.filter(isClosed)
}

function closing(report: Report, { title, done }: Action): Change {
  const at = done === null || done === 'unknown' ? null : `${done}T00:00:00Z`
  return { kind: 'closed', report, at, summary: title }
}

function removal({ id, title, instances }: EarlierReport): Change {
  return { kind: 'removed', report: { id, title, instances, slug: null }, at: null, summary: '' }
}

function changeOf({ kind, report, at, summary }: Publication): Change {
  return { kind, report, at, summary }
}

/** What has no day comes last; sorting is stable, so the actions of a report keep their order. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort(
    (a, b) => compare(b.at ?? '', a.at ?? '') || compare(a.report.id, b.report.id),
  )
}
