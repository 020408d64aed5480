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

/** The clock of a report or an instance. */
export const zone = z.string().describe('An IANA name, UTC or an offset')

/** What every data file begins with. */
export const file = {
  $schema: z.url().describe('The address of this schema'),
  version: z.literal(1).describe('Fields may be added; none changes or goes while this is 1'),
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

export const published = instant
  .nullable()
  .describe('When the first revision was published; null: not recorded')
export const updated = instant
  .nullable()
  .describe('When the last substantive revision was published; null: not recorded')
export const action = z
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

const briefWindow = z
  .tuple([
    seconds
      .nullable()
      .describe('Seconds from `start` to the start of the window; null where it is not known'),
    seconds
      .nullable()
      .describe('Elapsed seconds in the window, as far as they are certain; null where unknown'),
    z.enum(kinds),
    z.boolean().describe('Whether it counts as downtime'),
    texts.nullable().describe('The instances it concerns; null: all of the report'),
  ])
  // A tuple of zod says nothing of its length in JSON Schema.
  .meta({ id: 'brief-window', description: 'A window in short', minItems: 5, maxItems: 5 })

/** One report of many. */
export const entry = z
  .object({
    ...shared,
    start: instant.describe(
      'The start of the first window, or the earliest time that is known of it: for order',
    ),
    published,
    updated,
    publications: z.array(publication).describe('What was published of it, oldest first'),
    hash: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .describe('The first 16 digits of the hash in the file of the report'),
    windows: z.array(briefWindow).min(1).describe('By start'),
  })
  .meta({ id: 'entry', description: 'One report in brief' })
export type IndexEntry = z.infer<typeof entry>
