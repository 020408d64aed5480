import { describe, expect, it } from 'vitest'
import { emitMarkdown } from '../../../src/render/markdown/emit-markdown.ts'
import { emitReports } from '../../../src/render/report/emit-reports.ts'
import { emitted, feedSite, fileOf, fingerprintsOf, reportOf } from '../feed-site.ts'
import { filesOf, sampleSite } from '../sample-site.ts'

const base = 'https://rca.example.org/kb/'
const nasty = 'reports/2019-06-03-alma-eu/index.md'

describe('a report as Markdown', () => {
  it('has its title, addresses and facts, and then what the author wrote', () => {
    const text = fileOf(emitMarkdown, nasty)
    const [title = '', ...rest] = text.split('\n')
    expect(title).toBe('# DB \\<1> & "co" – 日本語 🎉 עברית \\&amp; \\]\\]> twice \\]\\]>')
    const markdown = rest.join('\n')
    expect(markdown).toContain(`<${base}reports/2019-06-03-alma-eu/>`)
    expect(markdown).toContain(`<${base}api/v1/reports/2019-06-03-alma-eu.json>`)
    expect(markdown).toContain('Logins \\<failed> & "timed out"')
    expect(markdown).toContain('- **Severity:** Major\n')
    expect(markdown).toContain('## Root Cause \\<Analysis>\n\n')
    expect(markdown).toContain(`[here](${base}reports/2019-06-03-alma-eu/#cause)`)
    expect(markdown).toContain(`[alarm](${base}reports/old/)`)
    expect(markdown).toContain('- Restart \\<all> (Done)')
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Noncharacter_Code_Point}/u)
  })

  it('says of a withdrawn one that it was withdrawn, why, and what replaces it', () => {
    const text = fileOf(emitMarkdown, 'reports/old/index.md')
    expect(text).not.toContain('Secret')
    expect(text).not.toContain('What happened in old')
    expect(text).toContain('withdrawn')
    expect(text).toContain(`(${base}reports/2019-06-03-alma-eu/)`)
  })

  it('is named by the page of the report, and by no other', () => {
    const files = filesOf(sampleSite())
    const link = '<link rel="alternate" type="text/markdown" href="index.md">'
    const naming = [...files].filter(([, text]) => text.includes(link)).map(([path]) => path)
    const copies = [...files.keys()].filter(path => path.endsWith('.md'))
    expect(copies.length).toBeGreaterThan(1)
    expect(naming.sort()).toEqual(copies.map(path => path.replace('.md', '.html')).sort())
  })

  it('changes when its page does', () => {
    const changed = feedSite.reports.map(each =>
      each.id === 'quiet' ? { ...each, hash: 'cd'.repeat(32) } : each,
    )
    const stale = (emit: Parameters<typeof fingerprintsOf>[0]) => {
      const before = new Map(fingerprintsOf(emit, feedSite))
      const after = fingerprintsOf(emit, { ...feedSite, reports: changed })
      return after.filter(([path, stamp]) => before.get(path) !== stamp).map(([path]) => path)
    }
    expect(stale(emitMarkdown)).toEqual(['reports/quiet/index.md'])
    expect(stale(emitReports)).toEqual(['reports/quiet/index.html'])
  })
})

describe('llms.txt', () => {
  const text = () => fileOf(emitMarkdown, 'llms.txt')

  it('begins with the name of the site and what it is', () => {
    expect(text().split('\n').slice(0, 4)).toEqual([
      '# Reports & \\<more>',
      '',
      '> Incidents at Ex "Libris" & co: what happened, when, to whom, why, and what was done about it.',
      '',
    ])
  })

  it('has nothing else but lists of links under headings', () => {
    const [, ...sections] = text().split('\n\n## ')
    expect(sections.map(section => section.split('\n')[0])).toEqual(['Data', 'Reports'])
    for (const section of sections)
      for (const line of section.trim().split('\n').slice(2))
        expect(line).toMatch(/^- \[.+\]\(https:\/\/rca\.example\.org\/kb\/[^)]+\): .+$/)
  })

  it('leads to reports, newest first, and says little of a withdrawn one', () => {
    const [, reports = ''] = text().split('## Reports\n\n')
    const lines = reports.trim().split('\n')
    expect(lines.map(line => /reports\/([^/]+)\/index\.md/.exec(line)?.[1])).toEqual([
      'quiet',
      '2019-06-03-alma-eu',
      'old',
    ])
    expect(lines[0]).toContain('): 2020-02-02; Alma \\<EU00> & "co"; Preliminary; What happened')
    expect(lines[2]).toMatch(/; Withdrawn$/)
  })

  it('names so many reports that it can be read at once', () => {
    const many = Array.from({ length: 300 }, (_, i) => reportOf(`r${i}`, '2020-02-02T02'))
    const files = emitted(
      (site, look) => [...emitMarkdown(site, look)].filter(({ path }) => path === 'llms.txt'),
      { ...feedSite, reports: many },
    )
    expect(files['llms.txt']?.match(/index\.md/g)).toHaveLength(200)
  })
})
