import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import type { Site } from '../../../src/model/site.ts'
import { emitRobots } from '../../../src/render/frame/emit-robots.ts'
import { renderSite } from '../../../src/render/render-site.ts'
import { feedLook, feedSite, fileOf } from '../feed-site.ts'

const base = 'https://rca.example.org/kb/'

function sitemapOf(site: Site): string {
  const page = [...renderSite(site, feedLook)].find(({ path }) => path === 'sitemap.xml')
  return page && 'render' in page ? String(page.render()) : ''
}

describe('the sitemap', () => {
  it('lists the pages of the site, each as old as the newest report it shows', () => {
    const { urlset } = new XMLParser({ ignoreAttributes: false }).parse(sitemapOf(feedSite))
    expect(urlset['@_xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
    const pages: { loc: string; lastmod?: string }[] = urlset.url
    const others = pages.filter(({ loc }) => !/availability\/2/.test(loc))
    expect(others.map(({ loc, lastmod }) => [loc, lastmod])).toEqual([
      [base, '2021-06-11T10:00:00Z'],
      [`${base}reports/`, '2021-06-11T10:00:00Z'],
      [`${base}reports/quiet/`, '2020-02-02T12:00:00Z'],
      [`${base}reports/2019-06-03-alma-eu/`, '2021-06-11T10:00:00Z'],
      [`${base}reports/old/`, '2020-02-02T12:00:01Z'],
      [`${base}instances/`, undefined],
      [`${base}years/`, undefined],
      [`${base}instances/eu00/`, '2021-06-11T10:00:00Z'],
      [`${base}instances/eu01/`, '2021-06-11T10:00:00Z'],
      [`${base}years/2019/`, '2021-06-11T10:00:00Z'],
      [`${base}availability/`, undefined],
      [`${base}actions/`, undefined],
      [`${base}patterns/`, '2021-06-11T10:00:00Z'],
      [`${base}calendar/`, '2021-06-11T10:00:00Z'],
      [`${base}subscribe/`, undefined],
    ])
  })

  it('escapes what an address may hold', () => {
    const url = 'https://rca.example.org/kb&co/'
    const config = { ...feedSite.config, site: { ...feedSite.config.site, url } }
    expect(sitemapOf({ ...feedSite, config })).toContain(
      '<loc>https://rca.example.org/kb&amp;co/</loc>',
    )
  })
})

describe('robots.txt', () => {
  it('allows everything and names the sitemap', () => {
    expect(fileOf(emitRobots, 'robots.txt')).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${base}sitemap.xml\n`,
    )
  })
})
