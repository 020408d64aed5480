import { describe, expect, it } from 'vitest'
import { emitCards } from '../../../src/render/cards/emit-cards.ts'
import type { Look } from '../../../src/render/look.ts'
import { pagesFrom } from '../../../src/render/render-site.ts'
import { filesOf, sampleSite } from '../sample-site.ts'

const sample = sampleSite()
const files = filesOf(sample)

/** Fingerprints of the cards by path. */
function stampsOf({ site, look }: ReturnType<typeof sampleSite>): Readonly<Record<string, string>> {
  const cards = [...pagesFrom(emitCards, site, look)].filter(card => 'render' in card)
  return Object.fromEntries(cards.map(({ path, fingerprint }) => [path, fingerprint]))
}

const stamps = stampsOf(sample)

function changedBy(other: ReturnType<typeof sampleSite>): readonly string[] {
  const found = stampsOf(other)
  return Object.keys(found).filter(path => found[path] !== stamps[path])
}

/** The Open Graph picture that a page names, by property. */
function pictureOf(html = ''): Readonly<Record<string, string>> {
  const tags = html.matchAll(/<meta property="og:image:?(\w*)" content="([^"]*)">/g)
  return Object.fromEntries(Array.from(tags, ([, name = '', value = '']) => [name || 'url', value]))
}

describe('social cards', () => {
  it('are there for each report, and one for the site', () => {
    const cards = [...files.keys()].filter(path => path.endsWith('card.png'))
    const expected = sample.site.reports.map(({ slug }) => `reports/${slug}/card.png`)
    expect(cards.sort()).toEqual(['card.png', ...expected.sort()])
  })

  it('are named by the page of the report, with size and words', () => {
    const html = files.get('reports/2019-06-03-alma-eu/index.html')
    expect(pictureOf(html)).toEqual({
      url: 'https://rca.example.org/kb/reports/2019-06-03-alma-eu/card.png',
      type: 'image/png',
      width: '800',
      height: '420',
      alt: 'Alma EU Instances - RCA - June 3, 2019 · June 3, 2019 · EU00, EU01, EU02 · Partial outage · 50 minutes · Amsterdam time',
    })
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">')
  })

  it('of all pages exist', () => {
    const framed = [...files].filter(([, text]) => text.includes('og:site_name'))
    expect(framed.length).toBeGreaterThan(20)
    for (const [path, html] of framed) {
      const card = pictureOf(html).url?.replace('https://rca.example.org/kb/', '') ?? ''
      expect(files.has(card), path).toBe(true)
    }
  })

  it('are neither made nor named where the configuration says so', () => {
    const without = filesOf(sampleSite('theme: { cards: false }'))
    expect([...without.keys()].filter(path => path.endsWith('card.png'))).toEqual([])
    for (const text of without.values()) expect(text).not.toContain('card.png')
    expect(without.get('index.html')).toContain('<meta name="twitter:card" content="summary">')
  })

  it('are drawn again only when what they show changes', () => {
    const look: Look = { ...sample.look, version: 'other templates' }
    expect(changedBy({ ...sample, look })).toEqual([])
    const [first, ...others] = sample.site.reports
    if (!first) throw new Error('The sample has no report')
    const retitled = [{ ...first, title: 'Another title' }, ...others]
    expect(changedBy({ look, site: { ...sample.site, reports: retitled } })).toEqual([
      `reports/${first.slug}/card.png`,
    ])
  })

  it('are all drawn again when they look different', () => {
    const drawn = { ...sample.look.rasterizer, version: 'another' }
    expect(changedBy({ ...sample, look: { ...sample.look, rasterizer: drawn } })).toHaveLength(
      sample.site.reports.length + 1,
    )
    expect(changedBy(sampleSite('theme: { accent: "#aa5500" }'))).toHaveLength(
      sample.site.reports.length + 1,
    )
  })
})
