/** Two badges for each instance: the day of its last incident, and its availability. */
import { renamedInstances } from '../../model/renamed-instances.ts'
import type { Facet } from '../../model/site.ts'
import type { Emitter } from '../look.ts'
import { survey, type Vantage } from '../survey.ts'
import { badgeName, badges } from './badge-texts.ts'
import { drawBadge } from './draw-badge.ts'

export const emitBadges: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  const instances = site.facets.filter(({ family }) => family === 'instances')
  for (const instance of [...instances, ...renamedInstances(site).map(({ was }) => was)]) {
    for (const [pathOf, tell] of badges) {
      const path = pathOf(instance)
      const from = seenFrom(path)
      // To work out what it says costs no more than to hash what that is made of.
      const text = () => tell(instance, from)
      yield {
        path,
        madeOf: () => [instance.name, text()],
        render: () => drawBadge(partsOf(instance, text(), from)),
      }
    }
  }
}

function partsOf(instance: Facet, text: string, from: Vantage) {
  const name = badgeName(instance, text, from)
  return { label: instance.name, text, name, language: from.words.language }
}
