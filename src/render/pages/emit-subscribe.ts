/** The page that says how to subscribe. */
import { subscribePath } from '../addresses.ts'
import { fingerprint } from '../fingerprint.ts'
import { subscribeView } from '../home-view.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Emitter } from '../look.ts'
import { stampsOf } from '../stamps.ts'
import { survey } from '../survey.ts'

export const emitSubscribe: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  yield lazyPage(
    subscribePath,
    () => fingerprint('subscribe', stampsOf(site, look).everything()),
    () => look.fill('subscribe', subscribeView(seenFrom(subscribePath))),
  )
}
