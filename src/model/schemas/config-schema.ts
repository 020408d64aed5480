/** The schema of the settings: the only list of the keys of `causebook.yaml`. */
import { z } from 'zod'
import { ruleLevels } from '../catalogue/rules.ts'
import { sectionKeys } from '../report.ts'
import { audiences, kinds } from '../terms.ts'
import { firstYear, lastYear } from '../time.ts'
import {
  formerHome,
  frameLink,
  instance,
  section,
  siteAddress,
  typeface,
  webAddress,
} from './config-parts.ts'
import { type KeyTable, languageTag, patterned, text, texts } from './schema-parts.ts'

const ruleLevel = z.enum(ruleLevels)

export const configSchema = z.strictObject({
  site: z
    .strictObject({
      title: text.default('Incident reports').describe('Stands at the top of all pages'),
      url: siteAddress
        .nullable()
        .default(null)
        .describe(
          'Where the site will be. Feeds, data files, the sitemap and canonical links name it. `--base-url` overrides it. Default: `http://localhost/`',
        ),
      internal_url: siteAddress
        .nullable()
        .default(null)
        .describe(
          'Where the site for internal readers will be, which `--audience internal` makes of the same settings. Default: `site.url`, where `audience` is `internal`',
        ),
      language: languageTag
        .default('en')
        .describe(
          'Of the pages, with or without a region: `de-AT` is told with the words of `de`, and with the dates, hours and numbers of Austria. Also that of reports without a `lang`',
        ),
      hours: z
        .literal([12, 24])
        .nullable()
        .default(null)
        .describe(
          'Times of day on all pages: “8:00 PM” or “20:00”, as the language writes them. Feeds and data files have 24 hours. Default: as is usual in the language, or in its region',
        ),
      organisation: text
        .nullable()
        .default(null)
        .describe('The author that feeds name; shown at the foot of pages'),
    })
    .prefault({})
    .describe('What the site is called, and where it is'),
  feed: z
    .strictObject({
      authority: patterned(
        /^([A-Za-z0-9._%+-]+@)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/,
        'a domain or an e-mail address of yours, such as example.org',
      )
        .nullable()
        .default(null)
        .describe(
          'A domain that was yours in `feed.year`. Default: `localhost`, or rather the host of `site.url`',
        ),
      year: z
        .int()
        .min(firstYear)
        .max(lastYear)
        .default(2026)
        .describe('Part of the ids in feeds, as `authority` is: never change them'),
      limit: z.int().min(1).default(50).describe('The most reports a feed has'),
    })
    .prefault({})
    .describe('The ids in feeds. Set it before you publish, and never change it'),
  instances: z
    .record(text, instance)
    .default({})
    .describe(
      'What can fail, by id. Without it, reports may name any instance; with it, a name that is not in it is an error',
    ),
  sections: z
    .strictObject({
      order: z
        .array(z.enum(sectionKeys))
        .default([])
        .describe('These come first; the others keep their order'),
      introduction: section.optional(),
      products: section.optional(),
      timeline: section.optional(),
      'root-cause': section.optional(),
      actions: section.optional(),
      communication: section.optional(),
      history: section.optional(),
    })
    .prefault({})
    .describe('How the sections of reports are called, and in which order they stand'),
  policy: z
    .strictObject({
      rca_for_minutes: z
        .number()
        .min(0)
        .default(5)
        .describe('A longer impact needs a final report'),
      publish_within_working_days: z
        .int()
        .min(0)
        .default(10)
        .describe(
          'Working days, Monday to Friday, from the end of the incident until `check` calls its report late',
        ),
      availability_target: z
        .number()
        .min(0)
        .max(100)
        .default(99.9)
        .describe(
          'In percent. The availability pages draw it as a line and tell where it was missed',
        ),
      downtime_kinds: z
        .array(z.enum(kinds).exclude(['none']))
        .default(['outage', 'partial', 'intermittent'])
        .describe('Windows of these kinds are downtime on the availability pages'),
    })
    .prefault({})
    .describe('What you promise'),
  rules: z
    .record(text, z.union([ruleLevel, z.record(text, ruleLevel)]))
    .default({})
    .describe('Severities by code or group; below a folder or a pattern, those for its reports'),
  privacy: z
    .strictObject({
      allow: texts
        .default([])
        .describe(
          'What may be published though it looks like a secret, like an address within your network, or like that of a person: the very text, in which `*` stands for any other, or a domain, for all below it. The addresses of this file that pages show are allowed anyway',
        ),
    })
    .prefault({})
    .describe('What is warned of before it is published'),
  audience: z
    .enum(audiences)
    .default('public')
    .describe('Whom the site is for. `--audience` overrides it'),
  feedback: z
    .strictObject({
      url: patterned(
        /^(?!.*%7[Bb](answer|title|id|url)%7[Dd])(https?:\/\/|mailto:)([^\s{}]|\{(answer|title|id|url)\})+$/,
        'a web address or mailto:, with no slot but {answer}, {title}, {id} and {url}, in braces',
      ).describe(
        'Where readers say whether a report was helpful. `{title}`, `{id}` and `{url}` are filled in. With `{answer}` in it, which becomes `yes` or `no`, the page asks and has a link for each answer; without, it has one link to say what is missing. Neither needs a script',
      ),
    })
    .optional()
    .describe('What readers think of a report'),
  source: z
    .strictObject({
      edit_url: webAddress
        .optional()
        .describe(
          'Where a report is edited. `{path}` is filled in: its path below the reports folder',
        ),
      view_url: webAddress
        .optional()
        .describe(
          'Where any other file of the repository is read that a report links to, such as a runbook. `{path}` is filled in: its path below the reports folder; for files outside of it, folders before `{path}` are taken off the address',
        ),
      copy: z
        .boolean()
        .default(false)
        .describe(
          'Whether the site has copies of such files instead, below `files/`. Mind who may read them. Never copied: what is among the reports, what a symbolic link leads to, hidden files, `node_modules`',
        ),
      largest_file_mb: z
        .number()
        .min(0)
        .default(100)
        .describe('What one file that a report links to may have, in MB, to be copied to the site'),
    })
    .prefault({})
    .describe('Where the reports are kept'),
  nav: z
    .array(frameLink)
    .default([])
    .describe(
      'Links of your own on every page, after the places of the site in the head; on a phone in its menu',
    ),
  footer: z.array(frameLink).default([]).describe('Links of your own in the foot of every page'),
  theme: z
    .strictObject({
      logo: patterned(
        /^[\w.-]+\.(svg|png|webp|jpe?g|gif)$/,
        'the name of a picture in the templates folder',
      )
        .optional()
        .describe(
          'A picture in `templates/` (SVG, PNG, WebP, JPEG or GIF), shown before the title of the site',
        ),
      accent: patterned(/^#[0-9a-fA-F]{6}$/, 'a colour, such as #1f5f8b')
        .optional()
        .describe('For links and the current place. Dark pages use a lighter shade of it'),
      fonts: z
        .strictObject({
          text: typeface.optional().describe('The typeface of all text'),
          code: typeface.optional().describe('The typeface of code'),
        })
        .prefault({})
        .describe('Typefaces of your own'),
      cards: z
        .boolean()
        .default(true)
        .describe(
          'Whether each report gets a social card: the picture that chats and social networks show beside a link to it. Drawing takes about 15 ms a report, when it changes',
        ),
    })
    .prefault({})
    .describe('How the site looks'),
})
export type ConfigFile = z.output<typeof configSchema>

/** The settings, and those below each of them; `*` is any name. */
export const configKeys: KeyTable = {
  '': Object.keys(configSchema.shape),
  site: ['title', 'url', 'internal_url', 'language', 'hours', 'organisation'],
  feed: ['authority', 'year', 'limit'],
  'instances.*': Object.keys(instance.shape),
  'instances.*.formerly': Object.keys(formerHome.shape),
  sections: ['order', ...sectionKeys],
  'sections.*': Object.keys(section.shape),
  policy: [
    'rca_for_minutes',
    'publish_within_working_days',
    'availability_target',
    'downtime_kinds',
  ],
  privacy: ['allow'],
  feedback: ['url'],
  source: ['edit_url', 'view_url', 'copy', 'largest_file_mb'],
  nav: ['label', 'to'],
  footer: ['label', 'to'],
  theme: ['logo', 'accent', 'fonts', 'cards'],
  'theme.fonts': ['text', 'code'],
  'theme.fonts.*': Object.keys(typeface.shape),
}
