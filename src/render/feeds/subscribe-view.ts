/** Turns a site into what its subscribe page shows. */

import { absoluteUrl, feedListPath } from '../addresses.ts'
import { frameView } from '../frame/frame-view.ts'
import type { SubscribeView } from '../lists/list-views.ts'
import { instanceSlugs, type Vantage } from '../survey.ts'
import type { FeedView } from '../views.ts'
import { filled } from '../words/words.ts'
import { scopeGroups, siteScope } from './feed-scopes.ts'
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
        slug: scope.family === 'instances' ? instanceSlugs([scope.id ?? ''], from) : null,
        text: scope.name ?? '',
        href: locate(scope.page) + scope.query,
        ...subscriptionView(scope, from),
      })),
    })),
  }
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
