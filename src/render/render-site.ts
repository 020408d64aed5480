/** Turns a site into promises of all its files. */
import type { Copy, Page, Site } from '../model/site.ts'
import { emitLedger } from './actions/emit-ledger.ts'
import { emitAvailability } from './availability/emit-availability.ts'
import { emitBadges } from './badges/emit-badges.ts'
import { emitCalendars } from './calendars/emit-calendars.ts'
import { emitCards } from './cards/emit-cards.ts'
import { emitData } from './data/emit-data.ts'
import { emitFeeds } from './feeds/emit-feeds.ts'
import { emitSubscribe } from './feeds/emit-subscribe.ts'
import { fingerprint } from './fingerprint.ts'
import { emitAssets } from './frame/emit-assets.ts'
import { emitNotFound } from './frame/emit-not-found.ts'
import { emitRedirects } from './frame/emit-redirects.ts'
import { emitRobots } from './frame/emit-robots.ts'
import { sitemapOf } from './frame/emit-sitemap.ts'
import { emitFacets } from './lists/emit-facets.ts'
import { emitHome } from './lists/emit-home.ts'
import type { Emitter, Look, Recipe } from './look.ts'
import { emitMarkdown } from './markdown/emit-markdown.ts'
import { emitMirror } from './mirror/emit-mirror.ts'
import { emitPages } from './pages/emit-pages.ts'
import { emitPatterns } from './patterns/emit-patterns.ts'
import { emitReports } from './report/emit-reports.ts'
import { emitSearch } from './search/emit-search.ts'
import { type Stamps, stampsOf } from './stamps.ts'

const emitters: readonly Emitter[] = [
  emitHome,
  emitReports,
  emitFacets,
  emitAvailability,
  emitLedger,
  emitPatterns,
  emitSubscribe,
  emitPages,
  emitNotFound,
  emitRedirects,
  emitFeeds,
  emitCalendars,
  emitData,
  emitMirror,
  emitBadges,
  emitMarkdown,
  emitRobots,
  emitCards,
]

/**
 * Every file of the site, none rendered yet; `index` is that of all texts, where there is one. A file of
 * the templates folder stands in for what would be made under its name.
 */
export function* renderSite(
  site: Site,
  look: Look,
  index: readonly Page[] = [],
): Iterable<Page | Copy> {
  const isOwn = ({ path }: Page | Copy) => Object.hasOwn(look.assets, path)
  const files = emitters.flatMap(emit => [...emit(site, look)])
  // What is for internal readers is listed for nobody.
  const listed = site.config.audience === 'public' ? [sitemapOf(files, site)] : []
  const all = () => [...files, ...listed, ...emitSearch(site, look)]
  for (const page of pagesFrom(all, site, look)) if (!isOwn(page)) yield page
  yield* pagesFrom(emitAssets, site, look)
  for (const page of index) if (!isOwn(page)) yield page
}

/** The promises of what an emitter makes. */
export function* pagesFrom(emit: Emitter, site: Site, look: Look): Iterable<Page | Copy> {
  const stamps = stampsOf(site, look)
  for (const file of emit(site, look)) yield 'from' in file ? file : pageFrom(file, stamps)
}

/** The fingerprint is worked out when somebody asks: a preview has thousands of pages, and looks at few. */
function pageFrom({ path, frame, madeOf, render }: Recipe, stamps: Stamps): Page {
  let known: string | undefined
  return {
    path,
    get fingerprint() {
      known ??= fingerprint(frame ?? stamps.frame, madeOf(stamps))
      return known
    },
    render,
  }
}
