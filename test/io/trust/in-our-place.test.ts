/** What a restored cache or a checkout has at the places of our own files: links, pipes, and lists that somebody made up. */
import { execFileSync } from 'node:child_process'
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSegment, type Segment, SegmentWriter } from '../../../src/io/cache/segment.ts'
import { causebook } from '../../command.ts'
import { emptyFolder, expectSameTree, readTree } from '../../trees.ts'

const report = `---
title: Sign-in failed
instance: Main
timezone: UTC
start: 2026-03-02 09:10
end: 2026-03-02 09:40
revisions: [{ date: 2026-03-05, summary: Initial Publication }]
---

## Root Cause Analysis

A certificate had expired.

:::internal
Nobody watched the quagmire.
:::
`
const settings = `site: { url: https://rca.example.org/ }
instances: { Main: { timezone: UTC } }
theme: { cards: false }
`

/** A site that was built once by the program itself, since a run that waits for a pipe has to be ended from outside. */
function builtSite() {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'causebook.yaml'), settings)
  mkdirSync(join(folder, 'rcas'))
  writeFileSync(join(folder, 'rcas', 'a.md'), report)
  const rebuild = () => {
    const words = [
      'build',
      '--quiet',
      '--no-search',
      '--jobs',
      '0',
      '--now',
      '2026-11-22T12:00:00Z',
    ]
    const { code, stderr } = causebook(
      words,
      folder,
      {},
      { timeout: 60_000, killSignal: 'SIGKILL' },
    )
    return { code, stderr }
  }
  expect(rebuild()).toEqual({ code: 0, stderr: '' })
  return { folder, rebuild, sound: readTree(join(folder, 'dist')) }
}

const own: readonly (readonly [string, RegExp])[] = [
  ['.causebook', /^\.gitignore$/],
  ['.causebook', /\.proven$/],
  ['.causebook', /\.readings$/],
  ['dist/.causebook', /^manifest\.json$/],
  ['dist/api/v1', /^index\.json$/],
]

describe.each(own)('in %s, in the place of %s', (below, pattern) => {
  function placed() {
    const site = builtSite()
    const name = readdirSync(join(site.folder, below)).find(each => pattern.test(each)) ?? ''
    const path = join(site.folder, below, name)
    rmSync(path)
    return { ...site, path }
  }

  it('a link is not followed, and nothing is written to where it leads', () => {
    const { path, rebuild, folder, sound } = placed()
    const target = join(emptyFolder(), 'kept')
    writeFileSync(target, 'kept')
    symlinkSync(target, path)
    expect(rebuild().code).toBe(0)
    expect(readFileSync(target, 'utf8')).toBe('kept')
    if (below !== 'dist/.causebook') expect(lstatSync(path).isFile()).toBe(true)
    expectSameTree(readTree(join(folder, 'dist')), sound)
  })

  it('a pipe is not waited for', () => {
    const { path, rebuild } = placed()
    execFileSync('mkfifo', [path])
    expect([0, 2]).toContain(rebuild().code)
  })
})

it('a pipe in the place of the index of git is not waited for', () => {
  const { folder, rebuild } = builtSite()
  mkdirSync(join(folder, '.git'))
  execFileSync('mkfifo', [join(folder, '.git', 'index')])
  expect(rebuild().code).toBe(0)
})

describe('readings with sums that are right', () => {
  type Forged = [...Parameters<SegmentWriter['add']>]
  it.each<[string, (entry: Segment['entries'][number], body: string) => Forged]>([
    ['no facts', ({ key }, body) => [key, 'null', body]],
    ['facts of another form', ({ key }, body) => [key, '{}', body]],
  ])('and %s are read anew', (_, change) => {
    const { folder, rebuild, sound } = builtSite()
    const cache = join(folder, '.causebook')
    for (const name of readdirSync(cache).filter(each => each.endsWith('.readings'))) {
      const segment = openSegment(join(cache, name))
      if (segment === null || typeof segment === 'string') throw new Error(name)
      const writer = new SegmentWriter(cache, 'forged-')
      for (const entry of segment.entries) writer.add(...change(entry, segment.bodyOf(entry) ?? ''))
      segment.close()
      renameSync(writer.finish(), join(cache, name))
    }
    rmSync(join(folder, 'dist'), { recursive: true })
    expect(rebuild()).toEqual({ code: 0, stderr: '' })
    expectSameTree(readTree(join(folder, 'dist')), sound)
  })
})
