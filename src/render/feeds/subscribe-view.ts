/** Turns a site into what its subscribe page shows. */

import { frameView } from '../frame/frame-view.ts'
import type { SubscribeView } from '../lists/list-views.ts'
import type { Vantage } from '../survey.ts'
import type { Words } from '../words/words.ts'
import { type FeedScope, feedScopes, siteScope } from './feed-scopes.ts'
import { subscriptionView } from './subscription-view.ts'

export function subscribeView(from: Vantage): SubscribeView {
  const { site, words, locate } = from
  const parts = feedScopes(site, words).filter(({ family }) => family !== null)
  const families = [...new Set(parts.map(({ family }) => family))]
  return {
    page: frameView(from, { title: words.subscribe, description: words.subscribeDescription }),
    everything: subscriptionView(siteScope, from),
    groups: families.map(family => ({
      title: familyTitle(family, words),
      members: parts
        .filter(scope => scope.family === family)
        .map(scope => ({
          text: scope.name ?? '',
          href: locate(scope.page) + scope.query,
          ...subscriptionView(scope, from),
        })),
    })),
  }
}

function familyTitle(family: FeedScope['family'], words: Words): string {
  if (family === null || family === 'severities') return words.feeds.severities
  return words.families[family].several
}
