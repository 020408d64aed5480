import { describe, expect, it } from 'vitest'
import { outputPath } from '../../../src/model/paths.ts'
import { renderSite } from '../../../src/render/render-site.ts'
import { searchFacets } from '../../../src/render/search/search-facets.ts'
import { filesOf, sampleSite } from '../sample-site.ts'

const sample = sampleSite()
const files = filesOf(sample)
const page = files.get('search/index.html') ?? ''

const policyOf = (html: string) =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''

describe('the search page', () => {
  it('offers every value that some report has, and how many have it', () => {
    const boxes = page.matchAll(
      /type="checkbox" name="([a-z]+)" value="([^"]*)"> <span>([^<]*)<\/span> <span class="number">(\d+)</g,
    )
    const offered = [...boxes].map(([, ...parts]) => parts.join(' | '))
    expect(offered).toContain('instance | EU00 | Alma EU00 | 3')
    expect(offered).toContain('year | 2018 | 2018 | 1')
    expect(offered).toContain('kind | intermittent | Intermittent | 1')
    expect(offered).toContain('vendor | Oracle | Oracle | 1')
    expect(offered.filter(line => /withdrawn/i.test(line))).toEqual([])
  })

  it('offers no fact that all reports share', () => {
    const facets = searchFacets(sample.site, sample.look.words)
    expect(facets.find(({ name }) => name === 'product')?.values).toHaveLength(1)
    expect(page).not.toContain('name="product"')
  })

  it('is the only one that may run WebAssembly', () => {
    const allowed = [...files].filter(([, text]) => policyOf(text).includes('wasm'))
    expect(allowed.map(([path]) => path)).toEqual(['search/index.html'])
    expect(policyOf(page)).toContain("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'")
    expect(policyOf(page)).not.toContain('unsafe-inline')
  })

  it('brings its words along', () => {
    const [, words = ''] = /data-words="([^"]*)"/.exec(page) ?? []
    expect(JSON.parse(words.replaceAll('&#34;', '"').replaceAll('&quot;', '"'))).toMatchObject({
      reports: { one: '# report', other: '# reports' },
      language: 'en',
    })
  })

  it('leads to every list without a script', () => {
    expect(page).toContain('<noscript>')
    for (const list of ['reports', 'instances', 'causes', 'years'])
      expect(page).toContain(`<li><a href="../${list}/index.html">`)
  })

  it('looks at titles unless there is an index', () => {
    expect(page).toContain('data-titles="titles.json"')
    expect(page).not.toContain('data-index')
    const path = outputPath('pagefind/pagefind.js')
    const index = [{ path, fingerprint: 'x', render: () => '' }]
    const all = [...renderSite(sample.site, sample.look, index)]
    const indexed = all.find(file => file.path === 'search/index.html')
    if (!indexed || !('render' in indexed)) throw new Error('There is no search page')
    expect(indexed.render()).toContain('data-index="../pagefind/pagefind.js"')
    const plain = [...renderSite(sample.site, sample.look)].find(
      ({ path }) => path === indexed.path,
    )
    expect(plain && 'fingerprint' in plain && plain.fingerprint).not.toBe(indexed.fingerprint)
    expect(all.at(-1)?.path).toBe(path)
  })
})

describe('the list of titles', () => {
  const entries = JSON.parse(files.get('search/titles.json') ?? '') as { path: string }[]

  it('has every report that stands, newest incident first', () => {
    expect(entries.map(({ path }) => path)).toEqual(
      sample.site.reports
        .filter(({ status }) => status !== 'withdrawn')
        .map(({ slug }) => `reports/${slug}/index.html`),
    )
  })

  it('says of each what a search of titles knows', () => {
    expect(entries.find(({ path }) => path.includes('2018-11-05'))).toEqual({
      path: 'reports/2018-11-05-alma-eu02/index.html',
      title: 'Alma EU02 - RCA - November 5, 2018',
      when: 'November 5, 2018',
      who: 'EU02',
      kind: 'outage',
      duration: '1 h 11 min',
      summary: 'A database change that the vendor had recommended was rolled back.',
      terms: [],
      filters: {
        instance: ['EU02'],
        region: ['Europe'],
        product: ['Alma'],
        year: ['2018'],
        kind: ['outage', 'intermittent'],
        severity: ['critical'],
        cause: ['Database'],
        vendor: ['Oracle'],
        status: ['final'],
      },
    })
  })
})
