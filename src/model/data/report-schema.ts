/** The schema of the data file of one report. */
import { z } from 'zod'
import { sectionKeys } from '../report.ts'
import { audiences, detections, kinds, publicationKinds, severities } from '../terms.ts'
import {
  action,
  day,
  file,
  instant,
  publication,
  published,
  seconds,
  shared,
  texts,
  updated,
  zone,
} from './parts.ts'

const html = z.string().describe('Safe HTML in which every address is absolute')

const moment = z
  .object({
    at: instant,
    zone,
    local: z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
      .meta({ format: 'date-time', description: 'What that clock showed, as RFC 3339 writes it' }),
  })
  .meta({ id: 'moment', description: 'A point in time together with the clock it was told by' })
export type ApiMoment = z.infer<typeof moment>

const range = z.tuple([moment, moment]).nullable()

const window = z
  .object({
    start: moment
      .nullable()
      .describe('When it began; of a range, the latest that it can have been; null where unknown'),
    start_is: z.enum(['exact', 'about', 'between', 'unknown']).describe('How far it is known'),
    start_between: range.describe('The earliest and the latest start, where it is a range'),
    end: moment
      .nullable()
      .describe('When it was over; of a range, the earliest; null where unknown or ongoing'),
    end_is: z.enum(['exact', 'about', 'between', 'unknown', 'ongoing']),
    end_between: range.describe('The earliest and the latest end, where it is a range'),
    seconds: seconds
      .nullable()
      .describe('Elapsed time, across changes of the clock; of a range what is certain; else null'),
    kind: z.enum(kinds),
    instances: texts.describe('The instances that this window concerns'),
    scope: z.string().nullable().describe('What did not work, in the words of the report'),
  })
  .meta({ id: 'window', description: 'One stretch of time in which something did not work' })

const timelineEvent = z
  .object({
    at: moment.nullable().describe('When it happened or began; null where no time is told'),
    end: moment.nullable().describe('When it was over, of what took a while'),
    day: day.nullable().describe('Its day, where that is told and no time is'),
    approximate: z.boolean().describe('Whether the author calls the time about right'),
    text: z.string().describe('Plain text'),
    html,
    kind: z.string().nullable(),
    link: z.string().nullable(),
  })
  .meta({ id: 'event', description: 'Something that happened during the incident' })

const formerly = z.object({
  instances: texts.nullable(),
  products: texts.nullable(),
  severity: z.enum(severities).nullable(),
})

const revision = z
  .object({
    date: day,
    summary: z.string(),
    substantive: z.boolean().describe('Whether subscribers are told'),
    kind: z
      .enum(publicationKinds)
      .nullable()
      .describe('What it says that it was; null: see `publications` for what follows'),
    formerly: formerly.nullable().describe('What the report said until then'),
  })
  .meta({ id: 'revision', description: 'One entry of the publication history' })

const section = z
  .object({
    key: z.enum(sectionKeys).nullable().describe('The role of the section; null for any other'),
    title: z.string(),
    html,
  })
  .meta({ id: 'section', description: 'A section that the author wrote' })

const sla = z.object({
  counts: z.boolean().nullable().describe('Whether it counts against availability'),
  exclusion: z.string().nullable().describe('Why it does not'),
})

const secondsUntil = (what: string) =>
  z
    .int()
    .nullable()
    .describe(
      `Seconds from the start of the first window of impact until ${what}; null where that is not known`,
    )

export const reportSchema = z
  .object({
    ...file,
    ...shared,
    summary: z.string().describe('Plain text'),
    language: z.string().describe('A BCP 47 language tag'),
    audience: z.enum(audiences),
    products: texts,
    services: texts,
    tags: texts,
    causes: texts.describe('Contributing factors'),
    vendors: texts,
    zone: zone.describe('The clock that the report uses: an IANA name, UTC or an offset'),
    start: moment
      .nullable()
      .describe('The start of the first window; null where one of them has none that is known'),
    end: moment
      .nullable()
      .describe('The end of the last window; null where one is not known, or goes on'),
    impact_seconds: seconds
      .nullable()
      .describe(
        'Time within any window of impact, as far as it is certain; overlapping minutes count once; null where none is known',
      ),
    span_seconds: seconds
      .nullable()
      .describe(
        'Time from the start of the first window to the end of the last; null where unknown',
      ),
    windows: z.array(window).min(1).describe('By start'),
    detected: moment.nullable(),
    mitigated: moment.nullable(),
    resolved: moment.nullable(),
    time_to_detect_seconds: secondsUntil('the incident was noticed'),
    time_to_mitigate_seconds: secondsUntil('its effects were contained'),
    time_to_resolve_seconds: secondsUntil('it was over'),
    detection: z.enum(detections).nullable().describe('Who or what noticed it'),
    timeline: z.array(timelineEvent).describe('In the order of the author'),
    actions: z.array(action),
    revisions: z.array(revision).describe('The publication history, oldest first'),
    related: texts.describe('Ids of reports that it names as related, or that name it'),
    supersedes: texts.describe('Ids of reports that it replaces'),
    superseded_by: texts.describe('Ids of reports that replace it'),
    sla: sla.nullable(),
    lead: html.nullable().describe('What stands before the first section, as safe HTML'),
    sections: z.array(section).describe('In the order of the author'),
    published,
    updated,
    publications: z.array(publication).describe('What was published of it, oldest first'),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256, in hex, of what is published of the report'),
  })
  .meta({ title: 'Incident report', description: 'Everything that is published of one report' })
export type ReportFile = z.infer<typeof reportSchema>
