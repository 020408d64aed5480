/** Turns what one can subscribe to into the links that a page shows or names in its head. */
import {
  absoluteUrl,
  calendarFilePath,
  type FeedFamily,
  type FeedFormat,
  feedFamilies,
  feedFormats,
  feedPath,
} from '../addresses.ts'
import type { Vantage } from '../survey.ts'
import type { FeedView, SubscriptionView } from '../views.ts'
import { filled } from '../words/words.ts'
import { type FeedScope, hasCalendar, siteScope } from './feed-scopes.ts'
import { feedTitle, scopeTitle } from './feed-titles.ts'

/** The names of the formats and their media types. */
const mediaTypes: Readonly<Record<FeedFormat, readonly [name: string, type: string]>> = {
  rss: ['RSS', 'application/rss+xml'],
  atom: ['Atom', 'application/atom+xml'],
  json: ['JSON Feed', 'application/feed+json'],
}

/** All feeds of a scope, and its calendar. */
export function subscriptionView(scope: FeedScope, from: Vantage): SubscriptionView {
  const [feeds, updates] = feedFamilies.map(family =>
    feedFormats.map(format => feedView(scope, family, format, from)),
  )
  return {
    feeds: feeds ?? [],
    updates: updates ?? [],
    calendar: hasCalendar(scope) ? calendarView(scope, from) : null,
  }
}

/**
 * What the head of a page offers to subscribe to: the feeds of what the page is about, then those of the
 * site, since programs take the first.
 * Of several things there is one feed each, lest the head be longer than the page.
 */
export function headFeeds(scopes: readonly FeedScope[], from: Vantage): readonly FeedView[] {
  const [only, ...others] = scopes
  const own = only && others.length === 0 ? offered(only, from) : null
  return [
    ...(own ?? scopes.map(scope => feedView(scope, 'feed', 'atom', from))),
    ...offered(siteScope, from),
  ]
}

function offered(scope: FeedScope, from: Vantage): readonly FeedView[] {
  const { feeds, updates } = subscriptionView(scope, from)
  return [...feeds, ...updates.filter(({ format }) => format === mediaTypes.atom[0])]
}

function feedView(
  scope: FeedScope,
  family: FeedFamily,
  format: FeedFormat,
  { site, words, locate }: Vantage,
): FeedView {
  const path = feedPath(scope.folder, family, format)
  const [name, type] = mediaTypes[format]
  const title = feedTitle(scope, family, site, words)
  return {
    format: name,
    type,
    title: filled(words.feeds.inFormat, { title, format: name }),
    href: locate(path),
    url: absoluteUrl(site.config.site.url, path),
  }
}

function calendarView(scope: FeedScope, { site, words, locate }: Vantage): FeedView {
  const path = calendarFilePath(scope.folder)
  const { inFormat, calendar, calendarFile } = words.feeds
  return {
    format: calendarFile,
    type: 'text/calendar',
    title: filled(inFormat, { title: scopeTitle(scope, site, words), format: calendar }),
    href: locate(path),
    url: absoluteUrl(site.config.site.url, path),
  }
}
