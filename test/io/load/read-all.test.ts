import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../../src/io/load/load-config.ts'
import { readAll } from '../../../src/io/load/read-all.ts'
import { type SourcePath, sourcePath } from '../../../src/model/paths.ts'
import { makeKnowledgeBase, makeReport, reportPath } from '../../bench/make-reports.ts'
import { causebook } from '../../command.ts'
import { emptyFolder, expectSameTree, readTree } from '../../trees.ts'

const fragile = new URL('fragile-worker.mjs', import.meta.url)
const noSatteri = fileURLToPath(new URL('no-satteri.cjs', import.meta.url))

/** Reports `0.md`, `1.md` …, but for those that `others` names. */
function folderOf(count: number, others: Readonly<Record<number, string>> = {}) {
  const folder = emptyFolder()
  const paths = Array.from({ length: count }, (_, i) => sourcePath(others[i] ?? `${i}.md`))
  for (const [i, path] of paths.entries()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), makeReport(i))
  }
  return { folder, paths }
}

async function read(folder: string, paths: readonly SourcePath[], options = {}) {
  const { config } = await loadConfig({ config: undefined })
  if (!config) throw new Error('the defaults are sound')
  const readings = []
  for await (const reading of readAll(folder, paths, config, options)) readings.push(reading)
  return readings
}

describe('readAll', () => {
  it('gives readings in the order of the paths, however many threads read them', async () => {
    const { folder, paths } = folderOf(130)
    const alone = await read(folder, paths, { jobs: 0 })
    expect(alone.map(({ path }) => path)).toEqual(paths)
    expect(alone.filter(({ key }) => key === '')).toEqual([])
    const places = await read(folder, paths, { jobs: 3, worker: fragile })
    expect(places.map(({ path }) => path)).toEqual(paths)
  })

  it('names the one file on which a worker dies, and reads the rest', async () => {
    const { folder, paths } = folderOf(130, { 47: 'deep/deadly.md' })
    const readings = await read(folder, paths, { jobs: 2, worker: fragile })
    expect(readings.map(({ path }) => path)).toEqual(paths)
    const crashed = readings.filter(({ facts }) => facts.includes('file/crashed'))
    expect(crashed).toHaveLength(1)
    expect(JSON.parse(crashed[0]?.facts ?? '')).toMatchObject({
      report: null,
      diagnostics: [
        { code: 'file/crashed', severity: 'error', file: 'deep/deadly.md', place: { line: 1 } },
      ],
    })
    expect(crashed[0]?.key).toBe('')
    expect(readings.filter(({ key }) => key === 'read by a worker')).toHaveLength(129)
  })

  it('names every file on which a worker dies', async () => {
    const { folder, paths } = folderOf(110, { 3: 'deadly.md', 4: 'a/deadly.md', 90: 'b/deadly.md' })
    const readings = await read(folder, paths, { jobs: 2, worker: fragile })
    const crashed = readings.filter(({ facts }) => facts.includes('file/crashed'))
    expect(crashed.map(({ path }) => path)).toEqual(['deadly.md', 'a/deadly.md', 'b/deadly.md'])
  })

  it('stops when it is asked to', async () => {
    const { folder, paths } = folderOf(110)
    const reason = new Error('enough')
    for (const jobs of [0, 2]) {
      const controller = new AbortController()
      setTimeout(() => controller.abort(reason), 20)
      await expect(
        read(folder, paths, { jobs, worker: fragile, signal: controller.signal }),
      ).rejects.toThrow(reason)
    }
  })
})

it('gives the same site, and says the same of it, with any number of threads and either parser', () => {
  const folder = emptyFolder()
  makeKnowledgeBase(folder, 110)
  // Something to complain about in every batch.
  writeFileSync(join(folder, 'rcas/graph.png'), 'a picture')
  for (let number = 5; number < 110; number += 10)
    appendFileSync(join(folder, reportPath(number)), '\n![](../graph.png)\n')
  const built = (jobs: number, env = {}) => {
    const options = ['--no-cache', '--quiet', '--no-search', '--jobs', String(jobs)]
    const out = join(emptyFolder(), 'dist')
    const words = ['build', ...options, '--now', '2026-11-22T12:00:00Z', '--out', out]
    const said = causebook(words, folder, env)
    return { said, site: readTree(out) }
  }
  const alone = built(0)
  expect(alone.said).toMatchObject({ code: 0, stderr: '' })
  // So many that they are looked at and written in a thread, too.
  expect(alone.site.size).toBeGreaterThan(400)
  expect(alone.said.stdout.match(/link\/no-alt/g)).toHaveLength(11)
  const refused = join(emptyFolder(), 'refused')
  const slow = built(3, { NODE_OPTIONS: `--require=${noSatteri}`, PARSER_REFUSED: refused })
  // By the first thread and by each of the others.
  expect(readFileSync(refused, 'utf8').match(/@bruits/g)?.length).toBeGreaterThan(3)
  for (const { said, site } of [built(3), slow]) {
    expect(said).toEqual(alone.said)
    expectSameTree(site, alone.site)
  }
}, 180_000)
