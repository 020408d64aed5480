/** Turns what is known of similar incidents into the list of them on a report's page. */

import { alikeIn, type Shared, whatIsShared } from '../../figures/likeness.ts'
import { anchorOf, impactLength } from '../../model/incident-length.ts'
import type { Report } from '../../model/report.ts'
import { reportPath } from '../addresses.ts'
import { leadOf } from '../lists/lead-of.ts'
import { incidentDays } from '../lists/row-view.ts'
import { instanceName, type Vantage } from '../survey.ts'
import { lengthText } from '../words/duration-text.ts'
import { filled, listed, type Words } from '../words/words.ts'
import type { SeenBeforeView } from './report-views.ts'

/** Null where no incident is like that of `report`. */
export function seenBeforeView(report: Report, from: Vantage): SeenBeforeView | null {
  const { site, words, locate } = from
  const alike = alikeIn(site)(report)
  if (alike.length === 0) return null
  const earlier = alike.filter(other => startOf(other) <= startOf(report))
  return {
    heading: headingOf(earlier.length, alike.length, words),
    reports: alike.map(other => {
      const { text } = leadOf(other, from)
      return {
        text,
        title: text === other.title ? null : other.title,
        isInternal: other.audience === 'internal',
        href: locate(reportPath(other)),
        when: incidentDays(other, words),
        duration: lengthText(impactLength(other.windows), words, words.shortUnits),
        reasons: reasonsOf(whatIsShared(report, other), from),
      }
    }),
  }
}

function headingOf(earlier: number, all: number, { report }: Words): string {
  if (earlier === all) return report.seenBefore
  return earlier === 0 ? report.seenSince : report.seenBeforeAndSince
}

const startOf = ({ windows }: Report) => anchorOf(windows).at

function reasonsOf(shared: Shared, from: Vantage): readonly string[] {
  const { words } = from
  const { sameCause, sameVendor, sameService, sameInstance } = words.report
  const reasons: [string, readonly string[]][] = [
    [sameCause, shared.causes],
    [sameVendor, shared.vendors],
    [sameService, shared.services],
    [sameInstance, shared.instances.map(id => instanceName(id, from))],
  ]
  return reasons
    .filter(([, names]) => names.length > 0)
    .map(([reason, names]) => filled(reason, { names: listed(names, words) }))
}
