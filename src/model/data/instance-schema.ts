/** The schema of the data file of one instance. */
import { z } from 'zod'
import { quarterlyAvailability } from './availability-schema.ts'
import { entry, file, texts } from './parts.ts'

export const instanceSchema = z
  .object({
    ...file,
    id: z.string(),
    url: z.url().describe('The page of the instance'),
    name: z.string(),
    region: z.string().nullable(),
    datacenter: z.string().nullable(),
    zone: z.string().nullable().describe('Its clock: an IANA name'),
    product: z.string().nullable(),
    status_url: z.string().nullable().describe('Where its present state is told'),
    aliases: texts.describe('Other ids that reports may call it by'),
    reports: z.array(entry).describe('Newest incident first'),
    availability: quarterlyAvailability.nullable().describe('Null where nothing is on record'),
  })
  .meta({ title: 'Instance', description: 'One instance, its reports and its availability' })
export type InstanceFile = z.infer<typeof instanceSchema>
