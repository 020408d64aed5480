import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { main } from '../command.ts'
import { write } from '../preview/running.ts'
import { emptyFolder, expectSameTree, readTree } from '../trees.ts'
import { buildsAround, giveAway, now, runFaulty, siteOf, soundBase } from './faulty.ts'

const otherClock = pathToFileURL(fileURLToPath(new URL('other-clock.mjs', import.meta.url))).href
const clock = (time: string) => ({ NODE_OPTIONS: `--import=${otherClock}`, CLOCK: time })

describe('a clock that is far off', () => {
  it.each([
    ['1970-01-01T00:00:10Z', 2, 'The clock of this machine says 1970-01-01T00:00:10.000Z'],
    ['2024-12-31T00:00:00Z', 2, 'The clock of this machine says 2024'],
    ['+275760-09-01T00:00:00Z', 2, 'The clock of this machine says +275760'],
    ['2101-01-01T00:00:00Z', 2, 'The clock of this machine says 2101'],
  ])('of the machine: %s', (time, code, told) => {
    const ran = runFaulty(['check'], soundBase(), { env: clock(time) })
    expect(ran).toMatchObject({ code, stderr: expect.stringContaining(told) })
  })

  it.each(['1970-01-01', '2101-01-01', '9999-12-31'])('by --now: %s', day => {
    const ran = runFaulty(['check', '--now', `${day}T00:00:00Z`], soundBase())
    const stderr = expect.stringContaining('no time to build a site at')
    expect(ran).toMatchObject({ code: 2, stderr })
  })

  it('of the machine does not matter where the time is told', () => {
    const folder = soundBase()
    const before = siteOf(folder)
    const ran = buildsAround(folder, () => rmSync(join(folder, 'dist'), { recursive: true }), {
      env: clock('1970-01-01T00:00:10Z'),
    })
    expect(ran.code).toBe(0)
    expectSameTree(readTree(join(folder, 'dist')), before)
  })
})

/** A bare environment: with no home, no language, and a terminal as narrow as a telephone. */
const bare = {
  HOME: undefined,
  LANG: 'C',
  LC_ALL: 'C',
  TZ: 'Nowhere/Land',
  COLUMNS: '30',
  PATH: '/nowhere',
}

describe('a bare environment', () => {
  it('gives the same site', () => {
    const folder = soundBase()
    const before = siteOf(folder)
    const out = join(emptyFolder(), 'dist')
    const words = ['build', '--no-search', '--now', now, '--out', out]
    expect(runFaulty(words, folder, { env: { ...bare, TMPDIR: '/nowhere' } }).code).toBe(0)
    expectSameTree(readTree(out), before)
  })

  it('lets help and what is wrong be read', () => {
    const folder = soundBase()
    write(folder, { 'rcas/alma.md': 'No front matter.' })
    expect(runFaulty(['check'], folder, { env: bare })).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('rcas/alma.md:1:1 error front-matter/missing'),
    })
    expect(runFaulty(['--help'], folder, { env: bare }).stdout).toContain('Usage: causebook')
  })
})

describe('no folder for temporary files', () => {
  const nowhere = { env: { TMPDIR: '/nowhere' } }
  const missing = { code: 2, stderr: expect.stringContaining('TMPDIR=/path') }

  it('is not missed where nothing temporary is needed', () => {
    expect(runFaulty(['check', '--now', now], soundBase(), nowhere)).toMatchObject({ code: 0 })
  })

  it('is told where nothing may be remembered', () => {
    const words = ['check', '--now', now, '--no-cache']
    expect(runFaulty(words, soundBase(), nowhere)).toMatchObject(missing)
  })

  it('is told where a revision is to be looked at', () => {
    const folder = soundBase()
    commit(folder)
    const words = ['check', '--now', now, '--since', 'HEAD']
    expect(runFaulty(words, folder, nowhere)).toMatchObject(missing)
    expect(runFaulty(words, folder)).toMatchObject({ code: 0 })
  })
})

describe('git', () => {
  const since = ['check', '--now', now, '--since', 'HEAD~1']
  it.each([
    ['is not there', { PATH: '/nowhere' }, 'There is no git'],
    ['lacks older revisions', {}, 'fetch-depth: 0'],
  ])('%s', (_, env, told) => {
    const [folder, clone] = [soundBase(), join(emptyFolder(), 'clone')]
    commit(folder)
    write(folder, { 'rcas/note.txt': '' })
    commit(folder)
    git(folder, ['clone', '--quiet', '--depth', '1', pathToFileURL(folder).href, clone])
    expect(runFaulty(since, clone, { env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(told),
    })
  })

  it('knows no repository, or none that is ours', () => {
    const folder = soundBase()
    expect(runFaulty(since, folder).code).toBe(2)
    commit(folder)
    giveAway(join(folder, 'rcas'))
    expect(runFaulty(since, folder, { asNobody: true }).code).toBe(2)
  })
})

function commit(folder: string): void {
  git(folder, ['init', '--quiet'])
  git(folder, ['add', '.'])
  git(folder, ['commit', '--quiet', '--message', 'Reports'])
}

function git(folder: string, words: readonly string[]): void {
  const who = [
    '-c',
    'user.name=Alma',
    '-c',
    'user.email=alma@example.org',
    '-c',
    'commit.gpgsign=false',
  ]
  const { status, stderr } = spawnSync('git', [...who, ...words], { cwd: folder, encoding: 'utf8' })
  expect({ status, stderr }).toMatchObject({ status: 0 })
}

it('a full disk behind standard output is told', () => {
  const full = openSync('/dev/full', 'w')
  const words = [main, 'explain', 'time/ambiguous']
  const ran = spawnSync(process.execPath, words, {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  })
  closeSync(full)
  expect(ran.status).toBe(2)
  expect(ran.stderr).toMatch(/^causebook: .*ENOSPC.*\nMake room/)
})

it('a current folder that is gone is told', () => {
  const script = `mkdir gone; cd gone; rmdir ../gone; "$0" "$1" check`
  const words = ['-c', script, process.execPath, main]
  const { status, stderr } = spawnSync('sh', words, { cwd: emptyFolder(), encoding: 'utf8' })
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'causebook: The current folder is gone\nChange to one that is there\n',
  })
})

it('as few open files as a machine allows are enough', () => {
  const folder = soundBase()
  for (let i = 0; i < 300; i += 1) {
    write(folder, { [`rcas/${i}.png`]: 'a picture', [`pages/${i}.md`]: `# Page ${i}` })
  }
  const script = 'ulimit -n 100; exec "$0" "$@"'
  const words = ['-c', script, process.execPath, main, 'check', '--now', now]
  const { status, stdout } = spawnSync('sh', words, { cwd: folder, encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('2 reports') })
})
