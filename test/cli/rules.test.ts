import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/model/catalogue/catalogue.ts'
import type { Explanation } from '../../src/model/diagnostics.ts'
import { causebook } from '../command.ts'
import { emptyFolder } from '../trees.ts'
import { type Files, write } from './repository.ts'
import { soundReport } from './sound-report.ts'

const settings = `site: { title: Alma, url: https://rca.example.org/ }
feed: { authority: example.org }
instances:
  EU00: { timezone: Europe/Amsterdam }
`
const report = soundReport.replace('timezone: Europe/Amsterdam\n', '')
const late = report.replace('end:', 'status: preliminary\nend:').replace('Initial', 'Preliminary')

const at = ['--now', '2026-11-22T12:00:00Z', '--jobs', '0']

function folderWith(files: Files): string {
  const folder = emptyFolder()
  write(folder, { 'causebook.yaml': settings, 'rcas/a.md': report, ...files })
  return folder
}
const run = (folder: string, ...words: string[]) => causebook([...words, ...at], folder)
const heads = (stdout: string) => stdout.match(/^\S+ (warning|error|info) \S+$/gm) ?? []

/** One report with each error that may be lowered, and the settings that lower all of them. */
const bearable: Readonly<Record<string, string>> = {
  'instance/unknown': report.replace('EU00', 'EU09\ntimezone: Europe/Berlin'),
  'history/missing': report.replace(/revisions:\n.*\n/, ''),
  'history/before-incident': report.replace('2019-06-11', '2019-05-11'),
  'section/missing': report.replace('Root Cause', 'What we learnt'),
  'section/empty': report.replace('A switch.', '\n## Timeline\n\nWords.'),
}
const lowered = Object.keys(bearable)
  .map(code => `  ${code}: warning\n`)
  .join('')

describe('rules', () => {
  it('have a report here for each error that may be lowered', () => {
    const codes = Object.entries<Explanation>(catalogue).filter(([, entry]) => entry.mayBeLowered)
    // What would be given away, no report has by itself.
    const own = codes.map(([code]) => code).filter(code => code !== 'output/leak')
    expect(own.sort()).toEqual(Object.keys(bearable).sort())
  })

  it('lower errors without which a site can be built, and it is whole', () => {
    const files = Object.entries(bearable).map(([code, text]) => [
      `rcas/${code.replace('/', '-')}.md`,
      text,
    ])
    const folder = folderWith(Object.fromEntries(files))
    expect(run(folder, 'build')).toMatchObject({ code: 1 })
    write(folder, { 'causebook.yaml': `${settings}rules:\n${lowered}` })
    const { code, stdout } = run(folder, 'build', '--quiet')
    expect([code, heads(stdout).sort()]).toEqual([
      0,
      Object.keys(bearable)
        .sort()
        .map(code =>
          expect.stringMatching(`rcas/${code.replace('/', '-')}.md:.* warning ${code}$`),
        ),
    ])
    for (const code of Object.keys(bearable))
      expect(existsSync(join(folder, `dist/reports/${code.replace('/', '-')}/index.html`))).toBe(
        true,
      )
    expect(
      JSON.parse(readFileSync(join(folder, 'dist/api/v1/index.json'), 'utf8')).reports.length,
    ).toBe(6)
  })

  it('are refused where an error has to stay one: nothing is built', () => {
    const folder = folderWith({
      'causebook.yaml': `${settings}rules: { time/*: off, time/ambiguous: warning }\n`,
    })
    const { code, stdout } = run(folder, 'build')
    expect(code).toBe(2)
    expect(heads(stdout)).toEqual(['causebook.yaml:5:39 error config/rule-refused'])
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('raise, lower and leave out, by folder', () => {
    const folder = folderWith({
      'rcas/a.md': late,
      'rcas/2018/a.md': late.replace('---', '---\nid: b'),
    })
    const told = (rules: string) => {
      write(folder, { 'causebook.yaml': `${settings}rules: ${rules}\n` })
      const { code, stdout } = run(folder, 'check')
      return [code, ...heads(stdout)]
    }
    expect(told('{}')).toEqual([
      0,
      'rcas/2018/a.md:5:9 warning policy/late',
      'rcas/a.md:4:9 warning policy/late',
    ])
    expect(told('{ policy/late: error, 2018: { policy/*: off } }')).toEqual([
      1,
      'rcas/a.md:4:9 error policy/late',
    ])
    expect(told('{ policy/late: off, 2017: { policy/*: info } }')).toEqual([
      0,
      'causebook.yaml:5:28 warning config/rule-idle',
    ])
  })

  it('count for what the site of before has, too', () => {
    const folder = folderWith({ 'rcas/b.md': report })
    run(folder, 'build', '--no-search')
    write(folder, {
      'rcas/b.md': null,
      'causebook.yaml': `${settings}rules: { published/gone: 'off' }\n`,
    })
    expect(run(folder, 'build', '--no-search', '--quiet')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
  })
})

describe('what fails', () => {
  const noAlt = `${report}\n![](graph.png)\n`
  const base = () =>
    folderWith({
      'rcas/late.md': late,
      'rcas/b.md': noAlt,
      'rcas/graph.png': 'a picture',
    })
  const codeOf = (folder: string, ...words: string[]) => run(folder, 'check', ...words).code

  it('is every warning with --strict, which takes no file for its own', () => {
    const folder = base()
    expect(codeOf(folder)).toBe(0)
    expect(codeOf(folder, '--strict')).toBe(1)
    expect(codeOf(folder, '--strict=nothing')).toBe(2)
  })

  it('is with --strict=files what time alone did not bring', () => {
    const folder = base()
    expect(codeOf(folder, '--strict=files')).toBe(1)
    write(folder, { 'rcas/b.md': report })
    expect(codeOf(folder, '--strict')).toBe(1)
    expect(codeOf(folder, '--strict=files')).toBe(0)
    write(folder, { 'causebook.yaml': `${settings}rules: { policy/late: error }\n` })
    expect(codeOf(folder)).toBe(1)
    expect(codeOf(folder, '--strict=files')).toBe(0)
    expect(run(folder, 'build', '--strict=files', '--no-search').code).toBe(0)
  })

  it('is one warning more than --max-warnings', () => {
    const folder = base()
    expect(codeOf(folder, '--max-warnings', '2')).toBe(0)
    expect(run(folder, 'check', '--max-warnings', '1')).toMatchObject({
      code: 1,
      stderr: 'causebook: 2 of the warnings count, and --max-warnings is 1\n',
    })
    expect(codeOf(folder, '--max-warnings', '-1')).toBe(2)
    expect(codeOf(folder, '--max-warnings', '1', '--strict=files')).toBe(0)
    expect(run(folder, 'build', '--max-warnings', '1').stderr).toContain('Nothing was built')
  })
})
