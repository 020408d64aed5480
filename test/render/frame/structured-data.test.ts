import { describe, expect, it } from 'vitest'
import { filesOf, sampleSite } from '../sample-site.ts'

const nasty = '</script><script>alert(1)</script> & \u2028 <!--'
const files = filesOf(
  sampleSite('', {
    'nasty.md': `---
title: '${nasty}'
instances: EU00
start: 2021-06-03 13:45
end: 2021-06-03 14:35
status: preliminary
---
## Root Cause Analysis

A disk was full.
`,
  }),
)

interface Thing {
  readonly '@type': string
  readonly [key: string]: unknown
}

/** What the page at `path` tells search engines, by type. */
function thingsOn(path: string): Readonly<Record<string, Thing>> {
  const blocks = (files.get(path) ?? '').match(
    /<script type="application\/ld\+json">.*?<\/script>/g,
  )
  expect(blocks, path).toHaveLength(1)
  const json = blocks?.[0]?.replace(/<\/?script[^>]*>/g, '') ?? ''
  const { '@context': context, '@graph': graph } = JSON.parse(json)
  expect(context).toBe('https://schema.org')
  return Object.fromEntries(graph.map((thing: Thing) => [thing['@type'], thing]))
}

const home = 'https://rca.example.org/kb/'
const page = `${home}reports/2019-06-03-alma-eu/`

describe('the data on the page of a report', () => {
  const { Report, BreadcrumbList } = thingsOn('reports/2019-06-03-alma-eu/index.html')

  it('tells the report', () => {
    expect(Report).toMatchObject({
      '@id': page,
      mainEntityOfPage: page,
      headline: 'Alma EU Instances - RCA - June 3, 2019',
      image: `${page}card.png`,
      inLanguage: 'en',
      creativeWorkStatus: 'Final',
      temporalCoverage: '2019-06-03T11:45:00Z/2019-06-03T12:35:00Z',
      keywords: ['Planned maintenance', 'Identity management', 'sign-in'],
      publisher: { '@type': 'Organization', name: 'Ex Libris' },
      isPartOf: { '@type': 'WebSite', url: home, name: 'Alma incident reports' },
    })
    expect(Report?.about).toContainEqual({ '@type': 'Thing', name: 'Alma EU00' })
  })

  it('tells the days of publication and of the last substantive revision', () => {
    expect(Report?.datePublished).toMatch(/^2019-06-11T.*Z$/)
    expect(Report?.dateModified).toMatch(/^2019-06-17T.*Z$/)
  })

  it('tells the way there, in addresses that can be opened', () => {
    expect(BreadcrumbList?.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Home', item: home },
      { '@type': 'ListItem', position: 2, name: 'Europe', item: `${home}regions/europe/` },
      {
        '@type': 'ListItem',
        position: 3,
        name: 'Alma EU Instances - RCA - June 3, 2019',
        item: page,
      },
    ])
  })

  it('is in the language of the report', () => {
    expect(thingsOn('reports/2020-07-22-seattle/index.html').Report?.inLanguage).toBe('en-GB')
  })
})

describe('a title that ends a script', () => {
  const path = 'reports/nasty/index.html'

  it('ends none, and stays what it is', () => {
    expect(thingsOn(path).Report?.headline).toBe(nasty)
  })

  it('adds no element, and no character that a parser could take for one', () => {
    const html = files.get(path) ?? ''
    expect(html.match(/<script>.{10}/g)).toEqual(['<script>for(const '])
    const [, data = ''] = html.match(/ld\+json">(.*?)<\/script>/) ?? []
    expect(data).toContain('\\u003c/script\\u003e\\u003cscript\\u003ealert(1)')
    expect(data).not.toMatch(/[<>&\u2028\u2029]/)
  })
})

describe('the data on other pages', () => {
  it('tells on the home page of the site and how to search it', () => {
    const { WebSite, BreadcrumbList } = thingsOn('index.html')
    expect(BreadcrumbList).toBeUndefined()
    expect(WebSite).toMatchObject({
      '@id': home,
      name: 'Alma incident reports',
      inLanguage: 'en',
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: `${home}search/?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    })
    expect(files.has('search/index.html')).toBe(true)
  })

  it.each(['instances/eu00/index.html', 'reports/index.html', 'subscribe/index.html'])(
    'tells the way to %s',
    path => {
      const { BreadcrumbList, ...others } = thingsOn(path)
      expect(BreadcrumbList).toBeDefined()
      expect(others).toEqual({})
    },
  )

  it('tells nothing of an address that does not exist', () => {
    expect(files.get('404.html')).not.toContain('ld+json')
  })
})
