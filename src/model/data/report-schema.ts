/** The schema of the data file of one report. */
import { z } from 'zod'
import { sectionKeys } from '../report.ts'
import { audiences, detections, publicationKinds, severities } from '../terms.ts'
import {
  action,
  day,
  file,
  instant,
  publication,
  published,
  shared,
  stated,
  texts,
  updated,
  windowParts,
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
      .describe(
        'When it began; of a range, the latest, or the earliest end if that is before it; while it goes on, the earliest; null where unknown',
      ),
    start_between: range.describe('The earliest and the latest start, where it is a range'),
    end: moment
      .nullable()
      .describe('When it was over; of a range, the earliest; null where unknown or ongoing'),
    end_between: range.describe('The earliest and the latest end, where it is a range'),
    ...windowParts,
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

const recurrence = z
  .object({
    cause: z.string(),
    number: z.int().min(2).describe('Which incident with this cause it is, counted by start'),
    instances: texts.describe('Those of the report where it is that; none: only elsewhere'),
    since: instant.describe('The start of the first'),
  })
  .meta({ id: 'recurrence', description: 'How often the cause had struck before' })

const sla = z.object({
  counts: z.boolean().nullable().describe('Whether it counts against availability'),
  exclusion: z.string().nullable().describe('Why it does not'),
})

export const reportSchema = z
  .object({
    ...file,
    ...shared,
    ...stated,
    markdown: z.url().describe('The report as Markdown'),
    aliases: z.array(z.url()).describe('Other addresses of the page, which lead to it'),
    audience: z
      .enum(audiences)
      .describe('Whom this file is for: `internal` in all that is made for internal readers'),
    start: moment
      .nullable()
      .describe('The start of the first window; null where one of them has none that is known'),
    end: moment
      .nullable()
      .describe('The end of the last window; null where one is not known, or goes on'),
    windows: z.array(window).min(1).describe('By start'),
    detected: moment.nullable(),
    mitigated: moment.nullable(),
    resolved: moment.nullable(),
    detection: z.enum(detections).nullable().describe('Who or what noticed it'),
    timeline: z.array(timelineEvent).describe('In the order of the author'),
    actions: z.array(action),
    revisions: z.array(revision).describe('The publication history, oldest first'),
    related: texts.describe('Ids of reports that it names as related, or that name it'),
    supersedes: texts.describe('Ids of reports that it replaces'),
    superseded_by: texts.describe('Ids of reports that replace it'),
    sla: sla.nullable(),
    recurrence: recurrence.nullable().describe('Null where its cause is new, or none is stated'),
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
