/** The search page, the list of titles, and the index of all texts. */
import type { Page, Site } from '../../model/site.ts'
import { searchPath, searchTitlesPath } from '../addresses.ts'
import { fingerprint } from '../fingerprint.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Look } from '../look.ts'
import { stampsOf } from '../stamps.ts'
import { survey } from '../survey.ts'
import { searchTitles } from './search-entries.ts'
import { searchView } from './search-view.ts'

/** `index` is empty where there is no index: then the page looks at titles. */
export function* emitSearch(site: Site, look: Look, index: readonly Page[]): Iterable<Page> {
  const seenFrom = survey(site, look)
  const { everything } = stampsOf(site, look)
  const indexed = index.length > 0
  yield lazyPage(
    searchPath,
    () => fingerprint('search', indexed, everything()),
    () => look.fill('search', searchView(seenFrom(searchPath), indexed)),
  )
  yield lazyPage(
    searchTitlesPath,
    () =>
      fingerprint(
        'titles',
        everything(),
        site.reports.map(report => report.services),
      ),
    () => searchTitles(seenFrom(searchTitlesPath)),
  )
  yield* index
}
