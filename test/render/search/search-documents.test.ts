import { describe, expect, it } from 'vitest'
import { reportPath } from '../../../src/render/addresses.ts'
import { searchCorpus } from '../../../src/render/search/search-documents.ts'
import { filesOf, sampleSite } from '../sample-site.ts'

const sample = sampleSite()
const documents = new Map(
  Array.from(searchCorpus(sample.site, sample.look).documents(), ({ path, html }) => [path, html]),
)

const documentOf = (id: string) => documents.get(`reports/${id}/index.html` as never) ?? ''

/** The values of an attribute's `name`, in order. */
function marked(what: string, name: string, html: string): string[] {
  const pattern = new RegExp(
    `<meta data-pagefind-${what}="${name}\\[content\\]" content="([^"]*)">`,
    'g',
  )
  return [...html.matchAll(pattern)].map(([, value]) => value ?? '')
}

describe('the documents of a search index', () => {
  it('are one for each report that still stands', () => {
    const stands = sample.site.reports.filter(({ status }) => status !== 'withdrawn')
    expect([...documents.keys()]).toEqual(stands.map(reportPath))
    expect(stands.length).toBeLessThan(sample.site.reports.length)
    expect(searchCorpus(sample.site, sample.look).size).toBe(documents.size)
  })

  it('say what a search can be narrowed by', () => {
    const html = documentOf('2018-11-05-alma-eu02')
    const filters = ['instance', 'region', 'product', 'year', 'kind', 'severity', 'cause', 'vendor']
    expect(filters.map(name => [name, marked('filter', name, html)])).toEqual([
      ['instance', ['EU02']],
      ['region', ['Europe']],
      ['product', ['Alma']],
      ['year', ['2018']],
      ['kind', ['outage', 'intermittent']],
      ['severity', ['critical']],
      ['cause', ['Database']],
      ['vendor', ['Oracle']],
    ])
    expect(marked('filter', 'status', html)).toEqual(['final'])
    expect(marked('sort', 'date', html)).toEqual(['2018-11-05T07:55:00Z'])
  })

  it('say what a result shows, and name the places and things of the report', () => {
    const html = documentOf('2019-06-03-alma-eu')
    expect(['when', 'who', 'kind', 'duration'].map(name => marked('meta', name, html))).toEqual([
      ['June 3, 2019'],
      ['EU00, EU01, EU02'],
      ['partial'],
      ['50 min'],
    ])
    expect(marked('meta', 'facts', html)).toEqual([
      'Alma EU00, Amsterdam, Alma EU01, Alma EU02, Europe, Alma, Identity service, Identity management, Planned maintenance, sign-in',
    ])
  })

  it('have the text of the author and of the data, and nothing that stands in every report', () => {
    const html = documentOf('2019-06-03-alma-eu')
    expect(html).toContain('<h1>Alma EU Instances - RCA - June 3, 2019</h1>')
    expect(html).toContain('the identity-management servers were shut down')
    expect(html).toContain('Ex Libris sees the availability of its systems as its first duty.')
    expect(html).toContain('Engineers see the failing logins and stop the maintenance')
    expect(html).toContain('Rehearse the restart of every identity server.')
    expect(html).not.toContain('posts updates on the')
    expect(html).not.toContain('Initial Publication')
  })

  it('lead to headings that the pages have', () => {
    const files = filesOf(sample)
    for (const [path, html] of documents)
      for (const [, id] of html.matchAll(/<h[1-6] id="([^"]*)"/g))
        expect(files.get(path), `${path}#${id}`).toMatch(new RegExp(`<[a-z0-9]+ [^>]*id="${id}"`))
    expect(documentOf('2019-06-03-alma-eu')).toContain('<h2 id="actions">')
  })

  it('are in the language of the site, whatever its region', () => {
    const { site, look } = sampleSite()
    const languageOf = (language: string) => {
      const { config } = site
      const own = { ...config, site: { ...config.site, language } }
      return searchCorpus({ ...site, config: own }, look).language
    }
    expect(['pt-BR', 'zh-Hans', 'HE', 'en'].map(languageOf)).toEqual(['pt', 'zh', 'he', 'en'])
  })

  it('have another fingerprint when a text changes, and only then', () => {
    const file = '2019-05-20-alma-eu00.md'
    const text = (cause: string) => `---
instance: EU00
start: 2019-05-20 17:10
end: 2019-05-20 17:54
revisions: [{ date: 2019-05-29, summary: Initial Publication }]
---
## Root Cause Analysis

${cause}
`
    const stampOf = (cause: string) => {
      const { site, look } = sampleSite('', { [file]: text(cause) })
      return searchCorpus(site, look).fingerprint
    }
    expect(stampOf('Memory.')).toBe(stampOf('Memory.'))
    expect(stampOf('Memory.')).not.toBe(stampOf('Not memory.'))
  })
})
