import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { contrastOf, leastContrast } from '../../../src/model/contrast.ts'
import type { Report } from '../../../src/model/report.ts'
import { drawBadge } from '../../../src/render/badges/draw-badge.ts'
import { emitBadges } from '../../../src/render/badges/emit-badges.ts'
import { textWidth } from '../../../src/render/cards/text-width.ts'
import { emitFacets } from '../../../src/render/lists/emit-facets.ts'
import { facet } from '../../samples.ts'
import { emitted, feedSite, fileOf, fingerprintsOf } from '../feed-site.ts'
import { sampleSite } from '../sample-site.ts'

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' })

function read(svg: string) {
  expect(XMLValidator.validate(svg)).toBe(true)
  const { svg: root } = parser.parse(svg)
  const [label, text] = root.g.text.map((each: { '#text': string }) => each['#text'])
  return { root, label, text, name: root.title['#text'] }
}

describe('the badges of an instance', () => {
  const { site, look } = sampleSite()
  const textOf = (path: string, of = site) => {
    const page = [...emitBadges(of, look)].find(each => each.path === path)
    if (!page || !('render' in page)) throw new Error(`No ${path}`)
    return read(String(page.render()))
  }

  it('are two for each instance', () => {
    expect(Object.keys(emitted(emitBadges)).sort()).toEqual([
      'instances/eu00/badge-availability.svg',
      'instances/eu00/badge.svg',
      'instances/eu01/badge-availability.svg',
      'instances/eu01/badge.svg',
    ])
  })

  it('tell the day of the last incident, by its own clock', () => {
    const { label, text, name } = textOf('instances/eu00/badge.svg')
    expect([label, text]).toEqual(['Alma EU00', 'last incident January 28, 2020'])
    expect(name).toBe('Alma EU00: last incident January 28, 2020')
  })

  it('tell the availability, and which months it is of', () => {
    const { text } = textOf('instances/eu00/badge-availability.svg')
    expect(text).toBe('100.00% up in the 12 months to October 2026')
    const before = { ...site, asOf: '2020-05-10' }
    expect(textOf('instances/eu00/badge-availability.svg', before).text).toMatch(
      /^99\.9\d% up in the 12 months to April 2020$/,
    )
  })

  it('are shown, with their addresses, on the page of the instance, and its data beside them', () => {
    const pageOf = (path: string) => {
      const page = [...emitFacets(site, look)].find(each => each.path === path)
      return page && 'render' in page ? String(page.render()) : ''
    }
    const instance = pageOf('instances/eu00/index.html')
    expect(instance).toContain(
      '<img src="badge.svg" height="20" alt="Alma EU00: last incident January 28, 2020">',
    )
    for (const file of [
      'instances/eu00/badge.svg',
      'instances/eu00/badge-availability.svg',
      'api/v1/instances/eu00.json',
    ])
      expect(instance).toContain(`data-copy="${new URL(file, site.config.site.url)}"`)
    const year = pageOf('years/2019/index.html')
    expect(year).toContain('href="../../api/v1/years/2019.json"')
    expect(year).not.toContain('badge.svg')
    const other = pageOf('regions/europe/index.html')
    expect(other).toContain('id="feeds"')
    expect(other).not.toContain('id="elsewhere"')
  })

  it('say that there is too little on record, or nothing', () => {
    const early = { ...site, asOf: '2019-08-10' }
    expect(textOf('instances/eu00/badge-availability.svg', early).text).toBe(
      'less than 12 months on record',
    )
    const none = { ...site, reports: [] }
    expect(textOf('instances/eu00/badge.svg', { ...none, facets: [eu00] }).text).toBe(
      'no incident on record',
    )
  })
  const eu00 = facet('instances', 'EU00', { name: 'Alma EU00', reports: [] })

  it.each<[string, Partial<Report>]>([
    ['a withdrawn report', { status: 'withdrawn' }],
    ['one without impact', { windows: [] }],
  ])('leave out %s', (_, rest) => {
    const reports = feedSite.reports.map(each =>
      each.id === 'quiet' ? { ...each, ...rest } : each,
    )
    const svg = fileOf(emitBadges, 'instances/eu00/badge.svg', { ...feedSite, reports })
    expect(read(svg).text).toBe('last incident June 3, 2019')
  })

  it('change only when what they say changes', () => {
    const stamps = (asOf: string) => fingerprintsOf(emitBadges, { ...feedSite, asOf })
    expect(stamps('2026-11-23')).toEqual(stamps('2026-11-22'))
    expect(stamps('2026-12-01')).not.toEqual(stamps('2026-11-22'))
  })
})

describe('a badge', () => {
  const nasty = 'Alma <EU00> & "co" – 日本語 🎉 \u0007\ud800'
  const draw = (label: string, text: string, language = 'en') =>
    drawBadge({ label, text, name: `${label}: ${text}`, language })

  it('is an image with a name, for whatever an instance is called', () => {
    const { root, label, name } = read(draw(nasty, 'no incident'))
    expect(root.role).toBe('img')
    expect(root['aria-labelledby']).toBe(root.title.id)
    expect(label).toBe('Alma <EU00> & "co" – 日本語 🎉')
    expect(name).toMatch(/: no incident$/)
  })

  it('asks for nothing from elsewhere, and runs nothing', () => {
    expect(draw(nasty, nasty).replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|<script|<style|\son\w+=|href|url\(/,
    )
  })

  it('can be read: its letters stand out from what is behind them', () => {
    const { root } = read(draw('EU00', 'no incident'))
    const [paper, ink] = root.rect.map(({ fill }: { fill: string }) => fill)
    const [label, text] = root.g.text.map(({ fill }: { fill: string }) => fill)
    expect(contrastOf(label, ink)).toBeGreaterThanOrEqual(leastContrast)
    expect(contrastOf(text, paper)).toBeGreaterThanOrEqual(leastContrast)
  })

  it('is wide enough for its texts, and grows with them', () => {
    const widths = ['a', 'much longer than that', '日本語日本語'].map(text => {
      const { root } = read(draw('EU00', text))
      expect(Number(root.width)).toBeGreaterThan(textWidth(`EU00${text}`, 11))
      return Number(root.width)
    })
    expect(widths[1]).toBeGreaterThan(widths[0] ?? 0)
  })

  it('runs from right to left in a language that does', () => {
    expect(draw('EU00', 'עברית', 'he')).toContain('direction="rtl"')
    expect(draw('EU00', 'text')).not.toContain('rtl')
  })
})
