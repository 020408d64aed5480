/** What holds for every page of a site, whatever it shows. */
import { describe, expect, it } from 'vitest'
import { assetAmong, plainNames } from '../asset-names.ts'
import { filesOf, sampleSite } from './sample-site.ts'

const files = filesOf(sampleSite())
const html = [...files].filter(([path]) => path.endsWith('.html'))
const pages = html.filter(([, text]) => text.includes('<main id="content"'))

const attributes = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`<[^>]* ${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '')

/** The path that a relative link leads to. */
function target(from: string, link: string): string {
  const { pathname } = new URL(link.replaceAll('&amp;', '&'), `http://site/${from}`)
  return decodeURIComponent(pathname.slice(1))
}

const isOutside = (link: string) => /^(https?|mailto):/.test(link)

describe('every page', () => {
  it('is there', () => {
    expect(html.map(([path]) => path).sort()).toEqual(
      expect.arrayContaining([
        '404.html',
        'Knowledge/RCA_June_3/index.html',
        'calendar/index.html',
        'causes/internet-provider/index.html',
        'index.html',
        'instances/eu00/index.html',
        'instances/index.html',
        'old/rca.html',
        'patterns/index.html',
        'products/alma/index.html',
        'regions/europe/index.html',
        'reports/2019-06-03-alma-eu/index.html',
        'reports/index.html',
        'subscribe/index.html',
        'tags/sign-in/index.html',
        'vendors/oracle/index.html',
        'years/2019/index.html',
      ]),
    )
  })

  it.each(html)('%s links only to what exists, by file', (path, text) => {
    if (path === '404.html') return
    const links = [...attributes(text, 'href'), ...attributes(text, 'src')]
    expect(links.length).toBeGreaterThan(0)
    for (const link of links.filter(link => !isOutside(link))) {
      expect(link).not.toMatch(/^\/|\/$/)
      const [, fragment] = link.split('#')
      const there = files.get(target(path, link))
      expect(there, link).toBeDefined()
      if (fragment) expect(attributes(there ?? '', 'id'), link).toContain(fragment)
    }
  })

  it.each(pages)('%s has one title, its headings in order, and no id twice', (_, text) => {
    const levels = [...text.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    for (const [i, level] of levels.slice(1).entries())
      expect(level).toBeLessThanOrEqual((levels[i] ?? 0) + 1)
    const ids = attributes(text, 'id')
    expect(ids).toEqual([...new Set(ids)])
  })

  it.each(pages)('%s runs and loads nothing but what is ours', (_, text) => {
    const policy = attributes(text, 'content').find(value => value.startsWith('default-src')) ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'strict-dynamic' 'sha256-[\w+/]+=*'; /)
    expect(policy).toMatch(/; style-src 'self'; img-src 'self' data:; .*form-action 'self'$/)
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
    for (const [script] of text.matchAll(/<script\b[^>]*>/g))
      expect(script).toMatch(/^<script( type="application\/ld\+json")?>$/)
    const [, list] = /<script>for\(const src of (\[.*?\])\)/.exec(plainNames(text)) ?? []
    for (const src of JSON.parse(list ?? ''))
      expect(src).toMatch(/^[./a-z]*\b(causebook|clocks|drawings|lists|mine|search)\.js$/)
    expect(text).not.toMatch(/<(style|iframe|object)\b|\sstyle=|\son\w+=|javascript:/i)
    for (const src of attributes(text, 'src')) expect(isOutside(src)).toBe(false)
    for (const action of attributes(text, 'action')) expect(isOutside(action)).toBe(false)
  })

  it.each(pages)(
    '%s has landmarks, a skip link, a description and the feeds of the site',
    (_, text) => {
      for (const landmark of [
        '<header',
        '<nav',
        '<main id="content"',
        '<footer',
        'href="#content"',
      ])
        expect(text).toContain(landmark)
      expect(text).toMatch(/<meta name="description" content="[^"]+">/)
      expect(text).toMatch(
        /<link rel="alternate" type="application\/rss\+xml" title="[^"]+" href="[^"]*feed\.rss">/,
      )
      expect(text).toMatch(/<link rel="alternate" type="application\/atom\+xml"/)
      expect(text).toMatch(/<link rel="alternate" type="application\/feed\+json"/)
    },
  )

  it.each(pages)('%s tells every time in full to machines', (_, text) => {
    for (const time of attributes(text, 'datetime'))
      expect(time).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/)
  })

  it.each(pages)('%s has an address of its own, but for the one that stands in', (path, text) => {
    const canonical = `<link rel="canonical" href="https://rca.example.org/kb/${path.replace(/index\.html$/, '')}">`
    if (path === '404.html') expect(text).not.toContain('rel="canonical"')
    else expect(text).toContain(canonical)
  })
})

describe('the page for what does not exist', () => {
  it('can be shown at any depth', () => {
    const links = attributes(files.get('404.html') ?? '', 'href').filter(
      link => link !== '#content',
    )
    for (const link of links) expect(link).toMatch(/^\/kb\//)
    expect(links).toContain('/kb/')
    expect(links.map(plainNames)).toContain('/kb/causebook.css')
    expect(links).toContain('/kb/reports/')
  })
})

describe('an old address', () => {
  it('leads to the report', () => {
    const text = files.get('old/rca.html') ?? ''
    expect(text).toContain('content="0; url=../reports/2019-06-03-alma-eu/index.html"')
    expect(text).toContain(
      'rel="canonical" href="https://rca.example.org/kb/reports/2019-06-03-alma-eu/"',
    )
  })
})

describe('what pages are shown with', () => {
  it('includes the files that reports link to', () => {
    expect(files.get('files/graph.png')).toBe('copy of graph.png')
  })

  it('takes the accent of the configuration', () => {
    const themed = filesOf(sampleSite('theme: { accent: "#aa5500" }'))
    const css = themed.get(assetAmong(themed.keys(), 'causebook.css'))
    expect(css).toMatch(
      /:root \{ --accent: #aa5500; \}\n@media screen and \(prefers-color-scheme: dark\)/,
    )
    expect(files.get(assetAmong(files.keys(), 'causebook.css'))).not.toContain('#aa5500')
  })
})
