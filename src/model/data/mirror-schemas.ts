/**
 * The schemas of the mirror for clients of status pages, in the shapes in which
 * https://www.githubstatus.com/api/v2/summary.json and its neighbours answer.
 */
import { z } from 'zod'
import { instant, shared } from './parts.ts'

export const incidentStatuses = [
  'investigating',
  'identified',
  'monitoring',
  'resolved',
  'postmortem',
] as const

const status = z
  .enum(incidentStatuses)
  .describe(
    '"postmortem" of a final report, "resolved" of a preliminary one, or "postmortem" where nobody knows its end; while it goes on, "monitoring" once it is mitigated, "identified" where a cause is named, "investigating" otherwise',
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
    affected_components: z.null(),
    deliver_notifications: z.literal(true),
    custom_tweet: z.null(),
    tweet_id: z.null(),
  })
  .meta({ id: 'update', description: 'The end of the incident, or a publication of its report' })

const component = z
  .object({
    id: z.string().describe('Of the instance'),
    name: z.string(),
    status: z
      .enum(['operational', 'degraded_performance', 'partial_outage', 'major_outage'])
      .describe('By the incidents that go on as reports tell; "operational" where none does'),
    created_at: instant,
    updated_at: instant,
    position: z.int().min(1),
    description: z.string().nullable().describe('Its region'),
    showcase: z.literal(false),
    start_date: z.string().nullable().describe('The day its availability is told from'),
    group_id: z.null(),
    page_id: z.string(),
    group: z.literal(false),
    only_show_if_degraded: z.literal(false),
  })
  .meta({ id: 'component', description: 'An instance' })
export type MirroredComponent = z.infer<typeof component>

const incident = z
  .object({
    id: shared.id,
    name: z.string(),
    status,
    impact: z.enum(['critical', 'major', 'minor', 'none']),
    created_at: instant.describe('The earliest moment that is known of it'),
    updated_at: instant,
    started_at: instant.nullable().describe('Null where nobody knows when it began'),
    monitoring_at: instant.nullable().describe('When the effects were contained'),
    resolved_at: instant.nullable().describe('Null where nobody knows, or while it goes on'),
    shortlink: shared.url,
    page_id: z.string(),
    incident_updates: z.array(update).min(1).describe('Newest first'),
    components: z.array(component),
    reminder_intervals: z.null(),
  })
  .meta({ id: 'incident', description: 'A report as status pages tell of incidents' })
export type MirroredIncident = z.infer<typeof incident>

const page = z.object({
  id: z.string(),
  name: z.string(),
  url: z.url(),
  time_zone: z.literal('Etc/UTC'),
  updated_at: instant,
})

const overall = z.object({
  indicator: z.enum(['none', 'minor', 'major', 'critical']),
  description: z.string().describe('In the language of the site'),
})

const base = { $schema: z.url().describe('The address of this schema'), page }
const incidents = z.array(incident).describe('Newest first')
const components = z.array(component).describe('The instances')
const maintenances = z.array(z.never()).describe('Reports are of the past: none is scheduled')

export const mirrorSchemas = {
  incidents: z
    .object({ ...base, incidents })
    .meta({ title: 'Incidents', description: 'Incidents for clients of status pages' }),
  components: z
    .object({ ...base, components })
    .meta({ title: 'Components', description: 'Instances for clients of status pages' }),
  status: z
    .object({ ...base, status: overall })
    .meta({ title: 'Status', description: 'What goes on, for clients of status pages' }),
  summary: z
    .object({
      ...base,
      status: overall,
      components,
      incidents,
      scheduled_maintenances: maintenances,
    })
    .meta({ title: 'Summary', description: 'All that goes on, for clients of status pages' }),
  'scheduled-maintenances': z
    .object({ ...base, scheduled_maintenances: maintenances })
    .meta({ title: 'Scheduled maintenances', description: 'None, for clients of status pages' }),
} as const
