/** Turns a site into the list of all its feeds that feed readers import (OPML 2.0, opml.org/spec2.opml). */
import type { Site } from '../../model/site.ts'
import { absoluteUrl, feedFamilies, feedPath } from '../addresses.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'
import { legible } from '../markup/legible.ts'
import type { Words } from '../words/words.ts'
import { type FeedScope, scopeGroups, siteScope } from './feed-scopes.ts'
import { feedTitle } from './feed-titles.ts'

/** Each feed once, in the format that says most, in groups as on the subscribe page. */
export function feedList(site: Site, words: Words): string {
  const outlines = (scopes: readonly FeedScope[]) =>
    scopes.flatMap(scope => feedsOf(scope, site, words))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    `<head><title>${escaped(site.config.site.title)}</title></head>`,
    '<body>',
    ...outlines([siteScope]),
    ...scopeGroups(site, words).flatMap(({ title, scopes }) => [
      `<outline${attributes({ text: title, title })}>`,
      ...outlines(scopes),
      '</outline>',
    ]),
    '</body>',
    '</opml>\n',
  ].join('\n')
}

function feedsOf(scope: FeedScope, site: Site, words: Words): readonly string[] {
  const { url, language } = site.config.site
  return feedFamilies.map(family => {
    const title = feedTitle(scope, family, site, words)
    const xmlUrl = absoluteUrl(url, feedPath(scope.folder, family, 'atom'))
    const htmlUrl = absoluteUrl(url, scope.page) + scope.query
    // The type is `rss` for feeds in all formats.
    return `<outline${attributes({ type: 'rss', text: title, title, xmlUrl, htmlUrl, language })}/>`
  })
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
}

const escaped = (text: string): string => escapeMarkup(legible(text).replace(/\s+/g, ' '))
