/** The page that says how to subscribe, and the list of all feeds for programs. */
import { feedListPath, subscribePath } from '../addresses.ts'
import type { Emitter } from '../look.ts'
import { survey } from '../survey.ts'
import { feedList } from './feed-list.ts'
import { feedScopes } from './feed-scopes.ts'
import { slugsOf, subscribeView } from './subscribe-view.ts'

export const emitSubscribe: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  const scopes = () => feedScopes(site, look.words)
  const madeOf = () => scopes().map(({ folder, name }) => [folder, name])
  yield {
    path: subscribePath,
    listed: [],
    madeOf: ({ instances }) => [
      instances(),
      madeOf(),
      scopes().map(scope => slugsOf(scope, seenFrom(subscribePath))),
    ],
    render: () => look.fill('subscribe', subscribeView(seenFrom(subscribePath))),
  }
  yield { path: feedListPath, madeOf, render: () => feedList(site, look.words) }
}
