import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type BuildOptions, build } from '../../src/build.ts'
import { knowledgeBase, report, write } from '../preview/running.ts'
import { emptyFolder, expectSameTree, readTree } from '../trees.ts'

const now = '2026-11-22T12:00:00Z'

/** A knowledge base of two reports. */
function twoReports(): string {
  return knowledgeBase({
    'rcas/one.md': report('A switch lost its storage.'),
    'rcas/two.md': report('A router.', { start: '2019-05-03 13:45', end: '2019-05-03 14:35' }),
  })
}

/** Builds the knowledge base in `folder`; gives what was written, the files, and why there is no index. */
async function built(folder: string, options: Partial<BuildOptions> = {}) {
  const reasons: string[] = []
  const { written } = await build({
    config: join(folder, 'causebook.yaml'),
    out: join(folder, 'dist'),
    now,
    cache: false,
    jobs: 0,
    onNoIndex: reason => reasons.push(reason),
    ...options,
  })
  return { written, reasons, files: readTree(join(folder, 'dist')) }
}

const indexOf = (files: ReadonlyMap<string, Buffer>) =>
  [...files.keys()].filter(path => path.startsWith('pagefind/'))

const searchPageOf = (files: ReadonlyMap<string, Buffer>) =>
  files.get('search/index.html')?.toString()

/** Sets a variable of the environment for as long as the test runs. */
function setVariable(name: string, value: string): void {
  const before = process.env[name]
  process.env[name] = value
  onTestFinished(() => {
    if (before === undefined) delete process.env[name]
    else process.env[name] = before
  })
}

/** From here on there is no Pagefind for this machine. */
const forgetPagefind = () => setVariable('npm_config_arch', 'none')

describe('the index of all texts', () => {
  it('is part of the site, without what no page uses', async () => {
    const { files, reasons } = await built(twoReports())
    const index = indexOf(files)
    expect(reasons).toEqual([])
    expect(index.filter(path => !/\/(index|filter|fragment)\/en_|\.pf_meta$/.test(path))).toEqual([
      'pagefind/pagefind-entry.json',
      'pagefind/pagefind.js',
      'pagefind/wasm.en.pagefind',
    ])
    expect(index.filter(path => path.includes('/fragment/'))).toHaveLength(2)
    expect(searchPageOf(files)).toContain('data-index="../pagefind/pagefind.js"')
  })

  it('is the same bytes each time, the manifest included', async () => {
    const [one, two] = [await built(twoReports()), await built(twoReports())]
    expectSameTree(two.files, one.files)
  })

  it('is left as it is while nothing changes: no Pagefind runs', async () => {
    const folder = twoReports()
    const first = await built(folder)
    const manifest = () => readFileSync(join(folder, 'dist/.causebook/manifest.json'), 'utf8')
    const before = manifest()
    forgetPagefind()
    const second = await built(folder)
    expect(second.reasons).toEqual([])
    expect(second.written).toMatchObject({ written: 0, removed: 0 })
    expect(manifest()).toBe(before)
    expect(indexOf(second.files)).toEqual(indexOf(first.files))
  })

  it('is made anew when a text changes, and nothing of the old one stays', async () => {
    const folder = twoReports()
    const first = await built(folder)
    write(folder, { 'rcas/one.md': report('A switch lost its memory.') })
    const second = await built(folder)
    write(folder, { 'rcas/one.md': report('A switch lost its storage.') })
    const third = await built(folder)
    expect(indexOf(second.files)).not.toEqual(indexOf(first.files))
    expect(indexOf(third.files)).toEqual(indexOf(first.files))
    for (const path of indexOf(first.files))
      expect(third.files.get(path)?.equals(first.files.get(path) ?? Buffer.alloc(0)), path).toBe(
        true,
      )
  })

  it('is mended when one of its files was changed', async () => {
    const folder = twoReports()
    const first = await built(folder)
    appendFileSync(join(folder, 'dist/pagefind/pagefind-entry.json'), ' ')
    const second = await built(folder)
    expect(second.written).toMatchObject({ written: 1, removed: 0 })
    expectSameTree(readTree(join(folder, 'dist')), first.files)
  })

  it('is left out for who wants none, and what was there goes', async () => {
    const folder = twoReports()
    await built(folder)
    const { files, reasons } = await built(folder, { search: false })
    expect([indexOf(files), reasons]).toEqual([[], []])
    expect(searchPageOf(files)).not.toContain('data-index')
  })

  it('is not made of nothing', async () => {
    const withdrawn = report('Never mind.', { status: 'withdrawn' })
    const { files, reasons } = await built(knowledgeBase({ 'rcas/one.md': withdrawn }))
    expect([indexOf(files), reasons]).toEqual([[], []])
    expect(files.get('search/titles.json')?.toString()).toBe('[\n]\n')
  })
})

describe('without Pagefind', () => {
  it('the site is built, says why, and searches titles', async () => {
    forgetPagefind()
    const { files, reasons, written } = await built(twoReports())
    expect(reasons).toHaveLength(1)
    expect(reasons[0]).toMatch(/^Failed to install .*pagefind/)
    expect(written).not.toBeNull()
    expect(indexOf(files)).toEqual([])
    expect(searchPageOf(files)).not.toContain('data-index')
  })

  it('an index that is no longer right goes', async () => {
    const folder = twoReports()
    await built(folder)
    forgetPagefind()
    write(folder, { 'rcas/one.md': report('A switch lost its memory.') })
    const { files, reasons } = await built(folder)
    expect(reasons).toHaveLength(1)
    expect(indexOf(files)).toEqual([])
  })

  it('and with one that cannot run, the same', async () => {
    const place = join(emptyFolder(), 'pagefind_extended')
    setVariable('PAGEFIND_EXTENDED_BINARY_PATH', place)
    const { files, reasons } = await built(twoReports())
    expect(reasons).toHaveLength(1)
    expect(indexOf(files)).toEqual([])
  })
})

it('who stops a build stops the index, and the old site stays', async () => {
  const folder = twoReports()
  const first = await built(folder)
  write(folder, { 'rcas/one.md': report('A switch lost its memory.') })
  const stop = new AbortController()
  const stopped = built(folder, { signal: stop.signal, onIndex: () => stop.abort() })
  await expect(stopped).rejects.toThrow(/abort/)
  expectSameTree(readTree(join(folder, 'dist')), first.files)
})
