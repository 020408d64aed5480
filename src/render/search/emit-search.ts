/** The search page, and the list of titles. */
import type { Site } from '../../model/site.ts'
import { searchPath, searchTitlesPath } from '../addresses.ts'
import type { Look, Recipe } from '../look.ts'
import { survey } from '../survey.ts'
import { searchTitles } from './search-entries.ts'
import { searchView } from './search-view.ts'

/** Where the texts are not `indexed`, the page looks at titles. */
export function* emitSearch(site: Site, look: Look, indexed: boolean): Iterable<Recipe> {
  const seenFrom = survey(site, look)
  yield {
    path: searchPath,
    madeOf: ({ everything }) => [indexed, everything()],
    render: () => look.fill('search', searchView(seenFrom(searchPath), indexed)),
  }
  yield {
    path: searchTitlesPath,
    madeOf: ({ everything }) => everything(),
    render: () => searchTitles(seenFrom(searchTitlesPath)),
  }
}
