/** The pieces of the configuration: instances, sections, links and typefaces. */
import { z } from 'zod'
import { languageTag, patterned, text, texts } from './schema-parts.ts'

const anAddress = 'a web address, such as https://rca.example.org/kb/'
export const webAddress = patterned(/^https?:\/\/[^\s/?#]+(\/\S*)?$/, anAddress).refine(
  url => URL.canParse(url),
  anAddress,
)
/** It stands in all that is published, so it tells nobody how to sign in. */
export const siteAddress = webAddress.regex(
  /^https?:\/\/[^/@?#"<>\\]*(?:\/[^?#"<>\\]*)?$/,
  `${anAddress}, without "?", "#" and a user's name or password`,
)

export const formerHome = z.strictObject({
  before: patterned(/^\d{4}-\d\d-\d\d$/, 'a day, such as 2019-06-11').describe(
    'The first day on which it belonged elsewhere',
  ),
  region: text.nullable().default(null).describe('The region until then'),
  product: text.nullable().default(null).describe('The product until then'),
})

export const instance = z.strictObject({
  name: text.optional().describe('As people read it. Default: `ID`'),
  region: text
    .nullable()
    .default(null)
    .describe('Each region has a page and feeds, even before there is a report'),
  datacenter: text.nullable().default(null).describe('Where it runs'),
  timezone: text
    .nullable()
    .default(null)
    .meta({
      description: 'The clock of reports that name none of their own: an IANA name',
      examples: ['Europe/Amsterdam', 'UTC'],
    }),
  product: text.nullable().default(null).describe('For reports that state no product'),
  status_url: webAddress.nullable().default(null).describe('Where one sees how it is now'),
  aliases: texts
    .default([])
    .describe(
      'Other names that reports may use. A name stands for one instance only. An instance answers at their addresses, too',
    ),
  since: patterned(/^\d{4}-\d\d-\d\d$/, 'a day, such as 2019-06-11')
    .nullable()
    .default(null)
    .describe('The day its availability is told from. Default: the quarter of its first incident'),
  formerly: z
    .array(formerHome)
    .default([])
    .describe(
      'What it belonged to before it moved. Reports of incidents that began before that day stay where they were told of',
    ),
})

/** No step up, for nothing is above the root of the site. */
const target = patterned(
  /^((https?:\/\/|mailto:|tel:)\S+|(?!\/\/|[a-zA-Z][a-zA-Z0-9+.-]*:)(?!(.*\/)?\.\.(\/|$))[^\s\\]+)$/,
  'a web address, mailto:, a page such as pages/about.md, or an address on the site, such as calendar/',
)
export const frameLink = z.strictObject({
  label: z
    .union([
      text,
      z
        .record(languageTag, text)
        .refine(labels => Object.keys(labels).length > 0, 'a label in one language at least'),
    ])
    .describe(
      'What the link says; of several languages, that of `site.language`, or else the first',
    ),
  to: target.describe(
    'Where it leads: a page of yours by its file, `pages/about.md`; a web address, `mailto:` or `tel:`; or an address on the site, from its root: `calendar/`, `files/terms.pdf` of `static/`',
  ),
})

const fontFile = patterned(
  /^[\w.-]+\.woff2$/,
  'the name of a font in the templates folder that ends in .woff2',
).optional()
export const typeface = z.strictObject({
  regular: fontFile.describe('For the weight 400'),
  bold: fontFile.describe('For the weight 700'),
  italic: fontFile.describe('For the weight 400, slanted'),
  'bold-italic': fontFile.describe('For the weight 700, slanted'),
  variable: fontFile.describe('In place of `regular` and `bold`: one file that has all weights'),
  'variable-italic': fontFile.describe('In place of `italic` and `bold-italic`: the same, slanted'),
})

export const section = z.strictObject({
  title: text.optional().describe('The heading where the author writes none. Default: by role'),
  aliases: texts
    .optional()
    .describe(
      'More names under which the section is recognised, in any language. The usual ones stay',
    ),
  required: z
    .boolean()
    .optional()
    .describe(
      'Whether it is an error when a final report lacks it and nothing stands in for it. Default: by role',
    ),
  text: text.optional().describe('Markdown, shown where the author leaves the section out'),
})
