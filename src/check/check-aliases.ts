/** Is every old address of a report free to lead to it? */
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { renamedInstances } from '../model/renamed-instances.ts'
import type { Report } from '../model/report.ts'
import { families, type Site } from '../model/site.ts'
import { allReports } from './all-reports.ts'
import { placeOfItem } from './place-of.ts'

/** Files and folders at the root that are the site's own, with all that is below them. */
const reserved =
  /^(api|files|assets|search|availability|actions|calendar|severities|404\.html|robots\.txt|llms\.txt|sitemap\.xml|calendar\.ics|card\.png|(clocks|drawings|lists|mine|search|search-late)\.js|feed\.css|subscribe\.opml|causebook\.[a-z]+|favicon\.svg|[a-z-]+\.[0-9a-f]{8}\.(css|js|woff2))(\/|$)/
const feed = /(^|\/)(feed|updates)\.(rss|atom|json)(\/.*)?$/
/** What else stands beside the page of an instance or a report. */
const beside = /\/(calendar\.ics|badge(-availability)?\.svg|card\.png|index\.md)(\/.*)?$/
const furtherPage = /\/pages\/\d+$/

/** An alias must not be a page of the site, nor stand for a second report, whatever its case and slashes. */
export function* checkAliases(site: Site): Iterable<Diagnostic> {
  const pages = pageAddresses(site)
  const holders = new Map<string, Report>()
  for (const report of allReports(site)) {
    for (const [index, alias] of report.aliases.entries()) {
      const address = addressOfAlias(alias)
      const holder = holders.get(address)
      if (!holder) holders.set(address, report)
      const owner = ownerOf(address, pages) ?? (holder && nameOf(holder, report))
      const also = holder && holder !== report ? [holder.source] : []
      if (owner) yield { ...tell(report, alias, index, owner), also }
    }
  }
}

function tell(report: Report, alias: string, index: number, owner: string): Diagnostic {
  const place = placeOfItem(report, ['aliases'], index)
  const message = `The alias "${alias}" is already the address of ${owner}`
  return diagnose('id/alias-taken', report.source, message, { place, hint: 'Remove the alias' })
}

function nameOf(holder: Report, report: Report): string {
  return holder === report ? 'this report, stated twice' : `another report, ${holder.source}`
}

/** The page at `address` in words, if there is one. */
export function ownerOf(address: string, pages: ReadonlyMap<string, string>): string | undefined {
  if (reserved.test(address)) return 'a part of the site'
  const parts = [feed, beside, furtherPage]
  const page = pages.get(parts.reduce((left, part) => left.replace(part, ''), address))
  if (page && feed.test(address)) return `a feed of ${page}`
  if (page && beside.test(address)) return `a file of ${page}`
  return page && furtherPage.test(address) ? `a further page of ${page}` : page
}

/** Of each site, for hundreds of links may lead nowhere. */
const known = new WeakMap<Site, ReadonlyMap<string, string>>()

/** The pages of the site, in words. */
export function pageAddresses(site: Site): ReadonlyMap<string, string> {
  const addresses = known.get(site) ?? addressesOf(site)
  known.set(site, addresses)
  return addresses
}

function addressesOf(site: Site): ReadonlyMap<string, string> {
  return new Map([
    ['', 'the home page'],
    ['subscribe', 'the subscribe page'],
    ['patterns', 'the page of patterns'],
    ['404', 'the page for what is not found'],
    ['reports', 'the list of reports'],
    ...families.map(family => [family, `the list of ${family}`] as const),
    ...site.facets.map(
      facet => [`${facet.family}/${facet.slug}`, `a page of ${facet.family}`] as const,
    ),
    ...renamedInstances(site).map(
      ({ was, now }) => [`instances/${was.slug}`, `the page of ${now.id} under an alias`] as const,
    ),
    ...allReports(site).map(
      report => [`reports/${report.slug}`, `a report, ${report.source}`] as const,
    ),
  ])
}

/** As redirects are written, without regard to case: no empty, `.` or `..` steps, no `index.html`. */
export function addressOfAlias(alias: string): string {
  const steps = alias.normalize('NFC').toLowerCase().split('/')
  const address = steps.filter(step => !['', '.', '..'].includes(step)).join('/')
  return address.replace(/(^|\/)index\.html$/, '')
}
