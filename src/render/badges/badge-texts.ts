/** Turns an instance into what its badges say: facts that stay true until something happens. */
import { lastUptime } from '../../figures/availability/uptime.ts'
import { uptimeRecords } from '../../figures/availability/uptime-records.ts'
import { windowAnchor } from '../../model/incident-length.ts'
import type { Facet } from '../../model/site.ts'
import { localDay, type Moment } from '../../model/time.ts'
import { availabilityBadgePath, badgePath } from '../addresses.ts'
import { percentOf } from '../availability/availability-numbers.ts'
import { reportsOf, type Vantage } from '../survey.ts'
import { dayText, monthText } from '../words/tell-time.ts'
import { filled } from '../words/words.ts'

/** The badges of an instance: where they are, and what they say. */
export const badges = [
  [badgePath, lastIncidentText],
  [availabilityBadgePath, uptimeText],
] as const

/** The name of a badge for those who do not see it. */
export function badgeName(instance: Facet, text: string, { words }: Vantage): string {
  return filled(words.badges.name, { instance: instance.name, text })
}

/** The day of the last incident; not how long ago that was, which would be wrong tomorrow. */
export function lastIncidentText(instance: Facet, from: Vantage): string {
  const { lastIncident, noIncident } = from.words.badges
  let last: Moment | null = null
  for (const { status, windows } of reportsOf(instance.reports, from)) {
    if (status === 'withdrawn') continue
    for (const window of windows) {
      const isOf = window.kind !== 'none' && window.instances.includes(instance.id)
      const began = windowAnchor(window)
      if (isOf && began.at > (last?.at ?? '')) last = began
    }
  }
  return last ? filled(lastIncident, { day: dayText(localDay(last), from.words) }) : noIncident
}

/** The availability in the last 12 whole months, and which these were. */
export function uptimeText({ id }: Facet, from: Vantage): string {
  const { site, words } = from
  const { uptime, shortRecord } = words.badges
  const record = uptimeRecords(site).get(id)
  const last = record && lastUptime(12, record)
  if (!last) return shortRecord
  const month = monthText(last.period.last, words)
  return filled(uptime, { percent: percentOf(last, from), month })
}
