/** Turns reports into incidents as clients of status pages read them. */
import type { MirroredIncident } from '../../model/data/mirror-schemas.ts'
import { anchorOf, incidentSpan, isOngoing, windowsOfImpact } from '../../model/incident-length.ts'
import { lifeOf } from '../../model/life/life-of.ts'
import { publicationInstants } from '../../model/life/publication.ts'
import type { Doubt, Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import type { Kind } from '../../model/terms.ts'
import { addSeconds, type Instant, type Moment } from '../../model/time.ts'
import { absoluteUrl, reportPath } from '../addresses.ts'
import type { Look } from '../look.ts'
import type { Words } from '../words/words.ts'
import { componentsOf } from './mirrored-components.ts'
import { touchedAt } from './touched-at.ts'

type Status = MirroredIncident['status']
type Update = MirroredIncident['incident_updates'][number]

/** As status pages judge an incident by the state of its components. */
const impacts: Readonly<Record<Kind, MirroredIncident['impact']>> = {
  outage: 'critical',
  partial: 'major',
  intermittent: 'major',
  degraded: 'minor',
  none: 'none',
}
const gravest = ['critical', 'major', 'minor', 'none'] as const

/** The newest incidents, as many as a feed has items. Withdrawn reports are of none. */
export function newestIncidents(site: Site, { words }: Look): readonly MirroredIncident[] {
  const standing = site.reports.filter(({ status }) => status !== 'withdrawn')
  return standing.slice(0, site.config.feed.limit).map(report => incidentOf(report, site, words))
}

/** All that go on. */
export function unresolvedIncidents(site: Site, { words }: Look): readonly MirroredIncident[] {
  return ongoingReports(site).map(report => incidentOf(report, site, words))
}

export function ongoingReports({ reports }: Site): readonly Report[] {
  return reports.filter(({ status, windows }) => status !== 'withdrawn' && isOngoing(windows))
}

/** The stated severity, or what the gravest window of impact makes it. */
export function impactOf({ severity, windows }: Report): MirroredIncident['impact'] {
  const found = windows.map(({ kind }) => impacts[kind])
  return severity ?? gravest.find(impact => found.includes(impact)) ?? 'none'
}

function incidentOf(report: Report, site: Site, words: Words): MirroredIncident {
  const { feed, site: about } = site.config
  const [start] = impactSpan(report)
  return {
    id: report.id,
    name: report.title,
    status: report.status === 'final' ? 'postmortem' : stateOf(report),
    impact: impactOf(report),
    created_at: anchorOf(report.windows).at,
    updated_at: touchedAt(report, site),
    started_at: start?.at ?? null,
    monitoring_at: report.mitigated?.at ?? null,
    resolved_at: resolvedAt(report),
    shortlink: absoluteUrl(about.url, reportPath(report)),
    page_id: feed.authority,
    incident_updates: [...updatesOf(report, site, words)],
    components: componentsOf(site).filter(({ id }) => report.instances.includes(id)),
    reminder_intervals: null,
  }
}

/** How far a preliminary report says that it has come. What ended at a time that nobody knows is only looked back at. */
function stateOf(report: Report): Status {
  const { windows, mitigated, causes } = report
  if (!isOngoing(windows)) return resolvedAt(report) === null ? 'postmortem' : 'resolved'
  if (mitigated) return 'monitoring'
  return causes.length > 0 ? 'identified' : 'investigating'
}

/** When it was resolved as stated, or else when the impact ended; null while it goes on. */
function resolvedAt({ resolved, windows }: Report): Instant | null {
  if (isOngoing(windows)) return null
  return (resolved ?? impactSpan({ windows })[1])?.at ?? null
}

/**
 * Clients know no range: of one it is the latest, by which what they say has certainly come true; of the start of what goes on the
 * earliest, for the latest may be yet to come.
 */
function impactSpan({ windows }: Pick<Report, 'windows'>) {
  const latest = (moment: Moment | null, doubt: Doubt | null) =>
    doubt?.is === 'between' ? doubt.to : moment
  const certain = windowsOfImpact(windows).map(window => ({
    ...window,
    start: isOngoing([window]) ? window.start : latest(window.start, window.doubt.start),
    end: latest(window.end, window.doubt.end),
  }))
  return incidentSpan(certain)
}

/**
 * The publications and the end of the incident, newest first. A history knows days: what a final report says on the
 * day on which the incident was over, it said after that. Of an end that nobody knows no entry is known to tell: what a
 * report said before it was finished, it said while it was looked into. What has no day is left out, since each update
 * has to have one, but for the first.
 */
function updatesOf(report: Report, site: Site, words: Words): readonly Update[] {
  const end = resolvedAt(report)
  const instants = publicationInstants(site.reports).get(report.id) ?? []
  let isFinished = false
  const published = lifeOf(report).flatMap(({ key, kind, date, summary }, i) => {
    isFinished ||= kind !== 'preliminary' && kind !== 'corrected'
    if (date === null && i > 0) return []
    const at = instants[i] ?? anchorOf(report.windows).at
    const since = isFinished && end !== null && at <= end ? addSeconds(end, i + 1) : at
    const isBefore = end === null ? !isOngoing(report.windows) : since < end
    const state = isBefore ? 'investigating' : stateOf(report)
    const status = isFinished ? 'postmortem' : state
    return update(report, key, status, since, summary || untold(status, report, words))
  })
  const updates = end === null ? published : withEnd(published, report, end, words)
  const [, ...later] = updates.filter(({ status }) => status === 'resolved')
  return updates
    .map(each => (later.includes(each) ? { ...each, status: 'postmortem' as const } : each))
    .sort((a, b) => (a.created_at < b.created_at ? 1 : -1))
}

/** The end is one update, by the time at which it was: in the words of the first entry that tells of it, if there is one. */
function withEnd(
  published: readonly Update[],
  report: Report,
  end: Instant,
  words: Words,
): readonly Update[] {
  const told = published.find(({ status }) => status === 'resolved')
  const body = told?.body ?? untold('resolved', report, words)
  const over = update(report, 'resolved', 'resolved', end, body)
  return [
    { ...over, updated_at: told?.updated_at ?? end },
    ...published.filter(each => each !== told),
  ]
}

/** What no entry says: the summary, which is of the report as it is, would say of an earlier state what came later. */
function untold(status: Status, report: Report, words: Words): string {
  if (status === 'resolved') return words.mirror.over
  const isOfNow = status === 'postmortem' || isOngoing(report.windows)
  return (isOfNow && report.summary) || report.title
}

function update(report: Report, key: string, status: Status, at: Instant, body: string): Update {
  return {
    id: `${report.id}/${key}`,
    incident_id: report.id,
    status,
    body,
    created_at: at,
    updated_at: at,
    display_at: at,
    affected_components: null,
    deliver_notifications: true,
    custom_tweet: null,
    tweet_id: null,
  }
}
