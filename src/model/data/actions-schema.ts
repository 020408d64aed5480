/** The schema of the data file of all actions. */
import { z } from 'zod'
import { action, file, shared, texts } from './parts.ts'

const { url, instances } = shared

export const actionsSchema = z
  .object({
    ...file,
    actions: z
      .array(
        z
          .object({
            report: z.string().describe('The id of the report that promised it'),
            url,
            instances,
            causes: texts.describe('What led to the incident'),
            ...action.shape,
          })
          .meta({ id: 'promise', description: 'An action and where it was promised' }),
      )
      .describe('Newest incident first, then as the report has them; none of withdrawn reports'),
  })
  .meta({ title: 'Actions', description: 'Everything that was promised in any report' })
export type ActionsFile = z.infer<typeof actionsSchema>

/** What has to be in a file of actions of any age for a later state to be compared with it. */
export const earlierActionsSchema = z.object({
  actions: z.array(
    z.object({ report: z.string(), title: z.string(), status: action.shape.status }),
  ),
})
