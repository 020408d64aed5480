/** Turns a site into the files that clients of status pages ask for, `/api/v2/`. */
import type { MirroredIncident, mirrorSchemas } from '../../model/data/mirror-schemas.ts'
import { outputPath } from '../../model/paths.ts'
import type { Site } from '../../model/site.ts'
import { absoluteUrl, homePath, schemaPath } from '../addresses.ts'
import { writeJson } from '../data/write-json.ts'
import type { Emitter, Look } from '../look.ts'
import { filled } from '../words/words.ts'
import { componentsOf } from './mirrored-components.ts'
import {
  impactOf,
  newestIncidents,
  ongoingReports,
  unresolvedIncidents,
} from './mirrored-incidents.ts'
import { never } from './never.ts'
import { touchedAt } from './touched-at.ts'

type SchemaName = keyof typeof mirrorSchemas

/** Emits a file for each question that is asked by reading. */
export const emitMirror: Emitter = function* (site, look) {
  for (const [path, schema, answer] of answers) {
    yield {
      path: outputPath(`api/v2/${path}.json`),
      madeOf: ({ facts }) => [path, facts()],
      render: () =>
        writeJson({
          $schema: absoluteUrl(site.config.site.url, schemaPath(schema)),
          page: pageOf(site),
          ...answer(site, look),
        }),
    }
  }
}

const noMaintenances = () => ({ scheduled_maintenances: [] })

const answers: readonly [string, SchemaName, (site: Site, look: Look) => object][] = [
  [
    'summary',
    'summary',
    (site, look) => ({
      status: overall(site, look),
      components: componentsOf(site),
      incidents: unresolvedIncidents(site, look),
      ...noMaintenances(),
    }),
  ],
  ['status', 'status', (site, look) => ({ status: overall(site, look) })],
  ['components', 'components', site => ({ components: componentsOf(site) })],
  ['incidents', 'incidents', (site, look) => ({ incidents: newestIncidents(site, look) })],
  [
    'incidents/unresolved',
    'incidents',
    (site, look) => ({ incidents: unresolvedIncidents(site, look) }),
  ],
  ['scheduled-maintenances', 'scheduled-maintenances', noMaintenances],
  ['scheduled-maintenances/upcoming', 'scheduled-maintenances', noMaintenances],
  ['scheduled-maintenances/active', 'scheduled-maintenances', noMaintenances],
]

function pageOf(site: Site) {
  const { site: about, feed } = site.config
  const updates = site.reports.map(report => touchedAt(report, site))
  return {
    id: feed.authority,
    name: about.title,
    url: absoluteUrl(about.url, homePath),
    time_zone: 'Etc/UTC',
    updated_at: updates.sort().at(-1) ?? never,
  }
}

/** The gravest of what goes on. That nothing is told of is not to say that all is well. */
function overall(site: Site, { words }: Look) {
  const order: readonly MirroredIncident['impact'][] = ['critical', 'major', 'minor']
  const open = ongoingReports(site).map(impactOf)
  const indicator = order.find(impact => open.includes(impact)) ?? 'none'
  const description =
    open.length === 0
      ? words.mirror.nothing
      : filled(words.mirror.ongoing, { severity: words.severities[indicator] })
  return { indicator, description }
}
