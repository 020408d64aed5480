import { describe, expect, it } from 'vitest'
import { outputPath } from '../../../src/model/paths.ts'
import { listPages } from '../../../src/render/lists/list-pages.ts'

const ids = (count: number) => Array.from({ length: count }, (_, index) => `r${index}`)
const list = outputPath('reports/index.html')
const paths = (count: number) => listPages(list, ids(count)).map(({ path }) => path)

describe('the pages of a list', () => {
  it('are one, even of nothing', () => {
    expect(paths(0)).toEqual(['reports/index.html'])
    expect(paths(100)).toEqual(['reports/index.html'])
  })

  it('are in a folder of their own', () => {
    expect(paths(201)).toEqual([
      'reports/index.html',
      'reports/pages/2/index.html',
      'reports/pages/3/index.html',
    ])
  })

  it.each([1, 99, 101, 1000])('show each of %i reports once, in order', count => {
    const pages = listPages(list, ids(count))
    expect(pages.flatMap(page => page.reports)).toEqual(ids(count))
    expect(Math.max(...pages.map(page => page.reports.length))).toBeLessThanOrEqual(100)
  })
})
