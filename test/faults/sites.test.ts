import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fateOf, ownName } from '../../src/io/process-name.ts'
import { takeLock } from '../../src/io/write/build-lock.ts'
import { causebook, main } from '../command.ts'
import { report, write } from '../preview/running.ts'
import { emptyFolder, expectSameTree, readTree } from '../trees.ts'
import { buildsAround, giveAway, makePipe, now, runFaulty, siteOf, soundBase } from './faulty.ts'

type Case = readonly [what: string, fault: (folder: string) => void]

const build = ['build', '--no-search', '--now', now]

/** Changes what the site is made of, so that there is something to write. */
function change(folder: string): void {
  write(folder, { 'rcas/alma.md': report('Another switch.') })
}

describe('a folder that no site can be written to', () => {
  it.each([
    ['is a file', 'causebook.yaml', 'causebook.yaml is a file: expected a folder'],
    ['would be below a file', 'causebook.yaml/dist', 'causebook.yaml is a file: expected a folder'],
    ['is a link to itself', 'self', 'self is a symbolic link that leads to itself'],
    ['would be where nothing can be made', '/proc/nowhere/dist', '/proc takes no folders'],
    ['is a device', '/dev/null', '/dev/null is a file'],
    ['has a name that is too long', 'a'.repeat(300), 'name that is too long'],
    ['holds files of others', 'rcas-of-others', 'holds files that Causebook did not write'],
  ])('%s', (_, out, told) => {
    const folder = soundBase()
    symlinkSync('self', join(folder, 'self'))
    write(folder, { 'rcas-of-others/a.txt': '' })
    const { code, stderr } = runFaulty([...build, '--out', out], folder)
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(told) })
  })

  it('may not be written to, and stays as it is', () => {
    const folder = soundBase()
    const lock = (mode: number) => {
      for (const path of ['dist/.causebook', 'dist/reports', 'dist'])
        chmodSync(join(folder, path), mode)
    }
    const fault = () => {
      change(folder)
      giveAway(folder)
      lock(0o555)
    }
    const { code, stderr } = buildsAround(folder, fault, { asNobody: true })
    lock(0o755)
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('dist cannot be written to'),
    })
  })
})

describe('the folder of what is remembered', () => {
  const cases: readonly Case[] = [
    ['may not be written to', f => chmodSync(join(f, '.causebook'), 0o555)],
    ['may not be opened', f => chmodSync(join(f, '.causebook'), 0)],
    [
      'is a file',
      f => {
        rmSync(join(f, '.causebook'), { recursive: true })
        write(f, { '.causebook': '' })
      },
    ],
    [
      'holds half of everything',
      f =>
        eachSegment(f, path => {
          truncateSync(path, 2000)
        }),
    ],
    [
      'holds nothing but noughts',
      f =>
        eachSegment(f, path => {
          writeFileSync(path, Buffer.alloc(5000))
        }),
    ],
    [
      'holds pipes',
      f =>
        eachSegment(f, path => {
          rmSync(path)
          makePipe(path)
        }),
    ],
    [
      'holds folders',
      f =>
        eachSegment(f, path => {
          rmSync(path)
          mkdirSync(path)
        }),
    ],
  ]

  it.each(cases)('%s: all is read anew', (_, fault) => {
    const folder = soundBase()
    const before = siteOf(folder)
    giveAway(folder)
    fault(folder)
    const out = join(folder, 'other')
    const ran = runFaulty([...build, '--quiet', '--out', out], folder, { asNobody: true })
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' })
    expectSameTree(readTree(out), before)
    chmodSync(join(folder, '.causebook'), 0o755)
  })
})

function eachSegment(folder: string, damage: (path: string) => void): void {
  const names = readdirSync(join(folder, '.causebook')).filter(name => name.endsWith('.readings'))
  for (const name of names) damage(join(folder, '.causebook', name))
}

describe('a site whose list of files is damaged', () => {
  const list = 'dist/.causebook/manifest.json'
  const cases: readonly Case[] = [
    ['cut off', f => truncateSync(join(f, list), 3000)],
    ['empty', f => truncateSync(join(f, list), 0)],
    ['noughts', f => writeFileSync(join(f, list), Buffer.alloc(4000))],
    ['something else', f => writeFileSync(join(f, list), '{"files":{"a":1}}')],
    [
      'rows of another form',
      f => writeFileSync(join(f, list), '{"files":[["index.html",1],["/etc/passwd","a","b",1]]}'),
    ],
    [
      'without its last line',
      f =>
        writeFileSync(join(f, list), readFileSync(join(f, list), 'utf8').replace(/\n\]\}\n$/, '')),
    ],
  ]

  it.each(cases)('%s: goes on, says so once, and loses nothing', (_, fault) => {
    const folder = soundBase()
    const before = siteOf(folder)
    fault(folder)
    const again = runFaulty(build, folder)
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('output/list-lost') })
    expect(again.stdout).toContain('was damaged')
    expectSameTree(readTree(join(folder, 'dist')), before)
    expect(runFaulty(build, folder).stdout).toBe('')
  })

  it('tells what it does not know any more', () => {
    const folder = soundBase()
    siteOf(folder)
    rmSync(join(folder, 'rcas/later.md'))
    truncateSync(join(folder, list), 0)
    const { code, stdout } = runFaulty(build, folder)
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('output/left-over'),
    })
    expect(stdout).toContain('reports/later')
  })

  it.each([
    '',
    '{"clearing":[],"moves":[["1"',
    '{"moves":[["../../x","y"]],"clearing":[],"removals":[]}',
    '\0\0\0',
  ])('or has a plan that nobody can carry out: %j', plan => {
    const folder = soundBase()
    const before = siteOf(folder)
    write(folder, { 'dist/.causebook/staging/plan.json': plan, 'dist/.causebook/staging/1': 'x' })
    expect(runFaulty(build, folder).code).toBe(0)
    expectSameTree(readTree(join(folder, 'dist')), before)
    expect(readdirSync(join(folder, 'dist/.causebook'))).toEqual(['manifest.json'])
  })
})

describe('the lock of a folder', () => {
  const [pid = '', start = '', place = ''] = ownName().split('-')
  const elsewhere = `${pid}-${start}-0123456789abcdef`
  const take = (text: string, age = 0) => {
    const folder = emptyFolder()
    const path = join(folder, 'lock')
    writeFileSync(path, text)
    const then = Date.now() / 1000 - age
    utimesSync(path, then, then)
    return { path, take: () => takeLock(path, folder) }
  }

  it.each([
    ['of a process with the same number in another container', elsewhere, 0, false],
    ['of one that has not shown itself for two minutes', elsewhere, 120, true],
    ['of a process that has the number of one that is gone', `${process.ppid}-1-${place}`, 0, true],
    ['of a process that runs', nameOfParent(), 500, false],
    ['of nobody', '', 0, true],
    ['of noughts', '\0\0\0\0', 0, true],
  ])('%s', (_, text, age, isFree) => {
    const lock = take(text, age)
    if (isFree) lock.take().release()
    else expect(lock.take).toThrow('Another build')
    expect(existsSync(lock.path)).toBe(!isFree)
  })

  it('is not given back by who has lost it, and what he would write is not published', () => {
    const { path, take: takeOver } = take('')
    const lock = takeOver()
    expect(lock.insist).not.toThrow()
    writeFileSync(path, elsewhere)
    expect(lock.insist).toThrow('stood still for a minute')
    lock.release()
    expect(readFileSync(path, 'utf8')).toBe(elsewhere)
  })

  it('names processes so that it is known what became of them', () => {
    expect(fateOf(ownName())).toBe('runs')
    expect(fateOf(elsewhere)).toBe('elsewhere')
    expect(fateOf(`999999999-1-${place}`)).toBe('gone')
    expect(fateOf('4711')).toBe('gone')
  })

  function nameOfParent(): string {
    const fields = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').replace(/^.*\)/s, '')
    return `${process.ppid}-${fields.trim().split(' ')[19]}-${place}`
  }
})

it('two builds at once with one memory, into one folder and into two, give whole sites', async () => {
  const folder = soundBase()
  const before = siteOf(folder)
  rmSync(join(folder, '.causebook'), { recursive: true })
  rmSync(join(folder, 'dist'), { recursive: true })
  const start = (out: string) =>
    new Promise<number | null>(resolve => {
      const words = [main, ...build, '--quiet', '--out', out]
      spawn(process.execPath, words, { cwd: folder, stdio: 'ignore' }).on('close', resolve)
    })
  const [one, other, another] = await Promise.all([start('dist'), start('dist'), start('other')])
  expect([one, other]).toContain(0)
  expect([0, 2]).toContain(one)
  expect([0, 2]).toContain(other)
  expect(another).toBe(0)
  for (const out of ['dist', 'other']) expectSameTree(readTree(join(folder, out)), before)
  expect(readdirSync(join(folder, '.causebook')).filter(name => /draft/.test(name))).toEqual([])
})

it('what runs elsewhere have begun to remember stays until nobody can be at it', () => {
  const folder = soundBase()
  siteOf(folder)
  const drafts = [
    `1-1-0123456789abcdef.fresh.draft`,
    `1-1-0123456789abcdef.old.draft`,
    `${ownName().replace(/^\d+/, '999999999')}.dead.draft`,
    `${ownName()}.alive.draft`,
  ].map(name => join(folder, '.causebook', name))
  for (const path of drafts) writeFileSync(path, 'half')
  utimesSync(drafts[1] ?? '', 0, 0)
  expect(causebook(['check', '--now', now], folder).code).toBe(0)
  expect(drafts.map(path => existsSync(path))).toEqual([true, false, false, true])
})
