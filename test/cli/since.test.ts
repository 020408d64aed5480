import { cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { causebook } from '../command.ts'
import { emptyFolder } from '../trees.ts'
import { commit, type Files, git, write } from './repository.ts'

const settings = `site: { title: Alma, url: https://rca.example.org/kb/ }
feed: { authority: example.org }
instances:
  EU00: { timezone: Europe/Amsterdam }
  EU01: { timezone: Europe/Amsterdam }
`

/** A report, in which a test changes what it is about. */
const report = `---
title: Alma – June 3
instance: EU00
start: 2019-06-03 13:45
end: 2019-06-03 14:35
severity: major
revisions:
  - { date: 2019-06-11, summary: Initial Publication }
---

## Root Cause

A switch.
`
const other = report.replaceAll('June 3', 'July 3').replaceAll('-06-', '-07-')
const [path, second] = ['rcas/bad.md', 'rcas/2019/other.md']

function repository(...states: readonly Files[]): string {
  const folder = emptyFolder()
  git(folder, 'init', '--quiet', '--initial-branch=main')
  write(folder, { '.gitignore': '.causebook\ndist\n' })
  commit(folder, { 'causebook.yaml': settings, [path]: report, [second]: other })
  for (const state of states) commit(folder, state)
  return folder
}

const run = (folder: string, ...words: string[]) =>
  causebook([...words, '--now', '2026-11-22T12:00:00Z', '--jobs', '0'], folder)
const check = (folder: string, ...words: string[]) =>
  run(folder, 'check', '--since', 'HEAD~1', ...words)

/** Where something is, how bad, and what. */
const heads = (stdout: string) => stdout.match(/^\S+ (warning|error|info) \S+$/gm) ?? []
const nothing = { code: 0, stdout: '2 reports, nothing wrong\n', stderr: '' }

describe('check --since a revision', () => {
  it('finds nothing where nothing changed but words', () => {
    const folder = repository({ [path]: report.replace('A switch.', 'A cable.') })
    expect(check(folder)).toEqual(nothing)
    expect(check(folder, '--strict')).toEqual(nothing)
  })

  it('says where the incident of a renamed report is told of, and what to add there', () => {
    const folder = repository({ [path]: null, 'rcas/good.md': report })
    const { code, stdout } = check(folder)
    expect(code).toBe(0)
    expect(heads(stdout)).toEqual(['rcas/good.md:1:1 warning published/gone'])
    expect(stdout).toContain('Add `id: bad`;')
    expect(check(folder, '--strict').code).toBe(1)
    write(folder, { 'rcas/good.md': report.replace('---', '---\nid: bad') })
    expect(check(folder)).toEqual(nothing)
    write(folder, { 'rcas/good.md': report.replace('---', '---\naliases: /reports/bad/') })
    const led = check(folder, '--strict')
    expect([led.code, heads(led.stdout)]).toEqual([0, ['rcas/good.md:1:1 info published/gone']])
  })

  it('names the old path of a report of which nothing is left', () => {
    const { stdout } = check(repository({ [second]: null }), '--format', 'github')
    expect(stdout).toMatch(/^::warning file=rcas\/2019\/other\.md,title=published\/gone::/)
  })

  it('finds an end that moved without a word, and is content with an entry', () => {
    const moved = report.replace('14:35', '19:35')
    const folder = repository({ [path]: moved })
    const { stdout } = check(folder)
    expect(heads(stdout)).toEqual(['rcas/bad.md:5:6 warning published/fact-changed'])
    expect(stdout).toContain('`end` was 2019-06-03 14:35 and is 2019-06-03 19:35')
    const entry = '  - { date: 2026-11-22, summary: What was wrong }'
    expect(stdout).toContain(entry.trim())
    write(folder, { [path]: moved.replace(/(Publication \})/, `$1\n${entry}`) })
    expect(check(folder)).toEqual(nothing)
  })

  it('finds a region that the settings moved an instance from, and is content with what it says', () => {
    const placed = (rest: string) =>
      settings.replace('EU00: {', `EU00: { ${rest},`).replace('EU01: {', 'EU01: { region: Europe,')
    const folder = repository({ 'causebook.yaml': placed('region: Europe') })
    write(folder, { 'causebook.yaml': placed('region: America') })
    const { stdout } = run(folder, 'check', '--since', 'HEAD')
    expect(heads(stdout)).toEqual(['causebook.yaml warning published/moved'])
    const [, formerly = ''] = stdout.match(/`(formerly: .*)`/) ?? []
    expect(formerly).toBe('formerly: [{ before: 2026-11-22, region: Europe }]')
    write(folder, { 'causebook.yaml': placed(`region: America, ${formerly}`) })
    expect(run(folder, 'check', '--since', 'HEAD')).toEqual(nothing)
  })

  it('finds an end that nobody entered, by a revision and by an index, and no doubt that was there', () => {
    const going = report
      .replace(
        /start: .*\nend: .*/,
        'status: preliminary\nstart: about 2019-06-03 13:45\nend: ongoing',
      )
      .replace('Publication }', 'Publication, kind: preliminary }')
    const folder = repository({ [path]: going })
    run(folder, 'build', '--no-search', '--quiet', '--out', 'published')
    const states = ['HEAD', 'published/api/v1/index.json']
    write(folder, { [path]: going.replace('A switch', 'A cable') })
    for (const since of states)
      expect(run(folder, 'check', '--since', since).stdout).not.toContain('published/')
    write(folder, {
      [path]: going.replace('ongoing', '2019-06-03 14:35').replace('status: preliminary\n', ''),
    })
    for (const since of states) {
      const { stdout } = run(folder, 'check', '--since', since)
      expect(heads(stdout).filter(head => head.includes('published/'))).toEqual([
        'rcas/bad.md:5:6 warning published/fact-changed',
        'rcas/bad.md:8:3 warning published/status-untold',
      ])
      expect(stdout).toContain('that `end` was ongoing and is 2019-06-03 14:35')
      expect(stdout).toContain('neither the timeline nor the text says that it goes on')
    }
  })

  it('finds a clock that the settings gave an instance, by a revision and by an index', () => {
    const timed = report.replace('2019-06-11', '2019-06-11 11:30')
    const folder = repository({ [path]: timed })
    run(folder, 'build', '--no-search', '--quiet', '--out', 'published')
    write(folder, {
      'causebook.yaml': settings.replace(
        'EU00: { timezone: Europe/Amsterdam',
        'EU00: { timezone: America/New_York',
      ),
    })
    for (const since of ['HEAD', 'published/api/v1/index.json']) {
      const { stdout } = run(folder, 'check', '--since', since)
      expect(heads(stdout)).toEqual([
        'rcas/2019/other.md:4:8 warning published/fact-changed',
        'rcas/bad.md:4:8 warning published/fact-changed',
        'rcas/bad.md:8:13 warning published/revision-changed',
      ])
      expect(stdout).toContain('`start` was 2019-06-03 07:45 and is 2019-06-03 13:45')
      expect(stdout.match(/Write `timezone: Europe\/Amsterdam` into the report/g)).toHaveLength(3)
    }
    const mend = (text: string) => text.replace('---', '---\ntimezone: Europe/Amsterdam')
    write(folder, { [path]: mend(timed), [second]: mend(other) })
    expect(run(folder, 'check', '--since', 'HEAD').stdout).not.toContain('published/')
  })

  it('asks for `formerly`, and takes it as it was given', () => {
    const entry = '  - { date: 2026-11-22, summary: It was EU01 }'
    const moved = report
      .replace('EU00\nstart', 'EU01\nstart')
      .replace('major', 'minor')
      .replace(/(Publication \})/, `$1\n${entry}`)
    const folder = repository({ [path]: moved })
    const { stdout } = check(folder)
    expect(heads(stdout)).toEqual(['rcas/bad.md:9:5 warning published/formerly-missing'])
    const [, formerly = ''] = stdout.match(/`(formerly: .*)`/) ?? []
    expect(formerly).toBe('formerly: { instances: [EU00], severity: major }')
    write(folder, { [path]: moved.replace('EU01 }', `EU01, ${formerly} }`) })
    expect(check(folder)).toEqual(nothing)
  })

  it('finds an entry that was rewritten', () => {
    const folder = repository({ [path]: report.replace('2019-06-11', '2019-06-12') })
    expect(heads(check(folder).stdout)).toEqual([
      'rcas/bad.md:8:13 warning published/revision-changed',
    ])
  })

  it('counts files that are not committed, below any folder, with other settings now', () => {
    const folder = repository({})
    write(folder, { [second]: other.replace('15:35', '15:36').replace('14:35', '14:36') })
    const zones = settings.replaceAll('Amsterdam', 'Berlin')
    write(folder, { 'causebook.yaml': zones })
    const words = ['check', '--since', 'HEAD', '--config', '../causebook.yaml']
    const { code, stdout } = run(join(folder, 'rcas'), ...words)
    expect(code).toBe(0)
    expect(heads(stdout)).toEqual(['2019/other.md:5:6 warning published/fact-changed'])
  })

  it('knows nothing of a time without reports, or of reports that could not be read then', () => {
    const folder = emptyFolder()
    git(folder, 'init', '--quiet', '--initial-branch=main')
    commit(folder, { 'README.md': 'Nothing yet' })
    commit(folder, { 'causebook.yaml': settings, [path]: report, [second]: '---\n: [\n---\n' })
    commit(folder, { [second]: other })
    expect(run(folder, 'check', '--since', 'HEAD~1')).toEqual(nothing)
    const { code, stdout } = run(folder, 'check', '--since', 'HEAD~2')
    expect(code).toBe(0)
    expect(heads(stdout)).toEqual([expect.stringContaining('published/nothing-then')])
  })

  it('takes what had an error then for unpublished, as `changes` do', () => {
    const early = report.replace(
      /(Publication \})/,
      '$1\n  - { date: 2027-08-01, summary: Too early }',
    )
    const folder = repository({ [path]: early }, { [path]: report })
    expect(check(folder)).toEqual(nothing)
    const built = run(folder, 'build', '--since', 'HEAD~1', '--no-search', '--quiet')
    expect(built).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(run(folder, 'changes', '--since', 'HEAD~1').stdout).toContain('Published')
  })

  it('does not take for gone what cannot be read now', () => {
    const { code, stdout } = check(repository({ [path]: report.replace('title:', 'title: [') }))
    expect(code).toBe(1)
    expect(heads(stdout)).toEqual([expect.stringContaining('front-matter/syntax')])
  })

  it('says in a shallow clone that it cannot know, after what is wrong anyway', () => {
    const folder = repository({ [path]: report.replace('severity: major', 'severity: huge') })
    const clone = join(emptyFolder(), 'clone')
    git(folder, 'clone', '--quiet', '--depth=1', pathToFileURL(folder).href, clone)
    const { code, stdout, stderr } = check(clone)
    expect(code).toBe(2)
    expect(heads(stdout)).toEqual(['rcas/bad.md:6:11 error front-matter/invalid'])
    expect(stderr.split('\n')).toEqual([
      expect.stringContaining('which lacks older ones'),
      expect.stringContaining('Fetch all of the history: fetch-depth: 0'),
      '',
    ])
  })

  it.each([
    ['2026-11-01', 'A day, "2026-11-01", does not tell what was published until then'],
    ['nowhere', '"nowhere" is no index.json and no git revision'],
  ])('refuses %s', (since, message) => {
    for (const command of ['check', 'build']) {
      const { code, stderr } = run(repository(), command, '--since', since)
      expect(code).toBe(2)
      expect(stderr.split('\n').slice(0, 2)).toEqual([
        `causebook: ${message}`,
        'Write --since HEAD~1, or --since with the path or address of an earlier index.json',
      ])
    }
  })
})

describe('what a change brings along', () => {
  const later = report.replace('14:35', '15:35')
  const told = ['rcas/bad.md:5:6 warning published/fact-changed']

  it('is not taken for the revision, whatever it is called', () => {
    const folder = repository({ [path]: later })
    run(folder, 'build')
    const index = readFileSync(join(folder, 'dist/api/v1/index.json'), 'utf8')
    write(folder, { 'HEAD~1': index })
    expect(heads(check(folder).stdout)).toEqual(told)
  })

  it('does not say how the files of then are written', () => {
    const folder = repository({ [path]: later })
    write(folder, { 'rcas/.gitattributes': '*.md working-tree-encoding=UTF-16\n' })
    expect(heads(check(folder).stdout)).toEqual(told)
  })

  it('makes no file where a link of then leads to', () => {
    const folder = repository()
    symlinkSync(join(folder, 'made'), join(folder, 'rcas/link.md'))
    commit(folder, {})
    commit(folder, { 'rcas/link.md': null, [path]: later })
    expect(heads(check(folder).stdout)).toEqual(told)
    expect(existsSync(join(folder, 'made'))).toBe(false)
  })

  it('is no repository to git', () => {
    const folder = repository({ [path]: later })
    // What an attacker would commit, and what git takes for a repository whose settings name programs.
    const within = join(folder, 'rcas')
    for (const name of ['HEAD', 'objects', 'refs'])
      cpSync(join(folder, '.git', name), join(within, name), { recursive: true })
    write(within, {
      config: `[core]\nbare = false\nworktree = .\n[filter "a"]\nsmudge = "touch '${folder}/ran'; cat"\n`,
      '.gitattributes': '*.md filter=a\n',
    })
    expect(git(within, 'rev-parse', '--git-dir')).toBe('.\n')
    expect(heads(check(folder).stdout)).toEqual(told)
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })
})

describe('build', () => {
  const build = (folder: string, ...words: string[]) =>
    run(folder, 'build', '--no-search', '--quiet', ...words)
  const renamed = { [path]: null, 'rcas/good.md': report }

  it('--since a revision writes nothing under --strict', () => {
    const folder = repository(renamed)
    const { code, stdout } = build(folder, '--since', 'HEAD~1', '--strict')
    expect(code).toBe(1)
    expect(heads(stdout)).toEqual(['rcas/good.md:1:1 warning published/gone'])
    expect(() => readFileSync(join(folder, 'dist/index.html'))).toThrow('ENOENT')
    expect(build(folder, '--since', 'HEAD~1').code).toBe(0)
  })

  it('--since an index says what that tells of', () => {
    const folder = repository()
    build(folder, '--out', 'published')
    const moved = other.replace('14:35', '19:35').replace('07-11', '07-12')
    write(folder, { ...renamed, [second]: moved })
    const index = 'published/api/v1/index.json'
    const expected = [
      'rcas/2019/other.md:8:13 warning published/revision-changed',
      'rcas/2019/other.md:5:6 warning published/fact-changed',
      'rcas/good.md:1:1 warning published/gone',
    ]
    expect(heads(build(folder, '--since', index).stdout).sort()).toEqual(expected.sort())
  })

  it('compares with the site that it finds, builds under --strict, and has said it then', () => {
    const folder = repository()
    expect(build(folder, '--strict').code).toBe(0)
    write(folder, { ...renamed, [second]: other.replace('14:35', '19:35') })
    const { code, stdout } = build(folder, '--strict')
    expect(code).toBe(1)
    expect(heads(stdout)).toEqual([
      'rcas/2019/other.md:5:6 info published/fact-changed',
      'rcas/good.md:1:1 warning published/gone',
    ])
    expect(readFileSync(join(folder, 'dist/reports/good/index.html'), 'utf8')).toContain('switch')
    expect(build(folder, '--strict')).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('compares with nothing where the index is none', () => {
    const folder = repository()
    build(folder)
    write(folder, { ...renamed, 'dist/api/v1/index.json': '{}' })
    expect(build(folder).stdout).toBe('')
    rmSync(join(folder, 'dist/api/v1/index.json'))
    expect(build(folder).stdout).toBe('')
  })
})
