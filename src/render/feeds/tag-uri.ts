/** Turns a name into an identifier that stays the same whatever becomes of the site's address. */
import type { Site } from '../../model/site.ts'

/** `tag:example.org,2026:rca/x` (RFC 4151), of the authority and year that the configuration fixes for ever. */
export function tagUri(site: Site, name: string): string {
  const { authority, year } = site.config.feed
  return `tag:${authority},${year}:${name}`
}
