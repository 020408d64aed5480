/** Finds the feeds that hold a piece of news: each holds what is newest, and as many without a day. */
import { concernedBy, type Publication, publicationsOf } from '../../model/life/publication.ts'
import type { Site } from '../../model/site.ts'

/** Of each piece of news that is in any `updates.*`, what these are of: empty for the whole site. */
export function feedsWith(site: Site): ReadonlyMap<Publication, readonly string[]> {
  const { config } = site
  const counts = new Map<string, number>()
  const hasRoom = (scope: string, { date }: Publication) => {
    const key = `${date === null} ${scope}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count <= config.feed.limit
  }
  const feeds = publicationsOf(site).map(one => {
    const scopes = ['', ...concernedBy(one, config)]
    return [one, scopes.filter(scope => hasRoom(scope, one))] as const
  })
  return new Map(feeds.filter(([, scopes]) => scopes.length > 0))
}

/** Parts of a site as people call them: `EU00, Europe`. */
export function partNames(scopes: readonly string[]): string {
  return scopes.map(scope => scope.slice(scope.indexOf('/') + 1)).join(', ')
}
