/** The pieces of front matter: times, and what stands in its lists. */
import { z } from 'zod'
import {
  actionStatuses,
  actionTypes,
  audiences,
  kinds,
  publicationKinds,
  severities,
} from '../terms.ts'
import { name, patterned, text, texts } from './schema-parts.ts'

/** A date with a time; its forms are read by `readMoment`. */
export const time = name.meta({
  description: 'a date and time, such as 2019-06-03 13:45',
  examples: ['2019-06-03 13:45', '2019-06-03 11:45 UTC', '2019-06-03T13:45+02:00'],
})
const start = time.describe('When it began, or what is known of that, such as `unknown`')
const end = time.describe(
  'When it was over, after `start`: a time, or what is known of it, such as `ongoing` or `unknown`',
)
const day = patterned(/^\d{4}-\d\d-\d\d$/, 'a day, such as 2019-06-11')
const webLink = patterned(/^(https?:\/\/|mailto:)\S+$/, 'a web address')
export const audience = z.enum(audiences)

export const window = z.strictObject({
  start,
  end,
  kind: z
    .enum(kinds)
    .default('outage')
    .describe('`none`: watched, without impact; it does not count as time of impact'),
  instances: texts
    .optional()
    .describe('Only those that this window hit. Default: all of the report'),
  scope: text.optional().describe('Who could not do what'),
})

export const timelineEvent = z.strictObject({
  at: time.describe('When it happened'),
  text: text.describe('What happened, as plain text'),
  kind: name
    .optional()
    .describe(
      'A word of your own, for the data file. `detected`, `acknowledged`, `mitigated` and `resolved`, or words for them in one of the languages of the site (`erkannt`, `復旧`), make the event a milestone, whose time since the one before pages tell, unless the field of that name states another moment',
    ),
  link: webLink.optional().describe('Where it is told or proved'),
  audience: audience.default('public').describe('Who may see it'),
})

export const action = z.strictObject({
  title: name.describe('What has been done or will be'),
  type: z.enum(actionTypes).nullable().default(null).describe('What it is for'),
  owner: name.nullable().default(null).describe('A role or a team, not a person'),
  status: z.enum(actionStatuses).describe('How far it is'),
  due: day.nullable().default(null).describe('The day by which it is to be done'),
  done: z
    .union([day, z.literal('unknown')])
    .nullable()
    .default(null)
    .describe('The day it was done; `unknown` where nobody recorded it'),
  link: webLink.nullable().default(null).describe('Where it is tracked'),
  audience: audience.default('public').describe('Who may see it'),
})

/** What was said before, of what decides who is told. */
export const formerly = z.strictObject({
  instances: texts.optional().describe('The ids that it named. Default: as before'),
  products: texts.optional().describe('The products that it named. Default: as before'),
  severity: z
    .enum(severities)
    .nullable()
    .optional()
    .describe('How bad it was said to be; empty where that was not said. Default: as before'),
})

export const revision = z.strictObject({
  date: patterned(
    /^\d{4}-\d\d-\d\d([T ].+)?$/,
    'a day, such as 2019-06-11, or a date and time, such as 2019-06-11 16:30',
  ).describe(
    'When it was published: a day, or a time by the clock of the report (`2026-03-09 11:30`), which feeds have then; while an incident goes on it keeps things in their order',
  ),
  summary: text.describe('What was published or corrected'),
  substantive: z
    .boolean()
    .default(true)
    .describe('Whether subscribers are told; `false` for a comma'),
  kind: z
    .enum(publicationKinds)
    .optional()
    .describe(
      'What the report is from then on. Default: by the summary, the status and the other entries',
    ),
  formerly: formerly.optional().describe('What the report said until then of whom it concerns'),
})

export const sla = z.strictObject({
  counts: z
    .boolean()
    .nullable()
    .default(null)
    .describe(
      '`false` takes its time out of availability; `true` lets it count, whatever its kind but `none`. Default: by the kinds of its windows',
    ),
  exclusion: text.nullable().default(null).describe('The reason, shown beside it'),
})
