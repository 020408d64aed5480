/** Finds the feeds that hold a piece of news. */
import {
  concernedBy,
  heldIn,
  type Publication,
  publicationsOf,
} from '../../model/life/publication.ts'
import type { Site } from '../../model/site.ts'

/** Of each piece of news that is in any `updates.*`, what these are of: empty for the whole site. */
export function feedsWith(site: Site): ReadonlyMap<Publication, readonly string[]> {
  const { config } = site
  const told = new Map<string, Publication[]>()
  for (const one of publicationsOf(site))
    for (const scope of ['', ...concernedBy(one, config)]) {
      const list = told.get(scope) ?? []
      list.push(one)
      told.set(scope, list)
    }
  const feeds = new Map<Publication, string[]>()
  for (const [scope, all] of told)
    for (const one of heldIn(all, config.feed.limit))
      feeds.set(one, [...(feeds.get(one) ?? []), scope])
  return feeds
}

/** Parts of a site as people call them: `EU00, Europe`. */
export function partNames(scopes: readonly string[]): string {
  return scopes.map(scope => scope.slice(scope.indexOf('/') + 1)).join(', ')
}
