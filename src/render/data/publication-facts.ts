/** Turns the life of a report into what programs are told of it. */
import type { ApiPublication } from '../../model/data/parts.ts'
import { lifeOf } from '../../model/life/life-of.ts'
import { publicationInstants } from '../../model/life/publication.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { standingOf } from '../report/standing-of.ts'

/** When it was published and updated, and each time in between; null where that is not recorded. */
export function publicationFacts(site: Site, report: Report) {
  const { published, recorded } = standingOf(site, report)
  const instants = publicationInstants(site.reports).get(report.id) ?? []
  return {
    published,
    updated: recorded,
    publications: lifeOf(report).map(
      ({ key, kind, date }, i): ApiPublication => ({
        key,
        kind,
        date,
        at: date === null ? null : (instants[i] ?? null),
      }),
    ),
  }
}
