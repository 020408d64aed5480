/** Turns a site into its feeds: two families in three formats, of everything and of each part of it. */
import { relativeLink } from '../model/paths.ts'
import type { Page, Site } from '../model/site.ts'
import {
  absoluteUrl,
  type FeedFamily,
  type FeedFormat,
  feedFamilies,
  feedFormats,
  feedPath,
  feedStylesPath,
} from './addresses.ts'
import { type FeedEntry, feedEntries } from './feed-entries.ts'
import { type Channel, writeFeed } from './feed-formats.ts'
import { type FeedScope, feedScopes } from './feed-scopes.ts'
import { feedTitle } from './feed-titles.ts'
import { fingerprint } from './fingerprint.ts'
import { lazyPage } from './lazy-page.ts'
import type { Look } from './look.ts'
import { stampsOf } from './stamps.ts'
import { tagUri } from './tag-uri.ts'
import type { Words } from './words/words.ts'

/** What an empty feed says it was updated at, since no clock is read: the epoch. */
const never = '1970-01-01T00:00:00Z'

/** Emits `feed.rss`, `updates.atom` and so on for all that one can subscribe to. */
export function* emitFeeds(site: Site, look: Look): Iterable<Page> {
  const { frame } = stampsOf(site, look)
  const known = new Map<FeedFamily, readonly FeedEntry[]>()
  const entriesOf = (family: FeedFamily) => {
    const entries = known.get(family) ?? feedEntries(family, site, look)
    known.set(family, entries)
    return entries
  }
  for (const scope of feedScopes(site, look.words)) {
    for (const family of feedFamilies) {
      let newest: readonly FeedEntry[] | undefined
      const entries = () => {
        newest ??= newestOf(scope, entriesOf(family), site.config.feed.limit)
        return newest
      }
      const stamps = () => entries().map(({ stamp }) => stamp())
      for (const format of feedFormats) {
        yield lazyPage(
          feedPath(scope.folder, family, format),
          () => fingerprint('feed', frame, scope.folder, scope.name, family, format, stamps()),
          () => writeFeed(format, channelOf(scope, family, format, entries(), site, look.words)),
        )
      }
    }
  }
}

/** As many of the newest entries of a scope as a feed may hold. */
function newestOf(
  { reports }: FeedScope,
  entries: readonly FeedEntry[],
  limit: number,
): readonly FeedEntry[] {
  if (reports === null) return entries.slice(0, limit)
  const ids = new Set(reports)
  return entries.filter(({ report }) => ids.has(report)).slice(0, limit)
}

function channelOf(
  scope: FeedScope,
  family: FeedFamily,
  format: FeedFormat,
  entries: readonly FeedEntry[],
  site: Site,
  words: Words,
): Channel {
  const { url, title, language, organisation } = site.config.site
  const { reportsDescription, updatesDescription } = words.feeds
  const items = entries.map(({ item }) => item())
  const feed = (other: FeedFormat) => absoluteUrl(url, feedPath(scope.folder, family, other))
  return {
    id: tagUri(site, `${family}/${scope.folder}`.replace(/\/$/, '')),
    title: feedTitle(scope, family, site, words),
    description: family === 'feed' ? reportsDescription : updatesDescription,
    page: absoluteUrl(url, scope.page) + scope.query,
    feeds: { rss: feed('rss'), atom: feed('atom'), json: feed('json') },
    styles: relativeLink(feedPath(scope.folder, family, format), feedStylesPath),
    language,
    author: organisation ?? title,
    updated: items[0]?.updated ?? never,
    items,
  }
}
