/** The search page. */
import { searchPath } from '../addresses.ts'
import type { Emitter } from '../look.ts'
import { survey } from '../survey.ts'
import { searchView } from './search-view.ts'

export const emitSearch: Emitter = function* (site, look) {
  yield {
    path: searchPath,
    madeOf: ({ everything }) => everything(),
    render: () => look.fill('search', searchView(survey(site, look)(searchPath))),
  }
}
