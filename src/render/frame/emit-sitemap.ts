/** Turns a site into the list of its pages that search engines read (sitemaps.org, protocol 0.9). */
import { hasActions } from '../../figures/ledger.ts'
import { type OutputPath, outputPath } from '../../model/paths.ts'
import { families, type Site } from '../../model/site.ts'
import type { Instant } from '../../model/time.ts'
import {
  absoluteUrl,
  calendarPath,
  facetPath,
  familyPath,
  homePath,
  ledgerPath,
  patternsPath,
  reportPath,
  reportsPath,
  subscribePath,
} from '../addresses.ts'
import { availabilityPaths } from '../availability/availability-paths.ts'
import type { Recipe } from '../look.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'

export const sitemapPath = outputPath('sitemap.xml')

/** Emits `sitemap.xml`. A page that lists reports was modified when the newest of them was. */
export function* emitSitemap(site: Site): Iterable<Recipe> {
  const updates = () => site.reports.map(({ id }) => site.standings[id]?.updated)
  yield {
    path: sitemapPath,
    madeOf: ({ everything }) => [everything(), updates(), availabilityPaths(site)],
    render: () => renderSitemap(site),
  }
}

function renderSitemap(site: Site): string {
  const entry = (path: OutputPath, ids: readonly string[] = []) => {
    const updated = ids.map(id => site.standings[id]?.updated ?? '').sort()
    return renderEntry(absoluteUrl(site.config.site.url, path), updated.at(-1))
  }
  const everything = site.reports.map(report => report.id)
  const used = families.filter(family => site.facets.some(facet => facet.family === family))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    entry(homePath, everything),
    entry(reportsPath, everything),
    ...site.reports.map(report => entry(reportPath(report), [report.id])),
    ...used.map(family => entry(familyPath(family))),
    ...site.facets.map(facet => entry(facetPath(facet), facet.reports)),
    ...availabilityPaths(site).map(path => entry(path)),
    ...(hasActions(site) ? [entry(ledgerPath)] : []),
    entry(patternsPath, everything),
    entry(calendarPath, everything),
    entry(subscribePath),
    '</urlset>\n',
  ].join('\n')
}

function renderEntry(url: string, updated: Instant | undefined): string {
  const lastmod = updated ? `<lastmod>${updated}</lastmod>` : ''
  return `  <url><loc>${escapeMarkup(url)}</loc>${lastmod}</url>`
}
