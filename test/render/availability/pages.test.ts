import { describe, expect, it } from 'vitest'
import type { Page, Site } from '../../../src/model/site.ts'
import { emitAvailability } from '../../../src/render/availability/emit-availability.ts'
import { emitFacets } from '../../../src/render/lists/emit-facets.ts'
import type { Look } from '../../../src/render/look.ts'
import { pagesFrom } from '../../../src/render/render-site.ts'
import { brokenLinks, repeatedIds } from '../../links.ts'
import { filesOf, sampleSite } from '../sample-site.ts'

const edge = `---
instance: EU01
start: 2019-06-30 23:30
end: 2019-07-01 00:45
---
## Root Cause Analysis

It went on past midnight.
`

const excluded = `---
title: Announced maintenance
instances: [EU00, EU01]
start: 2019-08-03 10:00
end: 2019-08-03 12:00
sla: { counts: false, exclusion: Announced <ten> days before }
---
## Root Cause Analysis

Maintenance.
`

const texts = { '2019-06-30-edge.md': edge, '2019-08-03-maintenance.md': excluded }

function pagesOf({ site, look }: { site: Site; look: Look }): Map<string, Page> {
  const pages = [emitAvailability, emitFacets].flatMap(emit => [...pagesFrom(emit, site, look)])
  return new Map(pages.flatMap(page => ('render' in page ? [[page.path, page]] : [])))
}

function textOf(pages: Map<string, Page>, path: string): string {
  const page = pages.get(path as Page['path'])
  if (!page) throw new Error(`There is no ${path}`)
  return String(page.render())
}

/** The cells of the row of a table that begins with a link to `name`, as plain text. */
function rowOf(html: string, name: string): readonly string[] {
  const rows = html.match(/<tr\b[\s\S]*?<\/tr>/g) ?? []
  const row = rows.find(text => text.includes('scope="row"') && text.includes(`>${name}</a>`))
  return partsOf(row, /<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g)
}

/** What a list of incidents tells of the one whose title ends in `name`. */
function shareOf(html: string, name: string): readonly string[] {
  const items =
    html.match(/<li\b[^>]*>\s*<div class="share-[\s\S]*?<div class="share-long.*/g) ?? []
  const item = items.find(text => text.includes(`${name}</a>`))
  return partsOf(item, /<div[^>]*>([\s\S]*?)<\/div>/g)
}

function partsOf(html: string | undefined, part: RegExp): readonly string[] {
  return Array.from(html?.matchAll(part) ?? [], ([, text = '']) =>
    text
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

const sample = sampleSite('', texts)
const pages = pagesOf(sample)
const page = (path: string) => textOf(pages, path)

describe('the page of a quarter', () => {
  it('tells X, Y, Z and the downtime by kind of each instance, and whether the target was met', () => {
    const html = page('availability/2019-q2/index.html')
    expect(rowOf(html, 'Alma EU00')).toEqual([
      'Alma EU00',
      '99.93%',
      'Met',
      '94',
      '44',
      '50',
      '130,946',
      '131,040',
      '0',
    ])
    expect(rowOf(page('availability/2016-q3/index.html'), 'Alma AP01').slice(0, 4)).toEqual([
      'Alma AP01',
      '99.87%',
      'Missed 132 min allowed',
      '177',
    ])
  })

  it('splits what crosses its edge, and says so', () => {
    const [before, after] = ['2019-q2', '2019-q3'].map(id => page(`availability/${id}/index.html`))
    expect(rowOf(before ?? '', 'Alma EU01')[3]).toBe('80')
    expect(rowOf(after ?? '', 'Alma EU01')[3]).toBe('45')
    for (const html of [before, after]) expect(html).toContain('only the part in this period')
  })

  it('tells what does not count and why, once for all instances, with links to the reports', () => {
    const html = page('availability/2019-q3/index.html')
    expect(rowOf(html, 'Alma EU00').slice(-3)).toEqual(['132,360', '132,480', '120'])
    expect(shareOf(html, 'Announced maintenance').slice(1)).toEqual([
      'Announced maintenance Announced &lt;ten&gt; days before',
      'Alma EU00 Alma EU01',
      'Outage',
      '120 min',
    ])
    expect(html).toContain('href="../../reports/2019-08-03-maintenance/index.html"')
    expect(html).not.toContain('<ten>')
    const slowness = shareOf(page('availability/2020-q1/index.html'), '(slowness)')
    expect(slowness[1]).toContain('Time of this kind is not downtime.')
    expect(page('availability/2020-q1/index.html')).not.toContain('Slowness in Amsterdam')
  })

  it('leads to the year and to the quarters before and after', () => {
    const html = page('availability/2019-q3/index.html')
    for (const id of ['2019', '2019-q2', '2019-q4'])
      expect(html).toContain(`href="../${id}/index.html"`)
    expect(page('availability/2016-q3/index.html')).not.toContain('rel="prev"')
    expect(page('availability/2026-q4/index.html')).not.toContain('rel="next"')
  })

  it('says of one that runs what its numbers are as of', () => {
    expect(page('availability/2026-q4/index.html')).toContain('as of November 22, 2026')
    expect(page('availability/2026-q3/index.html')).not.toContain('November 22')
  })
})

describe('the page of a year', () => {
  it('sums its quarters, leads to them, and says whose record begins in it', () => {
    const html = page('availability/2019/index.html')
    expect(rowOf(html, 'Alma EU01')[0]).toBe('Alma EU01 since April 2019')
    expect(rowOf(html, 'Alma EU01')[3]).toBe('125')
    for (const n of [1, 2, 3, 4]) expect(html).toContain(`href="../2019-q${n}/index.html"`)
  })

  it('leaves many incidents to the pages of its quarters', () => {
    const many = Array.from({ length: 101 }, (_, i) => {
      const day = `2014-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + Math.floor(i / 12)).padStart(2, '0')}`
      return [
        `many-${i}.md`,
        edge.replaceAll('2019-06-30', day).replaceAll('2019-07-01 00:45', `${day} 23:45`),
      ]
    })
    const crowded = pagesOf(sampleSite('', Object.fromEntries(many)))
    const year = textOf(crowded, 'availability/2014/index.html')
    expect(year).toContain('listed on the pages of its quarters')
    expect(year).not.toContain('id="counting"')
    expect(rowOf(year, 'Alma EU01')[3]).toBe('1,515')
    const quarter = textOf(crowded, 'availability/2014-q1/index.html')
    expect(quarter.match(/class="share-when"/g)).toHaveLength(27)
  })
})

describe('the comparison', () => {
  const html = page('availability/index.html')

  it('has each year and the last 12 months of each instance, the newest first', () => {
    const years = Array.from(html.matchAll(/scope="col" class="number">(\d{4})/g), m => m[1])
    expect([years[0], years.at(-1), years.length]).toEqual(['2026', '2016', 11])
    const row = rowOf(html, 'Alma EU02')
    expect([row[0], row[1]]).toEqual(['Alma EU02 since October 2018', '100.00%'])
    expect(row.slice(-3)).toEqual(['99.95% 71 min', '', ''])
  })

  it('spells out the formula, the kinds that count, and the day', () => {
    expect(html).toContain('Uptime = X / (Y − Z) × 100')
    expect(html).toContain('As of November 22, 2026')
    const kinds = html.slice(html.indexOf('id="how"')).match(/kind-\w+/g)
    expect(kinds).toEqual(['kind-outage', 'kind-partial', 'kind-intermittent'])
  })

  it('marks the periods in which an instance missed the target', () => {
    expect(html).toMatch(
      /Q3 2016<\/a> <small><span class="mark target-missed">.*?1 instance below target/s,
    )
  })
})

describe('the page of an instance', () => {
  it('has its availability, quarter by quarter', () => {
    const html = page('instances/eu00/index.html')
    expect(html).toContain('<h2 id="availability">Availability</h2>')
    expect(html).toContain('Downtime of Alma EU00 as a share of each quarter')
    expect(rowOf(html, 'Q2 2019').slice(0, 5)).toEqual(['Q2 2019', '99.93%', 'Met', '94', '44'])
    expect(rowOf(html, 'Q1 2020').at(-1)).toBe('99.98%')
    expect(rowOf(html, 'Q4 2019').at(-1)).toBe('')
    expect(rowOf(html, 'Q4 2026')[0]).toBe('Q4 2026 so far')
  })

  it('draws the quarter that runs as a share of all of it', () => {
    const text = `---\ninstance: EU00\nstart: 2026-10-05 01:00\nend: 2026-10-05 03:00\n---\n`
    const html = filesOf(sampleSite('', { 'now.md': text })).get('instances/eu00/index.html') ?? ''
    const line = Number(/<line class="target"[^>]* y1="([\d.]+)"/.exec(html)?.[1])
    const bar = Number(/<title>Q4 2026:[^<]*<\/title><rect [^>]* y="([\d.]+)"/.exec(html)?.[1])
    // Of 92 days it is less than the target allows, of those so far it would be more.
    expect(bar).toBeGreaterThan(line)
    expect(bar).toBeLessThan(172)
  })

  it('has none without a record, nor have pages of other families', () => {
    const empty = pagesOf(sampleSite('  XX01: { name: Nothing yet }\n'))
    expect(textOf(empty, 'instances/xx01/index.html')).not.toContain('id="availability"')
    expect(textOf(empty, 'years/2019/index.html')).not.toContain('id="availability"')
  })
})

describe('a configuration', () => {
  it('says which kinds count', () => {
    const yaml = 'policy: { downtime_kinds: [outage, degraded], availability_target: 99.95 }\n'
    const changed = pagesOf(sampleSite(yaml))
    const html = textOf(changed, 'availability/2020-q1/index.html')
    expect(rowOf(html, 'Alma EU00').slice(1, 5)).toEqual([
      '98.98%',
      'Missed 65 min allowed',
      '1,336',
      '1,336',
    ])
  })

  it('says from when on an instance without incidents is on record', () => {
    const changed = pagesOf(sampleSite('  XX01: { name: New, since: 2020-02-11 }\n'))
    const row = rowOf(textOf(changed, 'availability/2020-q1/index.html'), 'New')
    expect(row[0]).toBe('New since February 11, 2020')
    expect(row.at(-2)).toBe('72,000')
  })
})

describe('a site without a record', () => {
  const before = (asOf: string) => ({ look: sample.look, site: { ...sample.site, asOf } })

  it('has no pages about availability and no way to them', () => {
    const none = before('2016-01-01')
    expect([...emitAvailability(none.site, none.look)]).toEqual([])
    const facet = textOf(pagesOf(none), 'instances/eu00/index.html')
    expect(facet).not.toContain('availability')
    expect(page('instances/eu00/index.html')).toContain('href="../../availability/index.html"')
  })
})

describe('a fingerprint', () => {
  const at = (asOf: string) => pagesOf({ look: sample.look, site: { ...sample.site, asOf } })
  const changed = (one: Map<string, Page>, other: Map<string, Page>) =>
    [...one].filter(([path, { fingerprint }]) => other.get(path)?.fingerprint !== fingerprint)

  it('changes with the day only where the page tells of it', () => {
    const paths = changed(pages, at('2026-11-23')).map(([path]) => path)
    expect(paths).toContain('availability/index.html')
    expect(paths).toContain('availability/2026-q4/index.html')
    expect(paths).toContain('availability/2026/index.html')
    expect(paths).toContain('instances/eu00/index.html')
    expect(paths.filter(path => /availability\/20(1|2[0-5])|years|causes/.test(path))).toEqual([])
  })

  it('changes wherever the text does', () => {
    const others = [
      at('2026-11-23'),
      at('2027-01-01'),
      pagesOf(
        sampleSite('', { ...texts, '2019-08-03-maintenance.md': excluded.replace('ten', 'two') }),
      ),
      pagesOf(sampleSite('policy: { downtime_kinds: [outage] }\n', texts)),
    ]
    for (const other of others) {
      for (const [path, { fingerprint, render }] of pages) {
        if (other.get(path)?.fingerprint === fingerprint)
          expect(other.get(path)?.render(), path).toBe(render())
      }
    }
  })
})

it('every address is in the sitemap, every link leads somewhere, and no id stands twice', () => {
  const files = filesOf(sample)
  const sitemap = files.get('sitemap.xml') ?? ''
  const own = [...files.keys()].filter(path => path.startsWith('availability/'))
  expect(own).toContain('availability/2019-q3/index.html')
  for (const path of own) expect(sitemap).toContain(`/kb/${path.replace('index.html', '')}</loc>`)
  const tree = new Map([...files].map(([path, text]) => [path, Buffer.from(text)]))
  const base = sample.site.config.site.url
  expect(brokenLinks(tree, base).filter(link => link.includes('availability'))).toEqual([])
  expect(repeatedIds(tree).filter(id => id.includes('availability'))).toEqual([])
})
