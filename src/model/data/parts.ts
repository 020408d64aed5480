/** The parts that the schemas of several data files are made of. */
import { z } from 'zod'
import {
  actionStatuses,
  actionTypes,
  kinds,
  publicationKinds,
  severities,
  statuses,
} from '../terms.ts'

export const texts = z.array(z.string())
export const seconds = z.int().min(0)

export const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  .meta({ id: 'instant', format: 'date-time', description: 'A point in time in UTC' })

export const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .meta({ id: 'day', format: 'date', description: 'A calendar day without a zone' })

const promises = z
  .object({
    made: z.int().min(1).describe('How many actions the report has'),
    done: z.int().min(0).describe('How many of them are done'),
    due: day.nullable().describe('The first day on which any that is left is due'),
  })
  .meta({ id: 'promises', description: 'What became of what was promised' })

/** The clock of a report or an instance. */
export const zone = z.string().describe('An IANA name, UTC or an offset')

/** What every data file begins with. */
export const file = {
  $schema: z.url().describe('The address of this schema'),
  version: z.literal(1).describe('Fields may be added; none changes or goes while this is 1'),
  audience: z
    .literal('internal')
    .optional()
    .describe('What is for internal readers alone says so; what is public has no such key'),
}

/** What all that tells of a report says. */
export const shared = {
  id: z.string().describe('Never changes; the last part of the tag URI in feeds'),
  url: z.url().describe('The page of the report'),
  title: z.string(),
  status: z.enum(statuses).exclude(['draft']),
  severity: z.enum(severities).nullable(),
  instances: texts.describe('The ids of the instances concerned'),
}

/** What the index and the file of a report say of it in the same words. */
export const stated = {
  data: z.url().describe('The file of the report'),
  summary: z.string().nullable().describe('Plain text; null where there is none'),
  language: z.string().describe('A BCP 47 language tag'),
  regions: texts.describe('Those of the instances'),
  products: texts.describe('Those that the report names, or else those of the instances'),
  services: texts,
  tags: texts,
  causes: texts.describe('Contributing factors'),
  vendors: texts,
  root_cause: z
    .string()
    .nullable()
    .describe('Why, in the words of the report: as stated, or the first sentence about it'),
  promises: promises.nullable().describe('Null where it has no actions'),
  zone: zone.describe('The clock that the report uses: an IANA name, UTC or an offset'),
  kinds: z.array(z.enum(kinds)).min(1).describe('Those of the windows, the gravest first'),
  impact_seconds: seconds
    .nullable()
    .describe(
      'Time within any window of impact, as far as it is certain; overlapping minutes count once; null where none is known',
    ),
  impact_is: z
    .enum(['exact', 'about', 'at-least', 'unknown', 'ongoing'])
    .describe('How far the time of impact is known'),
  span_seconds: seconds
    .nullable()
    .describe('Time from the start of the first window to the end of the last; null where unknown'),
  time_to_detect_seconds: secondsUntil('the incident was noticed'),
  time_to_mitigate_seconds: secondsUntil('its effects were contained'),
  time_to_resolve_seconds: secondsUntil('it was over'),
}

function secondsUntil(what: string) {
  return z
    .int()
    .nullable()
    .describe(
      `Seconds from the start of the first window of impact until ${what}; null where that is not known`,
    )
}

/** What the file of a report and the index say of a window in the same words. */
export const windowParts = {
  start_is: z.enum(['exact', 'about', 'between', 'unknown']).describe('How far `start` is known'),
  end_is: z
    .enum(['exact', 'about', 'between', 'unknown', 'ongoing'])
    .describe('How far `end` is known'),
  seconds: seconds
    .nullable()
    .describe('Elapsed time, across changes of the clock; of a range what is certain; else null'),
  kind: z.enum(kinds),
  instances: texts.describe('The instances that this window concerns'),
  scope: z.string().nullable().describe('What did not work, in the words of the report'),
  counts: z.boolean().describe('Whether it is downtime'),
}

export const published = instant
  .nullable()
  .describe('When the first revision was published; null: not recorded')
export const updated = instant
  .nullable()
  .describe('When the last substantive revision was published; null: not recorded')
export const action = z
  .object({
    id: z.string().describe('Hangs on the report and the title, and not on its place in a list'),
    title: z.string(),
    type: z.enum(actionTypes).nullable(),
    owner: z.string().nullable().describe('A role or a team'),
    status: z.enum(actionStatuses),
    due: day.nullable(),
    done: day.nullable().describe('The day it was done'),
    done_unknown: z.boolean().describe('Whether it is done and nobody recorded the day'),
    link: z.string().nullable(),
  })
  .meta({ id: 'action', description: 'Something that was promised, and what became of it' })

/** A piece of news. */
export const publication = z
  .object({
    key: z.string().describe('Its name within the report: the end of its id in feeds and changes'),
    kind: z.enum(publicationKinds),
    date: day.nullable().describe('The day that the history states; null: not recorded'),
    at: instant.nullable().describe('The instant of it in feeds and changes'),
  })
  .meta({ id: 'publication', description: 'Something that subscribers were told' })
export type ApiPublication = z.infer<typeof publication>

export const range = z.tuple([instant, instant]).nullable()

const window = z
  .object({
    start: instant
      .nullable()
      .describe(
        'When it began; of a range, the latest, or the earliest end if that is before it; while it goes on, the earliest; null where unknown',
      ),
    start_between: range.describe('The earliest and the latest start, where it is a range'),
    end: instant
      .nullable()
      .describe('When it was over; of a range, the earliest; null where unknown or ongoing'),
    end_between: range.describe('The earliest and the latest end, where it is a range'),
    ...windowParts,
  })
  .meta({ id: 'window', description: 'One stretch of time in which something did not work' })

/** One report of many. */
export const entry = z
  .object({
    ...shared,
    ...stated,
    start: instant
      .nullable()
      .describe('The start of the first window; null where one of them has none that is known'),
    end: instant
      .nullable()
      .describe('The end of the last window; null where one is not known, or goes on'),
    windows: z.array(window).min(1).describe('By start'),
    detected: instant.nullable(),
    mitigated: instant.nullable(),
    resolved: instant.nullable(),
    published,
    updated,
    publications: z.array(publication).describe('What was published of it, oldest first'),
    hash: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .describe('The first 16 digits of the hash in the file of the report'),
  })
  .meta({ id: 'entry', description: 'The facts of one report' })
export type IndexEntry = z.infer<typeof entry>
