/** The schema of what an item of our JSON feeds has in `_causebook`, for programs. */
import { z } from 'zod'
import { kinds, publicationKinds } from '../terms.ts'
import { instant, shared, stated } from './parts.ts'

export const itemSchema = z
  .object({
    about: z.url().describe('The address of this schema'),
    report: shared.id,
    kind: z
      .enum(publicationKinds)
      .nullable()
      .describe('What was published; null in feeds whose items are reports'),
    key: z
      .string()
      .nullable()
      .describe('Of what was published, within the report, as in changes; null beside that'),
    status: shared.status,
    severity: shared.severity,
    instances: shared.instances,
    kinds: z.array(z.enum(kinds)).min(1).describe('Those of its windows, the gravest first'),
    start: instant.nullable().describe('The start of the first window; null where not known'),
    end: instant.nullable().describe('The end of the last window; null where not known'),
    impact_seconds: stated.impact_seconds,
    impact_is: stated.impact_is,
    data: stated.data,
  })
  .meta({ title: 'Item of a feed', description: 'The facts of a report that an item is about' })
export type ItemFacts = z.infer<typeof itemSchema>
