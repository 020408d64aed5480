/** The fields of a report's front matter: the only list of them. */
import { z } from 'zod'
import { type KeyTable, patterned, text, texts } from './schema-parts.ts'
import {
  actionStatuses,
  actionTypes,
  audiences,
  detections,
  kinds,
  severities,
  statuses,
} from './terms.ts'

/** A date with a time; its forms are read by `readMoment`. */
const time = text.describe('a date and time, such as 2019-06-03 13:45')
const day = patterned(/^\d{4}-\d\d-\d\d$/, 'a day, such as 2019-06-11')
const webLink = patterned(/^(https?:\/\/|mailto:)\S+$/, 'a web address')
const oldPath = patterned(
  /^(?!.*(^|\/)\.\.(\/|$))\/?[^\s?#:\\]+$/,
  'a path on this site, such as /kb/2019/alma.html',
)
const audience = z.enum(audiences)

const window = z.strictObject({
  start: time,
  end: time,
  kind: z.enum(kinds).default('outage'),
  instances: texts.optional(),
  scope: text.optional(),
})

const timelineEvent = z.strictObject({
  at: time,
  text,
  kind: text.optional(),
  link: webLink.optional(),
  audience: audience.default('public'),
})

const action = z.strictObject({
  title: text,
  type: z.enum(actionTypes).nullable().default(null),
  owner: text.nullable().default(null).describe('a role or a team, not a person'),
  status: z.enum(actionStatuses),
  due: day.nullable().default(null),
  done: z
    .union([day, z.literal('unknown')])
    .nullable()
    .default(null)
    .describe('the day it was done; "unknown" where nobody recorded it'),
  link: webLink.nullable().default(null),
  audience: audience.default('public'),
})
export type Action = Readonly<z.output<typeof action>>

const revision = z.strictObject({
  date: day,
  summary: text,
  substantive: z.boolean().default(true).describe('whether subscribers are told'),
})

const sla = z.strictObject({
  counts: z.boolean().nullable().default(null),
  exclusion: text.nullable().default(null),
})
export type Sla = Readonly<z.output<typeof sla>>

export const frontMatterSchema = z.strictObject({
  id: patterned(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'letters, digits, ".", "_" and "-"').optional(),
  title: text.optional(),
  instance: texts.optional(),
  instances: texts.optional(),
  product: texts.optional(),
  products: texts.optional(),
  services: texts.optional(),
  tags: texts.optional(),
  causes: texts.optional(),
  vendor: texts.optional(),
  start: time.optional(),
  end: time.optional(),
  timezone: text.optional(),
  impact: z.union([text, z.array(window).min(1)]).optional(),
  severity: z.enum(severities).optional(),
  detected: time.optional(),
  mitigated: time.optional(),
  resolved: time.optional(),
  detection: z.enum(detections).optional(),
  status: z.enum(statuses).default('final'),
  summary: text.max(300).optional(),
  timeline: z.array(timelineEvent).default([]),
  actions: z.array(action).default([]),
  revisions: z.array(revision).default([]),
  supersedes: texts.optional(),
  related: texts.optional(),
  aliases: z
    .union([oldPath, z.array(oldPath)])
    .transform(value => [value].flat())
    .optional(),
  audience: audience.default('public'),
  sla: sla.optional(),
  lang: patterned(
    /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
    'a BCP 47 language tag, such as pt-BR',
  ).optional(),
})
export type FrontMatter = z.output<typeof frontMatterSchema>

/** The keys of front matter and of what stands in its lists. */
export const frontMatterKeys: KeyTable = {
  '': Object.keys(frontMatterSchema.shape),
  impact: Object.keys(window.shape),
  timeline: Object.keys(timelineEvent.shape),
  actions: Object.keys(action.shape),
  revisions: Object.keys(revision.shape),
  sla: Object.keys(sla.shape),
}
