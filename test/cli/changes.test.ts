import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { causebook } from '../command.ts'
import { emptyFolder } from '../trees.ts'
import { commit, type Files, git, write } from './repository.ts'

const settings = `site: { title: Alma <&> co, url: https://rca.example.org/kb/ }
feed: { authority: example.org }
instances:
  EU00: { timezone: Europe/Amsterdam, aliases: [Amsterdam] }
  EU01: { timezone: Europe/Amsterdam }
`
const first = '  - { date: 2019-06-11, summary: Initial Publication }'
const second = '  - { date: 2019-06-17, summary: Corrected the end of the outage }'

interface Told {
  readonly title: string
  readonly instance: string
  readonly revisions: readonly string[]
  readonly rest: string
}

function report({ title, instance, revisions, rest }: Partial<Told> = {}): string {
  return `---
title: ${JSON.stringify(title ?? 'Alma EU00 – June 3')}
instance: ${instance ?? 'EU00'}
start: 2019-06-03 13:45
end: 2019-06-03 14:35
${rest ?? ''}
revisions:
${(revisions ?? [first]).join('\n')}
---

## Root Cause

A switch.
`
}

const open = 'actions: [{ title: Replace the switch, status: open }]'
const done = 'actions: [{ title: Replace the switch, status: done, done: 2019-07-01 }]'

/** A repository with a knowledge base in it: the reports of each state, committed in order. */
function repository(...states: readonly Files[]): string {
  const folder = emptyFolder()
  git(folder, 'init', '--quiet', '--initial-branch=main')
  write(folder, { '.gitignore': '.causebook\ndist\n', 'causebook.yaml': settings })
  for (const state of states) commit(folder, state)
  return folder
}

const changes = (folder: string, ...words: string[]) =>
  causebook(['changes', '--now', '2026-11-22T12:00:00Z', ...words], folder)

const before = { 'rcas/eu00.md': report({ rest: open }), 'rcas/old.md': report({ title: 'Old' }) }
const after = {
  'rcas/eu00.md': report({ revisions: [first, second], rest: done }),
  'rcas/old.md': report({
    title: 'Old',
    rest: 'status: withdrawn',
    revisions: [
      first,
      '  - { date: 2019-08-01, summary: It was no incident of ours, kind: withdrawn }',
    ],
  }),
  'rcas/new.md': report({ title: 'New', instance: 'EU01' }),
}

/** What the tests of each way to name an earlier state expect. */
const text = `\
Published
  2019-06-11  New
              https://rca.example.org/kb/reports/new/

Corrected
  2019-06-17  Alma EU00 – June 3: Corrected the end of the outage
              https://rca.example.org/kb/reports/eu00/

Withdrawn
  2019-08-01  Old: It was no incident of ours
              https://rca.example.org/kb/reports/old/

Actions closed
  2019-07-01  Alma EU00 – June 3: Replace the switch
              https://rca.example.org/kb/reports/eu00/
`

const said = (stdout: string) => ({ code: 0, stdout, stderr: '' })

describe('changes since a git revision', () => {
  it('are what was published, corrected, withdrawn and closed', () => {
    const folder = repository(before, after)
    expect(changes(folder, '--since', 'HEAD~1')).toEqual(said(text))
    const hash = git(folder, 'rev-parse', 'HEAD~1').trim()
    expect(changes(folder, '--since', hash)).toEqual(said(text))
  })

  it('are none, and nothing is printed, where only words changed', () => {
    const quiet = { 'rcas/old.md': `${before['rcas/old.md']}\nIts cable was loose.\n` }
    const folder = repository(before, quiet)
    for (const format of ['text', 'json', 'markdown', 'slack'])
      expect(changes(folder, '--since', 'HEAD~1', '--format', format)).toEqual(said(''))
  })

  it('are counted up to the files as they are, committed or not', () => {
    const folder = repository(before)
    write(folder, after)
    expect(changes(folder, '--since', 'HEAD')).toEqual(said(text))
  })

  it('leave the repository, its index and its files as they are', () => {
    const folder = repository(before, after)
    write(folder, { 'rcas/staged.md': report({ title: 'Staged' }) })
    git(folder, 'add', 'rcas/staged.md')
    const index = readFileSync(join(folder, '.git/index'))
    const state = git(folder, 'status', '--porcelain')
    expect(changes(folder, '--since', 'HEAD~1').stdout).toContain('Staged')
    expect(readFileSync(join(folder, '.git/index')).equals(index)).toBe(true)
    expect(git(folder, 'status', '--porcelain')).toBe(state)
  })

  it('are found from a folder below, with the knowledge base in a folder of the repository', () => {
    const below = (files: Files) =>
      Object.fromEntries(Object.entries(files).map(([path, one]) => [`kb ü/${path}`, one]))
    const folder = repository(
      {
        'kb ü/causebook.yaml': settings,
        'kb ü/rcas/sub/ä ö.md': report({ title: 'Kept', rest: 'id: kept' }),
      },
      below(before),
      below(after),
    )
    const words = ['--config', '../causebook.yaml', '--since', 'HEAD~1']
    expect(changes(join(folder, 'kb ü/rcas'), ...words)).toEqual(said(text))
    const all = changes(join(folder, 'kb ü'), '--since', 'HEAD~2', '--format', 'json').stdout
    const reports = JSON.parse(all).changes.map((change: { report: string }) => change.report)
    expect(reports.sort()).toEqual(['eu00', 'eu00', 'eu00', 'new', 'old', 'old'])
  })

  it('are everything where there were no reports yet', () => {
    const folder = repository({}, { 'rcas/README.md': 'Reports' }, before)
    for (const since of ['HEAD~1', 'HEAD~2'])
      expect(changes(folder, '--since', since).stdout.match(/^ {2}2019/gm)).toHaveLength(2)
  })

  it('name a report that is gone without having been withdrawn', () => {
    const folder = repository(before, { 'rcas/old.md': null })
    expect(changes(folder, '--since', 'HEAD~1')).toEqual(said('Removed\n              Old\n'))
    const { stdout } = changes(folder, '--since', 'HEAD~1', '--format', 'json')
    expect(JSON.parse(stdout).changes).toEqual([
      {
        id: 'old/removed',
        kind: 'removed',
        at: null,
        report: 'old',
        url: null,
        title: 'Old',
        instances: ['EU00'],
        former_instances: [],
        severity: null,
        summary: '',
      },
    ])
  })

  it('see a report that was a draft as published', () => {
    const draft = { 'rcas/eu00.md': report({ rest: 'status: draft' }) }
    const folder = repository({ ...draft, 'rcas/old.md': before['rcas/old.md'] }, before)
    expect(changes(folder, '--since', 'HEAD~1').stdout).toContain('Alma EU00')
  })

  it('are told in a hook of git, which names the repository in its own way', () => {
    const folder = repository(before, after)
    const env = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index', GIT_PREFIX: '' }
    expect(causebook(['changes', '--since', 'HEAD~1'], folder, env)).toEqual(said(text))
  })

  it('leave nothing behind in the folder for temporary files', () => {
    const folder = repository(before, after)
    const scratch = emptyFolder()
    const command = ['changes', '--since', 'HEAD~1']
    expect(causebook(command, folder, { TMPDIR: scratch }).code).toBe(0)
    expect(readdirSync(scratch)).toEqual([])
  })
})

describe('changes since a day', () => {
  const folder = () => repository(after)

  it.each([
    ['2019-06-12', ['Alma EU00 – June 3: Corrected', 'Old: It was', 'Replace the switch']],
    ['2019-07-01', ['Old: It was', 'Replace the switch']],
    ['2019-07-02T00:00+02:00', ['Old: It was']],
    ['2019-08-02', []],
  ])('%s are those of the history and of actions', (since, parts) => {
    const { code, stdout } = changes(folder(), '--since', since)
    expect(code).toBe(0)
    for (const part of parts) expect(stdout).toContain(part)
    expect(stdout.match(/^ {2}\d/gm) ?? []).toHaveLength(parts.length)
  })

  it('need no git', () => {
    const place = emptyFolder()
    write(place, { 'causebook.yaml': settings, ...after })
    expect(changes(place, '--since', '2019-08-01').stdout).toContain('Old: It was')
  })
})

describe('changes since an index', () => {
  /** A build of the earlier state, in a knowledge base that is at the later one. */
  function built(): string {
    const folder = emptyFolder()
    write(folder, { 'causebook.yaml': settings, ...before })
    expect(causebook(['build', '--quiet', '--no-search'], folder).code).toBe(0)
    write(folder, after)
    return folder
  }

  it('by its path are the same, with the actions beside it', () => {
    const folder = built()
    expect(changes(folder, '--since', 'dist/api/v1/index.json')).toEqual(said(text))
  })

  it('are told without closed actions where no file tells of these', () => {
    const folder = built()
    rmSync(join(folder, 'dist/api/v1/actions.json'))
    const { stdout } = changes(folder, '--since', 'dist/api/v1/index.json')
    expect(stdout).toContain('Withdrawn')
    expect(stdout).not.toContain('Actions closed')
  })

  it('read one of an older or newer version of the program', () => {
    const folder = built()
    const path = join(folder, 'dist/api/v1/index.json')
    const index = JSON.parse(readFileSync(path, 'utf8'))
    const reports = index.reports.map(({ hash, windows, ...rest }: Record<string, unknown>) => ({
      ...rest,
      later: true,
    }))
    write(folder, { 'older.json': JSON.stringify({ reports }) })
    expect(changes(folder, '--since', 'older.json').stdout).toContain('Corrected')
  })

  const close: (() => unknown)[] = []
  afterEach(async () => {
    for (const end of close.splice(0)) await end()
  })

  it('by its address are the same', async () => {
    const folder = built()
    const server = createServer((request, answer) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname
      try {
        answer.end(readFileSync(join(folder, 'dist', path)))
      } catch {
        answer.writeHead(404).end()
      }
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    close.push(() => new Promise(resolve => server.close(resolve)))
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const ask = (url: string) => inBackground(folder, ['changes', '--since', url])
    expect(await ask(`${base}/api/v1/index.json?fresh=a/b`)).toEqual(said(text))
    expect(await ask(`${base}/nothing.json`)).toEqual({
      code: 2,
      stdout: '',
      stderr: `causebook: There is no ${base}/nothing.json\nCheck the address; before the first publication there is none: leave --since out\n`,
    })
  })

  it.each([
    ['other.json', '{"reports": 1}', 'is not an index of a knowledge base'],
    ['other.json', 'no JSON', 'cannot be read'],
    ['http://127.0.0.1:1/index.json', '', 'cannot be read'],
  ])('refuse %s with %s', (since, content, message) => {
    const folder = emptyFolder()
    write(folder, { 'causebook.yaml': settings, ...after, 'other.json': content })
    const { code, stdout, stderr } = changes(folder, '--since', since)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`${since} ${message}`)
  })
})

/** Runs the command without holding up this process, which may have to answer it. */
async function inBackground(folder: string, words: readonly string[]) {
  const { spawn } = await import('node:child_process')
  const { main } = await import('../command.ts')
  const child = spawn(process.execPath, [main, ...words], { cwd: folder })
  const texts = { stdout: '', stderr: '' }
  child.stdout.on('data', (part: Buffer) => {
    texts.stdout += part
  })
  child.stderr.on('data', (part: Buffer) => {
    texts.stderr += part
  })
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  return { code, ...texts }
}

describe('changes of some instances', () => {
  it.each([
    [['--instance', 'EU01'], ['New']],
    [
      ['--instance', 'EU01', 'EU00'],
      ['New', 'Alma EU00', 'Old', 'Alma EU00'],
    ],
    [
      ['--instance', 'EU01', '--instance', 'Amsterdam'],
      ['New', 'Alma EU00', 'Old', 'Alma EU00'],
    ],
  ])('are told with %j', (words, titles) => {
    const { stdout } = changes(repository(before, after), '--since', 'HEAD~1', ...words)
    const told = Array.from(stdout.matchAll(/^ {2}\S+ {2}(Alma EU00|\w+)/gm), ([, title]) => title)
    expect(told).toEqual(titles)
  })

  it.each([
    ['EU0O', 'Did you mean EU00?'],
    ['Amsterdm', 'Did you mean Amsterdam?'],
    ['nowhere at all', 'There are: EU00, EU01, Amsterdam'],
  ])('are refused for %s', (name, hint) => {
    expect(changes(repository(before), '--since', 'HEAD', '--instance', name)).toEqual({
      code: 2,
      stdout: '',
      stderr: `causebook: No report and no setting tells of an instance "${name}"\n${hint}\n`,
    })
  })
})

describe('what cannot be told', () => {
  it.each(['nope', '--help', ''])('is since %j', since => {
    const { code, stdout, stderr } = changes(repository(before), '--since', since)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      `causebook: "${since}" is no day, no index.json and no git revision\nWrite --since 2026-11-01, --since dist/api/v1/index.json or --since HEAD~1\n`,
    )
  })

  it.each([
    ['2019-02-30', '"2019-02-30" does not exist: expected a day of the calendar', 'Write --since'],
    ['1926-01-01', '"1926-01-01" does not exist: years run from 1990 to 2099', 'or 2026?'],
    ['20226-03-05T09:00:00Z', 'the year "20226" has 5 digits, not 4', 'Did you mean 20'],
  ])('is since a day that no incident is of: %s', (since, message, hint) => {
    const { code, stderr } = changes(repository(before), '--since', since)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).toContain(hint)
  })

  it('is since a revision outside of git', () => {
    const folder = emptyFolder()
    write(folder, { 'causebook.yaml': settings, ...before })
    const { code, stderr } = changes(folder, '--since', 'HEAD~1')
    expect(code).toBe(2)
    expect(stderr).toContain('"HEAD~1" is no index.json, and git knows no revisions of')
    expect(stderr).toContain('it is not a git repository')
  })

  it('is since a revision of a repository that belongs to somebody else, as in containers', () => {
    const folder = repository(before, after)
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
    const { code, stderr } = causebook(['changes', '--since', 'HEAD~1'], folder, env)
    expect(code).toBe(2)
    expect(stderr).toContain('dubious ownership')
    expect(stderr).toMatch(/: git config --global --add safe\.directory \S+\n$/)
  })

  it('is since a revision that has no room among temporary files', () => {
    const tools = emptyFolder()
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
    const full = 'echo "error: unable to write file tree/rcas/eu00.md" >&2; exit 128'
    const script = `#!/bin/sh\ncase "$*" in *checkout-index*) ${full};; *) exec ${real} "$@";; esac\n`
    writeFileSync(join(tools, 'git'), script, { mode: 0o755 })
    const env = { PATH: `${tools}:${process.env.PATH}` }
    const { code, stderr } = causebook(
      ['changes', '--since', 'HEAD~1'],
      repository(before, after),
      env,
    )
    expect([code, stderr]).toEqual([2, expect.stringContaining('TMPDIR=')])
    expect(stderr).not.toContain('fsck')
  })

  it('is since what a shallow clone lacks', () => {
    const folder = repository(before, after)
    const clone = join(emptyFolder(), 'clone')
    git(folder, 'clone', '--quiet', '--depth=1', pathToFileURL(folder).href, clone)
    const { code, stderr } = changes(clone, '--since', 'HEAD~1')
    expect(code).toBe(2)
    expect(stderr).toContain('which lacks older ones\nFetch all of the history: fetch-depth: 0')
  })

  it('is what reports with errors come to: they are printed apart from changes, and the exit is 1', () => {
    const folder = repository(before, { 'rcas/eu00.md': report({ rest: 'severty: major' }) })
    const { code, stdout, stderr } = changes(folder, '--since', 'HEAD~1')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('Did you mean')
  })

  it.each([
    ['of what is in the report', { rest: 'severty: major' }],
    ['of its history', { revisions: ['  - { date: 2019-06-01, summary: Initial Publication }'] }],
    ['of the site', { rest: 'related: [nobody]' }],
  ])('is all of a report, once it is mended, that had an error %s', (_, fault) => {
    const sound = { title: 'New', rest: done }
    const wrong = report({ title: 'New', rest: open, ...fault })
    const folder = repository({ ...before, 'rcas/new.md': wrong }, { 'rcas/new.md': report(sound) })
    const { code, stdout } = changes(folder, '--since', 'HEAD~1', '--format', 'json')
    const told = JSON.parse(stdout).changes.map(({ kind, id }: Record<string, string>) => [
      kind,
      id,
    ])
    const closed = ['closed', 'new/actions/replace-the-switch']
    expect([code, told]).toEqual([0, [closed, ['published', 'new/2019-06-11']]])
  })

  it('is since nothing', () => {
    const { code, stderr } = changes(repository(before))
    expect(code).toBe(2)
    expect(stderr).toContain("required option '--since <what>'")
  })

  it('is without git', () => {
    const env = { PATH: emptyFolder() }
    const { code, stderr } = causebook(['changes', '--since', 'HEAD'], repository(before), env)
    expect(code).toBe(2)
    expect(stderr).toContain('There is no git to ask')
  })
})
