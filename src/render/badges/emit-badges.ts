/** Two badges for each instance: the day of its last incident, and its availability. */
import type { Facet } from '../../model/site.ts'
import { fingerprint } from '../fingerprint.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Emitter } from '../look.ts'
import { stampsOf } from '../stamps.ts'
import { survey, type Vantage } from '../survey.ts'
import { badgeName, badges } from './badge-texts.ts'
import { drawBadge } from './draw-badge.ts'

export const emitBadges: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  const { frame } = stampsOf(site, look)
  for (const instance of site.facets.filter(({ family }) => family === 'instances')) {
    for (const [pathOf, tell] of badges) {
      const path = pathOf(instance)
      const from = seenFrom(path)
      // To work out what it says costs no more than to hash what that is made of.
      const text = () => tell(instance, from)
      const draw = () => drawBadge(partsOf(instance, text(), from))
      yield lazyPage(path, () => fingerprint('badge', frame, instance.name, text()), draw)
    }
  }
}

function partsOf(instance: Facet, text: string, from: Vantage) {
  const name = badgeName(instance, text, from)
  return { label: instance.name, text, name, language: from.words.language }
}
