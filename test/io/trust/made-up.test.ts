/** Caches and lists that somebody made up, with whatever in them: all is read and rendered anew, in little memory. */
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openSegment, SegmentWriter } from '../../../src/io/cache/segment.ts'
import { sumOf } from '../../../src/io/write/manifest.ts'
import { makeKnowledgeBase } from '../../bench/make-reports.ts'
import { causebook } from '../../command.ts'
import { emptyFolder, expectSameTree, readTree, type Tree } from '../../trees.ts'

const words = ['build', '--no-search', '--jobs', '0', '--now', '2026-11-22T12:00:00Z']
/** More than this, in KB, no run may need. */
const mostMemory = 500_000

function run(folder: string) {
  const note = join(folder, 'peak')
  const env = { NODE_OPTIONS: `--require=${join(import.meta.dirname, 'peak.cjs')}`, PEAK: note }
  const ran = causebook(words, folder, env, { timeout: 120_000, killSignal: 'SIGKILL' })
  return { ...ran, peak: Number(readFileSync(note, 'utf8')) }
}

let base = ''
let sound: Tree

/** A copy that nobody here has made. */
function copied(): string {
  const folder = emptyFolder()
  execFileSync('cp', ['-r', `${base}/.`, folder])
  return folder
}

function expectFresh(folder: string, told: string): void {
  const { code, stdout, stderr, peak } = run(folder)
  expect(stderr).toMatch(/^2 reports → dist: .*\n$/)
  expect(code).toBe(0)
  if (told !== '') expect(stdout).toContain(told)
  expect(peak).toBeLessThan(mostMemory)
  expectSameTree(readTree(join(folder, 'dist')), sound)
}

beforeAll(() => {
  base = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim()
  makeKnowledgeBase(base, 2)
  expect(run(base).code).toBe(0)
  sound = readTree(join(base, 'dist'))
  return () => rmSync(base, { recursive: true })
}, 120_000)

type Entry = readonly [facts: unknown, body: string]

/** Puts readings with sums that are right in the place of those that are there. */
function forge(folder: string, change: (...entry: Entry) => Entry): void {
  const [own, cache] = [join(base, '.causebook'), join(folder, '.causebook')]
  for (const name of readdirSync(own).filter(each => each.endsWith('.readings'))) {
    const segment = openSegment(join(own, name))
    if (segment === null || typeof segment === 'string') throw new Error(name)
    const writer = new SegmentWriter(cache, 'forged-')
    for (const entry of segment.entries) {
      const [facts, body] = change(entry.facts, segment.bodyOf(entry) ?? '')
      writer.add(entry.key, JSON.stringify(facts), body)
    }
    segment.close()
    const made = writer.finish()
    copyFileSync(made, join(cache, name))
    rmSync(made)
  }
}

/** What is to be rendered, so that nothing is taken from the site. */
const withoutSite = (folder: string) => rmSync(join(folder, 'dist'), { recursive: true })

function replaced(path: string, put: () => unknown): void {
  rmSync(path)
  put()
}

/** The value with `other` in place of each of its values in turn, four deep. */
function* withWrong(value: unknown, other: unknown, depth = 4): Iterable<unknown> {
  yield other
  if (depth === 0 || typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    for (const wrong of withWrong(inner, other, depth - 1))
      yield Array.isArray(value) ? value.with(Number(key), wrong) : { ...value, [key]: wrong }
}

describe('readings that somebody made up', () => {
  it.each<[string, (...entry: Entry) => Entry]>([
    ['a body that is no JSON', facts => [facts, '{"lead":']],
    ['a body of another form', facts => [facts, '{"sections":{"length":1e9}}']],
    ['a body with a script', facts => [facts, '{"lead":"<script></script>","sections":[]}']],
    ['a report without anything', (_, body) => [{ report: {}, diagnostics: [] }, body]],
    ['no facts', (_, body) => [{}, body]],
  ])('with %s are read anew', (_, change) => {
    const folder = copied()
    withoutSite(folder)
    forge(folder, change)
    expectFresh(folder, 'cache/foreign')
  })

  it('with a wrong value at any place are foreign', () => {
    const folder = copied()
    forge(folder, (facts, body) => {
      const all = [...withWrong(facts, 7), ...withWrong(facts, { a: [] })]
      expect(all.length).toBeGreaterThan(100)
      return [all, body]
    })
    withoutSite(folder)
    expectFresh(folder, 'cache/foreign')
  })

  it.each<[string, (path: string) => void]>([
    ['a file of four gigabytes', path => truncateSync(path, 2 ** 32)],
    [
      'a file that says it has two gigabytes of facts',
      path => {
        const size = 2 ** 31 - 1000
        truncateSync(path, size)
        const end = JSON.stringify([0, size - 256, 'a'.repeat(64), `${'a'.repeat(64)}.`])
        writeFileSync(path, end.padEnd(256), { flag: 'a' })
      },
    ],
    ['a folder', path => replaced(path, () => mkdirSync(join(path, 'a'), { recursive: true }))],
    ['a pipe', path => replaced(path, () => execFileSync('mkfifo', [path]))],
    ['a link to a device', path => replaced(path, () => symlinkSync('/dev/zero', path))],
  ])('and are %s are read anew', (_, arrange) => {
    const folder = copied()
    withoutSite(folder)
    const cache = join(folder, '.causebook')
    for (const name of readdirSync(cache).filter(each => each !== '.gitignore'))
      arrange(join(cache, name))
    expectFresh(folder, '')
  })
})

describe('a list of files that somebody made up', () => {
  it('with a page that no report says makes no page', () => {
    const folder = copied()
    const [page, list] = ['index.html', '.causebook/manifest.json'].map(name =>
      join(folder, 'dist', name),
    ) as [string, string]
    const text = readFileSync(page, 'utf8').replace('<title>', '<title>Nobody wrote this: ')
    writeFileSync(page, text)
    const rows = readFileSync(list, 'utf8').split('\n')
    const at = rows.findIndex(row => row.startsWith('["index.html"'))
    const [name, fingerprint] = JSON.parse((rows[at] ?? '').replace(/,$/, ''))
    const bytes = Buffer.from(text)
    rows[at] = `${JSON.stringify([name, fingerprint, sumOf(bytes), bytes.length])},`
    writeFileSync(list, rows.join('\n'))
    writeFileSync(join(folder, 'dist', 'evil.html'), 'evil')
    const { code, stdout } = run(folder)
    expect(code).toBe(0)
    expect(stdout).toContain('output/list-foreign')
    // What no list names may be anybody's.
    expect(stdout).toContain('output/left-over')
    rmSync(join(folder, 'dist', 'evil.html'))
    expectSameTree(readTree(join(folder, 'dist')), sound)
  })

  it.each<[string, (path: string) => void]>([
    ['no JSON', path => writeFileSync(path, '{"generator":"causebook","files":[')],
    ['no list', path => writeFileSync(path, '{"generator":"causebook","files":{"length":3}}')],
    ['null', path => writeFileSync(path, 'null')],
    [
      'of rows of another form',
      path => writeFileSync(path, '{"files":[null,7,{},[],[1,2,3,4],["a","b","c",-1e400]]}'),
    ],
    [
      'of files that are elsewhere',
      path => writeFileSync(path, '{"files":[["../causebook.yaml","","",0],["/etc/a","","",0]]}'),
    ],
    ['nested deeply', path => writeFileSync(path, '['.repeat(1e6))],
    ['empty', path => writeFileSync(path, '')],
    ['of four gigabytes', path => truncateSync(path, 2 ** 32)],
    ['of no text', path => writeFileSync(path, Buffer.alloc(1e6, 0xff))],
  ])('and is %s is written anew', (_, arrange) => {
    const folder = copied()
    const list = join(folder, 'dist', '.causebook', 'manifest.json')
    arrange(list)
    expectFresh(folder, 'output/list-')
    expect(readFileSync(join(folder, 'causebook.yaml')).length).toBeGreaterThan(0)
    expect(statSync(list).size).toBeLessThan(1e6)
  })

  it.each(['seal', 'plan'])('with a made-up %s is not believed any more', what => {
    const folder = copied()
    const own = join(folder, 'dist', '.causebook')
    const cache = join(folder, '.causebook')
    const [seal = ''] = readdirSync(cache).filter(name => name.endsWith('.seal'))
    if (what === 'seal') writeFileSync(join(cache, seal), '.')
    else {
      mkdirSync(join(own, 'staging'))
      writeFileSync(join(own, 'staging', '1'), 'evil')
      const plan = { clearing: [], moves: [['1', 'index.html']], removals: ['404.html'] }
      writeFileSync(join(own, 'staging', 'plan.json'), JSON.stringify(plan))
    }
    expectFresh(folder, 'output/list-foreign')
  })
})
