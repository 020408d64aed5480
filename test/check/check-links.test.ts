import { describe, expect, it } from 'vitest'
import { checkLinks } from '../../src/check/check-links.ts'
import { sourcePath } from '../../src/model/paths.ts'
import type { Link, Report } from '../../src/model/report.ts'
import { at, report, site } from '../samples.ts'

const place = at(9, 4)
const attachments = [
  { path: sourcePath('2019/graph.PNG'), active: false },
  { path: sourcePath('2019/page.html'), active: true },
]
const other = report({ id: 'other', anchors: ['root-cause', 'Lessons'] })
const draft = report({ id: 'draft', status: 'draft' })

function told(link: Link, overrides: Partial<Report> = {}) {
  const reports = [report({ links: [link], ...overrides }), other, draft]
  return [...checkLinks(site(reports, { attachments }))]
}
const file = (path: string): Link => ({ to: 'file', path: sourcePath(path), place })
const page = (path: string, fragment: string | null = null): Link => ({
  to: 'report',
  path: sourcePath(path),
  fragment,
  place,
})
const anchor = (fragment: string): Link => ({ to: 'anchor', fragment, place })

describe('a link to a file', () => {
  it('must have the right case', () => {
    expect(told(file('2019/graph.PNG'))).toEqual([])
    expect(told(file('2019/graph.png'))).toEqual([
      {
        code: 'link/missing-file',
        severity: 'error',
        message: 'There is no file 2019/graph.png in the reports folder',
        file: '2019-06-03-alma-eu.md',
        place,
        hint: 'Did you mean 2019/graph.PNG?',
      },
    ])
  })

  it('must not lead to one that could run a script', () => {
    expect(told(file('2019/page.html'))).toMatchObject([
      { code: 'link/unsafe-file', message: '2019/page.html could run a script' },
    ])
  })
})

describe('a link to a report', () => {
  it('must lead to a published one', () => {
    expect(told(page('other.md'))).toEqual([])
    expect(told(page('othre.md'))).toMatchObject([
      {
        code: 'link/missing-report',
        message: 'There is no published report othre.md',
        hint: 'Did you mean other.md?',
      },
    ])
  })

  it('is offered in the folder where it is, as it is written from here', () => {
    const elsewhere = report({ id: 'c', source: sourcePath('2026/c.md') })
    const from = (source: string, path: string) => {
      const linking = report({ id: 'a', source: sourcePath(source), links: [page(path)] })
      return [...checkLinks(site([linking, elsewhere, report({ id: 'd' })]))].map(d => d.hint)
    }
    expect(from('a.md', 'c.md')).toEqual(['Did you mean 2026/c.md?'])
    expect(from('2025/a.md', '2025/c.md')).toEqual(['Did you mean ../2026/c.md?'])
  })

  it('that is internal is said to be that', () => {
    const hidden = [report({ id: 'c', audience: 'internal' })]
    const links = [page('c.md'), { to: 'name', name: 'C', fragment: null, place } as const]
    expect([...checkLinks(site([report({ id: 'a', links })], { hidden }))]).toMatchObject([
      { code: 'link/missing-report', message: expect.stringContaining('c.md is internal') },
      { code: 'link/unknown-name', message: expect.stringContaining('"C" is internal') },
    ])
  })

  it('may lead to a draft only from a draft', () => {
    expect(told(page('draft.md'))).toMatchObject([
      { code: 'link/missing-report', message: 'draft.md is a draft, so nobody can read it' },
    ])
    expect(told(page('draft.md'), { status: 'draft' })).toEqual([])
  })

  it('must name a heading that is there', () => {
    expect(told(page('other.md', 'Lessons'))).toEqual([])
    expect(told(page('other.md', 'what-we-learnt'))).toMatchObject([
      {
        code: 'link/missing-anchor',
        severity: 'warning',
        message:
          'No heading in other.md has the name "what-we-learnt", so the link leads to the top of its page',
        hint: 'Name a heading by its words, as in #root-cause',
      },
    ])
  })
})

describe('a name in double brackets', () => {
  const named = (name: string): Link => ({ to: 'name', name, fragment: null, place })

  it.each(['other', 'Other', 'other.md', './other'])('may be "%s"', name => {
    expect(told(named(name))).toEqual([])
  })

  it('is a warning where no report has it', () => {
    expect(told(named('othre'))).toMatchObject([
      {
        code: 'link/unknown-name',
        severity: 'warning',
        message: 'No published report is called "othre", so the name is shown without a link',
        hint: 'Did you mean [[other]]?',
      },
    ])
    expect(told(named('Monthly meeting notes'))).toMatchObject([
      {
        hint: 'Write the id, the title or the file of a report; any other link is [text](address)',
      },
    ])
  })
})

describe('a link within the page', () => {
  it.each(['what-we-learnt', 'history', '', 'top'])('may lead to "%s"', fragment => {
    expect(told(anchor(fragment))).toEqual([])
  })

  it('may lead to a heading by what GitHub calls it', () => {
    const names = { anchorNames: { contents: 'contents-1', 'the-title': '' } }
    for (const name of ['contents', 'user-content-contents', 'the-title'])
      expect(told(anchor(name), names)).toEqual([])
  })

  it.each([
    ['What-We-Learnt', ''],
    ['what-we-lernt', ', so the link leads to the top of its page'],
  ])('suggests what "%s" was meant to be', (fragment, leads) => {
    expect(told(anchor(fragment))).toMatchObject([
      {
        code: 'link/missing-anchor',
        message: `No heading in this report has the name "${fragment}"${leads}`,
        hint: 'Did you mean #what-we-learnt?',
      },
    ])
  })
})

it.each([
  ['2019/me@example.org', 'Write mailto:me@example.org'],
  ['2019/www.example.org/a', 'Write https://www.example.org/a'],
])('offers an address for %s', (path, hint) => {
  expect(told(file(path))).toMatchObject([{ hint }])
})
