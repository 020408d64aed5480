/** The home page. */
import { homePath } from '../addresses.ts'
import { fingerprint } from '../fingerprint.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Emitter } from '../look.ts'
import { stampsOf } from '../stamps.ts'
import { survey } from '../survey.ts'
import { homeView } from './home-view.ts'

export const emitHome: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  const { everything } = stampsOf(site, look)
  const render = () => look.fill('home', homeView(seenFrom(homePath)))
  yield lazyPage(homePath, () => fingerprint('home', everything()), render)
}
