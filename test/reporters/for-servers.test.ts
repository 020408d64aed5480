import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { type Diagnostic, diagnose } from '../../src/model/diagnostics.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { fingerprintsOf } from '../../src/reporters/fingerprints.ts'
import { gitlab } from '../../src/reporters/gitlab.ts'
import { junit } from '../../src/reporters/junit.ts'
import { sarif } from '../../src/reporters/sarif.ts'
import { summary } from '../../src/reporters/summary.ts'
import { ambiguous, context, contradiction, file, noUrl } from './sample.ts'

const all = [ambiguous, contradiction, noUrl]

describe('SARIF', () => {
  const [run] = JSON.parse(sarif(all, context(null))).runs

  it('tells where and what, by paths from the root of the repository', () => {
    expect(run.results[0]).toEqual({
      ruleId: 'time/ambiguous',
      ruleIndex: 2,
      level: 'error',
      message: { text: '02:30 happened twice.\nWrite 02:30+02:00 or 02:30+01:00.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'kb/rcas/2019/x.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 8, endLine: 3, endColumn: 24 },
          },
        },
      ],
      partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{32}$/) },
    })
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual([
      'error',
      'warning',
      'note',
    ])
    expect(run.columnKind).toBe('utf16CodeUnits')
  })

  it('has the rules that it refers to, with help', () => {
    const { rules } = run.tool.driver
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId)
    expect(rules[2].help.markdown).toContain('```\n---\nstart: 2019-10-27 02:30')
    expect(rules.length).toBe(3)
  })

  it('writes paths as addresses', () => {
    const strange = diagnose('link/no-alt', sourcePath('ä b#1.md'), 'm')
    expect(sarif([strange], context(null))).toContain('"uri": "kb/rcas/%C3%A4%20b%231.md"')
  })
})

describe('Code Quality', () => {
  it('has a line for what is wrong with the whole file', () => {
    expect(JSON.parse(gitlab([noUrl], context(null)))).toEqual([
      {
        description: 'There is no site.url',
        check_name: 'config/no-url',
        fingerprint: expect.any(String),
        severity: 'info',
        location: { path: 'kb/rcas/causebook.yaml', lines: { begin: 1, end: 1 } },
      },
    ])
  })
})

describe('JUnit', () => {
  const read = (found: readonly Diagnostic[]) =>
    new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(
      junit(found, context(null)),
    ).testsuites

  it('fails where the command does, and says the rest', () => {
    const { testsuite: suites, ...counts } = read(all)
    expect(counts).toEqual({ name: 'causebook', tests: '3', failures: '1', errors: '0' })
    expect(suites[0]).toMatchObject({ name: 'kb/rcas/2019/x.md', tests: '2', failures: '1' })
    const [first, second] = suites[0].testcase
    expect(first.failure).toMatchObject({ type: 'time/ambiguous', message: '02:30 happened twice' })
    expect(first.failure['#text']).toBe(
      'kb/rcas/2019/x.md:3:8 error time/ambiguous\n02:30 happened twice\nWrite 02:30+02:00 or 02:30+01:00',
    )
    expect(second['system-out']).toContain('warning instance/zone-differs')
  })

  it('has no two cases of one name in a file', () => {
    const [suite] = [read([ambiguous, ambiguous, ambiguous]).testsuite]
    const names = suite.testcase.map(({ name }: { name: string }) => name)
    const name = 'time/ambiguous: 02:30 happened twice'
    expect(names).toEqual([name, `${name} (2)`, `${name} (3)`])
  })

  it('has one case that passes where nothing is wrong', () => {
    expect(read([])).toMatchObject({ tests: '1', failures: '0', testsuite: { testcase: {} } })
  })
})

describe('a fingerprint', () => {
  const moved = (diagnostic: Diagnostic) => ({ ...diagnostic, place: { line: 99, column: 1 } })
  const of = (...found: Diagnostic[]) => fingerprintsOf(found, context(null))

  it('stays when lines move, also those that a message names', () => {
    expect(of(...all.map(moved))).toEqual(of(...all))
    const twice = (line: number) =>
      diagnose('section/duplicate', file, `As "Cause" on line ${line}`)
    expect(of(twice(9))).toEqual(of(twice(12)))
  })

  it('is another one for each finding, also for those that say the same', () => {
    expect(new Set(of(ambiguous, ambiguous, contradiction, moved(ambiguous))).size).toBe(4)
    expect(of(ambiguous)).not.toEqual(of({ ...ambiguous, file: sourcePath('b.md') }))
  })
})

describe('the summary of a step', () => {
  const million = 1 << 20

  it('is a table, the worst first, that no report can break out of', () => {
    const nasty = diagnose('link/no-alt', sourcePath('a|b.md'), '<img> | *a*\n`b` @c #1')
    expect(summary([nasty, ambiguous], context(null), million)).toBe(`\
### Causebook: 1 error, 1 warning in 2 files

| | where | what | code |
|---|---|---|---|
| error | kb/rcas/2019/x\\.md\\:3 | 02\\:30 happened twice<br>Write 02\\:30\\+02\\:00 or 02\\:30\\+01\\:00 | time/ambiguous |
| warning | kb/rcas/a\\|b\\.md | &lt;img&gt; \\| \\*a\\* \\\`b\\\` \\@c \\#1 | link/no-alt |
`)
  })

  it('is nothing of nothing', () => {
    expect(summary([], context(null), million)).toBe('')
  })

  it('leaves out what there is no room for, and says how much', () => {
    const many = Array.from({ length: 100 }, () => diagnose('link/no-alt', file, 'ä'.repeat(100)))
    const bytes = (room: number) => Buffer.byteLength(summary(many, context(null), room))
    for (const room of [2000, 5000, 20_000]) {
      expect(bytes(room)).toBeLessThanOrEqual(room)
      expect(summary(many, context(null), room)).toMatch(
        /\n\n… and \d+ more, which the log of the step has\.\n$/,
      )
    }
    expect(summary(many, context(null), 100)).toBe('')
    expect(summary(many, context(null), million)).not.toContain('more')
    expect(summary(many, context(null), bytes(million))).not.toContain('more')
  })
})
