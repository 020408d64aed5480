import { describe, expect, it } from 'vitest'
import { reportPath } from '../../../src/render/addresses.ts'
import { searchDocuments } from '../../../src/render/search/search-documents.ts'
import { searchIndex } from '../../../src/render/search/search-index.ts'
import { searchNames } from '../../../src/render/search/search-names.ts'
import { sampleSite } from '../sample-site.ts'
import { filesOfIndex } from './files-of-index.ts'

const { site, look } = sampleSite()
const documentsOf = (full: boolean) =>
  new Map(
    Array.from(searchDocuments(site, look, searchNames(site, look), full), document => [
      document.row.path,
      document,
    ]),
  )
const documents = documentsOf(true)

function documentOf(id: string) {
  const found = documents.get(`reports/${id}/index.html`)
  if (!found) throw new Error(`There is no document of ${id}`)
  return found
}

describe('what reports are found by', () => {
  it('is there for each report that still stands, newest incident first', () => {
    const stands = site.reports.filter(({ status }) => status !== 'withdrawn')
    expect([...documents.keys()]).toEqual(stands.map(reportPath))
    expect(stands.length).toBeLessThan(site.reports.length)
    expect(searchIndex(site, look, true).size).toBe(documents.size)
  })

  it('says what a search can be narrowed by', () => {
    expect(documentOf('2018-11-05-alma-eu02').filters).toEqual({
      instance: ['EU02'],
      region: ['Europe'],
      datacenter: ['Amsterdam'],
      product: ['Alma'],
      service: [],
      year: ['2018'],
      kind: ['outage', 'intermittent'],
      severity: ['critical'],
      cause: ['Database'],
      vendor: ['Oracle'],
      tag: [],
      status: ['final'],
    })
    expect(documentOf('2018-11-05-alma-eu02').days).toEqual([['2018-11-05', '2018-11-05']])
  })

  it('says what a result shows, and names all facts of the report', () => {
    const { row, fields } = documentOf('2019-06-03-alma-eu')
    expect(row).toMatchObject({
      when: 'June 3, 2019',
      who: 'EU00, EU01, EU02',
      kind: 'partial',
      duration: '50 min',
    })
    expect(fields[0]).toEqual(['Alma EU Instances - RCA - June 3, 2019'])
    expect(fields[1]).toEqual([
      ...['Alma EU00', 'EU00', 'Alma EU01', 'EU01', 'Alma EU02', 'EU02'],
      ...['Europe', 'Amsterdam', 'Alma', 'Identity service', '2019', 'Partial outage', 'partial'],
      ...[
        'Major',
        'major',
        'Identity management',
        'Planned maintenance',
        'sign-in',
        'Final',
        'final',
      ],
      ...['June 3, 2019', '2019-06-03-alma-eu'],
    ])
  })

  it('is the text of the author and of the data, and nothing that stands in every report', () => {
    const text = documentOf('2019-06-03-alma-eu').fields[3]?.join('\n')
    expect(text).toContain('the identity-management servers were shut down')
    expect(text).toContain('Ex Libris sees the availability of its systems as its first duty.')
    expect(text).toContain('Engineers see the failing logins and stop the maintenance')
    expect(text).toContain('Rehearse the restart of every identity server')
    expect(text).not.toContain('posts updates on the')
    expect(text).not.toContain('Initial Publication')
    expect(text).not.toMatch(/<[a-z]/)
  })

  it('is no text where the index is of facts alone', () => {
    const texts = Array.from(documentsOf(false).values(), ({ fields }) => fields[3])
    expect(texts.flat()).toEqual([])
  })
})

describe('the index', () => {
  it('has another fingerprint when a text changes, and only then', () => {
    const file = '2019-05-20-alma-eu00.md'
    const text = (cause: string) => `---
instance: EU00
start: 2019-05-20 17:10
end: 2019-05-20 17:54
revisions: [{ date: 2019-05-29, summary: Initial Publication }]
---
## Root Cause Analysis

It is known. ${cause}
`
    const stampOf = (cause: string, full = true) => {
      const { site, look } = sampleSite('', { [file]: text(cause) })
      return searchIndex(site, look, full).fingerprint
    }
    expect(stampOf('Memory.')).toBe(stampOf('Memory.'))
    expect(stampOf('Memory.')).not.toBe(stampOf('Not memory.'))
    expect(stampOf('Memory.', false)).toBe(stampOf('Not memory.', false))
    expect(stampOf('Memory.', false)).not.toBe(stampOf('Memory.'))
  })

  it('is the same bytes each time, in files that are named after them', () => {
    const [one, two] = [searchIndex(site, look, true), searchIndex(site, look, true)]
    expect([...filesOfIndex(two)]).toEqual([...filesOfIndex(one)])
    expect(
      [...filesOfIndex(one).keys()].filter(path => !/\/[0-9a-f]{16}\.\w+$/.test(path)),
    ).toEqual(['search/index/index.json'])
  })
})
