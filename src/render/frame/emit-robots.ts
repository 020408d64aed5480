/** Turns a site into what it asks of crawlers (RFC 9309). */
import { outputPath } from '../../model/paths.ts'
import type { Page, Site } from '../../model/site.ts'
import { absoluteUrl } from '../addresses.ts'
import { fingerprint } from '../fingerprint.ts'
import { sitemapPath } from './emit-sitemap.ts'

/** Emits `robots.txt`: everybody may read everything, and the sitemap says what there is. */
export function* emitRobots(site: Site): Iterable<Page> {
  const sitemap = absoluteUrl(site.config.site.url, sitemapPath)
  yield {
    path: outputPath('robots.txt'),
    fingerprint: fingerprint(sitemap),
    render: () => `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`,
  }
}
