/** Turns a site into the names of all that its reports can be found by: instances, causes, severities and so on. */
import { compare } from '../../model/diagnostics.ts'
import type { OutputPath } from '../../model/paths.ts'
import type { Site } from '../../model/site.ts'
import { kinds, severities, statuses } from '../../model/terms.ts'
import { facetPath } from '../addresses.ts'
import type { Look } from '../look.ts'
import type { Words } from '../words/words.ts'
import {
  familyOf,
  type SearchFacetName,
  searchableReports,
  searchFacetNames,
  searchFiltersOf,
} from './search-facets.ts'

export interface SearchName {
  /** As addresses of searches write it. */
  readonly id: string
  /** As people read it. */
  readonly name: string
  /** What else it is called. */
  readonly aliases: readonly string[]
  /** Its page, where it has one. */
  readonly path: OutputPath | null
  /** How many reports can be found by it. */
  readonly count: number
}

export type SearchNames = Readonly<Record<SearchFacetName, readonly SearchName[]>>

/**
 * The names by fact. Instances, regions, products and years are in their own order, and there are also those without
 * reports; terms are in that of their gravity, all else in that of the alphabet.
 */
export function searchNames(site: Site, { words, english }: Look): SearchNames {
  const filters = searchableReports(site).map(searchFiltersOf(site))
  const namesOf = (fact: SearchFacetName): readonly SearchName[] => {
    const counts = new Map<string, number>()
    for (const value of filters.flatMap(filter => filter[fact]))
      counts.set(value, (counts.get(value) ?? 0) + 1)
    const withCount = (name: Omit<SearchName, 'count'>) => ({
      ...name,
      count: counts.get(name.id) ?? 0,
    })
    const terms = termsOf(fact, words)
    if (terms) {
      const own = termsOf(fact, english)
      return terms
        .filter(({ id }) => counts.has(id))
        .map(({ id, name }) => {
          const other = own?.find(term => term.id === id)?.name ?? name
          return withCount({ id, name, aliases: other === name ? [] : [other], path: null })
        })
    }
    const family = familyOf[fact]
    if (!family)
      return [...counts.keys()]
        .sort(compare)
        .map(id => withCount({ id, name: id, aliases: [], path: null }))
    return site.facets
      .filter(facet => facet.family === family)
      .map(facet => {
        const { id, name } = facet
        return withCount({ id, name, aliases: aliasesOf(fact, id, site), path: facetPath(facet) })
      })
  }
  return Object.fromEntries(searchFacetNames.map(fact => [fact, namesOf(fact)])) as SearchNames
}

/** What a fact says in words of fixed meaning. */
function termsOf(
  fact: SearchFacetName,
  words: Words,
): readonly { readonly id: string; readonly name: string }[] | null {
  switch (fact) {
    case 'kind':
      return kinds.map(id => ({ id, name: words.kinds[id] }))
    case 'severity':
      return severities.map(id => ({ id, name: words.severities[id] }))
    case 'status':
      return statuses.map(id => ({ id, name: words.statuses[id] }))
    default:
      return null
  }
}

function aliasesOf(fact: SearchFacetName, id: string, site: Site): readonly string[] {
  if (fact !== 'instance') return []
  return site.config.instances.find(instance => instance.id === id)?.aliases ?? []
}
