/** The fields of a page beside the reports: the only list of them. */
import { z } from 'zod'
import { audience } from './front-matter-parts.ts'
import { languageTag, text } from './schema-parts.ts'

export const pageSchema = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  lang: languageTag.nullable().default(null),
  status: z.enum(['final', 'draft']).default('final'),
  audience: audience.default('public'),
})
