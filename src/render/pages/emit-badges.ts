/** Two badges for each instance: the day of its last incident, and its availability. */
import { availabilityBadgePath, badgePath } from '../addresses.ts'
import { lastIncidentText, uptimeText } from '../badges/badge-texts.ts'
import { drawBadge } from '../badges/draw-badge.ts'
import { fingerprint } from '../fingerprint.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Emitter } from '../look.ts'
import { stampsOf } from '../stamps.ts'
import { survey, type Vantage } from '../survey.ts'
import { filled } from '../words/words.ts'

export const emitBadges: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  const { frame } = stampsOf(site, look)
  for (const instance of site.facets.filter(({ family }) => family === 'instances')) {
    for (const [path, tell] of [
      [badgePath(instance), lastIncidentText],
      [availabilityBadgePath(instance), uptimeText],
    ] as const) {
      const from = seenFrom(path)
      // To work out what it says costs no more than to hash what that is made of.
      const text = () => tell(instance, from)
      const draw = () => drawBadge(partsOf(instance.name, text(), from))
      yield lazyPage(path, () => fingerprint('badge', frame, instance.name, text()), draw)
    }
  }
}

function partsOf(label: string, text: string, { words }: Vantage) {
  const name = filled(words.badges.name, { instance: label, text })
  return { label, text, name, language: words.language }
}
