/** The page that servers show at addresses that do not exist. */
import { addressOf, outputPath } from '../../model/paths.ts'
import { reportsPath, searchPath } from '../addresses.ts'
import type { Emitter } from '../look.ts'
import { survey } from '../survey.ts'
import type { NotFoundView } from '../views.ts'
import { frameView } from './frame-view.ts'

const notFoundPath = outputPath('404.html')

/** Because it is shown at any depth, its links start at the root of the server. */
export const emitNotFound: Emitter = function* (site, look) {
  const base = site.config.site.url.replace(/^https?:\/\/[^/]*/, '')
  const seenFrom = survey(site, look)
  yield {
    path: notFoundPath,
    madeOf: () => null,
    render: () => {
      const from = seenFrom(notFoundPath, path => base + encodeURI(addressOf(path)))
      const { notFound } = from.words
      const page = {
        ...frameView(from, { title: notFound, description: notFound }),
        canonical: null,
        data: null,
      }
      const view: NotFoundView = {
        page,
        reports: from.locate(reportsPath),
        search: from.locate(searchPath),
      }
      return look.fill('not-found', view)
    },
  }
}
