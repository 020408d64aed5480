/** Turns what a feed or calendar is about into its title. */
import type { Site } from '../../model/site.ts'
import type { FeedFamily } from '../addresses.ts'
import { filled, type Words } from '../words/words.ts'
import type { FeedScope } from './feed-scopes.ts'

/** `Alma incident reports: Alma EU00`. */
export function scopeTitle({ name }: FeedScope, site: Site, words: Words): string {
  const { title } = site.config.site
  return name === null ? title : filled(words.feeds.titleOf, { site: title, name })
}

/** The same, and whether it tells of updates. */
export function feedTitle(scope: FeedScope, family: FeedFamily, site: Site, words: Words): string {
  const title = scopeTitle(scope, site, words)
  return family === 'feed' ? title : filled(words.feeds.updatesOf, { title })
}
