import { spawnSync } from 'node:child_process'
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { causebook, main } from '../command.ts'
import { emptyFolder } from '../trees.ts'
import { git, write } from './repository.ts'

const late = `---
instance: EU00
timezone: Europe/Amsterdam
start: 2019-06-03 13:45
end: 2019-06-03 14:35
status: preliminary
revisions:
  - { date: 2019-06-11, summary: Preliminary report }
---

## Root Cause

A switch.
`
const settings =
  'site: { title: Alma, url: https://rca.example.org/ }\nfeed: { authority: example.org }\n'

/** A knowledge base in the folder `kb` of a repository, in which one report is late. */
function monorepo(isGit = true): string {
  const folder = emptyFolder()
  if (isGit) git(folder, 'init', '--quiet')
  write(folder, { 'kb/causebook.yaml': settings, 'kb/rcas/2019/a.md': late, 'docs/a.md': 'A' })
  return folder
}

const none = { GITHUB_WORKSPACE: '', GITHUB_STEP_SUMMARY: '' }
const run = (folder: string, words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  causebook(['check', ...words, '--now', '2026-11-22T12:00:00Z', '--jobs', '0'], folder, {
    ...none,
    ...env,
  })

describe('paths from the root of the repository', () => {
  const places: readonly [string, readonly string[]][] = [
    ['.', ['--config', 'kb/causebook.yaml']],
    ['kb', []],
    ['kb/rcas/2019', ['--config', '../../causebook.yaml']],
  ]

  it.each(places)('are the same from %s', (place, words) => {
    const folder = monorepo()
    const { stdout } = run(join(folder, place), [...words, '--format', 'github'])
    expect(stdout).toMatch(/^::warning file=kb\/rcas\/2019\/a\.md,line=6,/)
  })

  it('are those of GITHUB_WORKSPACE without a repository, also by a link to it', () => {
    const folder = monorepo(false)
    const link = join(emptyFolder(), 'workspace')
    symlinkSync(folder, link)
    const told = (place: string, env = {}) =>
      run(join(folder, place), ['--format', 'github'], env).stdout.split(',')[0]
    expect(told('kb', { GITHUB_WORKSPACE: folder })).toBe('::warning file=kb/rcas/2019/a.md')
    expect(told('kb', { GITHUB_WORKSPACE: link })).toBe('::warning file=kb/rcas/2019/a.md')
    expect(told('kb', { GITHUB_WORKSPACE: emptyFolder() })).toBe('::warning file=rcas/2019/a.md')
    expect(told('kb')).toBe('::warning file=rcas/2019/a.md')
  })

  it('are those of the repository where it is checked out below the workspace', () => {
    const folder = emptyFolder()
    const below = join(folder, 'checkout')
    mkdirSync(below)
    git(below, 'init', '--quiet')
    write(below, { 'causebook.yaml': settings, 'rcas/a.md': late })
    const { stdout } = run(below, ['--format', 'github'], { GITHUB_WORKSPACE: folder })
    expect(stdout).toMatch(/^::warning file=rcas\/a\.md,/)
  })
})

describe('several formats at once', () => {
  const formats = (...names: string[]) => names.flatMap(name => ['--format', name])

  it('are printed and written, whole, in folders that are made', () => {
    const folder = join(monorepo(), 'kb')
    const words = formats('github', 'sarif=out/a/x.sarif', 'junit=junit.xml', 'gitlab=q.json')
    const { code, stdout } = run(folder, words)
    expect([code, stdout.slice(0, 9)]).toEqual([0, '::warning'])
    const text = (file: string) => readFileSync(join(folder, file), 'utf8')
    expect(JSON.parse(text('out/a/x.sarif')).version).toBe('2.1.0')
    expect(text('junit.xml')).toContain('classname="kb/rcas/2019/a.md"><system-out>')
    expect(JSON.parse(text('q.json'))[0].location.path).toBe('kb/rcas/2019/a.md')
    expect(readdirSync(join(folder, 'out/a'))).toEqual(['x.sarif'])
    expect(run(folder, [...words, '--strict']).code).toBe(1)
    expect(text('junit.xml')).toContain('<failure type="policy/late"')
  })

  it('are printed for people where only files are asked for', () => {
    const folder = join(monorepo(), 'kb')
    writeFileSync(join(folder, 'x.json'), 'an older one')
    const { stdout } = run(folder, formats('json=x.json'), { FORCE_COLOR: '1' })
    expect(stdout).toContain('policy/late')
    expect(JSON.parse(readFileSync(join(folder, 'x.json'), 'utf8')).warnings).toBe(1)
  })

  it.each([
    [['json', 'github'], 'json is printed already: write github=FILE'],
    [['json=a', 'sarif=a'], 'json is written to a already'],
    [['sarif='], 'Name a file: sarif=FILE'],
    [['xml=a'], 'Allowed choices are pretty, json, github, sarif, junit, gitlab'],
    [['json=../kb'], 'kb cannot be written'],
    [['json=/proc/nowhere/x.json'], 'nowhere/x.json cannot be written'],
    [['json=dist'], 'json=dist is in the folder of the site, and would be published'],
    [['pretty', 'sarif=dist/a/b'], 'sarif=dist/a/b is in the folder of the site'],
    [['json=causebook.yaml'], 'json=causebook.yaml would overwrite what is checked'],
    [['sarif=../kb/rcas/2019/a.md'], 'a.md would overwrite what is checked'],
  ])('are refused where that is not possible: %j', (names, message) => {
    const folder = join(monorepo(), 'kb')
    const { code, stderr } = run(folder, formats(...names))
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
    expect(readFileSync(join(folder, 'causebook.yaml'), 'utf8')).toBe(settings)
    expect(readFileSync(join(folder, 'rcas/2019/a.md'), 'utf8')).toBe(late)
  })

  it('are written to what a link leads to, and the link stays', () => {
    const folder = join(monorepo(), 'kb')
    write(folder, { 'kept/real.json': 'an older one' })
    symlinkSync('kept/real.json', join(folder, 'link.json'))
    run(folder, formats('json=link.json'))
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true)
    expect(JSON.parse(readFileSync(join(folder, 'kept/real.json'), 'utf8')).warnings).toBe(1)
  })

  it('take the place of a link that came with a change, and not of what it leads to', () => {
    const top = monorepo()
    const folder = join(top, 'kb')
    write(top, { mine: 'mine' })
    symlinkSync('../mine', join(folder, 'link.json'))
    git(top, 'add', 'kb')
    run(folder, formats('json=link.json'))
    expect(readFileSync(join(top, 'mine'), 'utf8')).toBe('mine')
    expect(JSON.parse(readFileSync(join(folder, 'link.json'), 'utf8')).warnings).toBe(1)
  })

  it('are added to an output that is open, and is a file', () => {
    const folder = join(monorepo(), 'kb')
    const log = join(folder, 'log')
    writeFileSync(log, 'Before\n')
    const words = [main, 'check', '--jobs', '0', '--format', 'json=/dev/fd/1']
    const stdout = openSync(log, 'a')
    spawnSync(process.execPath, words, { cwd: folder, stdio: ['ignore', stdout, 'inherit'] })
    closeSync(stdout)
    expect(readFileSync(log, 'utf8')).toMatch(/^Before\n[^{]+policy\/late[^{]+\{\n/)
  })
})

describe('the summary of a step', () => {
  it('has what is wrong, behind what is there, and no more than GitHub takes', () => {
    const folder = join(monorepo(), 'kb')
    const file = join(emptyFolder(), 'summary')
    const env = { GITHUB_STEP_SUMMARY: file }
    run(folder, ['--format', 'pretty'], env)
    writeFileSync(file, 'Before\n')
    run(folder, ['--format', 'github'], env)
    expect(readFileSync(file, 'utf8')).toMatch(/^Before\n### Causebook: 1 warning in 1 file\n/)
    writeFileSync(file, 'x'.repeat((1 << 20) - 10))
    run(folder, ['--format', 'github'], env)
    expect(readFileSync(file, 'utf8').length).toBe((1 << 20) - 10)
  })

  it('decides nothing where it cannot be written', () => {
    const folder = join(monorepo(), 'kb')
    const { code, stderr } = run(folder, ['--format', 'github'], { GITHUB_STEP_SUMMARY: folder })
    expect([code, stderr]).toEqual([0, expect.stringContaining('cannot be written')])
  })
})
