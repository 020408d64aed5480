/** The page that says how to subscribe. */
import { subscribePath } from '../addresses.ts'
import { subscribeView } from '../home-view.ts'
import type { Emitter } from '../look.ts'
import { survey } from '../survey.ts'

export const emitSubscribe: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  yield {
    path: subscribePath,
    render: () => look.fill('subscribe', subscribeView(seenFrom(subscribePath))),
  }
}
