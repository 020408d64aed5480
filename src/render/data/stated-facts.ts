/** Turns a report into what the index and its own file say of it in the same words. */
import { productsOf, regionsOf } from '../../model/life/said.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import type { Status } from '../../model/terms.ts'
import { absoluteUrl, reportJsonPath, reportPath } from '../addresses.ts'

/** Where a report names no product, the products are those of its instances; regions always are. */
export function statedFacts(report: Report, { config }: Site) {
  const { id, title, summary, severity, lang, zone } = report
  const { url, language } = config.site
  return {
    id,
    url: absoluteUrl(url, reportPath(report)),
    data: absoluteUrl(url, reportJsonPath(report)),
    title,
    summary: summary === '' ? null : summary,
    // A draft is in no site.
    status: report.status as Exclude<Status, 'draft'>,
    severity,
    language: lang ?? language,
    instances: [...report.instances],
    regions: [...regionsOf(report, config)],
    products: [...productsOf(report, config)],
    services: [...report.services],
    tags: [...report.tags],
    causes: [...report.causes],
    vendors: [...report.vendors],
    ...answersOf(report),
    zone,
  }
}

/** Why it happened, and what became of what was promised; null of a withdrawn report. */
function answersOf({ status, rootCause, actions }: Report) {
  if (status === 'withdrawn') return { root_cause: null, promises: null }
  const done = actions.filter(action => action.status === 'done')
  const left = actions.filter(action => action.status !== 'done' && action.status !== 'wont-do')
  const [due = null] = left.flatMap(action => action.due ?? []).sort()
  const promises = actions.length === 0 ? null : { made: actions.length, done: done.length, due }
  return { root_cause: rootCause, promises }
}
