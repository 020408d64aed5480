import { XMLParser } from 'fast-xml-parser'
import FeedParser from 'feedparser'
import RssParser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import { assembleSite } from '../../../src/assemble/assemble-site.ts'
import type { Report, Revision } from '../../../src/model/report.ts'
import type { Site } from '../../../src/model/site.ts'
import { addSeconds } from '../../../src/model/time.ts'
import { emitFeeds } from '../../../src/render/feeds/emit-feeds.ts'
import { emitted, feedSite, fileOf, nastyTitle, reportOf } from '../feed-site.ts'

const revision = (date: string, summary: string, substantive = true): Revision => ({
  date,
  at: `${date}T00:10:00Z`,
  isTimed: false,
  summary,
  substantive,
  kind: null,
  worded: null,
  formerly: null,
})
const first = revision('2020-01-05', 'First')
const cause = revision('2020-02-07', 'The <cause>')
const typo = revision('2020-03-01', 'Typing mistake', false)
const later = revision('2020-04-01', 'Another window')

const report = (id: string, revisions: readonly Revision[], rest: Partial<Report> = {}) =>
  reportOf(id, '2020-01-01T10', { revisions, ...rest })

/** Reports have seconds of their own, which depend on their ids. */
const secondsLater = (revisions: readonly Revision[], seconds: number) =>
  revisions.map(each => ({ ...each, at: addSeconds(each.at, seconds) }))

const corrected = report('corrected', [first, cause], { title: nastyTitle, lang: 'he' })
const others = [
  report('draft-of-cause', secondsLater([first], 10), {
    status: 'preliminary',
    instances: ['EU01'],
  }),
  report('gone', secondsLater([first, { ...cause, kind: 'withdrawn' }], 20), {
    status: 'withdrawn',
    instances: ['EU01'],
  }),
]

function siteOf(reports: readonly Report[]): Site {
  return assembleSite(feedSite.config, reports, [], { now: '2026-11-22T12:00:00Z' })
}
const site = siteOf([corrected, ...others])

interface Item {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly summary: string
  readonly content_html: string
  readonly date_published: string
  readonly date_modified: string
}

function itemsOf(path: string, of = site): readonly Item[] {
  return JSON.parse(fileOf(emitFeeds, path, of)).items
}
const updates = (of?: Site) => itemsOf('updates.json', of)
const itemOf = (report: string, key: string) =>
  updates().find(({ id }) => id.endsWith(`rca/${report}/${key}`)) as Item

/** What must not move: ids and dates, without their feeds' own. */
const marksOf = (items: readonly Item[]) =>
  items.map(({ id, date_published, date_modified }) => [id, date_published, date_modified])

describe('the updates feeds', () => {
  it('have one item for each publication, strictly newest first', () => {
    const dates = updates().map(item => item.date_modified)
    expect(dates).toEqual([...new Set(dates)].sort().reverse())
    expect(updates().map(({ id }) => id.replace('tag:example.org,2026:rca/', ''))).toEqual([
      'gone/withdrawn',
      'corrected/2020-02-07',
      'gone/2020-01-05',
      'draft-of-cause/preliminary',
      'corrected/2020-01-05',
    ])
  })

  it('say the same in all formats', async () => {
    const rss = fileOf(emitFeeds, 'updates.rss', site)
    const atom = fileOf(emitFeeds, 'updates.atom', site)
    const titles = updates().map(({ title }) => title)
    const parser = new RssParser()
    for (const text of [rss, atom]) {
      const { items } = await parser.parseString(text)
      expect(items.map(({ title }) => title)).toEqual(titles)
      expect(items.map(({ isoDate }) => isoDate?.replace('.000', ''))).toEqual(
        updates().map(item => item.date_modified),
      )
      expect((await streamed(text)).map(({ guid }) => guid)).toEqual(updates().map(({ id }) => id))
      expect((await streamed(text)).map(({ description }) => description)).toEqual(
        updates().map(item => item.content_html),
      )
    }
    const { feed } = new XMLParser({ ignoreAttributes: false }).parse(atom)
    expect(feed.id).toBe('tag:example.org,2026:updates')
    expect(feed.title).toBe('Reports & <more> – updates')
  })

  it('mark what is preliminary, corrected or withdrawn, and no other feed does', () => {
    expect(updates().map(({ title }) => title)).toEqual([
      '[Withdrawn] Report gone',
      `[Corrected] ${nastyTitle}`,
      'Report gone',
      '[Preliminary] Report draft-of-cause',
      nastyTitle,
    ])
    expect(itemsOf('feed.json', site).map(({ title }) => title)).toEqual([
      'Report gone',
      nastyTitle,
      'Report draft-of-cause',
    ])
  })

  it('carry the report at its first publication, and later what the history says', () => {
    expect(itemOf('corrected', first.date).content_html).toBe(
      itemsOf('feed.json', site).find(({ id }) => id.endsWith('rca/corrected'))?.content_html,
    )
    expect(itemOf('corrected', cause.date).summary).toBe('The <cause>')
    const html = itemOf('corrected', cause.date).content_html
    expect(html).toMatch(
      /^<div lang="he" dir="rtl"><p>The &lt;cause&gt;<\/p><\/div><ul><li><b>When:/,
    )
    expect(html).toContain('<b>Instances:</b> Alma &lt;EU00&gt;')
    expect(html).toMatch(
      /<p><a href="https:\/\/rca.example.org\/kb\/reports\/corrected\/">Read the report<\/a><\/p>$/,
    )
  })

  it('say of a withdrawn report that it is, and why', () => {
    expect(itemOf('gone', 'withdrawn').summary).toBe('The <cause>')
    expect(itemOf('gone', 'withdrawn').content_html).toMatch(
      /^<p>This report was withdrawn\.<\/p><p>The &lt;cause&gt;<\/p><p><a /,
    )
    expect(itemOf('gone', first.date).content_html).toMatch(
      /^<p>This report was withdrawn\.<\/p><ul><li>/,
    )
    expect(JSON.stringify(updates().filter(({ id }) => id.includes('gone')))).not.toContain(
      'What happened in gone',
    )
  })

  it('stop at the limit', () => {
    const config = { ...site.config, feed: { ...site.config.feed, limit: 2 } }
    expect(updates({ ...site, config }).map(({ id }) => id)).toEqual(
      updates()
        .slice(0, 2)
        .map(({ id }) => id),
    )
  })
})

describe('what has no day', () => {
  const limited = (reports: readonly Report[], limit: number) => {
    const whole = siteOf(reports)
    return { ...whole, config: { ...whole.config, feed: { ...whole.config.feed, limit } } }
  }
  const stated = { ...first, kind: 'preliminary' } as const
  const newer = ['n1', 'n2', 'n3'].map((id, i) =>
    report(id, secondsLater([later], i), { instances: ['EU01'] }),
  )
  const old = [
    report('old-gone', [first], { status: 'withdrawn', severity: 'major' }),
    report('old-final', secondsLater([stated], 1)),
    report('old-back', secondsLater([{ ...first, kind: 'withdrawn' }], 2)),
    report('old-untold', [], { status: 'preliminary' }),
  ]
  const untold = ['old-gone/withdrawn', 'old-final/final', 'old-back/restored']
  const idsOf = (path: string, of: Site) =>
    itemsOf(path, of).map(({ id }) => id.replace('tag:example.org,2026:rca/', ''))

  it('reaches those whom it concerns however much is newer, and has no date', () => {
    const of = limited([...old, ...newer], 3)
    const found = itemsOf('updates.json', of).filter(({ id }) => !/\/2020-04-01$/.test(id))
    expect(idsOf('updates.json', of).sort()).toEqual(
      [...newer.map(({ id }) => `${id}/2020-04-01`), ...untold.slice(1), untold[0]].sort(),
    )
    for (const item of found) expect(item).not.toHaveProperty('date_published')
    expect(idsOf('regions/europe/updates.json', of)).toEqual(expect.arrayContaining(untold))
    expect(idsOf('severities/major/updates.json', of)).toContain('old-gone/withdrawn')
  })

  it('leaves the reports that it is of in the feeds of reports', () => {
    const ids = idsOf('feed.json', limited([...old.slice(0, 3), ...newer], 3))
    expect(ids).toEqual(expect.arrayContaining(['old-gone', 'old-final', 'old-back']))
  })

  it('makes no feed longer than twice its limit', () => {
    const many = ['a', 'b', 'c'].map(id => report(id, [], { status: 'preliminary' }))
    expect(updates(limited([...many, ...newer], 2))).toHaveLength(4)
  })
})

describe('a revision', () => {
  const revised = siteOf([{ ...corrected, revisions: [first, cause, later] }, ...others])

  it('of substance adds one item to the updates of its instances, and moves `updated` there', () => {
    expect(marksOf(updates(revised)).slice(1)).toEqual(marksOf(updates()))
    expect(updates(revised)[0]).toMatchObject({
      id: 'tag:example.org,2026:rca/corrected/2020-04-01',
      title: `[Corrected] ${nastyTitle}`,
      date_modified: later.at,
    })
    expect(itemsOf('feed.json', revised)[0]).toMatchObject({
      id: 'tag:example.org,2026:rca/corrected',
      date_published: first.at,
      date_modified: later.at,
    })
    expect(itemsOf('instances/eu00/updates.json', revised)).toHaveLength(3)
  })

  it('of substance changes no byte of the feeds of other instances', () => {
    const before = emitted(emitFeeds, site)
    const after = emitted(emitFeeds, revised)
    const changed = Object.keys(after).filter(path => after[path] !== before[path])
    const folders = changed.map(path => path.replace(/[^/]*$/, ''))
    expect([...new Set(folders)]).toEqual([
      '',
      'instances/eu00/',
      'regions/europe/',
      'products/alma/',
    ])
  })

  it('without substance changes no id and no date, and adds no item', () => {
    const mended = siteOf([
      { ...corrected, summary: 'Mended', revisions: [first, cause, typo] },
      ...others,
    ])
    for (const path of Object.keys(emitted(emitFeeds, site)).filter(path => path.endsWith('.json')))
      expect(marksOf(itemsOf(path, mended))).toEqual(marksOf(itemsOf(path, site)))
    expect(fileOf(emitFeeds, 'updates.atom', mended).match(/<updated>.*/g)).toEqual(
      fileOf(emitFeeds, 'updates.atom', site).match(/<updated>.*/g),
    )
  })
})

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
