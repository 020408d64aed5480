/** The page that says how to subscribe. */
import { subscribePath } from '../addresses.ts'
import type { Emitter } from '../look.ts'
import { survey } from '../survey.ts'
import { feedScopes } from './feed-scopes.ts'
import { subscribeView } from './subscribe-view.ts'

export const emitSubscribe: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  yield {
    path: subscribePath,
    listed: [],
    madeOf: () => feedScopes(site, look.words).map(({ folder, name }) => [folder, name]),
    render: () => look.fill('subscribe', subscribeView(seenFrom(subscribePath))),
  }
}
