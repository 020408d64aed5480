import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { english } from '../../words.ts'
import { filesOf, sampleSite } from '../sample-site.ts'

const files = filesOf(sampleSite())
const page = (path: string) => files.get(path) ?? ''

/** The addresses of the feeds that a head names. */
function namedBy(html: string): readonly string[] {
  const links = html.matchAll(/<link rel="alternate"[^>]* title="([^"]*)" href="([^"]*)">/g)
  return [...links].map(([, title, href]) => `${title} ${href}`)
}

describe('the head of a page', () => {
  it('names the feeds of the site', () => {
    expect(namedBy(page('patterns/index.html'))).toEqual([
      'Alma incident reports – RSS ../feed.rss',
      'Alma incident reports – Atom ../feed.atom',
      'Alma incident reports – JSON Feed ../feed.json',
      'Alma incident reports – updates – Atom ../updates.atom',
    ])
  })

  it.each(['instances/eu00', 'regions/europe', 'products/alma'])('in %s names its own', folder => {
    const own = namedBy(page(`${folder}/index.html`)).slice(0, 4)
    const hrefs = own.map(link => link.replace(/.* /, ''))
    expect(hrefs).toEqual(['feed.rss', 'feed.atom', 'feed.json', 'updates.atom'])
    for (const href of hrefs) expect(files.has(`${folder}/${href}`)).toBe(true)
  })

  it('names no others where there are none', () => {
    const cause = [...files.keys()].find(path => /^causes\/.*\/index\.html$/.test(path)) ?? ''
    expect(namedBy(page(cause))).toHaveLength(4)
  })

  it('of a report of several instances names one feed of each', () => {
    expect(
      namedBy(page('reports/2019-06-03-alma-eu/index.html'))
        .slice(0, -4)
        .map(link => link.replace(/.* /, '')),
    ).toEqual(['eu00', 'eu01', 'eu02'].map(id => `../../instances/${id}/feed.atom`))
  })
})

describe('the page to subscribe', () => {
  const html = page('subscribe/index.html')
  const hrefs = [...html.matchAll(/ href="([^"]*\.(?:rss|atom|json|ics))"/g)].map(
    ([, href = '']) => href,
  )

  it('says what each kind of feed is for', () => {
    const { reportsFor, updatesFor, calendarFor } = english.feeds
    for (const text of [reportsFor, updatesFor, calendarFor]) expect(html).toContain(`>${text}<`)
  })

  it('says of each part whose it is, for those who chose instances', () => {
    const marked = html.matchAll(/data-instances="([^"]*)">\s*<th[^>]*><a href="([^"]*)"/g)
    const whose = new Map([...marked].map(([, slugs, href]) => [href, slugs]))
    expect(whose.get('../instances/eu00/index.html')).toBe('eu00')
    expect(whose.get('../regions/apac/index.html')).toBe('ap01')
    expect(whose.get('../regions/europe/index.html')).toBe('eu00 eu01 eu02')
    expect(whose.get('../products/alma/index.html')?.split(' ')).toContain('na05')
    expect(html).toMatch(/<tr>\s*<th[^>]*><a href="\.\.\/search\/[^"]*severity=/)
  })

  it('is not far from an instance: its page begins with the way to its feeds', () => {
    const [opening = ''] = page('instances/eu02/index.html').split('<dl', 1)
    expect(opening).toContain('<a href="#feeds">')
  })

  it('leads to every feed and calendar of the site, and to no other', () => {
    const listed = hrefs.map(href => href.replace('../', ''))
    const built = [...files.keys()].filter(path =>
      /(^|\/)((feed|updates)\.(rss|atom|json)|calendar\.ics)$/.test(path),
    )
    expect([...new Set(listed)].sort()).toEqual(built.sort())
  })

  it('has addresses to copy, which stay hidden without a script', () => {
    const buttons = html.match(/<button [^>]*data-copy[^>]*>/g) ?? []
    expect(buttons.length).toBeGreaterThan(10)
    for (const button of buttons) {
      expect(button).toContain(' data-script hidden ')
      const [, path = ''] =
        / data-copy="https:\/\/rca\.example\.org\/kb\/([^"]*)"/.exec(button) ?? []
      expect(files.has(path)).toBe(true)
    }
    expect(new Set(buttons).size).toBe(buttons.length)
  })

  it('finds what was severe by a search', () => {
    expect(html).toContain(
      '<a href="../search/index.html?severity=critical&amp;severity=major">Critical and major incidents</a>',
    )
  })
})

describe('the page of an instance', () => {
  it('offers its feeds and its calendar', () => {
    const html = page('instances/eu00/index.html')
    for (const name of ['feed.rss', 'updates.atom', 'updates.json', 'calendar.ics'])
      expect(html).toContain(`<a class="feed" href="${name}"`)
  })
})

describe('the list of all feeds', () => {
  interface Outline {
    readonly text: string
    readonly type?: string
    readonly xmlUrl?: string
    readonly htmlUrl?: string
    readonly outline?: readonly Outline[]
  }
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: name => name === 'outline',
  })
  const { opml } = parser.parse(page('subscribe.opml'))
  const top: readonly Outline[] = opml.body.outline
  const all = top.flatMap(outline => outline.outline ?? [outline])

  it('has every feed once, with its page', () => {
    expect(opml.version).toBe('2.0')
    expect(opml.head.title).toBe('Alma incident reports')
    const built = [...files.keys()].filter(path => path.endsWith('.atom'))
    const site = 'https://rca.example.org/kb/'
    expect(all.map(({ xmlUrl }) => xmlUrl?.replace(site, '')).sort()).toEqual(built.sort())
    for (const { type, htmlUrl = '', text } of all) {
      expect([type, text.startsWith('Alma incident reports')]).toEqual(['rss', true])
      const path = new URL(htmlUrl.replace(site, 'x:/')).pathname.slice(1)
      expect(files.has(`${path}index.html`), htmlUrl).toBe(true)
    }
  })

  it('is grouped as the page is', () => {
    expect(top.filter(({ outline }) => outline).map(({ text }) => text)).toEqual([
      'Instances',
      'Regions',
      'Products',
      'Severity',
    ])
    expect(top.slice(0, 2).map(({ xmlUrl }) => xmlUrl?.split('/').at(-1))).toEqual([
      'feed.atom',
      'updates.atom',
    ])
  })

  it('is offered on the page and in its head', () => {
    const html = page('subscribe/index.html')
    expect(html).toContain('<a class="feed" href="../subscribe.opml" type="text/x-opml">OPML</a>')
    expect(namedBy(html).at(-1)).toBe('Alma incident reports – OPML ../subscribe.opml')
  })

  it('stays XML whatever names there are', () => {
    const text = filesOf(sampleSite('  X: { name: \'"A" <b> & c\', product: "P & \\n Q" }\n')).get(
      'subscribe.opml',
    )
    expect(text).toContain('&quot;A&quot; &lt;b&gt; &amp; c')
    expect(text).toContain(': P &amp; Q"')
  })
})
