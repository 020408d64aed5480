/** Turns an instance, a cause or another facet, with reports of it, into its line in a table of such. */
import { addedLength, impactLength, type Length } from '../../model/incident-length.ts'
import type { Report } from '../../model/report.ts'
import type { Facet } from '../../model/site.ts'
import { facetPath, reportPath } from '../addresses.ts'
import type { Vantage } from '../survey.ts'
import { lengthText } from '../words/duration-text.ts'
import { numberText } from '../words/words.ts'
import type { IncidentView, MemberView } from './list-views.ts'
import { incidentDays } from './row-view.ts'

/** A facet, and those of its reports that are to be told of, newest first. */
export interface Member {
  readonly facet: Facet
  readonly reports: readonly Report[]
}

export function memberViews(members: readonly Member[], from: Vantage): readonly MemberView[] {
  const { words, locate, site } = from
  const most = Math.max(1, ...members.map(({ reports }) => reports.length))
  const instances = new Map(site.config.instances.map(instance => [instance.id, instance]))
  return members.map(({ facet, reports }) => ({
    ...ends(reports, from),
    slug: facet.family === 'instances' ? facet.slug : null,
    text: facet.name,
    href: locate(facetPath(facet)),
    note: (facet.family === 'instances' && instances.get(facet.id)?.datacenter) || null,
    count: numberText(reports.length, 0, words),
    share: Math.round((100 * reports.length) / most),
    duration: lengthText(lengthOf(facet, reports), words, words.shortUnits),
  }))
}

/** The first and the latest incident: those of withdrawn reports were none. */
function ends(reports: readonly Report[], from: Vantage): Pick<MemberView, 'first' | 'latest'> {
  const valid = reports.filter(({ status }) => status !== 'withdrawn')
  return { first: incidentView(valid.at(-1), from), latest: incidentView(valid[0], from) }
}

export function incidentView(report: Report, from: Vantage): IncidentView
export function incidentView(report: Report | undefined, from: Vantage): IncidentView | null
export function incidentView(report: Report | undefined, from: Vantage): IncidentView | null {
  if (!report) return null
  return { when: incidentDays(report, from.words), href: from.locate(reportPath(report)) }
}

/** The time of impact that stands; of an instance only the windows that hit it count. */
export function lengthOf(facet: Facet, reports: readonly Report[]): Length {
  return addedLength(reports.map(report => lengthIn(facet, report)))
}

/** The same of one report; none if it is withdrawn. */
export function lengthIn({ family, id }: Facet, { status, windows }: Report): Length {
  if (status === 'withdrawn') return { seconds: 0, is: 'exact' }
  return impactLength(
    family === 'instances' ? windows.filter(({ instances }) => instances.includes(id)) : windows,
  )
}
