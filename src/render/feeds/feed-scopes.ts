/** Turns a site into what one can subscribe to: all of it, an instance, region or product, what was severe. */

import { severeScope } from '../../model/life/said.ts'
import type { OutputPath } from '../../model/paths.ts'
import { renamedInstances } from '../../model/renamed-instances.ts'
import type { Facet, Family, Site } from '../../model/site.ts'
import { facetFolder, facetPath, homePath, searchPath, severeFolder } from '../addresses.ts'
import type { Words } from '../words/words.ts'

/** What a feed or a calendar is about. */
export interface FeedScope {
  /** Of its files: `instances/eu00/`; empty for the whole site. */
  readonly folder: string
  /** As reports state it; null for what none states. */
  readonly id: string | null
  /** As people read it; null for the whole site. */
  readonly name: string | null
  /** What it is one of; null for the whole site. */
  readonly family: Family | 'severities' | null
  /** The page that shows the same reports, and what it is asked. */
  readonly page: OutputPath
  readonly query: string
  /** As `scopesOf` names it; null for the whole site. */
  readonly key: string | null
}

/** The families whose members have feeds. */
const fed: readonly Family[] = ['instances', 'regions', 'products']

/** The whole site. */
export const siteScope: FeedScope = {
  folder: '',
  id: null,
  name: null,
  family: null,
  page: homePath,
  query: '',
  key: null,
}

/** One instance, region or product; null for what has no feeds. */
export function facetScope(facet: Facet): FeedScope | null {
  const { family, id, name } = facet
  if (!fed.includes(family)) return null
  const page = facetPath(facet)
  const key = `${family}/${id}`
  return { folder: facetFolder(facet), id, name, family, page, query: '', key }
}

/** The reports of severity major and up, which have no page of their own but a search for them. */
function severe(words: Words): FeedScope {
  return {
    folder: severeFolder,
    id: null,
    name: words.feeds.severe,
    family: 'severities',
    page: searchPath,
    query: '?severity=critical&severity=major',
    key: severeScope,
  }
}

/** All that one can subscribe to. */
export function feedScopes(site: Site, words: Words): readonly FeedScope[] {
  const facets = site.facets.map(facetScope).filter(scope => scope !== null)
  return [siteScope, ...facets, severe(words)]
}

/** The parts of a site that one can subscribe to, by what they are. */
export function scopeGroups(site: Site, words: Words) {
  const parts = feedScopes(site, words).filter(({ family }) => family !== null)
  const families = [...new Set(parts.map(({ family }) => family))]
  return families.map(family => ({
    title:
      family === null || family === 'severities'
        ? words.feeds.severities
        : words.families[family].several,
    scopes: parts.filter(scope => scope.family === family),
  }))
}

/** All that has feeds: what one can subscribe to, and instances at the addresses that they had before. */
export function servedScopes(site: Site, words: Words): readonly FeedScope[] {
  const former = renamedInstances(site).flatMap(({ now, was }) => {
    const scope = facetScope(now)
    return scope ? [{ ...scope, folder: facetFolder(was) }] : []
  })
  return [...feedScopes(site, words), ...former]
}

/** Whether there is a calendar of it: there is one for the site and for each instance. */
export function hasCalendar({ family }: FeedScope): boolean {
  return family === null || family === 'instances'
}
