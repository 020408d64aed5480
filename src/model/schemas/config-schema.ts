/** The schema of the settings: the only list of the keys of `causebook.yaml`. */
import { z } from 'zod'
import { sectionKeys } from '../report.ts'
import { audiences, kinds } from '../terms.ts'
import { type KeyTable, languageTag, patterned, text, texts } from './schema-parts.ts'

const anAddress = 'a web address, such as https://rca.example.org/kb/'
const webAddress = patterned(/^https?:\/\/[^\s/?#]+(\/\S*)?$/, anAddress).refine(
  url => URL.canParse(url),
  anAddress,
)
const addressOfPath = webAddress.describe('a web address with {path}')
const siteAddress = webAddress.regex(/^[^?#"<>\\]*$/, `${anAddress}, without "?" and "#"`)

const instance = z.strictObject({
  name: text.optional(),
  region: text.nullable().default(null),
  datacenter: text.nullable().default(null),
  timezone: text.nullable().default(null),
  product: text.nullable().default(null),
  status_url: webAddress.nullable().default(null),
  aliases: texts.default([]),
  since: patterned(/^\d{4}-\d\d-\d\d$/, 'a day, such as 2019-06-11')
    .nullable()
    .default(null),
})

/** No step up, for nothing is above the root of the site. */
const target = patterned(
  /^((https?:\/\/|mailto:|tel:)\S+|(?!\/\/|[a-zA-Z][a-zA-Z0-9+.-]*:)(?!(.*\/)?\.\.(\/|$))[^\s\\]+)$/,
  'a web address, mailto:, a page such as pages/about.md, or an address on the site, such as calendar/',
)
const frameLink = z.strictObject({
  label: z.union([text, z.record(languageTag, text)]),
  to: target,
})

const fontFile = patterned(
  /^[\w.-]+\.woff2$/,
  'the name of a font in the templates folder that ends in .woff2',
).optional()
const typeface = z.strictObject({
  regular: fontFile,
  bold: fontFile,
  italic: fontFile,
  'bold-italic': fontFile,
  variable: fontFile,
  'variable-italic': fontFile,
})

const section = z.strictObject({
  title: text.optional(),
  aliases: texts.optional(),
  required: z.boolean().optional(),
  text: text.optional().describe('Markdown, shown where the author leaves the section out'),
})

export const configSchema = z.strictObject({
  site: z
    .strictObject({
      title: text.default('Incident reports'),
      url: siteAddress.nullable().default(null),
      language: languageTag.default('en'),
      hours: z.literal([12, 24]).nullable().default(null),
      organisation: text.nullable().default(null),
    })
    .prefault({}),
  feed: z
    .strictObject({
      authority: patterned(
        /^([A-Za-z0-9._%+-]+@)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/,
        'a domain or an e-mail address of yours, such as example.org',
      )
        .nullable()
        .default(null),
      year: z.int().min(1990).max(9999).default(2026),
      limit: z.int().min(1).default(50),
    })
    .prefault({}),
  instances: z.record(text, instance).default({}),
  sections: z
    .strictObject({
      order: z.array(z.enum(sectionKeys)).default([]),
      introduction: section.optional(),
      products: section.optional(),
      timeline: section.optional(),
      'root-cause': section.optional(),
      actions: section.optional(),
      communication: section.optional(),
      history: section.optional(),
    })
    .prefault({}),
  policy: z
    .strictObject({
      rca_for_minutes: z.number().min(0).default(5),
      publish_within_working_days: z.int().min(0).default(10),
      availability_target: z.number().min(0).max(100).default(99.9),
      downtime_kinds: z
        .array(z.enum(kinds).exclude(['none']))
        .default(['outage', 'partial', 'intermittent']),
    })
    .prefault({}),
  audience: z.enum(audiences).default('public'),
  feedback: z
    .strictObject({
      url: patterned(
        /^(?!.*%7[Bb](answer|title|id|url)%7[Dd])(https?:\/\/|mailto:)([^\s{}]|\{(answer|title|id|url)\})+$/,
        'a web address or mailto:, with no slot but {answer}, {title}, {id} and {url}, in braces',
      ),
    })
    .optional(),
  source: z
    .strictObject({
      edit_url: addressOfPath.optional(),
      view_url: addressOfPath.optional(),
      copy: z.boolean().default(false),
    })
    .prefault({}),
  nav: z.array(frameLink).default([]),
  footer: z.array(frameLink).default([]),
  theme: z
    .strictObject({
      logo: patterned(
        /^[\w.-]+\.(svg|png|webp|jpe?g|gif)$/,
        'the name of a picture in the templates folder',
      ).optional(),
      accent: patterned(/^#[0-9a-fA-F]{6}$/, 'a colour, such as #1f5f8b').optional(),
      fonts: z.strictObject({ text: typeface.optional(), code: typeface.optional() }).prefault({}),
      cards: z.boolean().default(true),
    })
    .prefault({}),
})
export type ConfigFile = z.output<typeof configSchema>

/** The settings, and those below each of them; `*` is any name. */
export const configKeys: KeyTable = {
  '': Object.keys(configSchema.shape),
  site: ['title', 'url', 'language', 'hours', 'organisation'],
  feed: ['authority', 'year', 'limit'],
  'instances.*': Object.keys(instance.shape),
  sections: ['order', ...sectionKeys],
  'sections.*': Object.keys(section.shape),
  policy: [
    'rca_for_minutes',
    'publish_within_working_days',
    'availability_target',
    'downtime_kinds',
  ],
  feedback: ['url'],
  source: ['edit_url', 'view_url', 'copy'],
  nav: ['label', 'to'],
  footer: ['label', 'to'],
  theme: ['logo', 'accent', 'fonts', 'cards'],
  'theme.fonts': ['text', 'code'],
  'theme.fonts.*': Object.keys(typeface.shape),
}
