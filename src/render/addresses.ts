/** Where everything on the site is. Addresses are promises: they never change. */
import { addressOf, type OutputPath, outputPath, type SourcePath } from '../model/paths.ts'
import type { Report } from '../model/report.ts'
import type { Facet, Family } from '../model/site.ts'

export const homePath = outputPath('index.html')
export const subscribePath = outputPath('subscribe/index.html')
export const reportsPath = outputPath('reports/index.html')
export const indexJsonPath = outputPath('api/v1/index.json')

export const reportPath = (report: Report): OutputPath =>
  outputPath(`reports/${report.slug}/index.html`)

export const familyPath = (family: Family): OutputPath => outputPath(`${family}/index.html`)

export const facetPath = (facet: Facet): OutputPath =>
  outputPath(`${facet.family}/${facet.slug}/index.html`)

/** The page's data: `/api/v1/reports/{id}.json`. */
export const reportJsonPath = (report: Report): OutputPath =>
  outputPath(`api/v1/reports/${report.slug}.json`)

/** The JSON Schema of a data file: `/api/v1/schema/{name}.json`. */
export const schemaPath = (name: string): OutputPath => outputPath(`api/v1/schema/${name}.json`)

/** Attachments keep their place below the reports folder, so two reports share one copy. */
export const attachmentPath = (path: SourcePath): OutputPath => outputPath(`files/${path}`)

export const feedFormats = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

/** The feed of the whole site, or of one facet. */
export const feedPath = (format: FeedFormat, facet?: Facet): OutputPath =>
  outputPath(facet ? `${facet.family}/${facet.slug}/feed.${format}` : `feed.${format}`)

/** The address with scheme and host, for feeds, data files and canonical links. */
export function absoluteUrl(siteUrl: string, path: OutputPath): string {
  return siteUrl + addressOf(path).split('/').map(encodeURIComponent).join('/')
}
