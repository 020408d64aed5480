import { describe, expect, it } from 'vitest'
import { searchNames } from '../../../src/render/search/search-names.ts'
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
    expect(offered).toContain('datacenter | Amsterdam | Amsterdam | 4')
    expect(offered).toContain('service | Identity service | Identity service | 1')
    expect(offered).toContain('tag | sign-in | sign-in | 1')
    expect(offered.filter(line => /withdrawn/i.test(line))).toEqual([])
  })

  it('offers no fact that all reports share', () => {
    const { product } = searchNames(sample.site, sample.look)
    expect(product).toHaveLength(1)
    expect(page).not.toContain('name="product"')
  })

  it('is allowed no more than any other', () => {
    // What loads its scripts has their names in it.
    const policy = (text: string) => policyOf(text).replace(/'sha256-[^']+'/, 'loader')
    expect(policy(page)).toBe(policy(files.get('index.html') ?? ''))
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
})
