import { describe, expect, it } from 'vitest'
import type { Page, Site } from '../../../src/model/site.ts'
import { emitPatterns } from '../../../src/render/patterns/emit-patterns.ts'
import { pagesFrom } from '../../../src/render/render-site.ts'
import { sampleSite } from '../sample-site.ts'

const { site, look } = sampleSite()

const pagesOf = (of: Site): ReadonlyMap<string, Page> =>
  new Map(
    [...pagesFrom(emitPatterns, of, look)].flatMap(page =>
      'render' in page ? [[page.path, page]] : [],
    ),
  )
const pages = pagesOf(site)
const textOf = (path: string) => String(pages.get(path)?.render())

describe.each([['patterns/index.html'], ['calendar/index.html']])('%s', path => {
  const text = textOf(path)

  it('has drawings with a name and a description, and no styles or scripts in them', () => {
    const drawings = [...text.matchAll(/<svg [^>]*role="img".*?<\/svg>(?=\n)/gs)].map(
      ([svg]) => svg,
    )
    expect(drawings.length).toBeGreaterThan(2)
    for (const svg of drawings) {
      const [, title, description] = svg.match(/aria-labelledby="(\S+) (\S+)"/) ?? []
      expect(svg).toMatch(new RegExp(`<title id="${title}">[^<]+</title>`))
      expect(svg).toMatch(new RegExp(`<desc id="${description}">[^<]+</desc>`))
    }
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'))
    expect(main).not.toMatch(/ style=|<style|<script|NaN|undefined/)
  })

  it('uses every id once', () => {
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('shows an empty knowledge base as such', () => {
    const empty = String(
      pagesOf({ ...site, reports: [], facets: [] })
        .get(path)
        ?.render(),
    )
    expect(empty).toContain('There are no reports yet')
    expect(empty).not.toContain('<section')
  })
})

it('the statistics are made anew when a milestone moves, and the calendar is not', () => {
  const [first, ...others] = site.reports
  if (!first) throw new Error('There is no report')
  const detected = { at: '2019-06-03T11:50:00Z', zone: 'UTC' }
  const changed = { ...site, reports: [{ ...first, hash: 'changed', detected }, ...others] }
  const stampOf = (of: Site, path: string) => pagesOf(of).get(path)?.fingerprint
  const differs = (path: string) => stampOf(changed, path) !== stampOf(site, path)
  expect([differs('patterns/index.html'), differs('calendar/index.html')]).toEqual([true, false])
})

it('the calendar links to the report of every day', () => {
  const text = textOf('calendar/index.html')
  const shown = site.reports.filter(({ status }) => status !== 'withdrawn')
  for (const { slug } of shown) expect(text).toContain(`href="../reports/${slug}/index.html"`)
  expect(text).not.toContain('2020-01-28-draft')
})
