/** Turns a site into what its subscribe page shows. */

import { absoluteUrl, feedListPath } from '../addresses.ts'
import { frameView } from '../frame/frame-view.ts'
import type { SubscribeView } from '../lists/list-views.ts'
import { instanceSlugs, type Vantage } from '../survey.ts'
import type { FeedView } from '../views.ts'
import { filled } from '../words/words.ts'
import { type FeedScope, scopeGroups, siteScope } from './feed-scopes.ts'
import { subscriptionView } from './subscription-view.ts'

export function subscribeView(from: Vantage): SubscribeView {
  const { site, words, locate } = from
  const list = listOfFeeds(from)
  const page = frameView(from, {
    title: words.subscribe,
    description: words.subscribeDescription,
    narrows: true,
  })
  return {
    page: { ...page, feeds: [...page.feeds, list] },
    everything: subscriptionView(siteScope, from),
    list,
    groups: scopeGroups(site, words).map(({ title, scopes }) => ({
      title,
      members: scopes.map(scope => ({
        slugs: slugsOf(scope, from),
        text: scope.name ?? '',
        href: locate(scope.page) + scope.query,
        ...subscriptionView(scope, from),
      })),
    })),
  }
}

/** Of the instances whose reports its feeds tell of; null where these may be any. */
export function slugsOf({ family, id }: FeedScope, from: Vantage): string | null {
  if (family === null || family === 'severities' || id === null) return null
  if (family === 'instances') return instanceSlugs([id], from)
  const { config, reports } = from.site
  const registered = config.instances.filter(({ region, product }) =>
    family === 'regions' ? region === id : product === id,
  )
  // A report may name another product than that of its instances.
  const told = family === 'products' ? reports.filter(({ products }) => products.includes(id)) : []
  const ids = [...registered.map(({ id }) => id), ...told.flatMap(({ instances }) => instances)]
  return instanceSlugs([...new Set(ids)], from)
}

function listOfFeeds({ site, words, locate }: Vantage): FeedView {
  const { title, url } = site.config.site
  const format = 'OPML'
  return {
    format,
    type: 'text/x-opml',
    title: filled(words.feeds.inFormat, { title, format }),
    href: locate(feedListPath),
    url: absoluteUrl(url, feedListPath),
  }
}
