/** Turns two states of a knowledge base into what happened between them. */
import { actionKeys } from './action-keys.ts'
import { compare } from './diagnostics.ts'
import { type Earlier, type EarlierReport, isClosed } from './life/earlier.ts'
import { type Publication, publicationsOf } from './life/publication.ts'
import type { Action, Report } from './report.ts'
import type { Site } from './site.ts'
import { publicationKinds, type Severity } from './terms.ts'
import type { Instant } from './time.ts'

export const changeKinds = [...publicationKinds, 'closed', 'removed'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What changes tell of a report, which need not be there any more: then it has no address. */
export interface ChangedReport extends Pick<Report, 'id' | 'title'> {
  readonly slug: string | null
}

/** A publication, an action that was closed, or a report that is gone without having been withdrawn. */
export interface Change {
  readonly kind: ChangeKind
  readonly report: ChangedReport
  /** What it is called among the changes of the report. */
  readonly key: string
  /** When it was published; of an action, the start of the day it was closed on; null: not recorded. */
  readonly at: Instant | null
  /** What puts it in order, whether or not `at` is recorded; empty: nothing. */
  readonly order: Instant
  /** What the report says from then on. */
  readonly instances: readonly string[]
  readonly severity: Severity | null
  /** The instances that the report concerned until then, and does not any more. */
  readonly formerInstances: readonly string[]
  /** What the history says of it, or the title of the action; may be empty. */
  readonly summary: string
}

/** A change as programs are told of it. */
export interface ChangeEntry {
  /** Never changes: a report, and what happened to it; of an action, its own id. */
  readonly id: string
  readonly kind: ChangeKind
  /** When; for an action, the start of the day; null: not recorded. */
  readonly at: Instant | null
  /** The id of the report. */
  readonly report: string
  /** The page of the report; null where there is none any more. */
  readonly url: string | null
  /** Of the report. */
  readonly title: string
  readonly instances: string[]
  readonly former_instances: string[]
  readonly severity: Severity | null
  /** What the history says, or the title of the action; may be empty. */
  readonly summary: string
}

/** All publications, and the actions that are closed; the newest first. */
export function allChanges(site: Site): readonly Change[] {
  const closed = site.reports.flatMap(report =>
    closedActions(report).map(action => closing(report, action)),
  )
  return inOrder([...publicationsOf(site).map(changeOf), ...closed])
}

/** Of all changes those of `since` or later; the newest first. What has no day is none of them. */
export function changesSince(site: Site, since: Instant): readonly Change[] {
  return allChanges(site).filter(({ order }) => order >= since)
}

/** What is in `site` and was not in an `earlier` state of it, and what is there no more; the newest first. */
export function changesFrom(site: Site, earlier: Earlier): readonly Change[] {
  const before = new Map(earlier.reports.map(report => [report.id, report]))
  const closed = site.reports.flatMap(report =>
    closedActions(report)
      .filter(action => isNewlyClosed(action, report, before.get(report.id)))
      .map(action => closing(report, action)),
  )
  const now = new Set(site.reports.map(({ id }) => id))
  const removed = earlier.reports.filter(({ id }) => !now.has(id)).map(removal)
  const published = publicationsOf(site).filter(event => isNew(event, before.get(event.report.id)))
  return inOrder([...published.map(changeOf), ...closed, ...removed])
}

/** Of a report that was not there, all is news. */
function isNew({ kind, key, at }: Publication, before: EarlierReport | undefined): boolean {
  if (!before) return true
  const { publications, updated, status } = before
  if (publications) return !publications.includes(key)
  return kind === 'withdrawn' ? status !== 'withdrawn' : at > updated
}

/**
 * Of a report that was not there, all is news. What was closed then was told, also where it has another title by now;
 * of a withdrawn report nobody was told what it promised.
 */
function isNewlyClosed(
  { title }: Action,
  { actions }: Report,
  before: EarlierReport | undefined,
): boolean {
  if (!before) return true
  if (!before.actions || before.status === 'withdrawn') return false
  const was = before.actions.find(action => action.title === title)
  if (was) return !isClosed(was)
  const titles = new Set(actions.map(action => action.title))
  return !before.actions.some(action => isClosed(action) && !titles.has(action.title))
}

function closedActions({ actions, status }: Report): readonly Action[] {
  return status === 'withdrawn' ? [] : actions.filter(isClosed)
}

function closing(report: Report, action: Action): Change {
  const { title, done } = action
  const key = actionKeys(report).get(action) ?? ''
  const at = done === null || done === 'unknown' ? null : `${done}T00:00:00Z`
  const { instances, severity } = report
  const facts = { instances, severity, formerInstances: [], summary: title }
  return { kind: 'closed', report, key, at, order: at ?? '', ...facts }
}

function removal({ id, title, instances }: EarlierReport): Change {
  const facts = { instances, severity: null, formerInstances: [], summary: '' }
  const report = { id, title, slug: null }
  return { kind: 'removed', report, key: 'removed', at: null, order: '', ...facts }
}

function changeOf({ kind, report, key, date, at, summary, said, before }: Publication): Change {
  const { instances, severity } = said
  const formerInstances = (before?.instances ?? []).filter(id => !instances.includes(id))
  const facts = { instances, severity, formerInstances, summary }
  return { kind, report, key, at: date === null ? null : at, order: at, ...facts }
}

/** What has no day comes last; sorting is stable, so the actions of a report keep their order. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((a, b) => compare(b.order, a.order) || compare(a.report.id, b.report.id))
}
