/** The schemas of instances: the list of them all, and the file of one. */
import { z } from 'zod'
import { period, quarterlyAvailability } from './availability-schema.ts'
import { entry, file, instant, texts } from './parts.ts'

const facts = {
  id: z.string(),
  url: z.url().describe('The page of the instance'),
  name: z.string(),
  region: z.string().nullable(),
  datacenter: z.string().nullable(),
  zone: z.string().nullable().describe('Its clock: an IANA name'),
  product: z.string().nullable(),
  status_url: z.string().nullable().describe('Where its present state is told'),
  aliases: texts.describe('Other ids that reports may call it by'),
}

export const instanceSchema = z
  .object({
    ...file,
    ...facts,
    reports: z.array(entry).describe('Newest incident first'),
    availability: quarterlyAvailability.nullable().describe('Null where nothing is on record'),
  })
  .meta({ title: 'Instance', description: 'One instance, its reports and its availability' })
export type InstanceFile = z.infer<typeof instanceSchema>

const feed = z
  .object({ rss: z.url(), atom: z.url(), json: z.url() })
  .meta({ id: 'feed', description: 'The addresses of a feed by format' })

const member = z
  .object({
    ...facts,
    data: z.url().describe('The file of the instance'),
    reports: z.int().min(0).describe('How many there are, with those that were withdrawn'),
    last_incident: instant
      .nullable()
      .describe('When its last window of impact began, or the earliest that is known of it'),
    rolling_12_months: period
      .nullable()
      .describe('The last 12 whole months; null until so many are on record'),
    feed: feed.describe('One item for each report'),
    updates: feed.describe('One item for each publication'),
    calendar: z.url(),
  })
  .meta({ id: 'member', description: 'One instance of all' })
export type InstanceEntry = z.infer<typeof member>

export const instancesSchema = z
  .object({
    ...file,
    as_of: z.string().describe('The day, in UTC, before which the twelve months are'),
    instances: z.array(member).describe('By name'),
  })
  .meta({ title: 'Instances', description: 'Every instance, and where to learn more of it' })
export type InstancesFile = z.infer<typeof instancesSchema>
