/** The home page, lists of reports and their further pages, as templates fill them. */
import { describe, expect, it } from 'vitest'
import { assembleSite } from '../../../src/assemble/assemble-site.ts'
import { renderSite } from '../../../src/render/render-site.ts'
import { plainNames } from '../../asset-names.ts'
import { sampleSite } from '../sample-site.ts'

const many = 250

function reportText(number: number): string {
  const day = `20${String(10 + Math.floor(number / 25))}-0${1 + (number % 9)}-1${number % 10}`
  return `---
title: Incident ${number}
instance: ${number % 5 === 0 ? 'EU01' : 'EU00'}
impact:
  - start: ${day} 0${number % 10}:10
    end: ${day} 0${number % 10}:40
    kind: ${number % 3 === 0 ? 'degraded' : 'outage'}
causes: [Network]
revisions: [{ date: ${day}, summary: Initial Publication }]
---
## Root Cause Analysis

Something broke.
`
}

const texts = Object.fromEntries(
  Array.from({ length: many }, (_, number) => [`many-${number}.md`, reportText(number)]),
)
const sampleOf = (changed: Readonly<Record<string, string>> = {}) =>
  sampleSite('', { ...texts, ...changed })

type Sample = ReturnType<typeof sampleSite>

function pageOf({ site, look }: Sample, path: string) {
  for (const page of renderSite(site, look))
    if (page.path === path && 'render' in page) return String(page.render())
  throw new Error(`There is no page ${path}`)
}

/** The fingerprints of all pages but those of reports. */
function stampsIn({ site, look }: Sample): Map<string, string> {
  const pages = [...renderSite(site, look)].filter(
    ({ path }) => path.endsWith('index.html') && !/^reports\/(?!pages|index)/.test(path),
  )
  return new Map(pages.map(page => [page.path, 'fingerprint' in page ? page.fingerprint : '']))
}

const rowsIn = (text: string) => [...text.matchAll(/<li data-start="([^"]+)"/g)].map(([, at]) => at)
const sample = sampleOf()

describe('a long list', () => {
  const pages = ['reports/index.html', 'reports/pages/2/index.html', 'reports/pages/3/index.html']
  const shown = pages.map(path => pageOf(sample, path))

  it('is on pages of a hundred rows, newest first', () => {
    const starts = shown.flatMap(rowsIn)
    expect(shown.map(text => rowsIn(text).length)).toEqual([100, 100, starts.length - 200])
    expect(starts).toHaveLength(sample.site.reports.length)
    expect(starts).toEqual([...starts].sort().reverse())
  })

  it('leads from each page to those beside it, in its head too', () => {
    const [first = '', second = '', third = ''] = shown
    expect(first).toContain('<link rel="next" href="pages/2/index.html">')
    expect(first).not.toContain('rel="prev"')
    expect(second).toContain('<link rel="prev" href="../../index.html">')
    expect(second).toContain('<link rel="next" href="../3/index.html">')
    expect(third).toContain('<link rel="prev" href="../2/index.html">')
    expect(third).not.toContain('rel="next"')
    expect(second).toContain('<a href="index.html" aria-current="page">2</a>')
  })

  it('names the page in its title', () => {
    expect(shown[0]).toContain('<title>Reports – Alma incident reports</title>')
    expect(shown[1]).toContain('<title>Reports, page 2 of 3 – Alma incident reports</title>')
  })

  it('has a form that searches all its reports, not the page alone', () => {
    for (const text of shown) {
      expect(text).toMatch(/<form class="filter" role="search" action="[^"]*search\/index\.html"/)
      expect(text).not.toContain('data-list-form')
      expect(plainNames(text)).not.toContain('lists.js')
      expect(text).toContain('<option value="EU00">Alma EU00</option>')
    }
    const region = pageOf(sample, 'regions/europe/pages/2/index.html')
    expect(region).toContain('<input type="hidden" name="region" value="Europe">')
    const instance = pageOf(sample, 'instances/eu00/pages/2/index.html')
    expect(instance).toContain('<input type="hidden" name="instance" value="EU00">')
    expect(instance).not.toContain('<select name="instance">')
  })

  it('of an instance has its own pages, with the list alone', () => {
    const second = pageOf(sample, 'instances/eu00/pages/2/index.html')
    expect(second).toContain('<title>Alma EU00, page 2 of 3')
    expect(second).not.toContain('On record')
    expect(second).not.toContain('<select name="instance">')
    expect(pageOf(sample, 'instances/eu00/index.html')).toContain('On record')
  })

  it('is rendered again where a report changed, and nowhere else', () => {
    const before = stampsIn(sample)
    const edited = reportText(10).replace('Incident 10', 'Another incident')
    const after = stampsIn(sampleOf({ 'many-10.md': edited }))
    const changed = [...after].filter(([path, stamp]) => before.get(path) !== stamp)
    const lists = changed
      .map(([path]) => path)
      .filter(path => /reports|pages|eu0|subscribe/.test(path))
    expect(lists.sort()).toEqual([
      'causes/network/pages/3/index.html',
      'instances/eu01/index.html',
      'products/alma/pages/3/index.html',
      'regions/europe/pages/3/index.html',
      'reports/pages/3/index.html',
    ])
  })

  it('never claims the address of a report', () => {
    const ids = { 'pages.md': reportText(1), 'page-2.md': reportText(2), '2.md': reportText(3) }
    const { site, look } = sampleOf(ids)
    const paths = [...renderSite(site, look)].map(({ path }) => path)
    expect(paths).toContain('reports/pages/index.html')
    expect(paths).toEqual([...new Set(paths)])
  })
})

describe('the form above a list', () => {
  const choices = (text: string, name: string) => {
    const [, select = ''] = new RegExp(`<select name="${name}">(.*?)</select>`).exec(text) ?? []
    return [...select.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value)
  }

  it('offers what its rows carry', () => {
    const text = pageOf(sample, 'years/2012/index.html')
    const carried = (name: string) =>
      [...text.matchAll(new RegExp(`<li data-start[^>]* data-${name}="([^"]*)"`, 'g'))].flatMap(
        ([, value = '']) => value.split(' '),
      )
    expect(choices(text, 'instance').slice(1)).toEqual([...new Set(carried('instances'))].sort())
    expect(choices(text, 'kind').slice(1).sort()).toEqual([...new Set(carried('kind'))].sort())
    expect(choices(text, 'sort')).toEqual(['newest', 'oldest', 'longest'])
  })

  it('is not there for a short one', () => {
    const text = pageOf(sampleSite(), 'instances/eu00/index.html')
    expect(rowsIn(text).length).toBeLessThan(9)
    expect(text).not.toContain('data-list-form')
  })

  it('is hidden until a script can answer it', () => {
    const text = pageOf(sample, 'reports/index.html')
    const forms = text.match(/<form[^>]*>/g) ?? []
    expect(forms.filter(form => !form.startsWith('<form autocomplete'))).not.toEqual([])
    for (const form of forms)
      if (!form.startsWith('<form autocomplete')) expect(form).toContain('data-script hidden')
    // That of the choice of instances stands in a section that is.
    expect(text).toMatch(
      /<section class="mine"[^>]*data-script hidden>(?:(?!<\/section>)[\s\S])*<form autocomplete="off">/,
    )
  })
})

describe('the home page', () => {
  const home = pageOf(sampleSite(), 'index.html')

  it('has the ruler above its rows, by the clock of the site, and below them what it is', () => {
    expect(home).toContain('<span>12 AM</span><span>12 PM</span><span>12 AM</span>')
    expect(home).toMatch(/<\/ol>\s*<p class="rows-key">Each line is a day of the incident/)
  })

  it('tells of each instance when it was last hit, and how often', () => {
    const [line = ''] = /<th scope="row"><a href="instances\/eu02[\s\S]*?<\/tr>/.exec(home) ?? []
    expect(line.replace(/<[^>]+>|\s+/g, ' ').replace(/ +/g, ' ')).toContain(
      'Alma EU02 Amsterdam January 28 – 29, 2020 1 d 17 min 3',
    )
  })

  it('counts the years, those without a report too', () => {
    const [years = ''] = /<ol class="years">[\s\S]*?<\/ol>/.exec(home) ?? []
    const counts = [...years.matchAll(/(\d{4})<\/(a|span)>[\s\S]*?number">(\d+)/g)]
    expect(counts.map(([, year, tag, count]) => [year, tag, count])).toEqual([
      ['2016', 'a', '1'],
      ['2017', 'span', '0'],
      ['2018', 'a', '1'],
      ['2019', 'a', '2'],
      ['2020', 'a', '4'],
    ])
  })

  it('of a site without reports says so', () => {
    const { site, look } = sampleSite()
    const empty = assembleSite(site.config, [], [], { now: '2026-11-22T12:00:00Z' })
    const text = pageOf({ site: empty, look }, 'index.html')
    expect(text).toContain('There are no reports yet.')
    expect(pageOf({ site: empty, look }, 'reports/index.html')).toContain('There are no reports')
    expect(pageOf({ site: empty, look }, 'instances/eu00/index.html')).toContain(
      'There is no report of Alma EU00.',
    )
  })
})

describe('the page of a vendor', () => {
  it('shows its reports in numbers, and whom they hit', () => {
    const text = pageOf(sampleSite(), 'vendors/oracle/index.html')
    expect(text).toContain('1 report, 1 hour 11 minutes of impact')
    expect(rowsIn(text)).toHaveLength(1)
  })
})
