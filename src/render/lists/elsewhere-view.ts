/** Turns an instance or a year into what other pages and programs can show of it. */
import { uptimeRecords } from '../../figures/availability/uptime-records.ts'
import type { OutputPath } from '../../model/paths.ts'
import type { Facet } from '../../model/site.ts'
import { absoluteUrl, facetJsonPath } from '../addresses.ts'
import { badgeName, badges } from '../badges/badge-texts.ts'
import type { Vantage } from '../survey.ts'
import { filled } from '../words/words.ts'
import type { ElsewhereView } from './list-views.ts'

/** Null for what has no data file of its own. */
export function elsewhereView(facet: Facet, from: Vantage): ElsewhereView | null {
  const { family, name } = facet
  if (family !== 'instances' && family !== 'years') return null
  const format = 'JSON'
  const title = filled(from.words.feeds.inFormat, { title: name, format })
  return {
    data: { format, type: 'application/json', title, ...addresses(facetJsonPath(facet), from) },
    badges: family === 'instances' ? badgeViews(facet, from) : [],
  }
}

/** Without a record, the badge of availability would only say that there is none. */
function badgeViews(instance: Facet, from: Vantage): ElsewhereView['badges'] {
  const shown = uptimeRecords(from.site).has(instance.id) ? badges : badges.slice(0, 1)
  return shown.map(([pathOf, tell]) => {
    const format = tell(instance, from)
    const title = badgeName(instance, format, from)
    return { format, type: 'image/svg+xml', title, ...addresses(pathOf(instance), from) }
  })
}

function addresses(path: OutputPath, { site, locate }: Vantage) {
  return { href: locate(path), url: absoluteUrl(site.config.site.url, path) }
}
