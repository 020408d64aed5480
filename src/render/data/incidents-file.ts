/** Turns the newest incidents of a site into what clients of status pages read. */
import type { IncidentsFile, MirroredIncident } from '../../model/data/incidents-schema.ts'
import { anchorOf, incidentSpan, isOngoing, windowsOfImpact } from '../../model/incident-length.ts'
import { type Publication, publicationsOf } from '../../model/life/publication.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import type { Kind } from '../../model/terms.ts'
import { absoluteUrl, homePath, reportPath, schemaPath } from '../addresses.ts'
import { standingOf } from '../report/standing-of.ts'

/** What a file without incidents says it was updated at, since no clock is read: the epoch. */
const never = '1970-01-01T00:00:00Z'

/** As status pages judge an incident by the state of its components. */
const impacts: Readonly<Record<Kind, MirroredIncident['impact']>> = {
  outage: 'critical',
  partial: 'major',
  intermittent: 'major',
  degraded: 'minor',
  none: 'none',
}

/** The newest incidents, as many as a feed has items. Withdrawn reports are of none. */
export function incidentsFile(site: Site): IncidentsFile {
  const { site: about, feed } = site.config
  const reports = mirroredReports(site)
  const histories = new Map<string, Publication[]>()
  for (const event of publicationsOf(site)) {
    const history = histories.get(event.report.id)
    if (history) history.push(event)
    else histories.set(event.report.id, [event])
  }
  const updates = reports.map(report => standingOf(site, report).updated)
  return {
    $schema: absoluteUrl(about.url, schemaPath('incidents')),
    page: {
      id: feed.authority,
      name: about.title,
      url: absoluteUrl(about.url, homePath),
      time_zone: 'Etc/UTC',
      updated_at: updates.sort().at(-1) ?? never,
    },
    incidents: reports.map(report => incidentOf(report, histories.get(report.id) ?? [], site)),
  }
}

/** The reports of the file, newest incident first. */
export function mirroredReports({ reports, config }: Site): readonly Report[] {
  return reports.filter(({ status }) => status !== 'withdrawn').slice(0, config.feed.limit)
}

function incidentOf(report: Report, history: readonly Publication[], site: Site): MirroredIncident {
  const { config } = site
  const [start] = incidentSpan(report.windows)
  const worst = report.windows.map(({ kind }) => impacts[kind])
  const order = ['critical', 'major', 'minor', 'none'] as const
  const nameOf = (id: string) => config.instances.find(known => known.id === id)?.name ?? id
  return {
    id: report.id,
    name: report.title,
    status: statusOf(report),
    impact: report.severity ?? order.find(impact => worst.includes(impact)) ?? 'none',
    created_at: anchorOf(report.windows).at,
    updated_at: standingOf(site, report).updated,
    monitoring_at: report.mitigated?.at ?? null,
    resolved_at: resolvedAt(report),
    started_at: start?.at ?? null,
    shortlink: absoluteUrl(config.site.url, reportPath(report)),
    page_id: config.feed.authority,
    incident_updates: updatesOf(report, history),
    components: report.instances.map(id => ({
      id,
      name: nameOf(id),
      page_id: config.feed.authority,
    })),
  }
}

/** When it was resolved as stated, or else when the impact ended; null while it goes on. */
function resolvedAt({ resolved, windows }: Report): string | null {
  if (isOngoing(windows)) return null
  return (resolved ?? incidentSpan(windowsOfImpact(windows))[1])?.at ?? null
}

function statusOf({ status, windows }: Report): MirroredIncident['status'] {
  if (isOngoing(windows)) return 'investigating'
  return status === 'final' ? 'postmortem' : 'resolved'
}

/** The publications, newest first, then the end of the incident. */
function updatesOf(
  report: Report,
  history: readonly Publication[],
): MirroredIncident['incident_updates'] {
  const end = resolvedAt(report)
  const update = (key: string, status: MirroredIncident['status'], at: string, body: string) => ({
    id: `${report.id}/${key}`,
    incident_id: report.id,
    status,
    body,
    created_at: at,
    updated_at: at,
    display_at: at,
  })
  return [
    ...history.map(({ key, at, summary }) =>
      update(key, statusOf(report), at, summary || report.summary),
    ),
    ...(end === null ? [] : [update('resolved', 'resolved', end, report.summary)]),
  ]
}
