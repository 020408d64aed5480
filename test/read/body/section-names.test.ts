import { describe, expect, it } from 'vitest'
import { builtInHeadings } from '../../../src/io/load/built-in-words.ts'
import { sourcePath } from '../../../src/model/paths.ts'
import { readReport } from '../../../src/read/read-report.ts'
import { readConfig, withHeadings } from '../../../src/read/settings/read-config.ts'

const headings = builtInHeadings()

function configOf(yaml: string) {
  const { config } = readConfig(yaml, sourcePath('causebook.yaml'))
  if (!config) throw new Error('The configuration is not sound')
  return withHeadings(config, headings)
}

/** The role of a section with that heading. */
function roleOf(heading: string) {
  const text = `---\ninstance: EU00\nstart: 2019-06-03T13:45Z\nend: 2019-06-03T14:35Z\n---\n## ${heading}\n\nText\n`
  const { report } = readReport(new TextEncoder().encode(text), sourcePath('it.md'), configOf(''))
  return report?.sections[0]?.key
}

describe('headings in other languages', () => {
  it.each(Object.entries(headings))('of the role %s are known by it alone', (role, names) => {
    for (const name of names) expect([name, roleOf(name)]).toEqual([name, role])
    const others = Object.entries(headings).filter(([other]) => other !== role)
    for (const [, theirs] of others) expect(names.filter(name => theirs.includes(name))).toEqual([])
  })

  it.each([
    ['URSACHE:', 'root-cause'],
    ['3. Chronologie des événements', 'timeline'],
    ['根本原因', 'root-cause'],
    ['Przyczyna źródłowa', 'root-cause'],
    ['التسلسل الزمني', 'timeline'],
  ])('are known whatever their case, numbering and punctuation: %s', (heading, role) => {
    expect(roleOf(heading)).toBe(role)
  })
})

describe('the title of a section', () => {
  it('is the page’s own unless the configuration gives one', () => {
    const { sections } = configOf('sections: { timeline: { title: Ablauf } }')
    expect(sections.filter(({ isNamed }) => isNamed).map(({ key, title }) => [key, title])).toEqual(
      [['timeline', 'Ablauf']],
    )
  })
})

describe('an analysis', () => {
  it.each([
    '5 Whys',
    '## Five Whys',
    'Technical analysis',
    'Fünf Warum',
    'Fishbone',
    '5-Why-Analyse',
    'なぜなぜ分析',
    'Los 5 porqués',
  ])('tells the cause where no other section does: %s', heading => {
    expect(roleOf(heading.replace('## ', ''))).toBe('root-cause')
  })

  it('is a section of its own beside one that is named after the cause', () => {
    const body = '## 5 Whys\n\nText\n\n## Root Cause\n\nText\n'
    const text = `---\ninstance: EU00\nstart: 2019-06-03T13:45Z\nend: 2019-06-03T14:35Z\n---\n${body}`
    const { report, diagnostics } = readReport(Buffer.from(text), sourcePath('it.md'), configOf(''))
    expect(diagnostics).toEqual([])
    expect(report?.sections.map(({ key }) => key)).toEqual([null, 'root-cause'])
  })
})
