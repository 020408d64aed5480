/** The schema of what a knowledge base says of every page: links of its own, and its looks. */
import { z } from 'zod'
import { languageTag, patterned, text } from './schema-parts.ts'

/** No step up, for nothing is above the root of the site. */
const target = patterned(
  /^((https?:\/\/|mailto:|tel:)\S+|(?!\/\/|[a-zA-Z][a-zA-Z0-9+.-]*:)(?!(.*\/)?\.\.(\/|$))[^\s\\]+)$/,
  'a web address, mailto:, a page such as pages/about.md, or an address on the site, such as calendar/',
)
export const frameLink = z.strictObject({
  label: z
    .union([text, z.record(languageTag, text)])
    .describe('What the link says; of several, that of `site.language`, or else the first'),
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
  italic: fontFile.describe('For the weight 400 in italics'),
  'bold-italic': fontFile.describe('For the weight 700 in italics'),
  variable: fontFile.describe('In place of `regular` and `bold`: one file that has all weights'),
  'variable-italic': fontFile.describe('The same in italics'),
})

export const theme = z
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
        code: typeface.optional().describe('That of code'),
      })
      .prefault({})
      .describe('Typefaces of your own, from `.woff2` files in `templates/`'),
    cards: z
      .boolean()
      .default(true)
      .describe(
        'Whether each report gets a social card: the picture that chats and social networks show beside a link to it. Drawing takes about 15 ms a report, when it changes',
      ),
  })
  .prefault({})
