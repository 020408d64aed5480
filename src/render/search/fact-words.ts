/** What the facts that a search can be narrowed by are called. */
import { tokensOf } from '../../../templates/search/tokens.js'
import type { Look } from '../look.ts'
import type { Words } from '../words/words.ts'
import { familyOf, type SearchFacetName, searchFacetNames } from './search-facets.ts'

export function factLabel(fact: SearchFacetName, words: Words): string {
  const family = familyOf[fact]
  if (family) return words.families[family].one
  switch (fact) {
    case 'datacenter':
      return words.datacenter
    case 'service':
      return words.report.services.one
    default:
      return words.search[fact as 'kind' | 'severity' | 'status']
  }
}

/**
 * By which words a search says that a fact is meant, `severity` of `severity major`: in the language of the site, in
 * English, and as addresses have it.
 */
export function factWords({ words, english }: Look): Readonly<Record<string, readonly string[]>> {
  const said = (fact: SearchFacetName) => {
    const family = familyOf[fact]
    const several = family ? [words.families[family].several, english.families[family].several] : []
    return [fact, factLabel(fact, words), factLabel(fact, english), ...several]
  }
  return Object.fromEntries(
    searchFacetNames.map(fact => [
      fact,
      [...new Set(said(fact).map(text => tokensOf(text).join(' ')))],
    ]),
  )
}
