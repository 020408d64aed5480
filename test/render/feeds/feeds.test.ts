import { dirname, join } from 'node:path/posix'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import FeedParser from 'feedparser'
import RssParser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import { families, type Site } from '../../../src/model/site.ts'
import { severities } from '../../../src/model/terms.ts'
import { emitFeeds } from '../../../src/render/feeds/emit-feeds.ts'
import { plainNames } from '../../asset-names.ts'
import { facet } from '../../samples.ts'
import { english } from '../../words.ts'
import { emitted, feedSite, fileOf, fingerprintsOf, nastyTitle, reportOf } from '../feed-site.ts'

const base = 'https://rca.example.org/kb/'
const nastyId = 'tag:example.org,2026:rca/2019-06-03-Alma-EU'
const rss = () => fileOf(emitFeeds, 'feed.rss')
const atom = () => fileOf(emitFeeds, 'feed.atom')
const json = () => JSON.parse(fileOf(emitFeeds, 'feed.json'))

const empty: Site = { ...feedSite, reports: [], facets: [] }

/** What the streaming parser makes of a feed. */
function streamed(text: string): Promise<FeedParser.Item[]> {
  return new Promise((resolve, reject) => {
    const items: FeedParser.Item[] = []
    const parser = new FeedParser({})
    parser.on('error', reject)
    parser.on('readable', () => {
      for (let item = parser.read(); item; item = parser.read()) items.push(item)
    })
    parser.on('end', () => resolve(items))
    parser.end(text)
  })
}

function parsed(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true)
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: name => ['item', 'entry', 'category', 'link'].includes(name),
  }).parse(xml)
}

const readable = (parser: RssParser, text: string) => parser.parseString(text)

describe('feeds', () => {
  it('are of the site, of each instance, and of what was severe, in two families and three formats', () => {
    expect(Object.keys(emitted(emitFeeds))).toEqual(
      ['', 'instances/eu00/', 'instances/eu01/', 'severities/major/'].flatMap(folder =>
        ['feed', 'updates'].flatMap(family =>
          ['rss', 'atom', 'json'].map(format => `${folder}${family}.${format}`),
        ),
      ),
    )
  })

  it('are of each region and product too, and of no cause, vendor, tag or year', () => {
    const facets = families.map(family => facet(family, 'X', { reports: ['quiet'] }))
    const folders = Object.keys(emitted(emitFeeds, { ...feedSite, facets })).map(dirname)
    expect([...new Set(folders)]).toEqual([
      '.',
      'instances/x',
      'regions/x',
      'products/x',
      'severities/major',
    ])
  })

  it('of what was severe hold critical and major reports, and lead to the search for them', () => {
    const reports = severities.map((severity, i) =>
      reportOf(severity, `2020-01-0${i + 1}T10`, { severity }),
    )
    const standings = reports.map(({ id }, i) => {
      const at = `2020-02-0${i + 1}T10:00:00Z`
      return [id, { ...feedSite.standings.quiet, updated: at, published: at }]
    })
    const site = { ...feedSite, reports, facets: [], standings: Object.fromEntries(standings) }
    const feed = JSON.parse(fileOf(emitFeeds, 'severities/major/feed.json', site))
    expect(feed.items.map((item: { title: string }) => item.title)).toEqual([
      'Report major',
      'Report critical',
    ])
    const page = `${base}search/?severity=critical&severity=major`
    expect(feed.home_page_url).toBe(page)
    const xml = (format: string) =>
      parsed(fileOf(emitFeeds, `severities/major/feed.${format}`, site))
    expect(xml('atom').feed.link[0]['@href']).toBe(page)
    expect(xml('rss').rss.channel.link[0]).toBe(page)
  })

  it('keep every id when the site moves to another domain and path', () => {
    const moved = { ...feedSite.config.site, url: 'https://status.example.com/rca/' }
    const ids = (site: Site) =>
      Object.values(emitted(emitFeeds, site)).map(text =>
        text.match(/(<guid[^>]*>|<id>|"id": ").*?["<]|domain="[^"]*"|scheme="[^"]*"/g),
      )
    const after = { ...feedSite, config: { ...feedSite.config, site: moved } }
    expect(ids(after)).toEqual(ids(feedSite))
    expect(JSON.stringify(emitted(emitFeeds, after))).not.toContain('rca.example.org')
  })

  it('name a style sheet by which browsers show them, wherever the site is', () => {
    for (const [path, text] of Object.entries(emitted(emitFeeds))) {
      if (path.endsWith('.json')) continue
      const [, href = ''] =
        /<\?xml-stylesheet type="text\/css" href="([^"]*)"\?>\n</.exec(text) ?? []
      expect(plainNames(join(dirname(path), href))).toBe('feed.css')
    }
  })

  it('have other fingerprints only when an item of theirs changes', () => {
    const prints = (site: Site) => fingerprintsOf(emitFeeds, site)
    const before = new Map(prints(feedSite))
    const reports = feedSite.reports.map(report =>
      report.id === 'quiet' ? { ...report, hash: 'other' } : report,
    )
    const changed = prints({ ...feedSite, reports }).filter(([path, p]) => before.get(path) !== p)
    expect([...new Set(changed.map(([path]) => dirname(path)))]).toEqual(['.', 'instances/eu00'])
  })

  it('hold the reports of their instance alone', () => {
    const feed = JSON.parse(fileOf(emitFeeds, 'instances/eu01/feed.json'))
    expect(feed.items.map((item: { id: string }) => item.id)).toEqual([nastyId])
    expect(feed.home_page_url).toBe(`${base}instances/eu01/`)
    expect(feed.feed_url).toBe(`${base}instances/eu01/feed.json`)
    expect(feed.title).toBe('Reports & <more>: EU01')
  })

  it('are the same bytes each time, and end in one newline', () => {
    expect(emitted(emitFeeds)).toEqual(emitted(emitFeeds))
    for (const text of Object.values(emitted(emitFeeds))) expect(text).toMatch(/[^\n]\n$/)
  })

  it('stop at the limit, keeping what was updated last, and what has no day', () => {
    const config = { ...feedSite.config, feed: { ...feedSite.config.feed, limit: 2 } }
    const feed = JSON.parse(fileOf(emitFeeds, 'feed.json', { ...feedSite, config }))
    expect(feed.items.map((item: { url: string }) => item.url)).toEqual([
      `${base}reports/2019-06-03-alma-eu/`,
      `${base}reports/old/`,
      `${base}reports/quiet/`,
    ])
  })

  it('tell their age without a clock, also when they are empty', () => {
    const feeds = emitted(emitFeeds, empty)
    expect(parsed(feeds['feed.atom'] ?? '').feed.updated).toBe('1970-01-01T00:00:00Z')
    expect(feeds['feed.rss']).toContain(
      '<lastBuildDate>Thu, 01 Jan 1970 00:00:00 GMT</lastBuildDate>',
    )
    expect(JSON.parse(feeds['feed.json'] ?? '').items).toEqual([])
    expect(parsed(atom()).feed.updated).toBe('2021-06-11T10:00:00Z')
    expect(rss()).toContain('<lastBuildDate>Fri, 11 Jun 2021 10:00:00 GMT</lastBuildDate>')
  })

  it('keep every id and date when a change is not substantive', () => {
    const reports = feedSite.reports.map(report => ({ ...report, title: 'Mended', summary: '' }))
    const marks = (site: Site) =>
      ['feed.rss', 'feed.atom', 'feed.json'].map(path =>
        fileOf(emitFeeds, path, site).match(
          /(<(guid|id|pubDate|updated|published)|"(id|date_)).*/g,
        ),
      )
    expect(marks({ ...feedSite, reports })).toEqual(marks(feedSite))
  })
})

describe('an item', () => {
  it('has a title that survives any parser', async () => {
    const [first] = await streamed(rss())
    expect(first?.title).toBe(nastyTitle)
    expect((await streamed(atom()))[0]?.title).toBe(nastyTitle)
    expect((await readable(new RssParser(), rss())).items[0]?.title).toBe(nastyTitle)
    expect((await readable(new RssParser(), atom())).items[0]?.title).toBe(nastyTitle)
    expect(json().items[0].title).toBe(nastyTitle)
  })

  it('has the same text in every format, with its markup and without forbidden characters', async () => {
    const html = json().items[0].content_html
    expect((await streamed(rss()))[0]?.description).toBe(html)
    expect((await streamed(atom()))[0]?.description).toBe(html)
    expect(html).toContain('<code>href="#kept" ]]> &amp;amp; ]]></code>')
    expect(html).toContain(' with control</p>')
    for (const text of Object.values(emitted(emitFeeds)))
      expect(text).not.toMatch(/[^\t\n\r\u0020-\uFDCF\uFDF0-\uFFFD]|\\u00/)
  })

  it('has a plain summary, which only RSS reads as HTML', async () => {
    const plain = 'Logins <failed> & "timed out"'
    expect(json().items[0].summary).toBe(plain)
    expect(parsed(atom()).feed.entry[0].summary).toEqual({ '#text': plain, '@type': 'text' })
    expect((await streamed(rss()))[0]?.summary).toBe(
      'Logins &lt;failed&gt; &amp; &quot;timed out&quot;',
    )
  })

  it('has one id in all formats, which is no address', () => {
    const [item] = parsed(rss()).rss.channel.item
    expect(item.guid).toEqual({ '#text': nastyId, '@isPermaLink': 'false' })
    expect(parsed(atom()).feed.entry[0].id).toBe(nastyId)
    expect(json().items[0].id).toBe(nastyId)
  })

  it('is dated by publication and by last substantive revision', () => {
    const [entry] = parsed(atom()).feed.entry
    expect([entry.published, entry.updated]).toEqual([
      '2019-06-11T10:00:00Z',
      '2021-06-11T10:00:00Z',
    ])
    expect(json().items[0]).toMatchObject({
      date_published: '2019-06-11T10:00:00Z',
      date_modified: '2021-06-11T10:00:00Z',
    })
    const [item] = parsed(rss()).rss.channel.item
    expect(item.pubDate).toBe('Fri, 11 Jun 2021 10:00:00 GMT')
    expect(item['atom:updated']).toBe('2021-06-11T10:00:00Z')
  })

  it('comes after every newer one, by the date that readers sort by', async () => {
    const dates: number[][] = [
      (await streamed(rss())).map(item => Number(item.pubdate)),
      (await readable(new RssParser(), rss())).items.map(item => Date.parse(item.isoDate ?? '')),
      parsed(atom()).feed.entry.map((entry: { updated: string }) => Date.parse(entry.updated)),
      json().items.map((item: { date_modified: string }) => Date.parse(item.date_modified)),
    ]
    for (const order of dates) {
      expect(order).toHaveLength(3)
      expect(order).toEqual([...new Set<number>(order)].sort((a, b) => b - a))
    }
  })

  it('is filed under its instances, severity and status', () => {
    const [item, withdrawn] = parsed(rss()).rss.channel.item
    expect(item.category).toEqual([
      { '#text': 'EU00', '@domain': 'tag:example.org,2026:instance' },
      { '#text': 'EU01', '@domain': 'tag:example.org,2026:instance' },
      { '#text': 'major', '@domain': 'tag:example.org,2026:severity' },
      { '#text': 'final', '@domain': 'tag:example.org,2026:status' },
    ])
    expect(withdrawn.category).toHaveLength(2)
    expect(parsed(atom()).feed.entry[0].category[0]).toEqual({
      '@label': 'Alma <EU00> & "co"',
      '@scheme': 'tag:example.org,2026:instance',
      '@term': 'EU00',
    })
    expect(json().items[0].tags).toEqual(['EU00', 'EU01', 'major', 'final'])
  })

  it('links nowhere but to absolute addresses', () => {
    const html: string = json().items[0].content_html
    const links = [...html.matchAll(/<[^>]*? (?:href|src)="([^"]*)"/g)].map(match => match[1])
    expect(links).toEqual([
      `${base}reports/2019-06-03-alma-eu/#fn-1`,
      `${base}reports/old/`,
      'https://status.example.org/?a=1&amp;b=2',
      `${base}reports/2019-06-03-alma-eu/#cause`,
      `${base}files/2019/a%20graph.png`,
    ])
  })

  it('carries the facts, and the sections that nobody wrote', () => {
    const html: string = json().items[0].content_html
    for (const part of [
      '2019-06-03 13:45–14:35 Europe/Amsterdam (11:45–12:35 UTC), 50 minutes (Degraded); The &lt;identity&gt; service',
      '40 minutes (Outage: EU01)',
      '<b>Total:</b> 1 hour<',
      '<b>Instances:</b> Alma &lt;EU00&gt; &amp; &quot;co&quot;, EU01<',
      '<b>Severity:</b> Major<',
      '<h2>Root Cause &lt;Analysis&gt;</h2>',
      '<time datetime="2019-06-03T11:45:00Z">2019-06-03 13:45 Europe/Amsterdam</time>: Start &amp; ',
      '<h2>The actions</h2><ul><li>Restart &lt;all&gt; (Done)</li></ul>',
      '<p>We write to all customers.</p>',
      '<li>2019-06-11: Initial Publication</li>',
      '<div lang="he" dir="rtl">',
    ])
      expect(html).toContain(part)
  })

  it('is a tombstone once the report is withdrawn', () => {
    const item = json().items[1]
    expect(item.title).toBe('Report old')
    expect(item.content_html).toMatch(/^<p>This report was withdrawn\.<\/p><p>Replaced by: <a/)
    expect(JSON.stringify(emitted(emitFeeds))).not.toContain('Secret of the withdrawn report')
  })

  it('needs neither summary, severity nor sections', () => {
    const bare = reportOf('bare', '2022-01-01T01', { summary: '' })
    const standing = { ...feedSite.standings.quiet, updated: '2022-02-02T12:00:00Z' }
    const standings = { bare: standing } as Site['standings']
    const feeds = emitted(emitFeeds, { ...feedSite, reports: [bare], standings })
    expect(parsed(feeds['feed.atom'] ?? '').feed.entry[0].summary).toBeUndefined()
    expect(parsed(feeds['feed.rss'] ?? '').rss.channel.item[0].title).toBe('Report bare')
    expect(JSON.parse(feeds['feed.json'] ?? '').items[0].content_html).toContain('10 minutes')
  })
})

describe('a feed in each format', () => {
  it('says in RSS 2.0 who made it, where it is and what it shows', () => {
    const { rss: root } = parsed(rss())
    expect(root['@version']).toBe('2.0')
    expect(root.channel).toMatchObject({
      title: 'Reports & <more>',
      link: [base],
      language: 'en',
      generator: 'Causebook',
      'atom:link': {
        '@href': `${base}feed.rss`,
        '@rel': 'self',
        '@type': 'application/rss+xml',
      },
    })
    expect(root.channel.item[0]['dc:creator']).toBe('Ex "Libris" & co')
    expect(root.channel.item[0].author).toBeUndefined()
  })

  it('says so in Atom 1.0', () => {
    const { feed } = parsed(atom())
    expect(feed).toMatchObject({
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': 'en',
      id: 'tag:example.org,2026:feed',
      title: 'Reports & <more>',
      generator: 'Causebook',
      author: { name: 'Ex "Libris" & co' },
      link: [
        { '@rel': 'alternate', '@href': base },
        { '@rel': 'self', '@href': `${base}feed.atom` },
      ],
    })
    expect(feed.entry[0].link).toEqual([
      {
        '@rel': 'alternate',
        '@type': 'text/html',
        '@href': `${base}reports/2019-06-03-alma-eu/`,
      },
    ])
    for (const entry of feed.entry)
      for (const category of entry.category) expect(category['@term']).toBeTruthy()
  })

  it('says so in JSON Feed 1.1', () => {
    const { items, ...head } = json()
    expect(head).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Reports & <more>',
      description: english.feeds.reportsDescription,
      home_page_url: base,
      feed_url: `${base}feed.json`,
      language: 'en',
      authors: [{ name: 'Ex "Libris" & co' }],
    })
    expect(items).toHaveLength(3)
  })
})
