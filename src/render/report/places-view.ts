/** Turns the instances of a report into the way to it, and from it to the reports before and after, and to their feeds. */
import { productsOf, regionsOf } from '../../model/life/said.ts'
import type { Report } from '../../model/report.ts'
import type { Facet, Family } from '../../model/site.ts'
import { facetPath, reportPath, reportsPath } from '../addresses.ts'
import { facetScope } from '../feeds/feed-scopes.ts'
import { subscriptionView } from '../feeds/subscription-view.ts'
import { incidentDays } from '../lists/row-view.ts'
import { type Vantage, valueView } from '../survey.ts'
import type { FeedView, LinkView } from '../views.ts'
import { counted } from '../words/words.ts'
import type { NeighbourView, PlaceView, ReportView } from './report-views.ts'
import { standingOf } from './standing-of.ts'

/** So many instances are shown at once. */
const mostShown = 3

export function placesView(
  report: Report,
  from: Vantage,
): Pick<ReportView, 'places' | 'placesHeading' | 'manyPlaces' | 'rss'> {
  const places = report.instances.map(id => placeOf(id, report, from))
  const known = places.filter(({ older, newer, feeds }) => older || newer || feeds.length > 0)
  const { neighbours, thisReport } = from.words.report
  return {
    places: known,
    placesHeading: known.some(({ older, newer }) => older || newer) ? neighbours : thisReport,
    manyPlaces:
      known.length > mostShown ? counted(known.length, from.words.instances, from.words) : null,
    rss: known.flatMap(({ instance, feeds }) => {
      const rss = feeds.find(({ type }) => type === 'application/rss+xml')
      return rss ? [{ text: instance.text, href: rss.href }] : []
    }),
  }
}

function placeOf(id: string, report: Report, from: Vantage): PlaceView {
  const { neighbours } = standingOf(from.site, report)
  const beside = neighbours.find(({ instance }) => instance === id)
  return {
    instance: valueView('instances', id, from),
    older: linkTo(beside?.older ?? null, from),
    newer: linkTo(beside?.newer ?? null, from),
    feeds: feedsOf(from.facetOf('instances', id), from),
  }
}

function feedsOf(facet: Facet | undefined, from: Vantage): readonly FeedView[] {
  const scope = facet && facetScope(facet)
  return scope ? subscriptionView(scope, from).feeds : []
}

function linkTo(id: string | null, { words, locate, reportOf }: Vantage): NeighbourView | null {
  const other = id === null ? undefined : reportOf(id)
  if (!other) return null
  const when = incidentDays(other, words).map(piece => piece.text)
  return { text: when.join(''), href: locate(reportPath(other)), title: other.title }
}

export function facetsOf(report: Report, { facetOf }: Vantage): readonly Facet[] {
  return report.instances.map(id => facetOf('instances', id)).filter(facet => facet !== undefined)
}

/** The way down: by the region to the instance or, where there are several, to the region or product that they share. */
export function trailOf(report: Report, from: Vantage): readonly LinkView[] {
  const { locate, words, site } = from
  const linkOf = (facet: Facet) => ({ text: facet.name, href: locate(facetPath(facet)) })
  const region = onlyFacet('regions', regionsOf(report, site.config), from)
  const instance = onlyFacet('instances', report.instances, from)
  const product = onlyFacet('products', productsOf(report, site.config), from)
  const way = instance ? [region, instance] : [region ?? product]
  const known = way.filter(facet => facet !== undefined)
  return known.length > 0
    ? known.map(linkOf)
    : [{ text: words.allReports, href: locate(reportsPath) }]
}

function onlyFacet(family: Family, ids: readonly string[], { facetOf }: Vantage) {
  const [only, ...others] = ids
  return only !== undefined && others.length === 0 ? facetOf(family, only) : undefined
}
