/**
 * The schema of the mirror for clients of status pages, in the shape of the incidents that
 * https://www.githubstatus.com/api/v2/incidents.json answers with.
 */
import { z } from 'zod'
import { instant, shared } from './parts.ts'

const status = z
  .enum(['investigating', 'resolved', 'postmortem'])
  .describe(
    '"postmortem" of a final report, "resolved" of a preliminary one, "investigating" while it goes on',
  )

const update = z
  .object({
    id: z.string(),
    incident_id: z.string(),
    status,
    body: z.string().describe('Plain text'),
    created_at: instant,
    updated_at: instant,
    display_at: instant,
  })
  .meta({ id: 'update', description: 'The end of the incident, or a publication of its report' })

const component = z
  .object({
    id: z.string(),
    name: z.string(),
    page_id: z.string(),
  })
  .meta({ id: 'component', description: 'An instance; its present state is not known here' })

const incident = z
  .object({
    id: shared.id,
    name: z.string(),
    status,
    impact: z.enum(['critical', 'major', 'minor', 'none']),
    created_at: instant.describe(
      'The same as `started_at`; where that is null, the earliest time that is known',
    ),
    updated_at: instant,
    monitoring_at: instant.nullable().describe('When the effects were contained'),
    resolved_at: instant
      .nullable()
      .describe('The end of the impact; null where unknown or ongoing'),
    started_at: instant.nullable().describe('Null where it is not known'),
    shortlink: shared.url,
    page_id: z.string(),
    incident_updates: z.array(update).describe('Newest first'),
    components: z.array(component),
  })
  .meta({ id: 'incident', description: 'A report as status pages tell of incidents' })
export type MirroredIncident = z.infer<typeof incident>

export const incidentsSchema = z
  .object({
    $schema: z.url().describe('The address of this schema'),
    page: z.object({
      id: z.string(),
      name: z.string(),
      url: z.url(),
      time_zone: z.literal('Etc/UTC'),
      updated_at: instant,
    }),
    incidents: z.array(incident).describe('Newest first'),
  })
  .meta({ title: 'Incidents', description: 'The newest incidents for clients of status pages' })
export type IncidentsFile = z.infer<typeof incidentsSchema>
