/** Where everything on the site is. Addresses are promises: they never change. */
import type { LedgerState } from '../figures/ledger.ts'
import { addressOf, type OutputPath, outputPath, type SourcePath } from '../model/paths.ts'
import type { Report } from '../model/report.ts'
import type { Facet, Family, OwnPage } from '../model/site.ts'

export const homePath = outputPath('index.html')
export const subscribePath = outputPath('subscribe/index.html')
export const reportsPath = outputPath('reports/index.html')
export const patternsPath = outputPath('patterns/index.html')
export const calendarPath = outputPath('calendar/index.html')
export const searchPath = outputPath('search/index.html')
/** What tells where all else of the index is. */
export const searchIndexPath = outputPath('search/index/index.json')
export const indexJsonPath = outputPath('api/v1/index.json')
export const actionsJsonPath = outputPath('api/v1/actions.json')
export const changesJsonPath = outputPath('api/v1/changes.json')
export const availabilityJsonPath = outputPath('api/v1/availability.json')
export const instancesJsonPath = outputPath('api/v1/instances.json')
export const actionsCsvPath = outputPath('api/v1/actions.csv')
export const availabilityCsvPath = outputPath('api/v1/availability.csv')
export const reportsCsvPath = outputPath('api/v1/reports.csv')
/** The same path as at status pages, whose clients read it. */

export const reportPath = ({ slug }: Pick<Report, 'slug'>): OutputPath =>
  outputPath(`reports/${slug}/index.html`)

/** The same as Markdown, beside it. */
export const reportMarkdownPath = ({ slug }: Pick<Report, 'slug'>): OutputPath =>
  outputPath(`reports/${slug}/index.md`)

/** The same of a page of the site's own. */
export const pageMarkdownPath = ({ path }: OwnPage): OutputPath =>
  outputPath(path.replace(/html$/, 'md'))

/** What leads assistants to the reports. */
export const llmsTextPath = outputPath('llms.txt')

/** The picture that stands for a report where somebody links to it. */
export const reportCardPath = (report: Report): OutputPath =>
  outputPath(`reports/${report.slug}/card.png`)

/** The picture that stands for all other pages. */
export const siteCardPath = outputPath('card.png')

export const familyPath = (family: Family): OutputPath => outputPath(`${family}/index.html`)

export const availabilityPath = outputPath('availability/index.html')

/** The availability of all instances in a quarter or year: `/availability/2019-q3/`. */
export const periodPath = (id: string): OutputPath => outputPath(`availability/${id}/index.html`)

export const facetPath = (facet: Facet): OutputPath =>
  outputPath(`${facet.family}/${facet.slug}/index.html`)

export const ledgerPath = outputPath('actions/index.html')

/** Where a long list of actions begins: `/actions/done/`. */
export const ledgerListPath = (state: LedgerState): OutputPath =>
  outputPath(`actions/${state}/index.html`)

/** The further pages of a list: below it, in a folder that no slug beside it can be. `number` counts from 1. */
export const listPagePath = (list: OutputPath, number: number): OutputPath =>
  number === 1 ? list : outputPath(list.replace(/index\.html$/, `pages/${number}/index.html`))

/** The page's data: `/api/v1/reports/{id}.json`. */
export const reportJsonPath = (report: Report): OutputPath =>
  outputPath(`api/v1/reports/${report.slug}.json`)

/** The data of an instance or a year: `/api/v1/instances/{id}.json`, `/api/v1/years/2019.json`. */
export const facetJsonPath = ({ family, slug }: Facet): OutputPath =>
  outputPath(`api/v1/${family}/${slug}.json`)

/** The pictures of an instance for pages elsewhere. */
export const badgePath = ({ family, slug }: Facet): OutputPath =>
  outputPath(`${family}/${slug}/badge.svg`)
export const availabilityBadgePath = ({ family, slug }: Facet): OutputPath =>
  outputPath(`${family}/${slug}/badge-availability.svg`)

/** The JSON Schema of a data file: `/api/v1/schema/{name}.json`. */
export const schemaPath = (name: string): OutputPath => outputPath(`api/v1/schema/${name}.json`)

/** Attachments keep their place below the reports folder, so two reports share one copy; `~` is the folder above. */
export const attachmentPath = (path: SourcePath): OutputPath =>
  outputPath(`files/${path.replace(/^(\.\.\/)+/, up => up.replaceAll('..', '~'))}`)

export const feedFormats = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

/** One item for each report, and one for each publication. */
export const feedFamilies = ['feed', 'updates'] as const
export type FeedFamily = (typeof feedFamilies)[number]

/** Where the feeds of a facet are. Those of the whole site have an empty folder. */
export const facetFolder = ({ family, slug }: Facet): string => `${family}/${slug}/`

/** Where the feeds of severity major and up are; there is no page beside them. */
export const severeFolder = 'severities/major/'

export const feedPath = (folder: string, family: FeedFamily, format: FeedFormat): OutputPath =>
  outputPath(`${folder}${family}.${format}`)

/** All feeds, for feed readers to import. */
export const feedListPath = outputPath('subscribe.opml')

/** The incidents of a folder's feeds, for calendars. */
export const calendarFilePath = (folder: string): OutputPath => outputPath(`${folder}calendar.ics`)

/** The address with scheme and host, for feeds, data files and canonical links. */
export function absoluteUrl(siteUrl: string, path: OutputPath): string {
  return siteUrl + addressOf(path).split('/').map(encodeURIComponent).join('/')
}
