/** Turns a site into its feeds: two families in three formats, of everything and of each part of it. */
import { compare } from '../../model/diagnostics.ts'
import { heldIn } from '../../model/life/publication.ts'
import { relativeLink } from '../../model/paths.ts'
import type { Site } from '../../model/site.ts'
import {
  absoluteUrl,
  type FeedFamily,
  type FeedFormat,
  feedFamilies,
  feedFormats,
  feedPath,
} from '../addresses.ts'
import { assetPath } from '../frame/published-assets.ts'
import type { Look, Recipe } from '../look.ts'
import { type FeedEntry, feedEntries } from './feed-entries.ts'
import { type Channel, type FeedItem, writeFeed } from './feed-formats.ts'
import { type FeedScope, servedScopes, siteScope } from './feed-scopes.ts'
import { feedTitle } from './feed-titles.ts'
import { tagUri } from './tag-uri.ts'

/** What an empty feed says it was updated at, since no clock is read: the epoch. */
const never = '1970-01-01T00:00:00Z'

/** Emits `feed.rss`, `updates.atom` and so on for all that one can subscribe to. */
export function* emitFeeds(site: Site, look: Look): Iterable<Recipe> {
  const known = new Map<FeedFamily, readonly FeedEntry[]>()
  const entriesOf = (family: FeedFamily) => {
    const entries = known.get(family) ?? feedEntries(family, site, look)
    known.set(family, entries)
    return entries
  }
  const items = itemsByScope()
  for (const scope of servedScopes(site, look.words)) {
    for (const family of feedFamilies) {
      let newest: readonly FeedEntry[] | undefined
      const entries = () => {
        newest ??= newestOf(scope, entriesOf(family), site.config.feed.limit)
        return newest
      }
      for (const format of feedFormats) {
        yield {
          path: feedPath(scope.folder, family, format),
          madeOf: stamps => [scope.name, scope.key, entries().map(({ madeOf }) => madeOf(stamps))],
          render: () => {
            const made = items(scope, family, entries())
            return writeFeed(format, channelOf(scope, family, format, made, site, look))
          },
        }
      }
    }
  }
}

/** The newest entries of a scope, as far as a feed holds them. */
function newestOf(
  { key }: FeedScope,
  entries: readonly FeedEntry[],
  limit: number,
): readonly FeedEntry[] {
  if (key === null) return heldIn(entries, limit)
  const own = entries.filter(({ concerns }) => concerns.includes(key))
  return heldIn(
    own.sort((a, b) => compare(b.at(key), a.at(key))),
    limit,
  )
}

/** Makes items once for all formats, of one scope at a time: they are long, and few are in several. */
function itemsByScope() {
  const start = (scope: FeedScope) => ({
    scope,
    made: new Map<FeedFamily, readonly FeedItem[]>(),
  })
  let last = start(siteScope)
  return (scope: FeedScope, family: FeedFamily, entries: readonly FeedEntry[]) => {
    if (scope !== last.scope) last = start(scope)
    const items = last.made.get(family) ?? entries.map(({ item }) => item(scope))
    last.made.set(family, items)
    return items
  }
}

function channelOf(
  scope: FeedScope,
  family: FeedFamily,
  format: FeedFormat,
  items: readonly FeedItem[],
  site: Site,
  look: Look,
): Channel {
  const { url, title, language, organisation } = site.config.site
  const { reportsDescription, updatesDescription } = look.words.feeds
  const feed = (other: FeedFormat) => absoluteUrl(url, feedPath(scope.folder, family, other))
  return {
    id: tagUri(site, `${family}/${scope.folder}`.replace(/\/$/, '')),
    title: feedTitle(scope, family, site, look.words),
    description: family === 'feed' ? reportsDescription : updatesDescription,
    page: absoluteUrl(url, scope.page) + scope.query,
    feeds: { rss: feed('rss'), atom: feed('atom'), json: feed('json') },
    styles: relativeLink(
      feedPath(scope.folder, family, format),
      assetPath('feed.css', { site, look }),
    ),
    language,
    author: organisation ?? title,
    updated: items[0]?.updated ?? never,
    items,
  }
}
