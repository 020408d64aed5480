/** Turns the instances of a site into components as clients of status pages read them. */
import type { MirroredComponent } from '../../model/data/mirror-schemas.ts'
import { anchorOf } from '../../model/incident-length.ts'
import { reportsById } from '../../model/index-reports.ts'
import type { Facet, Site } from '../../model/site.ts'
import { type Kind, kinds } from '../../model/terms.ts'
import { extent, type Instant } from '../../model/time.ts'
import { never } from './never.ts'
import { touchedAt } from './touched-at.ts'

const states: Readonly<Record<Kind, MirroredComponent['status']>> = {
  outage: 'major_outage',
  partial: 'partial_outage',
  intermittent: 'partial_outage',
  degraded: 'degraded_performance',
  none: 'operational',
}

const known = new WeakMap<Site, MirroredComponent[]>()

/** Every instance, with its state as far as reports tell of incidents that go on. */
export function componentsOf(site: Site): MirroredComponent[] {
  const components =
    known.get(site) ??
    site.facets
      .filter(({ family }) => family === 'instances')
      .map((facet, i) => componentOf(facet, i + 1, site))
  known.set(site, components)
  return components
}

function componentOf({ id, name, reports }: Facet, position: number, site: Site) {
  const { config } = site
  const registered = config.instances.find(instance => instance.id === id)
  const byId = reportsById(site.reports)
  const told = reports.map(each => byId.get(each)).filter(report => report !== undefined)
  const starts = told.map(({ windows }) => anchorOf(windows).at)
  const updates = told.map(report => touchedAt(report, site))
  const since = registered?.since ?? null
  const open = told
    .filter(({ status }) => status !== 'withdrawn')
    .flatMap(({ windows }) => windows)
    .filter(({ doubt, instances }) => doubt.end?.is === 'ongoing' && instances.includes(id))
  const worst = kinds.find(kind => open.some(window => window.kind === kind)) ?? 'none'
  return {
    id,
    name,
    status: states[worst],
    created_at: since === null ? earliest(starts) : `${since}T00:00:00Z`,
    updated_at: updates.length === 0 ? never : extent(updates)[1],
    position,
    description: registered?.region ?? null,
    showcase: false,
    start_date: since,
    group_id: null,
    page_id: config.feed.authority,
    group: false,
    only_show_if_degraded: false,
  } satisfies MirroredComponent
}

function earliest(instants: readonly Instant[]): Instant {
  return instants.length === 0 ? never : extent(instants)[0]
}
