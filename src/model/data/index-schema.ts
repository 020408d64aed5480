/** The schemas of the lists of reports: the index, and the file of a year. */
import { z } from 'zod'
import { entry, file, instant } from './parts.ts'

export const indexSchema = z
  .object({
    ...file,
    title: z.string(),
    url: z.url().describe('The home page of the knowledge base'),
    language: z.string().describe('A BCP 47 language tag'),
    updated: instant.nullable().describe('The newest `updated` of all reports; null without any'),
    years: z
      .array(z.int())
      .describe('The years, newest first, that have a file of their own: years/2019.json'),
    reports: z.array(entry).describe('All reports, newest incident first'),
  })
  .meta({ title: 'Index of incident reports', description: 'Every report of a knowledge base' })
export type IndexFile = z.infer<typeof indexSchema>

export const yearSchema = z
  .object({
    ...file,
    year: z.int().describe('By the clocks of the incidents'),
    url: z.url().describe('The page of the year'),
    reports: z.array(entry).describe('Newest incident first'),
  })
  .meta({
    title: 'Incident reports of a year',
    description: 'The entries of the index of one year',
  })
export type YearFile = z.infer<typeof yearSchema>
