import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type BuildOptions, build } from '../../src/build.ts'
import { knowledgeBase, report, write } from '../preview/running.ts'
import { expectSameTree, readTree } from '../trees.ts'

const now = '2026-11-22T12:00:00Z'

/** A knowledge base of two reports. */
function twoReports(): string {
  return knowledgeBase({
    'rcas/one.md': report('A switch failed. It had lost its storage.'),
    'rcas/two.md': report('A router.', { start: '2019-05-03 13:45', end: '2019-05-03 14:35' }),
  })
}

/** Builds the knowledge base in `folder`; gives what was written, and the files. */
async function built(folder: string, options: Partial<BuildOptions> = {}) {
  const { written } = await build({
    config: join(folder, 'causebook.yaml'),
    out: join(folder, 'dist'),
    now,
    cache: true,
    jobs: 0,
    ...options,
  })
  return { written, files: readTree(join(folder, 'dist')) }
}

const indexOf = (files: ReadonlyMap<string, Buffer>) =>
  [...files.keys()].filter(path => path.startsWith('search/index/'))

/** What it tells of itself. */
const contentsOf = (files: ReadonlyMap<string, Buffer>) =>
  JSON.parse(files.get('search/index/index.json')?.toString() ?? '')

describe('the index of all texts', () => {
  it('is part of the site, and all that it names is there', async () => {
    const { files } = await built(twoReports())
    const { full, size, table, rows, vocabulary, shards } = contentsOf(files)
    expect([full, size]).toEqual([true, 2])
    const named = [table, vocabulary, ...rows, ...shards.flatMap(([, ...paths]: string[]) => paths)]
    expect([...new Set(named), 'search/index/index.json'].sort()).toEqual(indexOf(files).sort())
  })

  it('is the same bytes each time, the manifest included', async () => {
    const [one, two] = [await built(twoReports()), await built(twoReports())]
    expectSameTree(two.files, one.files)
  })

  it('is left as it is while nothing changes, and not made again', async () => {
    const folder = twoReports()
    const first = await built(folder)
    const manifest = () => readFileSync(join(folder, 'dist/.causebook/manifest.json'), 'utf8')
    const before = manifest()
    const second = await built(folder, {
      onIndex: () => {
        throw new Error('It was made again')
      },
    })
    expect(second.written).toMatchObject({ written: 0, removed: 0 })
    expect(manifest()).toBe(before)
    expect(indexOf(second.files)).toEqual(indexOf(first.files))
  })

  it('is made anew when a text changes, and nothing of the old one stays', async () => {
    const folder = twoReports()
    const first = await built(folder)
    write(folder, { 'rcas/one.md': report('A switch lost its memory.') })
    const second = await built(folder)
    write(folder, { 'rcas/one.md': report('A switch failed. It had lost its storage.') })
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
    appendFileSync(join(folder, 'dist/search/index/index.json'), ' ')
    const second = await built(folder)
    expect(second.written).toMatchObject({ written: 1, removed: 0 })
    expectSameTree(readTree(join(folder, 'dist')), first.files)
  })

  it('has no texts where nobody wants them', async () => {
    const folder = twoReports()
    const { files: all } = await built(folder)
    const { files } = await built(folder, { search: false })
    expect([contentsOf(all).full, contentsOf(files).full]).toEqual([true, false])
    const bytes = (from: typeof files) =>
      indexOf(from)
        .map(path => from.get(path))
        .join('')
    expect([bytes(all).includes('storage'), bytes(files).includes('storage')]).toEqual([
      true,
      false,
    ])
  })

  it('has nothing that only insiders may read', async () => {
    const secret = report('A switch.\n\n:::internal\nThe zebra did it.\n:::\n')
    const folder = knowledgeBase({
      'rcas/one.md': secret,
      'rcas/two.md': report('An okapi.', {
        audience: 'internal',
        start: '2019-05-03 13:45',
        end: '2019-05-03 14:35',
      }),
    })
    const { files } = await built(folder)
    const texts = indexOf(files)
      .map(path => files.get(path))
      .join('')
    expect(['switch', 'zebra', 'okapi'].filter(word => texts.includes(word))).toEqual(['switch'])
    const inside = await built(folder, { audience: 'internal', out: join(folder, 'inside') })
    const all = readTree(join(folder, 'inside'))
    const whole = indexOf(all)
      .map(path => all.get(path))
      .join('')
    expect(inside.written).not.toBeNull()
    expect(['switch', 'zebra', 'okapi'].filter(word => whole.includes(word))).toHaveLength(3)
  })

  it('is empty where nothing is to be found', async () => {
    const withdrawn = report('Never mind.', { status: 'withdrawn' })
    const { files } = await built(knowledgeBase({ 'rcas/one.md': withdrawn }))
    expect(contentsOf(files)).toMatchObject({ size: 0, rows: [], shards: [] })
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
