import { describe, expect, it } from 'vitest'
import type { Action } from '../../../src/model/report.ts'
import type { Page, Site } from '../../../src/model/site.ts'
import { emitLedger } from '../../../src/render/actions/emit-ledger.ts'
import type { Look } from '../../../src/render/look.ts'
import { pagesFrom, renderSite } from '../../../src/render/render-site.ts'
import { action } from '../../samples.ts'
import { sampleSite } from '../sample-site.ts'

const { site, look } = sampleSite()

function pagesOf(shown: Site, as: Look = look): ReadonlyMap<string, Page> {
  const pages = [...pagesFrom(emitLedger, shown, as)].filter(file => 'render' in file)
  return new Map(pages.map(page => [page.path, page]))
}

function htmlOf(shown: Site, path = 'actions/index.html'): string {
  return String(pagesOf(shown).get(path)?.render() ?? '')
}

/** The site's file at a path, and of the others only where they are. */
function fileOf(sample: ReturnType<typeof sampleSite>, path: string): string | undefined {
  const file = [...renderSite(sample.site, sample.look)].find(file => file.path === path)
  return file && 'render' in file ? String(file.render()) : undefined
}

const textOf = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
const rowsOf = (html: string) => html.split('<span class="ledger-what">').length - 1

/** The sample with these actions in the report of an id, and in no other. */
function promised(actions: readonly Action[], id = '2019-06-03-alma-eu'): Site {
  const reports = site.reports.map(report => ({
    ...report,
    actions: report.id === id ? actions : [],
  }))
  return { ...site, reports }
}

const many = (number: number) =>
  Array.from({ length: number }, (_, i) => action({ title: `Step ${i}.`, status: 'done' }))

describe('the ledger', () => {
  const html = htmlOf(site)
  const text = textOf(html)

  it('says how many were promised and kept, and as of which day', () => {
    expect(text).toContain(
      '3 actions promised as of November 22, 2026: 2 done, 0 open and 1 overdue.',
    )
  })

  it('says how long something is overdue, and whether it has begun', () => {
    expect(text).toContain(
      'Rehearse the restart of every identity server Prevent Due September 30, 2019 2,610 days overdue In progress',
    )
  })

  it('shows the day and the evidence of what is done, or that nobody recorded it', () => {
    expect(text).toMatch(
      /Extended the monitoring.*?June 10, 2019.*Fixed the problem.*Day not recorded/,
    )
    expect(html).toContain('<a href="https://example.org/evidence">Evidence')
  })

  it('leads to the report, with the day of its incident, and to instances and causes', () => {
    expect(html).toContain('href="../reports/2019-06-03-alma-eu/index.html"')
    expect(html).toMatch(
      /<time datetime="2019-06-03T11:45:00Z" data-form="day">June 3, 2019<\/time>/,
    )
    expect(html).toContain('<a href="../instances/eu00/index.html">Alma EU00</a>')
    expect(html).toContain('<a href="../causes/planned-maintenance/index.html">')
  })

  it('counts an action for each of the instances', () => {
    expect(text).toMatch(/Alma EU00 3 1 0 2 67%.*Alma EU01 3 1 0 2 67%.*Alma EU02 3 1 0 2 67%/)
  })

  it('has no list of what there is none of', () => {
    expect(html).not.toContain('id="open"')
    expect(html).not.toContain('id="wont-do"')
    expect(text).not.toContain('Not to be done')
  })

  it('says what was decided against', () => {
    const decided = htmlOf(promised([action({ status: 'wont-do', title: 'Buy <two> more' })]))
    expect(textOf(decided)).toContain('0 done, 0 open, 0 overdue and 1 not to be done.')
    expect(decided).toContain('Buy &lt;two&gt; more')
  })

  it('marks the language of an author who writes in another', () => {
    const html = htmlOf(promised([action()], '2020-07-22-seattle'))
    expect(html).toContain('<strong lang="en-GB">Extend the monitoring</strong>')
  })
})

describe('actions for internal readers', () => {
  const texts = {
    '2021-01-01-secret.md': `---
instance: EU00
start: 2021-01-01 10:00
end: 2021-01-01 11:00
actions:
  - { title: Sue the vendor, status: open, audience: internal }
  - { title: Tell the customers, status: open }
---
`,
  }

  it('are in their ledger and in no other', () => {
    const internal = sampleSite('audience: internal', texts)
    expect(fileOf(internal, 'actions/index.html')).toContain('Sue the vendor')
    const shown = fileOf(sampleSite('', texts), 'actions/index.html') ?? ''
    expect(shown).toContain('Tell the customers')
    expect(shown).not.toContain('Sue the vendor')
    expect(textOf(shown)).toContain('4 actions promised')
  })
})

describe('without any action', () => {
  it('there is no ledger, and no link to one', () => {
    const sample = { site: promised([]), look }
    expect([...pagesOf(sample.site)]).toEqual([])
    expect(fileOf(sample, 'subscribe/index.html')).not.toContain('actions/index.html')
    expect(fileOf(sample, 'sitemap.xml')).not.toContain('/actions/')
  })
})

it('the link to the ledger is in the navigation, and its address in the site map', () => {
  const sample = { site, look }
  expect(fileOf(sample, 'subscribe/index.html')).toContain(
    '<a href="../actions/index.html">Actions</a>',
  )
  expect(fileOf(sample, 'sitemap.xml')).toContain('<loc>https://rca.example.org/kb/actions/</loc>')
})

describe('a long list', () => {
  it('stays on the ledger up to a hundred', () => {
    const pages = pagesOf(promised(many(100)))
    expect([...pages.keys()]).toEqual(['actions/index.html'])
    expect(rowsOf(htmlOf(promised(many(100))))).toBe(100)
  })

  it('has pages of a hundred, and on the ledger its beginning', () => {
    const shown = promised(many(230))
    const pages = pagesOf(shown)
    const ledger = htmlOf(shown)
    expect(rowsOf(ledger)).toBe(20)
    expect(ledger).toContain('<a href="done/index.html">Show all 230<')
    const lists = [...pages.keys()].slice(1)
    expect(lists).toEqual([
      'actions/done/index.html',
      'actions/done/pages/2/index.html',
      'actions/done/pages/3/index.html',
    ])
    const html = lists.map(path => htmlOf(shown, path))
    expect(html.map(rowsOf)).toEqual([100, 100, 30])
    for (const { title } of many(230))
      expect(html.filter(page => page.includes(title))).toHaveLength(1)
    expect(html[1]).toContain('<a href="../../index.html" rel="prev">')
    expect(html[1]).toContain('<a href="../3/index.html" rel="next">')
    expect(html[0]).not.toContain('rel="prev">')
    expect(html[2]).not.toContain('rel="next">')
  })

  it('of names is summed up at its end', () => {
    const owners = many(130).map((each, i) => ({ ...each, owner: `Team ${i}` }))
    const text = textOf(htmlOf(promised(owners)))
    expect(text).toContain('31 others 31 0 0 31 100%')
  })
})

describe('the fingerprint of the ledger', () => {
  const stamps = (shown: Site, as: Look = look) =>
    [...pagesOf(shown, as).values()].map(page => page.fingerprint)
  const long = promised([...many(150), action({ due: '2026-11-22' })])

  it('stays when what no list shows changes', () => {
    const reports = long.reports.map(report => ({ ...report, summary: 'New.', hash: 'new' }))
    expect(stamps({ ...long, reports })).toEqual(stamps(long))
  })

  it('changes with the day, but not that of lists that say nothing of it', () => {
    const [ledger, ...lists] = stamps({ ...long, asOf: '2026-11-23' })
    expect(ledger).not.toBe(stamps(long)[0])
    expect(lists).toEqual(stamps(long).slice(1))
  })

  it.each<[string, (site: Site) => Site]>([
    ['an action', shown => promised(shown.reports.flatMap(({ actions }) => actions).slice(1))],
    [
      'a title of a report',
      shown => ({ ...shown, reports: shown.reports.map(each => ({ ...each, title: 'New' })) }),
    ],
    [
      'the causes of a report',
      shown => ({ ...shown, reports: shown.reports.map(each => ({ ...each, causes: ['New'] })) }),
    ],
  ])('changes with %s', (_, change) => {
    expect(stamps(change(site))[0]).not.toBe(stamps(site)[0])
  })

  it('changes with the templates', () => {
    expect(stamps(long, { ...look, version: 'other' })[0]).not.toBe(stamps(long)[0])
  })
})
