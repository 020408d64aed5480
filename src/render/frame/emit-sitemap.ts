/** Turns a site into the list of its pages that search engines read (sitemaps.org, protocol 0.9). */
import { outputPath } from '../../model/paths.ts'
import type { Copy, Site } from '../../model/site.ts'
import type { Instant } from '../../model/time.ts'
import { absoluteUrl } from '../addresses.ts'
import type { Recipe } from '../look.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'

export const sitemapPath = outputPath('sitemap.xml')

/** The sitemap of `files`, of which some say that they are to be listed. */
export function sitemapOf(files: readonly (Recipe | Copy)[], site: Site): Recipe {
  const listed = files.flatMap(file => ('listed' in file && file.listed ? [file] : []))
  const pages = () =>
    listed.map(({ path, listed: ids = [] }): Entry => {
      const updated = ids.map(id => site.standings[id]?.updated ?? '').sort()
      return [absoluteUrl(site.config.site.url, path), updated.at(-1)]
    })
  return { path: sitemapPath, madeOf: pages, render: () => renderSitemap(pages()) }
}

type Entry = readonly [url: string, updated: Instant | undefined]

function renderSitemap(pages: readonly Entry[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map(([url, updated]) => {
      const lastmod = updated ? `<lastmod>${updated}</lastmod>` : ''
      return `  <url><loc>${escapeMarkup(url)}</loc>${lastmod}</url>`
    }),
    '</urlset>\n',
  ].join('\n')
}
