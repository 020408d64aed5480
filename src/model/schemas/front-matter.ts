/** The fields of a report's front matter: the only list of them. */
import { z } from 'zod'
import {
  actionStatuses,
  actionTypes,
  audiences,
  detections,
  kinds,
  publicationKinds,
  severities,
  statuses,
} from '../terms.ts'
import { type KeyTable, languageTag, patterned, text, texts } from './schema-parts.ts'

/** A date with a time; its forms are read by `readMoment`. */
const time = text.describe('a date and time, such as 2019-06-03 13:45')
const day = patterned(/^\d{4}-\d\d-\d\d$/, 'a day, such as 2019-06-11')
const webLink = patterned(/^(https?:\/\/|mailto:)\S+$/, 'a web address')
/** No step of it is hidden, longer than file systems allow, or a file with something below it. */
const oldPath = patterned(
  /^(?!.*(^|\/)\.)(?!.*[^/]{201})(?!.*\.(html?|rss|atom|json)\/+[^/])\/?[^\s?#:\\\p{Cc}]+$/u,
  'a path on this site, such as /kb/2019/alma.html',
)
const audience = z.enum(audiences)

/** Short enough for the name of a file. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/
export const idForm = 'at most 200 letters, digits, ".", "_" and "-"'

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

/** What was said before, of what decides who is told. */
const formerly = z.strictObject({
  instances: texts.optional(),
  products: texts.optional(),
  severity: z.enum(severities).nullable().optional(),
})

const revision = z.strictObject({
  date: patterned(
    /^\d{4}-\d\d-\d\d([T ].+)?$/,
    'a day, such as 2019-06-11, or a date and time, such as 2019-06-11 16:30',
  ),
  summary: text,
  substantive: z.boolean().default(true).describe('whether subscribers are told'),
  kind: z.enum(publicationKinds).optional(),
  formerly: formerly.optional(),
})

const sla = z.strictObject({
  counts: z.boolean().nullable().default(null),
  exclusion: text.nullable().default(null),
})

export const frontMatterSchema = z.strictObject({
  id: patterned(idPattern, idForm).optional(),
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
  root_cause: text.max(300).optional(),
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
  lang: languageTag.optional(),
})
export type FrontMatter = z.output<typeof frontMatterSchema>

/** The keys whose values are times, here and in the lists below. */
export const timeKeys: readonly string[] = [
  'start',
  'end',
  'detected',
  'mitigated',
  'resolved',
  'at',
]

/** The keys of front matter and of what stands in its lists. */
export const frontMatterKeys: KeyTable = {
  '': Object.keys(frontMatterSchema.shape),
  impact: Object.keys(window.shape),
  timeline: Object.keys(timelineEvent.shape),
  actions: Object.keys(action.shape),
  revisions: Object.keys(revision.shape),
  'revisions.formerly': Object.keys(formerly.shape),
  sla: Object.keys(sla.shape),
}
