/** What the template of the search page sees; see `views.ts` for the rules. */
import type { FrameView, LinkView, MarkView } from '../views.ts'

/** `search.liquid` */
export interface SearchView {
  readonly page: FrameView
  /** Where the paths of results start. */
  readonly root: string
  /** The words that the script of the page needs, as JSON. */
  readonly words: string
  /** What a search can be narrowed by, without what would not narrow it. */
  readonly facets: readonly SearchFacetView[]
  /** The marks of all kinds, for results. */
  readonly kinds: readonly { readonly kind: string; readonly mark: MarkView }[]
  /** The lists that lead to every report. */
  readonly lists: readonly LinkView[]
}

/** One fact to narrow a search by. */
export interface SearchFacetView {
  /** As the address of a search names it. */
  readonly name: string
  readonly label: string
  readonly values: readonly SearchValueView[]
  /** Those that are shown when somebody asks for all, by the words of `showAll`. */
  readonly more: readonly SearchValueView[]
  /** `Show all 12` */
  readonly showAll: string
}

export interface SearchValueView {
  /** As the address of a search writes it. */
  readonly value: string
  readonly label: string
  readonly count: string
}
