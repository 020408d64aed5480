import fs, { writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { withinTime } from '../../src/io/apart/within-time.ts'
import { loadConfig } from '../../src/io/load/load-config.ts'
import { readAll } from '../../src/io/load/read-all.ts'
import { type ReadText, readBatch } from '../../src/io/load/read-batch.ts'
import { startFinisher } from '../../src/io/write/start-finisher.ts'
import { outputPath, type SourcePath, sourcePath } from '../../src/model/paths.ts'
import { UserError } from '../../src/model/user-error.ts'
import { makeReport } from '../bench/make-reports.ts'
import { emptyFolder } from '../trees.ts'

const dying = new URL('dying-worker.mjs', import.meta.url)
const dyingFinisher = new URL('dying-finisher.mjs', import.meta.url)

/** Reports of these names, each as long as `size` says. */
function folderOf(names: readonly string[], size = 0) {
  const folder = emptyFolder()
  const paths = names.map(name => sourcePath(name))
  for (const [i, path] of paths.entries())
    writeFileSync(join(folder, path), `${makeReport(i)}\n${'Words. '.repeat(size / 7)}`)
  return { folder, paths }
}

/** What is said of each of the files, in one word. */
async function told(folder: string, paths: readonly SourcePath[], options = {}) {
  const { partial: config } = await loadConfig({})
  const said: [SourcePath, string][] = []
  for await (const { path, facts } of readAll(folder, paths, config, options)) {
    const { diagnostics } = JSON.parse(facts)
    said.push([path, diagnostics[0]?.code ?? 'read'])
  }
  return said
}

const many = Array.from({ length: 100 }, (_, i) => `${i}.md`)

describe('a file that a thread dies of', () => {
  it.each([
    ['greedy.md', 'file/too-costly'],
    ['exits.md', 'file/crashed'],
  ])('is named, and the others are read: %s', async (name, code) => {
    const { folder, paths } = folderOf([...many.slice(0, 30), name, ...many.slice(30)])
    const said = await told(folder, paths, { jobs: 1, worker: dying })
    expect(said).toEqual(paths.map(path => [path, path === name ? code : 'read']))
  })
})

describe('a large file, which is read in a process of its own', () => {
  it.each([
    ['greedy.md', 'file/too-costly'],
    ['exits.md', 'file/crashed'],
    ['killed.md', 'file/too-costly'],
  ])(
    'is named when that dies, and the others are read: %s, with any number of threads',
    async (name, code) => {
      const { folder, paths } = folderOf(['a.md', name, 'b.md'], 200_000)
      for (const jobs of [0, 2]) {
        const said = await told(folder, paths, { jobs, apart: fileURLToPath(dying) })
        expect(said).toEqual(paths.map(path => [path, path === name ? code : 'read']))
      }
    },
  )

  it('is read in a process of its own as it is here', async () => {
    const { folder, paths } = folderOf(['a.md', 'b.md'], 200_000)
    const { partial: config } = await loadConfig({})
    const readings = []
    for await (const reading of readAll(folder, paths, config)) readings.push(reading)
    // The program that is installed has another version than this one.
    const known = ({ path, facts, body }: ReadText) => ({ path, facts, body })
    expect(readings.map(known)).toEqual(readBatch({ folder, paths, config }).map(known))
  })
})

describe('a file that is never done with', () => {
  it('is given up, whatever it is that takes so long', () => {
    const endless = () => {
      for (;;);
    }
    expect(withinTime(30, endless)).toBeNull()
    expect(withinTime(30, () => /(a+)+$/.test(`${'a'.repeat(50)}b`))).toBeNull()
    const stubborn = () => {
      try {
        endless()
      } catch {
        return endless()
      }
    }
    expect(withinTime(30, stubborn)).toBeNull()
    expect(withinTime(1000, () => withinTime(30, endless) ?? 'went on')).toEqual({
      result: 'went on',
    })
    const error = new Error('a')
    expect(() =>
      withinTime(1000, () => {
        throw error
      }),
    ).toThrow(error)
  })

  it('is named, and the others are read', async () => {
    const { folder, paths } = folderOf(['a.md', 'slow.md', 'b.md'])
    const { partial: config } = await loadConfig({})
    const { openSync } = fs
    onTestFinished(() => replaceOpen(openSync))
    replaceOpen((path, ...words) => {
      if (String(path).endsWith('slow.md')) for (;;);
      return openSync(path, ...words)
    })
    const readings = readBatch({ folder, paths, config }, 3000)
    expect(readings.map(({ path, facts }) => [path, facts.includes('file/too-costly')])).toEqual([
      ['a.md', false],
      ['slow.md', true],
      ['b.md', false],
    ])
  })
})

function replaceOpen(open: typeof fs.openSync): void {
  fs.openSync = open
  syncBuiltinESMExports()
}

it('a thread that dies while it finishes files is an error of that build', async () => {
  const { folders } = await loadConfig({ out: emptyFolder() })
  const finisher = await startFinisher(
    1000,
    1,
    { folders, base: null, hiddenWords: [], sources: [] },
    dyingFinisher,
  )
  const aside = join(folders.out, '1')
  const file = { path: outputPath('a'), content: '', aside, there: null }
  await expect(finisher.finish([file])).rejects.toBeInstanceOf(UserError)
  await expect(finisher.finish([file])).rejects.toThrow('ended before it was done')
  await finisher.close()
})
