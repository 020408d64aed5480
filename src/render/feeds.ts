/** Turns a site into its feeds: of everything, and of each instance, in three formats. */
import { compare } from '../model/diagnostics.ts'
import type { OutputPath } from '../model/paths.ts'
import type { Report } from '../model/report.ts'
import type { Facet, Page, Site } from '../model/site.ts'
import {
  absoluteUrl,
  type FeedFormat,
  facetPath,
  feedFormats,
  feedPath,
  homePath,
  reportPath,
} from './addresses.ts'
import { feedContent } from './feed-content.ts'
import { type Channel, type FeedCategory, type FeedItem, writeFeed } from './feed-formats.ts'
import { fingerprint } from './fingerprint.ts'
import { lazyPage } from './lazy-page.ts'
import type { Look } from './look.ts'
import { stampsOf } from './stamps.ts'
import { standingOf } from './standing-of.ts'
import { instanceName, survey, type Vantage } from './survey.ts'

/** What an empty feed says it was updated at, since no clock is read: the epoch. */
const never = '1970-01-01T00:00:00Z'

/** Emits `feed.rss`, `feed.atom` and `feed.json` for the site and for each instance. */
export function* emitFeeds(site: Site, look: Look): Iterable<Page> {
  const itemOf = rememberItems(site, look)
  const facets = site.facets.filter(facet => facet.family === 'instances')
  const { frame, whole } = stampsOf(site, look)
  for (const facet of [undefined, ...facets]) {
    let stamp: string | undefined
    const stampOf = (format: FeedFormat) => {
      stamp ??= fingerprint(frame, facet?.id, newest(site, facet).map(whole))
      return fingerprint(format, stamp)
    }
    for (const format of feedFormats) {
      const render = () => writeFeed(format, channelOf(site, facet, itemOf))
      yield lazyPage(feedPath(format, facet), () => stampOf(format), render)
    }
  }
}

/** A report is in several feeds of three formats each; its item is made once. */
function rememberItems(site: Site, look: Look): (report: Report) => FeedItem {
  const items = new Map<string, FeedItem>()
  const surveyed = survey(site, look)
  const locate = (path: OutputPath) => absoluteUrl(site.config.site.url, path)
  return report => {
    const item = items.get(report.id) ?? feedItem(report, surveyed(reportPath(report), locate))
    items.set(report.id, item)
    return item
  }
}

function channelOf(
  site: Site,
  facet: Facet | undefined,
  itemOf: (report: Report) => FeedItem,
): Channel {
  const { url, title, language, organisation } = site.config.site
  const items = newest(site, facet).map(itemOf)
  const feed = (format: FeedFormat) => absoluteUrl(url, feedPath(format, facet))
  return {
    id: tagUri(site, facet ? `feed/${facet.family}/${facet.slug}` : 'feed'),
    title: facet ? `${title}: ${facet.name}` : title,
    description: facet ? `Incident reports: ${facet.name}` : 'Incident reports',
    page: absoluteUrl(url, facet ? facetPath(facet) : homePath),
    feeds: { rss: feed('rss'), atom: feed('atom'), json: feed('json') },
    language,
    author: organisation ?? title,
    updated: items[0]?.updated ?? never,
    items,
  }
}

/** The reports of a feed, the last updated first: no two were updated at the same instant. */
function newest(site: Site, facet: Facet | undefined): Report[] {
  const ids = facet && new Set(facet.reports)
  const updated = (report: Report) => standingOf(site, report).updated
  return site.reports
    .filter(report => !ids || ids.has(report.id))
    .sort((a, b) => compare(updated(b), updated(a)))
    .slice(0, site.config.feed.limit)
}

function feedItem(report: Report, from: Vantage): FeedItem {
  const { site, locate } = from
  const { published, updated } = standingOf(site, report)
  const withdrawn = report.status === 'withdrawn'
  return {
    id: tagUri(site, `rca/${encodeURIComponent(report.id)}`),
    url: locate(reportPath(report)),
    title: report.title,
    summary: withdrawn ? 'This report was withdrawn.' : report.summary,
    html: feedContent(report, from),
    published,
    updated,
    categories: categoriesOf(report, from),
  }
}

function categoriesOf(report: Report, from: Vantage): FeedCategory[] {
  const category = (scheme: string, term: string, label: string) => ({
    scheme: tagUri(from.site, scheme),
    term,
    label,
  })
  const { instances, severity, status } = report
  return [
    ...instances.map(id => category('instance', id, instanceName(id, from))),
    ...(severity === null ? [] : [category('severity', severity, `Severity: ${severity}`)]),
    category('status', status, `Status: ${status}`),
  ]
}

/** An identifier for ever, whatever becomes of the site's address (RFC 4151). */
function tagUri(site: Site, name: string): string {
  const { authority, year } = site.config.feed
  return `tag:${authority},${year}:${name}`
}
