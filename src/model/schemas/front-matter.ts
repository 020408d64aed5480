/** The fields of a report's front matter: the only list of them. */
import { z } from 'zod'
import { whyUnusable } from '../paths.ts'
import { detections, severities, statuses } from '../terms.ts'
import {
  action,
  audience,
  formerly,
  revision,
  sla,
  time,
  timelineEvent,
  window,
} from './front-matter-parts.ts'
import { limits } from './limits.ts'
import { type KeyTable, languageTag, name, patterned, text, texts, topics } from './schema-parts.ts'

/** Files by which somebody tells a host what to serve, and where: an address that an author names is to be none of them. */
const ofHosts =
  /^(cname|_(headers|redirects|routes\.json|worker\.(js|bundle))|(netlify|wrangler|fly)\.toml|(vercel|now|firebase|wrangler|staticwebapp\.config)\.json|(render|amplify)\.ya?ml|web\.config)$/i

/** No step of it is hidden, longer than file systems allow, or a file with something below it. */
const oldPath = patterned(
  /^(?!.*(^|\/)\.)(?!.*[^/]{201})(?!.*\.(html?|rss|atom|json)\/+[^/])\/?[^\s?#:\\\p{Cc}]+$/u,
  'a path on this site, such as /kb/2019/alma.html',
  // Whole addresses of the site are made paths before: an editor does not know which they are.
)
  .refine(
    path => path.split('/').every(step => whyUnusable(step) === null),
    'a path of names that files may have everywhere: at most 255 bytes each, no CON or AUX, no "." at the end, none of <>:"|*',
  )
  .refine(
    path => !path.split('/').some(step => ofHosts.test(step)),
    'a path without names of files that hosts of sites obey, such as CNAME, _redirects or web.config',
  )
  .refine(
    path => path.length <= 500 && path.split('/').length <= 21,
    'a path of at most 20 steps and 500 characters',
  )
  .meta({ pattern: String.raw`^\S+$` })
/** Short enough for the name of a file. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/
export const idForm = 'at most 200 letters, digits, ".", "_" and "-"'

export const frontMatterSchema = z.strictObject({
  id: patterned(idPattern, idForm)
    .optional()
    .describe(
      'Address, feed id and data file hang on it. It must never change once published. Default: the name of the file; that of the folder for `index.md`',
    ),
  title: name
    .optional()
    .describe(
      'The heading of the page. Default: a lone first heading of level one; without it, instances, “RCA” and the day',
    ),
  instance: texts
    .optional()
    .describe(
      'What was affected. Where the configuration lists instances, only those and their aliases are known. Required: this or `instances`',
    ),
  instances: texts
    .optional()
    .describe('The same; both may be used, and are joined. Required: this or `instance`'),
  product: topics
    .optional()
    .describe('What it is a part of. Default: that of the instances, on pages'),
  products: topics
    .optional()
    .describe('The same; both are joined. Default: that of the instances, on pages'),
  services: topics.optional().describe('Parts of a product, such as "Identity service"'),
  tags: topics.optional().describe('Anything else to group by. Each has a page'),
  causes: topics
    .optional()
    .describe('Contributing factors. Each has a page, so that incidents with the same cause meet'),
  vendor: topics.optional().describe('Whose part failed, when it was not your own'),
  start: time
    .optional()
    .describe(
      'When it began, or what is known of that, such as `unknown`: one window, of the kind `outage`. Required: unless `impact` is a list',
    ),
  end: time
    .optional()
    .describe(
      'When it was over, after `start`: a time, or what is known of it, such as `ongoing`. Required: unless `impact` is a list',
    ),
  timezone: name.optional().meta({
    description:
      'The clock of all times in the report: an IANA name, `UTC`, or an offset. Default: that of the instances, where they share one',
    examples: ['Europe/Amsterdam', 'UTC', '+01:00'],
  }),
  impact: z
    .union([text, z.array(window).min(1).max(limits.windows)])
    .optional()
    .describe(
      'Text: who could not do what. List: several windows, or a kind other than `outage`, in place of `start` and `end`',
    ),
  severity: z.enum(severities).optional().describe('How bad it was'),
  detected: time
    .optional()
    .describe('When it was noticed. Time to detect is computed from the start'),
  mitigated: time
    .optional()
    .describe('When its effects were contained. Time to mitigate is computed from the start'),
  resolved: time
    .optional()
    .describe('When it was over for good. Time to resolve is computed from the start'),
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
    .describe(
      'What happened, in brief. Shown in lists, feeds and search results, too. Default: the scope of a lone window; of several, how many there were, how long and when',
    ),
  root_cause: text
    .max(300)
    .optional()
    .describe(
      'Why, in brief, for readers who read no further. Default: the first sentence of the section about it',
    ),
  timeline: z
    .array(timelineEvent)
    .max(limits.events)
    .default([])
    .describe('What happened when. Default: read from the timeline section'),
  actions: z
    .array(action)
    .max(limits.actions)
    .default([])
    .describe('What has been done and will be, so that it does not happen again'),
  revisions: z
    .array(revision)
    .max(limits.revisions)
    .default([])
    .describe('The publication history, oldest first. A final or withdrawn report needs one'),
  supersedes: texts
    .optional()
    .describe('Ids of reports that this one replaces. They should be `withdrawn`'),
  related: texts.optional().describe('Ids of other reports, shown on both'),
  aliases: z
    .union([oldPath, z.array(oldPath).max(limits.topics)])
    .transform(value => [value].flat())
    .optional()
    .describe(
      'Old paths, such as `/kb/2019/alma.html`, below the address of the site, with or without it before them (`/kb/x/` is `/x/` at `https://example.org/kb/`); a page at each of them leads to the report',
    ),
  audience: audience
    .default('public')
    .describe('An internal report is in nothing that is built for the public'),
  sla: sla.optional().describe('How availability takes the report'),
  lang: languageTag.optional().describe('The language of your words. Default: that of the site'),
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
