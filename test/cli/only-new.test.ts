import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { causebook } from '../command.ts'
import { emptyFolder } from '../trees.ts'
import { commit, type Files, git, write } from './repository.ts'
import { soundReport } from './sound-report.ts'

const settings = `site: { title: Alma, url: https://rca.example.org/kb/ }
feed: { authority: example.org }
instances:
  EU00: { timezone: Europe/Amsterdam }
`
const report = soundReport
  .replace('timezone: Europe/Amsterdam\n', '')
  .replace(
    'A switch.',
    'A switch. See [the runbook](../../docs/runbook.md) and [why](../../docs).\n\n![](graph.png)',
  )
const late = report.replace('end:', 'status: preliminary\nend:').replace('Initial', 'Preliminary')

/** A knowledge base in a folder of a repository, with a warning in one report and an error in another. */
const base: Files = {
  'kb/causebook.yaml': `${settings}source: { view_url: "https://git.example.org/{path}" }\n`,
  'kb/rcas/a.md': report,
  'kb/rcas/graph.png': 'a picture',
  'kb/rcas/late.md': late.replace('![](graph.png)', '[the log](gone.txt)'),
  'docs/runbook.md': 'Restart it.',
}
const old = 3

function repository(files: Files = {}): string {
  const folder = emptyFolder()
  git(folder, 'init', '--quiet', '--initial-branch=main')
  write(folder, { '.gitignore': '.causebook\ndist\n' })
  const all = Object.entries({ ...base, ...files }).filter(([, text]) => text !== null)
  commit(folder, Object.fromEntries(all))
  return folder
}

const run = (folder: string, ...words: string[]) =>
  causebook([...words, '--now', '2026-11-22T12:00:00Z', '--jobs', '0'], join(folder, 'kb'))
const since = (folder: string, ...words: string[]) => {
  const { code, stdout, stderr } = run(folder, 'check', '--since', 'HEAD', ...words)
  return { code, told: stdout.match(/^\S+ (warning|error|info) \S+$/gm) ?? [], stdout, stderr }
}

describe('check --since a revision', () => {
  it('leaves out what was wrong then, says how much that is, and does not fail for it', () => {
    const folder = repository()
    expect(run(folder, 'check').stdout).toContain('1 error, 2 warnings in 2 files')
    expect(since(folder, '--strict')).toMatchObject({
      code: 0,
      stdout: `2 reports, nothing new wrong\n${old} findings of before left out: causebook check without --since has all\n`,
    })
    write(folder, {
      'kb/rcas/a.md': report.replace('A switch.', 'A switch.\n\nTwo lines\n\nmore.'),
    })
    expect(since(folder, '--strict')).toMatchObject({ code: 0, told: [] })
  })

  it('tells of what a change brings, in its own file and in others', () => {
    const folder = repository()
    write(folder, { 'kb/rcas/a.md': `${report}\n![](graph.png)\n` })
    expect(since(folder)).toMatchObject({
      code: 0,
      told: [expect.stringContaining(':15:1 warning link/no-alt')],
    })
    write(folder, { 'kb/rcas/a.md': report, 'kb/rcas/graph.png': null })
    expect(since(folder)).toMatchObject({
      code: 1,
      told: ['rcas/a.md:13:1 error link/missing-file'],
    })
    write(folder, { 'kb/rcas/graph.png': 'a picture', 'docs/runbook.md': null })
    expect(since(folder).told).toEqual([
      'rcas/a.md:11:15 error link/missing-file',
      'rcas/late.md:12:15 error link/missing-file',
    ])
  })

  it('says of named files alone how much is left out', () => {
    const folder = repository()
    const [one, all] = ['rcas/a.md', '.'].map(file => since(folder, file).stdout)
    expect(one).toMatch(/^1 report, nothing new wrong\n1 finding of before left out/)
    expect(all).toContain(`${old} findings of before left out`)
  })

  it('does not take a file that is renamed for a new one', () => {
    const folder = repository()
    write(folder, {
      'kb/rcas/late.md': null,
      'kb/rcas/2019/late.md': `${base['kb/rcas/late.md']}`
        .replaceAll('../../', '../../../')
        .replace('---', '---\nid: late')
        .replace('gone.txt', '../gone.txt'),
    })
    expect(since(folder).told).toEqual([])
  })

  it('reads what was there by the settings of then: those that bring findings are told of', () => {
    const folder = repository()
    write(folder, { 'kb/causebook.yaml': `${settings}rules: { policy/late: error }\n` })
    const { code, told } = since(folder)
    expect(code).toBe(1)
    expect(new Set(told.map(line => line.replace(/^\S+ /, '')))).toEqual(
      new Set(['error policy/late', 'error link/not-on-site']),
    )
    write(folder, { 'kb/causebook.yaml': `${settings}source: { view_url: 1 }\n` })
    expect(since(folder)).toMatchObject({
      code: 2,
      told: [expect.stringContaining('config/invalid')],
    })
    write(folder, { 'kb/causebook.yaml': 'site: [\n' })
    expect(since(folder)).toMatchObject({
      code: 2,
      told: [expect.stringContaining('config/syntax')],
    })
  })

  it('tells of all that is wrong with a knowledge base that is new', () => {
    const folder = repository({
      'kb/causebook.yaml': null,
      'kb/rcas/a.md': null,
      'kb/rcas/late.md': null,
    })
    mkdirSync(join(folder, 'kb/rcas'), { recursive: true })
    write(folder, {
      'kb/causebook.yaml': `${base['kb/causebook.yaml']}`,
      'kb/rcas/late.md': `${base['kb/rcas/late.md']}`,
    })
    expect(since(folder).told.length).toBe(3)
    commit(folder, {})
    expect(since(folder)).toMatchObject({ code: 0, told: [] })
  })

  it('takes the usual settings for those of a time that had none', () => {
    const zoned = report.replace('---', '---\ntimezone: Europe/Amsterdam')
    const folder = repository({
      'kb/causebook.yaml': null,
      'kb/rcas/a.md': zoned,
      'kb/rcas/late.md': null,
    })
    expect(run(folder, 'check').stdout).toContain('link/not-on-site')
    write(folder, { 'kb/causebook.yaml': `${base['kb/causebook.yaml']}` })
    expect(since(folder)).toMatchObject({ code: 0, told: [] })
    write(folder, { 'kb/causebook.yaml': settings.replace('EU00', 'EU01') })
    expect(since(folder).told).toEqual(['rcas/a.md:3:11 error instance/unknown'])
  })

  it('tells of everything where an index is compared with, and `build` does anyway', () => {
    const folder = repository({ 'kb/rcas/late.md': null })
    run(folder, 'build', '--no-search')
    expect(run(folder, 'check', '--since', 'dist/api/v1/index.json').stdout).toContain(
      'link/no-alt',
    )
    expect(run(folder, 'build', '--no-search', '--since', 'HEAD').stdout).toContain('link/no-alt')
  })
})
