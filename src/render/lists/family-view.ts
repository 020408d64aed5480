/** Turns all instances, all causes or another whole family into what its page shows. */
import type { Family } from '../../model/site.ts'
import { frameView } from '../frame/frame-view.ts'
import { reportsOf, type Vantage } from '../survey.ts'
import { filled } from '../words/words.ts'
import type { FamilyView } from './list-views.ts'
import { memberViews } from './member-view.ts'

export function familyView(family: Family, from: Vantage): FamilyView {
  const { site, words } = from
  const { one, several: many } = words.families[family]
  const members = site.facets
    .filter(facet => facet.family === family)
    .map(facet => ({ facet, reports: reportsOf(facet.reports, from) }))
  return {
    page: frameView(from, { title: many, description: filled(words.familyDescription, { many }) }),
    family: one,
    members: memberViews(members, from),
  }
}
