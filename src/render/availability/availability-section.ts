/** Turns the record of an instance into the section about availability on its page. */

import { rollingPeriods } from '../../figures/availability/calendar-periods.ts'
import { lastUptime, type Uptime, uptimeIn, uptimesBy } from '../../figures/availability/uptime.ts'
import { type UptimeRecord, uptimeRecords } from '../../figures/availability/uptime-records.ts'
import type { Facet } from '../../model/site.ts'
import type { Kind } from '../../model/terms.ts'
import { availabilityPath, periodPath } from '../addresses.ts'
import { kindMark } from '../lists/row-view.ts'
import type { Vantage } from '../survey.ts'
import type { MarkView } from '../views.ts'
import { dayText, monthText } from '../words/tell-time.ts'
import { counted, filled } from '../words/words.ts'
import { availabilityChartOf } from './availability-drawings.ts'
import {
  countUnmeasured,
  isUnreported,
  kindsOf,
  minutesText,
  percentOf,
  periodNote,
  periodText,
  unmeasuredText,
  uptimeView,
  wholeMinutes,
} from './availability-numbers.ts'
import type { InstanceAvailabilityView } from './availability-views.ts'

/** Null for what is no instance and for an instance without a record. */
export function availabilitySection(facet: Facet, from: Vantage): InstanceAvailabilityView | null {
  const { site, words, locate } = from
  const record = facet.family === 'instances' ? uptimeRecords(site).get(facet.id) : undefined
  if (!record) return null
  const quarters = uptimesBy('quarter', record)
  const shown = kindsOf(quarters)
  const rolling = new Map(rollingPeriods(12, record).map(period => [period.last, period]))
  return {
    asOf: filled(words.availability.asOf, { day: dayText(site.asOf, words) }),
    unmeasured: unmeasuredText(record.unmeasured.length, words),
    last: [3, 12].flatMap(months => lastMonths(months, record, from)),
    svg: availabilityChartOf(facet, quarters, from),
    key: keyOf(quarters, shown, from),
    kinds: shown.map(kind => kindMark(kind, words)),
    quarters: quarters.toReversed().map(uptime => {
      const { period } = uptime
      const year = rolling.get(period.last)
      const link = { text: periodText(period, words), href: locate(periodPath(period.id)) }
      return {
        ...uptimeView(uptime, shown, from),
        period: { ...link, note: periodNote(period, from) },
        rolling: year ? percentOf(uptimeIn(year, record), from) : null,
      }
    }),
    all: locate(availabilityPath),
    how: `${locate(availabilityPath)}#how`,
  }
}

function keyOf(
  quarters: readonly Uptime[],
  shown: readonly Kind[],
  { words }: Vantage,
): readonly MarkView[] {
  const excluded = { shape: 'time-excluded', word: words.availability.excludedTime }
  return [
    ...shown.map(kind => kindMark(kind, words)),
    ...(quarters.some(uptime => uptime.excluded > 0) ? [excluded] : []),
  ]
}

function lastMonths(
  months: number,
  record: UptimeRecord,
  from: Vantage,
): InstanceAvailabilityView['last'] {
  const { words } = from
  const uptime = lastUptime(months, record)
  if (!uptime) return []
  const [first, last] = [uptime.period.first, uptime.period.last].map(day => monthText(day, words))
  return [
    {
      label: counted(months, words.availability.lastMonths, words),
      months: filled(words.daySpan, { from: first ?? '', to: last ?? '' }),
      text: uptimeText(uptime, from),
      percent: isUnreported(uptime) ? percentOf(uptime, from) : null,
    },
  ]
}

/** That there was no downtime is said only of what is reported, and where all of it is known. */
function uptimeText(uptime: Uptime, from: Vantage): string {
  const { words } = from
  const { uptimeAndDowntime, uptimeAlone } = words.availability
  if (isUnreported(uptime)) return words.availability.noReport
  const percent = percentOf(uptime, from)
  const minutes = minutesText(wholeMinutes(uptime.down), words)
  const open = countUnmeasured(uptime, words)
  if (uptime.down === 0)
    return open === null ? filled(uptimeAlone, { percent }) : [percent, open].join(words.comma)
  return [filled(uptimeAndDowntime, { percent, minutes }), ...(open === null ? [] : [open])].join(
    words.comma,
  )
}
