import { spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { build, check } from '../../../src/build.ts'
import { ReadingCache } from '../../../src/io/cache/reading-cache.ts'
import { makeKnowledgeBase, makeReport, reportPath } from '../../bench/make-reports.ts'
import { commit, git } from '../../cli/repository.ts'
import { causebook, main } from '../../command.ts'
import { emptyFolder, expectSameTree, readTree } from '../../trees.ts'

const now = '2026-11-22T12:00:00Z'
const count = 4

/** A knowledge base that was built once; `rebuild` renders all of it again and tells what had to be read. */
async function builtBase() {
  const folder = emptyFolder()
  makeKnowledgeBase(folder, count)
  const rebuild = async (root = folder) => {
    const out = join(emptyFolder(), 'dist')
    let read = 0
    const onRead = () => {
      read += 1
    }
    const config = join(root, 'causebook.yaml')
    const { written } = await build({ config, out, now, jobs: 0, search: false, onRead })
    expect(written).not.toBeNull()
    return { read, site: readTree(out) }
  }
  const { read, site } = await rebuild()
  expect(read).toBe(count)
  /** Builds again the same site, for which so many reports have to be read. */
  const expectRebuilt = async (reports: number, root = folder) => {
    const again = await rebuild(root)
    expect(again.read).toBe(reports)
    expectSameTree(again.site, site)
  }
  return { folder, site, rebuild, expectRebuilt, cache: join(folder, '.causebook') }
}

/** Checks a knowledge base, which uses the cache as a build does, and tells what had to be read. */
async function countReading(folder: string): Promise<number> {
  let read = 0
  const onRead = () => {
    read += 1
  }
  await check({ config: join(folder, 'causebook.yaml'), now, jobs: 0, onRead })
  return read
}

const segmentsIn = (cache: string) => readdirSync(cache).filter(name => name.endsWith('.readings'))

function theSegment(cache: string): string {
  const [name = '', ...more] = segmentsIn(cache)
  expect(more).toEqual([])
  return join(cache, name)
}

/** Changes one byte `offset` after a text that the file holds once or more. */
function flip(path: string, text: string, from: 'first' | 'last'): void {
  const bytes = readFileSync(path)
  const at = from === 'first' ? bytes.indexOf(text) : bytes.lastIndexOf(text)
  expect(at).toBeGreaterThan(0)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

describe('a cache', () => {
  it('spares reading what has not changed', async () => {
    const { expectRebuilt } = await builtBase()
    await expectRebuilt(0)
  })

  it.each<[string, (segment: string) => void]>([
    ['is cut off', segment => truncateSync(segment, statSync(segment).size - 10)],
    [
      'is cut off in the middle',
      segment => truncateSync(segment, Math.floor(statSync(segment).size / 2)),
    ],
    ['has a wrong byte in the facts', segment => flip(segment, '"severity"', 'last')],
    ['has a wrong byte at its end', segment => flip(segment, ',"', 'last')],
    ['is empty', segment => writeFileSync(segment, '')],
    ['is something else', segment => writeFileSync(segment, 'hello'.repeat(100))],
    [
      'is a folder',
      segment => {
        rmSync(segment)
        mkdirSync(join(segment, 'deep'), { recursive: true })
      },
    ],
  ])('of which a file %s is made anew', async (_, damage) => {
    const { expectRebuilt, cache } = await builtBase()
    damage(theSegment(cache))
    await expectRebuilt(count)
    await expectRebuilt(0)
    expect(segmentsIn(cache)).toHaveLength(1)
  })

  it('with a wrong byte in a text reads that text again, and all of that file the next time', async () => {
    const { expectRebuilt, cache } = await builtBase()
    flip(theSegment(cache), 'Readers saw errors', 'first')
    await expectRebuilt(0)
    expect(segmentsIn(cache)).toEqual([])
    await expectRebuilt(count)
    await expectRebuilt(0)
  })

  it('goes with a copy of the checkout to another place and another day, where the key is the same', async () => {
    vi.stubEnv('CAUSEBOOK_CACHE_KEY', 'a long secret')
    onTestFinished(() => void vi.unstubAllEnvs())
    const { folder, expectRebuilt } = await builtBase()
    git(folder, 'init', '--quiet')
    commit(folder, {})
    const copy = join(emptyFolder(), 'elsewhere')
    cpSync(folder, copy, { recursive: true })
    for (let i = 0; i < count; i++) utimesSync(join(copy, reportPath(i)), 1e9 + i, 1e9 + i)
    await expectRebuilt(0, copy)
  })

  it('forgets what was read under other settings', async () => {
    const { folder, rebuild } = await builtBase()
    const config = join(folder, 'causebook.yaml')
    const before = readFileSync(config, 'utf8')
    writeFileSync(config, `${before}sections: { root-cause: { title: Why it happened } }\n`)
    expect((await rebuild()).read).toBe(count)
    writeFileSync(config, before)
    expect((await rebuild()).read).toBe(0)
  })

  it('remembers what was read under the settings before, and not those before them', async () => {
    const { folder } = await builtBase()
    const config = join(folder, 'causebook.yaml')
    const before = readFileSync(config, 'utf8')
    const readWith = (title: string) => {
      writeFileSync(config, `${before}sections: { root-cause: { title: ${title} } }\n`)
      return countReading(folder)
    }
    expect(await readWith('One')).toBe(count)
    expect(await readWith('Two')).toBe(count)
    expect(await readWith('One')).toBe(0)
    expect(await readWith('Two')).toBe(0)
    expect(await readWith('Three')).toBe(count)
    expect(await readWith('One')).toBe(count)
  })

  it('is put in order when it has become many files, or holds much that nobody needs', async () => {
    const { folder, rebuild, cache } = await builtBase()
    for (let i = 0; i < 30; i++) {
      writeFileSync(join(folder, reportPath(1)), makeReport(100 + i))
      expect(await countReading(folder)).toBe(1)
      expect(segmentsIn(cache).length).toBeLessThan(12)
    }
    const last = await rebuild()
    expect(last.read).toBe(0)
    rmSync(cache, { recursive: true })
    expectSameTree((await rebuild()).site, last.site)
  }, 120_000)

  it('may be emptied while somebody builds', async () => {
    const { folder, cache, site } = await builtBase()
    const out = join(emptyFolder(), 'dist')
    const config = join(folder, 'causebook.yaml')
    const onPage = () => rmSync(cache, { recursive: true, force: true })
    const { written } = await build({ config, out, now, jobs: 0, search: false, onPage })
    expect(written?.written).toBeGreaterThan(0)
    expectSameTree(readTree(out), site)
    expect(existsSync(cache)).toBe(false)
  })
})

describe('ReadingCache', () => {
  const add = (cache: ReadingCache, keys: readonly string[]) => {
    for (const key of keys) cache.add(key, JSON.stringify({ report: key }), '{"lead":"x"}')
    cache.settle(new Set(keys))
  }
  const keys = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `key ${from + i}`)

  it('keeps what two runs at once have found', () => {
    const folder = emptyFolder()
    const [one, two] = [
      ReadingCache.open(folder, 'settings'),
      ReadingCache.open(folder, 'settings'),
    ]
    add(one, keys(0, 10))
    add(two, keys(5, 15))
    one.close()
    two.close()
    const three = ReadingCache.open(folder, 'settings')
    for (const key of keys(0, 15)) expect(three.factsOf(key)).toEqual({ report: key })
    expect(three.bodyOf('key 12')).toEqual({ lead: 'x' })
    three.close()
  })

  it('lets another run go on with files that it puts in order', () => {
    const folder = emptyFolder()
    const first = ReadingCache.open(folder, 'settings')
    add(first, keys(0, 300))
    first.close()
    const [reader, tidier] = [
      ReadingCache.open(folder, 'settings'),
      ReadingCache.open(folder, 'settings'),
    ]
    tidier.settle(new Set(keys(0, 10)))
    const before = readdirSync(folder).sort()
    tidier.close()
    expect(readdirSync(folder).sort()).not.toEqual(before)
    expect(reader.bodyOf('key 250')).toEqual({ lead: 'x' })
    reader.settle(new Set(keys(0, 300)))
    reader.close()
    const after = ReadingCache.open(folder, 'settings')
    expect(after.factsOf('key 5')).toEqual({ report: 'key 5' })
    expect(after.factsOf('key 250')).toBeUndefined()
    after.close()
  })

  it('holds nothing that it was not given', () => {
    const cache = ReadingCache.open(null, 'settings')
    expect(cache.factsOf('')).toBeUndefined()
    expect(cache.bodyOf('x')).toBeNull()
    cache.close()
  })
})

it('two builds at once share a cache, and both are right', async () => {
  const { folder, site, cache } = await builtBase()
  rmSync(cache, { recursive: true })
  const outs = ['a', 'b', 'c'].map(name => join(folder, name))
  const codes = await Promise.all(
    outs.map(out => {
      const words = [main, 'build', '--quiet', '--no-search', '--now', now, '--out', out]
      const child = spawn(process.execPath, words, { cwd: folder, stdio: 'ignore' })
      return new Promise(resolve => child.on('close', resolve))
    }),
  )
  expect(codes).toEqual([0, 0, 0])
  for (const out of outs) expect([...readTree(out).keys()]).toEqual([...site.keys()])
})

it('a cache that cannot be written to is done without, and nothing is left in its place', async () => {
  const { folder, site, cache } = await builtBase()
  const [before, temp] = [readTree(folder), emptyFolder()]
  rmSync(cache, { recursive: true })
  // Root may write anywhere, but not make a folder of a file.
  writeFileSync(cache, 'in the way')
  const env = { TMPDIR: temp }
  const out = join(emptyFolder(), 'dist')
  const options = ['--quiet', '--no-search', '--now', now, '--out', out]
  expect(causebook(['build', ...options], folder, env)).toEqual({ code: 0, stdout: '', stderr: '' })
  expect([...readTree(out).keys()]).toEqual([...site.keys()])
  expect(readdirSync(temp)).toEqual([])
  rmSync(cache)

  chmodSync(folder, 0o555)
  expect(causebook(['build', ...options], folder, env).code).toBe(0)
  chmodSync(folder, 0o755)
  expect(readdirSync(temp)).toEqual([])
  expectSameTree(readTree(folder), before)
})

it('--no-cache leaves nothing behind, in the folder of temporary files neither', async () => {
  const { folder, cache } = await builtBase()
  const temp = emptyFolder()
  rmSync(cache, { recursive: true })
  for (const words of [['build'], ['check']]) {
    const { code } = causebook([...words, '--no-cache', '--now', now], folder, { TMPDIR: temp })
    expect(code).toBe(0)
  }
  expect(readdirSync(temp)).toEqual([])
  expect(readdirSync(folder).sort()).toEqual(['causebook.yaml', 'dist', 'everything.yaml', 'rcas'])
})
