/** Turns a site into promises of all its files. */
import type { Copy, Page, Site } from '../model/site.ts'
import { emitApi } from './api.ts'
import { emitFeeds } from './feeds.ts'
import type { Emitter, Look } from './look.ts'
import { emitAssets } from './pages/emit-assets.ts'
import { emitFacets } from './pages/emit-facets.ts'
import { emitHome } from './pages/emit-home.ts'
import { emitNotFound } from './pages/emit-not-found.ts'
import { emitRedirects } from './pages/emit-redirects.ts'
import { emitReports } from './pages/emit-reports.ts'
import { emitSubscribe } from './pages/emit-subscribe.ts'
import { emitRobots } from './robots.ts'
import { emitSitemap } from './sitemap.ts'

const emitters: readonly Emitter[] = [
  emitHome,
  emitReports,
  emitFacets,
  emitSubscribe,
  emitNotFound,
  emitRedirects,
  emitFeeds,
  emitApi,
  emitSitemap,
  emitRobots,
  emitAssets,
]

/** Every file of the site, none rendered yet. */
export function* renderSite(site: Site, look: Look): Iterable<Page | Copy> {
  for (const emit of emitters) yield* emit(site, look)
}
