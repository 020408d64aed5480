/** The page that says how to subscribe. */
import { subscribePath } from '../addresses.ts'
import { fingerprint } from '../fingerprint.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Emitter } from '../look.ts'
import { stampsOf } from '../stamps.ts'
import { survey } from '../survey.ts'
import { feedScopes } from './feed-scopes.ts'
import { subscribeView } from './subscribe-view.ts'

export const emitSubscribe: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  const names = () => feedScopes(site, look.words).map(({ folder, name }) => [folder, name])
  yield lazyPage(
    subscribePath,
    () => fingerprint('subscribe', stampsOf(site, look).frame, names()),
    () => look.fill('subscribe', subscribeView(seenFrom(subscribePath))),
  )
}
