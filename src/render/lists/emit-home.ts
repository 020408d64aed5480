/** The home page. */
import { homePath } from '../addresses.ts'
import type { Emitter } from '../look.ts'
import { survey } from '../survey.ts'
import { homeView } from './home-view.ts'

export const emitHome: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  yield {
    path: homePath,
    listed: site.reports.map(({ id }) => id),
    madeOf: ({ everything }) => everything(),
    render: () => look.fill('home', homeView(seenFrom(homePath))),
  }
}
