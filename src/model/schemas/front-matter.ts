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
const time = text.meta({
  description: 'a date and time, such as 2019-06-03 13:45',
  examples: ['2019-06-03 13:45', '2019-06-03 11:45 UTC', '2019-06-03T13:45+02:00'],
})
const start = time.describe('When it began, or what is known of that, such as `unknown`')
const end = time.describe('When it was over: a time, `ongoing` or `unknown`')
const day = patterned(/^\d{4}-\d\d-\d\d$/, 'a day, such as 2019-06-11')
const webLink = patterned(/^(https?:\/\/|mailto:)\S+$/, 'a web address')
/** No step of it is hidden, longer than file systems allow, or a file with something below it. */
const oldPath = patterned(
  /^(?!.*(^|\/)\.)(?!.*[^/]{201})(?!.*\.(html?|rss|atom|json)\/+[^/])\/?[^\s?#:\\\p{Cc}]+$/u,
  'a path on this site, such as /kb/2019/alma.html',
  // Whole addresses of the site are made paths before: an editor does not know which they are.
).meta({ pattern: String.raw`^\S+$` })
const audience = z.enum(audiences)

/** Short enough for the name of a file. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/
export const idForm = 'at most 200 letters, digits, ".", "_" and "-"'

const window = z.strictObject({
  start,
  end,
  kind: z
    .enum(kinds)
    .default('outage')
    .describe('`none`: watched, without impact; it does not count as time of impact'),
  instances: texts.optional().describe('Only those that this window hit'),
  scope: text.optional().describe('Who could not do what'),
})

const timelineEvent = z.strictObject({
  at: time.describe('When it happened'),
  text: text.describe('What happened, as plain text'),
  kind: text
    .optional()
    .describe(
      'A word of your own, for the data file; `detected`, `acknowledged`, `mitigated` and `resolved` make the event a milestone',
    ),
  link: webLink.optional().describe('Where it is told or proved'),
  audience: audience.default('public').describe('Who may see it'),
})

const action = z.strictObject({
  title: text.describe('What has been done or will be'),
  type: z.enum(actionTypes).nullable().default(null).describe('What it is for'),
  owner: text.nullable().default(null).describe('A role or a team, not a person'),
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
const formerly = z.strictObject({
  instances: texts.optional().describe('The ids that it named'),
  products: texts.optional().describe('The products that it named'),
  severity: z
    .enum(severities)
    .nullable()
    .optional()
    .describe('How bad it was said to be; empty where that was not said'),
})

const revision = z.strictObject({
  date: patterned(
    /^\d{4}-\d\d-\d\d([T ].+)?$/,
    'a day, such as 2019-06-11, or a date and time, such as 2019-06-11 16:30',
  ).describe('When it was published: a day, or a time by the clock of the report'),
  summary: text.describe('What was published or corrected'),
  substantive: z
    .boolean()
    .default(true)
    .describe('Whether subscribers are told; `false` for a comma'),
  kind: z.enum(publicationKinds).optional().describe('What the report is from then on'),
  formerly: formerly.optional().describe('What the report said until then of whom it concerns'),
})

const sla = z.strictObject({
  counts: z
    .boolean()
    .nullable()
    .default(null)
    .describe(
      '`false` takes its time out of availability; `true` lets it count, whatever its kind but `none`',
    ),
  exclusion: text.nullable().default(null).describe('The reason, shown beside it'),
})

export const frontMatterSchema = z.strictObject({
  id: patterned(idPattern, idForm)
    .optional()
    .describe(
      'Address, feed id and data file hang on it; it must never change once published. Default: the name of the file',
    ),
  title: text.optional().describe('Default: a lone first heading, or the instances and the day'),
  instance: texts.optional().describe('What was affected: the id of an instance, or a list'),
  instances: texts.optional().describe('What was affected: a list of the ids of instances'),
  product: texts.optional().describe('Default: that of the instances'),
  products: texts.optional().describe('Default: those of the instances'),
  services: texts.optional().describe('Parts of a product, such as "Identity service"'),
  tags: texts.optional().describe('Anything else to group by. Each has a page'),
  causes: texts
    .optional()
    .describe('Contributing factors. Each has a page, so that incidents with the same cause meet'),
  vendor: texts.optional().describe('Whose part failed, when it was not your own'),
  start: start.optional(),
  end: end.optional(),
  timezone: text.optional().meta({
    description:
      'The clock of all times in the report: an IANA name, `UTC`, or an offset. Default: that of the instances',
    examples: ['Europe/Amsterdam', 'UTC', '+01:00'],
  }),
  impact: z
    .union([text, z.array(window).min(1)])
    .optional()
    .describe(
      'Text: who could not do what. List: several windows, or a kind other than `outage`, in place of `start` and `end`',
    ),
  severity: z.enum(severities).optional().describe('How bad it was'),
  detected: time.optional().describe('When it was noticed'),
  mitigated: time.optional().describe('When its effects were contained'),
  resolved: time.optional().describe('When it was over for good'),
  detection: z.enum(detections).optional().describe('Who or what noticed it'),
  status: z
    .enum(statuses)
    .default('final')
    .describe(
      'A draft is in no output; a preliminary report may change; of a withdrawn one only that it was withdrawn is left',
    ),
  summary: text
    .max(300)
    .optional()
    .describe('What happened, in brief. Shown in lists, feeds and search results, too'),
  root_cause: text
    .max(300)
    .optional()
    .describe('Why, in brief. Default: the first sentence of the section about it'),
  timeline: z
    .array(timelineEvent)
    .default([])
    .describe('What happened when. Default: read from the timeline section'),
  actions: z
    .array(action)
    .default([])
    .describe('What has been done and will be, so that it does not happen again'),
  revisions: z
    .array(revision)
    .default([])
    .describe('The publication history, oldest first. A final or withdrawn report needs one'),
  supersedes: texts
    .optional()
    .describe('Ids of reports that this one replaces. They should be `withdrawn`'),
  related: texts.optional().describe('Ids of other reports, shown on both'),
  aliases: z
    .union([oldPath, z.array(oldPath)])
    .transform(value => [value].flat())
    .optional()
    .describe('Old paths on this site. A page at each of them leads to the report'),
  audience: audience
    .default('public')
    .describe('An internal report is in nothing that is built for the public'),
  sla: sla.optional().describe('How availability takes the report'),
  lang: languageTag
    .optional()
    .describe('The language of your words (BCP 47). Default: that of the site'),
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
