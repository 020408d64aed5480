/** Turns one instance, region, product, cause, tag or year, and a whole family, into what their pages show. */
import type { Instance } from '../model/config.ts'
import { impactSeconds } from '../model/incident-length.ts'
import type { Report } from '../model/report.ts'
import type { Facet, Family } from '../model/site.ts'
import { facetPath, familyPath } from './addresses.ts'
import { durationText } from './duration-text.ts'
import { feedViews, frameView } from './frame-view.ts'
import { incidentDays, rowOf } from './row-view.ts'
import { reportsOf, type Vantage, valueView } from './survey.ts'
import { zoneText } from './tell-time.ts'
import type { FacetView, FamilyView } from './views.ts'
import { counted, filled } from './words.ts'

export function facetView(facet: Facet, from: Vantage): FacetView {
  const { words, locate } = from
  const [family, families] = words.families[facet.family]
  const reports = reportsOf(facet.reports, from)
  const known = instanceOf(facet, from)
  const own = facet.family === 'instances' ? [facet] : []
  return {
    page: frameView(from, {
      title: facet.name,
      description: filled(words.facetDescription, { family, name: facet.name }),
      trail: [{ text: families, href: locate(familyPath(facet.family)) }],
      instances: own,
    }),
    family,
    name: facet.name,
    facts: known ? instanceFacts(known, from) : [],
    statusUrl: known?.statusUrl ?? null,
    total: counted(reports.length, words.reports),
    duration: durationText(secondsOf(facet, reports), words.units),
    rows: reports.map(report => rowOf(report, from)),
    feeds: own.flatMap(instance => feedViews(from, instance)),
  }
}

export function familyView(family: Family, from: Vantage): FamilyView {
  const { site, words, locate } = from
  const [one, many] = words.families[family]
  const facets = site.facets.filter(facet => facet.family === family)
  return {
    page: frameView(from, { title: many, description: filled(words.familyDescription, { many }) }),
    family: one,
    members: facets.map(facet => {
      const reports = reportsOf(facet.reports, from)
      const [latest] = reports
      return {
        text: facet.name,
        href: locate(facetPath(facet)),
        note: instanceOf(facet, from)?.datacenter ?? null,
        count: reports.length,
        duration: durationText(secondsOf(facet, reports), words.shortUnits),
        latest: latest ? incidentDays(latest, words) : null,
      }
    }),
  }
}

function instanceOf({ family, id }: Facet, { site }: Vantage): Instance | undefined {
  if (family !== 'instances') return undefined
  return site.config.instances.find(instance => instance.id === id)
}

function instanceFacts(known: Instance, from: Vantage): FacetView['facts'] {
  const { words } = from
  const plain = (text: string) => ({ text, href: null, note: null })
  return [
    ...(known.datacenter ? [{ label: words.datacenter, value: plain(known.datacenter) }] : []),
    ...(known.region
      ? [{ label: words.families.regions[0], value: valueView('regions', known.region, from) }]
      : []),
    ...(known.product
      ? [{ label: words.families.products[0], value: valueView('products', known.product, from) }]
      : []),
    ...(known.timezone
      ? [{ label: words.clockOf, value: plain(zoneText(known.timezone, words)) }]
      : []),
  ]
}

/** Seconds of impact that stand; of an instance only the windows that hit it count. */
function secondsOf(facet: Facet, reports: readonly Report[]): number {
  return reports
    .filter(({ status }) => status !== 'withdrawn')
    .map(({ windows }) =>
      facet.family === 'instances'
        ? windows.filter(window => window.instances.includes(facet.id))
        : windows,
    )
    .reduce((sum, windows) => sum + impactSeconds(windows), 0)
}
