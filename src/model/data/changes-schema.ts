/** The schema of the data file of all publications. */
import { z } from 'zod'
import { type ChangeEntry, changeKinds } from '../changes.ts'
import { severities } from '../terms.ts'
import { file, instant, texts } from './parts.ts'

const change = z
  .object({
    id: z
      .string()
      .describe(
        'Never changes; of a publication, the end of its id in updates.*; of an action, its id',
      ),
    kind: z.enum(changeKinds).describe('Of "closed", an action; of all others, a report'),
    at: instant
      .nullable()
      .describe('When; for an action, the start of the day; null: not recorded'),
    report: z.string().describe('The id of the report'),
    url: z.url().nullable().describe('The page of the report; null where there is none any more'),
    title: z.string().describe('Of the report'),
    instances: texts.describe('The ids of the instances concerned from then on'),
    former_instances: texts.describe('Those that it did concern, and does not from then on'),
    severity: z.enum(severities).nullable().describe('Of the report, from then on'),
    summary: z.string().describe('What the history says, or the title of the action; may be empty'),
  })
  .meta({
    id: 'change',
    description: 'Something that subscribers may want to know',
  }) satisfies z.ZodType<ChangeEntry>

export const changesSchema = z
  .object({ ...file, changes: z.array(change).describe('Newest first') })
  .meta({
    title: 'Changes',
    description: 'Publications, substantive revisions, withdrawals, and actions that were closed',
  })
export type ChangesFile = z.infer<typeof changesSchema>
