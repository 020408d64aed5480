/** The data that programs read, as schemas: the only definition of the published JSON files. */
import { z } from 'zod'
import { sectionKeys } from './report.ts'
import {
  actionStatuses,
  actionTypes,
  audiences,
  detections,
  kinds,
  severities,
  statuses,
} from './terms.ts'

const texts = z.array(z.string())
const html = z.string().describe('Safe HTML in which every address is absolute')
const seconds = z.int().min(0)
const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  .meta({ id: 'instant', format: 'date-time', description: 'A point in time in UTC' })
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .meta({ id: 'day', format: 'date', description: 'A calendar day without a zone' })
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, in hex, of what is published of the report')

const moment = z
  .object({
    at: instant,
    zone: z.string().describe('The clock that the report uses: an IANA name, UTC or an offset'),
    local: z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
      .meta({ format: 'date-time', description: 'What that clock showed, as RFC 3339 writes it' }),
  })
  .meta({ id: 'moment', description: 'A point in time together with the clock it was told by' })
export type ApiMoment = z.infer<typeof moment>

const window = z
  .object({
    start: moment,
    end: moment,
    seconds: seconds.describe('Elapsed time, across changes of the clock'),
    kind: z.enum(kinds),
    instances: texts.describe('The instances that this window concerns'),
    scope: z.string().nullable().describe('What did not work, in the words of the report'),
  })
  .meta({ id: 'window', description: 'One stretch of time in which something did not work' })

const timelineEvent = z
  .object({
    at: moment,
    text: z.string().describe('Plain text'),
    html,
    kind: z.string().nullable(),
    link: z.string().nullable(),
  })
  .meta({ id: 'event', description: 'Something that happened during the incident' })

const action = z
  .object({
    title: z.string(),
    type: z.enum(actionTypes).nullable(),
    owner: z.string().nullable().describe('A role or a team'),
    status: z.enum(actionStatuses),
    due: day.nullable(),
    done: z
      .union([day, z.literal('unknown')])
      .nullable()
      .describe('The day it was done; "unknown" where nobody recorded it'),
    link: z.string().nullable(),
  })
  .meta({ id: 'action', description: 'Something that was promised, and what became of it' })

const revision = z
  .object({
    date: day,
    at: instant,
    summary: z.string(),
    substantive: z.boolean().describe('Whether subscribers are told'),
  })
  .meta({ id: 'revision', description: 'One entry of the publication history' })

const section = z
  .object({
    key: z.enum(sectionKeys).nullable().describe('The role of the section; null for any other'),
    title: z.string(),
    html,
  })
  .meta({ id: 'section', description: 'A section that the author wrote' })

/** What the index and the file of one report both say. */
const shared = {
  id: z.string().describe('Never changes; the last part of the tag URI in feeds'),
  url: z.url().describe('The page of the report'),
  title: z.string(),
  status: z.enum(statuses).exclude(['draft']),
  severity: z.enum(severities).nullable(),
  instances: texts.describe('The ids of the instances concerned'),
}

const publication = {
  published: instant.describe('When the first revision was published'),
  updated: instant.describe('When the last substantive revision was published'),
  hash,
}

const lengths = {
  impact_seconds: seconds.describe('Time within any window; overlapping minutes count once'),
  span_seconds: seconds.describe('Time from the start of the first window to the end of the last'),
}

const entry = z
  .object({
    ...shared,
    json: z.url().describe('The data file of the report'),
    kinds: z.array(z.enum(kinds)).describe('The kinds of its windows, gravest first'),
    start: instant.describe('The start of the first window'),
    end: instant.describe('The end of the last window'),
    ...lengths,
    ...publication,
  })
  .meta({ id: 'entry', description: 'One report in brief' })
export type IndexEntry = z.infer<typeof entry>

const file = {
  $schema: z.url().describe('The address of this schema'),
  version: z.literal(1).describe('Fields may be added; none changes or goes while this is 1'),
}

export const indexSchema = z
  .object({
    ...file,
    title: z.string(),
    url: z.url().describe('The home page of the knowledge base'),
    language: z.string().describe('A BCP 47 language tag'),
    updated: instant.nullable().describe('The newest `updated` of all reports; null without any'),
    reports: z.array(entry).describe('All reports, newest incident first'),
  })
  .meta({ title: 'Index of incident reports', description: 'Every report of a knowledge base' })
export type IndexFile = z.infer<typeof indexSchema>

const secondsUntil = (what: string) =>
  z.int().nullable().describe(`Seconds from the start of the first window until ${what}`)

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
    zone: z.string().describe('The clock that the report uses: an IANA name, UTC or an offset'),
    start: moment.describe('The start of the first window'),
    end: moment.describe('The end of the last window'),
    ...lengths,
    windows: z.array(window).min(1).describe('By start'),
    detected: moment.nullable(),
    mitigated: moment.nullable(),
    resolved: moment.nullable(),
    time_to_detect_seconds: secondsUntil('the incident was noticed'),
    time_to_mitigate_seconds: secondsUntil('its effects were contained'),
    time_to_resolve_seconds: secondsUntil('it was over'),
    detection: z.enum(detections).nullable().describe('Who or what noticed it'),
    timeline: z.array(timelineEvent).describe('By time'),
    actions: z.array(action),
    revisions: z.array(revision).describe('The publication history, oldest first'),
    related: texts.describe('Ids of reports that it names as related, or that name it'),
    supersedes: texts.describe('Ids of reports that it replaces'),
    superseded_by: texts.describe('Ids of reports that replace it'),
    sla: z
      .object({
        counts: z.boolean().nullable().describe('Whether it counts against availability'),
        exclusion: z.string().nullable().describe('Why it does not'),
      })
      .nullable(),
    lead: html.nullable().describe('What stands before the first section, as safe HTML'),
    sections: z.array(section).describe('In the order of the author'),
    ...publication,
  })
  .meta({ title: 'Incident report', description: 'Everything that is published of one report' })
export type ReportFile = z.infer<typeof reportSchema>

/** Published schemas by the name that their address ends with. */
const published = { index: indexSchema, report: reportSchema } as const
export type SchemaName = keyof typeof published
export const schemaNames: readonly SchemaName[] = ['index', 'report']

/**
 * The JSON Schema (draft 2020-12) of a kind of data file, to be published at `url`. It leaves objects
 * open, so that fields can be added without breaking those who validate.
 */
export function jsonSchemaOf(name: SchemaName, url: string): object {
  // As "input", because zod closes the objects of an output schema to further properties.
  const { $schema, ...rest } = z.toJSONSchema(published[name], { io: 'input' })
  return { $schema, $id: url, ...rest }
}
