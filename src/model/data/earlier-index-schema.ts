/** What is read of an index of any age, so that a later state can be compared with it. */
import { z } from 'zod'
import { audiences, kinds } from '../terms.ts'
import { day, entry, instant, publication, range, texts, windowParts, zone } from './parts.ts'

/** What an older index lacks, or a newer one says in another way, is not known, and nothing is wrong with that. */
const known = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)

/** A window as an index has it: in full, or in short, by seconds after the start of the incident. */
const earlierWindow = z.union([
  z.object({
    start: instant.nullable(),
    end: instant.nullable(),
    kind: z.enum(kinds),
    instances: texts.nullable(),
    counts: known(windowParts.counts),
    start_is: known(windowParts.start_is),
    end_is: known(windowParts.end_is),
    start_between: known(range),
    end_between: known(range),
  }),
  z.tuple(
    [z.int().nullable(), z.int().nullable(), z.enum(kinds), z.boolean(), texts.nullable()],
    z.unknown(),
  ),
])
export type EarlierWindow = z.infer<typeof earlierWindow>

const { id, title, status, instances, updated, url, severity, start, hash } = entry.shape
const moment = instant.nullable()

export const earlierIndexSchema = z.object({
  /** Not there in an index for the public. */
  audience: known(z.enum(audiences)),
  reports: z.array(
    z.object({
      ...{ id, title, status, instances, updated },
      url: known(url),
      hash: known(hash),
      severity: known(severity),
      zone: known(zone),
      products: known(texts),
      regions: known(texts),
      summary: known(z.string().nullable()),
      start: known(start.nullable()),
      windows: known(z.array(earlierWindow)),
      detected: known(moment),
      mitigated: known(moment),
      resolved: known(moment),
      publications: z
        .array(
          publication.pick({ key: true }).extend({
            kind: known(publication.shape.kind),
            date: known(day.nullable()),
            at: known(moment),
          }),
        )
        .optional(),
    }),
  ),
})
export type EarlierEntry = z.infer<typeof earlierIndexSchema>['reports'][number]
