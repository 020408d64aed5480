/** Turns a site into what it asks of crawlers (RFC 9309). */
import { outputPath } from '../../model/paths.ts'
import type { Site } from '../../model/site.ts'
import { absoluteUrl } from '../addresses.ts'
import type { Recipe } from '../look.ts'
import { sitemapPath } from './emit-sitemap.ts'

/**
 * Emits `robots.txt`: everybody may read everything, and the sitemap says what there is; of a site for internal
 * readers nobody may read anything.
 */
export function* emitRobots(site: Site): Iterable<Recipe> {
  const sitemap = absoluteUrl(site.config.site.url, sitemapPath)
  yield {
    path: outputPath('robots.txt'),
    madeOf: () => null,
    render: () =>
      site.config.audience === 'internal'
        ? 'User-agent: *\nDisallow: /\n'
        : `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`,
  }
}
