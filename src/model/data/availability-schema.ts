/** The schemas of availability: of all instances, and as it stands in the file of one. */
import { z } from 'zod'
import { kinds } from '../terms.ts'
import { day, file, instant, seconds, zone } from './parts.ts'

export const period = z
  .object({
    id: z
      .string()
      .describe('A month, quarter or year: 2019-07, 2019-q3, 2019; of twelve months, the last'),
    first: day.describe('The first day that is on record'),
    last: day.describe('The last day that is on record'),
    start: instant.describe('The start of the first day by the clock of the instance'),
    end: instant.describe('The end of the last day'),
    whole: z.boolean().describe('Whether all of it is on record'),
    running: z.boolean().describe('Whether it was not over on the as-of day'),
    seconds: seconds.describe('Y: all of the period'),
    excluded_seconds: seconds.describe('Z: what reports exclude, and no other report counts'),
    down_seconds: seconds.describe('Downtime; overlapping minutes count once'),
    down_seconds_by_kind: z
      .object({
        outage: seconds,
        partial: seconds,
        intermittent: seconds,
        degraded: seconds,
      })
      .describe('Downtime by the gravest kind at a time'),
    up_seconds: seconds.describe('X = Y − Z − downtime'),
    percent: z
      .number()
      .min(0)
      .max(100)
      .nullable()
      .describe(
        'X / (Y − Z) × 100 with four decimals, never rounded up to 100 or to a target that was missed; null where all is excluded',
      ),
    unmeasured_windows: z
      .int()
      .min(0)
      .describe(
        'Windows that are not counted, or not in full, for an edge of them is not known; by what is known of them',
      ),
    meets_target: z
      .boolean()
      .nullable()
      .describe('Null where all is excluded, or where it is met only as far as is known'),
  })
  .meta({ id: 'period', description: 'The availability of an instance in a stretch of time' })

const judgedWindow = z
  .object({
    report: z.string().describe('The id of the report'),
    start: instant.nullable().describe('Of a range the latest; null where it is not known'),
    end: instant.nullable().describe('Of a range the earliest; null where unknown or ongoing'),
    seconds: seconds.nullable().describe('As far as they are certain; null where unknown'),
    kind: z.enum(kinds),
    counts: z.boolean().describe('Whether it is downtime'),
    reason: z
      .enum(['excluded', 'kind', 'unknown', 'ongoing', 'between'])
      .nullable()
      .describe(
        'Why it is none: its report excludes it, its kind is no downtime, an edge is unknown, or it goes on; "between": only what is certain of it counts',
      ),
    exclusion: z.string().nullable().describe('What the report says about it'),
  })
  .meta({ id: 'judged-window', description: 'A window of a report, and whether it counts' })

const instanceAvailability = {
  zone: zone.describe('The clock whose days these are'),
  since: day.describe('The first day on record'),
  quarters: z.array(period).describe('Oldest first'),
  rolling_12_months: period
    .nullable()
    .describe('The last 12 whole months; null until so many are on record'),
}

/** What the availability of an instance hangs on beside the reports. */
const terms = {
  as_of: day.describe('The day, in UTC, before which all of this is'),
  target: z.number().describe('In percent'),
}

/** As it stands in the file of one instance. */
export const quarterlyAvailability = z
  .object({ ...terms, ...instanceAvailability })
  .meta({ id: 'availability', description: 'The availability of the instance by quarter' })

export const availabilitySchema = z
  .object({
    ...file,
    ...terms,
    downtime_kinds: z.array(z.enum(kinds)).describe('The kinds of windows that are downtime'),
    instances: z
      .array(
        z
          .object({
            id: z.string(),
            url: z.url().nullable().describe('The page of the instance'),
            ...instanceAvailability,
            months: z.array(period).describe('Oldest first'),
            years: z.array(period).describe('Oldest first'),
            windows: z.array(judgedWindow).describe('By start'),
          })
          .meta({ id: 'instance', description: 'The availability of one instance' }),
      )
      .describe('Those with a record, by id'),
  })
  .meta({
    title: 'Availability',
    description: 'The availability of every instance by month, quarter and year',
  })
export type AvailabilityFile = z.infer<typeof availabilitySchema>
export type AvailabilityPeriod = z.infer<typeof period>
