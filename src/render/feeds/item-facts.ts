/** Turns a report into the facts that items of JSON feeds carry for programs. */
import type { ItemFacts } from '../../model/data/item-schema.ts'
import type { Publication } from '../../model/life/publication.ts'
import type { Said } from '../../model/life/said.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { absoluteUrl, schemaPath } from '../addresses.ts'
import { statedFacts } from '../data/stated-facts.ts'
import { lengthFacts, spanFacts } from '../data/window-facts.ts'

/** The facts beside what was `said` of whom it concerns; `news` is null where an item is the report itself. */
export function itemFacts(
  report: Report,
  { instances, severity }: Said,
  news: Pick<Publication, 'kind' | 'key'> | null,
  site: Site,
): ItemFacts {
  const { id, status, data } = statedFacts(report, site)
  const { start, end } = spanFacts(report)
  const { kinds, impact_seconds, impact_is } = lengthFacts(report)
  return {
    about: absoluteUrl(site.config.site.url, schemaPath('item')),
    report: id,
    kind: news?.kind ?? null,
    key: news?.key ?? null,
    status,
    severity,
    instances: [...instances],
    kinds,
    start: start?.at ?? null,
    end: end?.at ?? null,
    impact_seconds,
    impact_is,
    data,
  }
}
