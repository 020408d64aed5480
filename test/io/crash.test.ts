import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { makeKnowledgeBase, reportPath } from '../bench/make-reports.ts'
import { causebook, main } from '../command.ts'
import { brokenLinks } from '../links.ts'
import { emptyFolder, readTree } from '../trees.ts'

const base = 'https://rca.example.org/'
const command = ['build', '--quiet', '--no-search', '--now', '2026-11-22T12:00:00Z']
const preloaded = pathToFileURL(fileURLToPath(new URL('signal-at-call.mjs', import.meta.url))).href

/** A knowledge base with two states that differ in every page, in two new reports and in two that went. */
function changingBase(count = 8) {
  const folder = emptyFolder()
  makeKnowledgeBase(folder, count)
  const settings = readFileSync(join(folder, 'causebook.yaml'), 'utf8')
  const texts = Array.from({ length: count }, (_, i) =>
    readFileSync(join(folder, reportPath(i)), 'utf8'),
  )
  const show = (state: 0 | 1) => {
    const left = state === 0 ? [0, 1] : [2, 3]
    const title = `Incidents, state ${state}`
    writeFileSync(
      join(folder, 'causebook.yaml'),
      settings.replace('title: Incidents', `title: "${title}"`),
    )
    for (const [i, text] of texts.entries()) {
      if (left.includes(i)) rmSync(join(folder, reportPath(i)), { force: true })
      else writeFileSync(join(folder, reportPath(i)), text)
    }
  }
  const cleanBuild = (state: 0 | 1) => {
    show(state)
    const out = join(emptyFolder(), 'dist')
    expect(causebook([...command, '--no-cache', '--out', out], folder).code).toBe(0)
    return readTree(out)
  }
  const clean = cleanSites.get(count) ?? [cleanBuild(0), cleanBuild(1)]
  cleanSites.set(count, clean)
  return { folder, out: join(folder, 'dist'), show, clean }
}

/** What a build into an empty folder makes of both states, by the number of reports. */
const cleanSites = new Map<number, readonly [Files, Files]>()
type Files = ReadonlyMap<string, Buffer>

/** Starts a build that gets `signalAt` (see the preloaded module) from itself. */
function startBuild(folder: string, signalAt = '', callsTo = ''): ChildProcess {
  const words = ['--import', preloaded, main, ...command]
  const env = { ...process.env, NODE_OPTIONS: '', SIGNAL_AT: signalAt, CALLS_TO: callsTo }
  return spawn(process.execPath, words, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] })
}

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
}

function ended(child: ChildProcess): Promise<Ended> {
  let stderr = ''
  child.stderr?.on('data', (text: Buffer) => {
    stderr += text
  })
  return new Promise(resolve => {
    child.on('close', (code, signal) => resolve({ code, signal, stderr }))
  })
}

/** The files of a site without the pages to which no way leads from the home page. */
function reachable(files: Files): Files {
  const seen = new Set(['index.html'])
  for (const path of seen) {
    const html = files.get(path)?.toString() ?? ''
    for (const [, link = ''] of html.matchAll(/\shref="([^"#]*)/g)) {
      const there = new URL(link, base + path)
      const file = decodeURIComponent(there.pathname).slice(1)
      const page = [file, `${file}index.html`].find(name => files.has(name))
      if (there.href.startsWith(base) && page?.endsWith('.html')) seen.add(page)
    }
  }
  return new Map([...files].filter(([path]) => !path.endsWith('.html') || seen.has(path)))
}

function expectWhole(out: string): void {
  const site = reachable(readTree(out))
  const pages = [...site.keys()].filter(path => path.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(25)
  expect(brokenLinks(site, base)).toEqual([])
}

function expectSame(out: string, expected: Files): void {
  const files = readTree(out)
  expect([...files.keys()]).toEqual([...expected.keys()])
  const differing = [...expected].filter(([path, bytes]) => !files.get(path)?.equals(bytes))
  expect(differing.map(([path]) => path)).toEqual([])
}

/** Nothing but what every build leaves. */
function expectTidy(out: string): void {
  expect(readdirSync(join(out, '.causebook'))).toEqual(['manifest.json'])
}

/** The functions that change what readers see, and those that do most of what a build does with files. */
const commitCalls = 'renameSync,unlinkSync,rmdirSync'
const allCalls = 'readFileSync,openSync,writeFileSync,writeSync,renameSync,unlinkSync'

/** Builds undisturbed, and tells how often these functions are called. */
async function countCalls(folder: string, functions: string): Promise<number> {
  const callsTo = join(emptyFolder(), 'calls')
  expect((await ended(startBuild(folder, `${functions}:0`, callsTo))).code).toBe(0)
  return Number(readFileSync(callsTo, 'utf8'))
}

describe('a build that is killed', () => {
  it('leaves a whole site at whatever moment, and the next one repairs the rest', async () => {
    const { folder, out, show, clean } = changingBase(12)
    show(0)
    expect((await ended(startBuild(folder))).code).toBe(0)
    show(1)
    const all = await countCalls(folder, allCalls)
    show(0)
    const commits = await countCalls(folder, commitCalls)
    expect(all).toBeGreaterThan(200)
    expect(commits).toBeGreaterThan(50)

    for (let i = 0; i < 20; i++) {
      const state = i % 2 === 0 ? 1 : 0
      show(state)
      // Half of them from the first file that is read to the last, half while files are put in place.
      const [functions, calls] = i < 10 ? [allCalls, all] : [commitCalls, commits]
      const moment = Math.ceil(((i % 10) + 0.5) * (calls / 10))
      const { signal } = await ended(startBuild(folder, `${functions}:${moment}:SIGKILL`))
      expect(signal, `call ${moment} of ${calls}`).toBe('SIGKILL')
      expectWhole(out)
      expect(causebook(command, folder)).toMatchObject({ code: 0, stderr: '' })
      expectSame(out, clean[state])
      expectTidy(out)
    }
  }, 240_000)

  it('may be the first one', async () => {
    const { folder, out, show, clean } = changingBase()
    show(1)
    const calls = await countCalls(folder, commitCalls)
    for (const moment of [2, Math.ceil(calls / 2)]) {
      rmSync(out, { recursive: true })
      rmSync(join(folder, '.causebook'), { recursive: true })
      const { signal } = await ended(startBuild(folder, `${commitCalls}:${moment}:SIGKILL`))
      expect(signal).toBe('SIGKILL')
      expect(causebook(command, folder)).toMatchObject({ code: 0, stderr: '' })
      expectSame(out, clean[1])
      expectTidy(out)
    }
  })

  it('is completed by the next one also where that finds errors', async () => {
    const { folder, out, show, clean } = changingBase()
    const faults = [
      ['rcas/broken.md', '---\nstart: never\n---\n', 1],
      ['causebook.yaml', 'site: { titel: x }\n', 2],
      ['templates/report.liquid', '{% if %}', 2],
    ] as const
    show(0)
    expect((await ended(startBuild(folder))).code).toBe(0)
    show(1)
    const calls = await countCalls(folder, commitCalls)
    for (const [i, [path, text, code]] of faults.entries()) {
      const state = i % 2 === 0 ? 0 : 1
      show(state)
      const moment = Math.ceil((i + 2) * (calls / 6))
      expect((await ended(startBuild(folder, `${commitCalls}:${moment}:SIGKILL`))).signal).toBe(
        'SIGKILL',
      )
      expect(existsSync(join(out, '.causebook/staging/plan.json'))).toBe(true)
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), text)
      expect(causebook(command, folder).code).toBe(code)
      expectSame(out, clean[state])
      expectTidy(out)
      rmSync(join(folder, path))
    }
  }, 120_000)

  it('before it had begun is undone by the next one, whatever that finds', async () => {
    const { folder, out, show, clean } = changingBase()
    show(0)
    expect((await ended(startBuild(folder))).code).toBe(0)
    show(1)
    expect((await ended(startBuild(folder, 'existsSync:60:SIGKILL'))).signal).toBe('SIGKILL')
    expect(existsSync(join(out, '.causebook/staging'))).toBe(true)
    writeFileSync(join(folder, 'rcas/broken.md'), '')
    expect(causebook(command, folder).code).toBe(1)
    expectSame(out, clean[0])
    expectTidy(out)
  })

  it('leaves no drafts in the cache that stay for ever', async () => {
    const { folder, show } = changingBase()
    show(0)
    const { signal } = await ended(startBuild(folder, 'renameSync:1:SIGKILL'))
    expect(signal).toBe('SIGKILL')
    expect(cacheOf(folder).filter(name => name.endsWith('.draft'))).toHaveLength(1)
    expect(causebook(command, folder).code).toBe(0)
    expect(cacheOf(folder).filter(name => name.endsWith('.draft'))).toEqual([])
  })
})

const cacheOf = (folder: string) => readdirSync(join(folder, '.causebook'))

describe('a build that is asked to end', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('by %s exits %i and leaves everything as it was', async (signal, code) => {
    const { folder, out, show, clean } = changingBase()
    show(0)
    expect(causebook(command, folder).code).toBe(0)
    show(1)
    const stopped = await ended(startBuild(folder, `existsSync:20:${signal}`))
    expect(stopped).toEqual({
      code,
      signal: null,
      stderr: 'causebook: stopped; the site is as it was\n',
    })
    expectSame(out, clean[0])
    expectTidy(out)
  })
})

describe('two builds into one folder', () => {
  it('at once: the second is refused, the first one wins whole', async () => {
    const { folder, out, show, clean } = changingBase()
    show(0)
    expect(causebook(command, folder).code).toBe(0)
    show(1)
    const first = startBuild(folder, 'existsSync:60:SIGSTOP')
    const end = ended(first)
    await until(() => isStopped(first))
    const second = causebook(command, folder)
    expect(second.code).toBe(2)
    expect(second.stderr).toContain(`Another build (process ${first.pid}) is writing into ${out}`)
    expectSame(out, clean[0])
    first.kill('SIGCONT')
    expect((await end).code).toBe(0)
    expectSame(out, clean[1])
    expectTidy(out)
  })

  it('in a race: at least one wins, whoever loses is told, and the site is whole', async () => {
    const { folder, out, show, clean } = changingBase()
    show(0)
    for (const state of [1, 0] as const) {
      show(state)
      const runs = await Promise.all([1, 2, 3].map(() => ended(startBuild(folder))))
      const codes = runs.map(({ code }) => code)
      expect(codes).toContain(0)
      expect(codes.filter(code => code !== 0 && code !== 2)).toEqual([])
      for (const { code, stderr } of runs)
        expect(stderr).toMatch(code === 0 ? /^$/ : /^causebook: Another build/)
      expectSame(out, clean[state])
      expectTidy(out)
    }
  })

  it.each([
    ['a process that has ended', () => String(spawnSync('true').pid)],
    ['nobody', () => ''],
    ['no process at all', () => 'somebody'],
  ])('takes over the lock of %s', (_, owner) => {
    const { folder, out, show, clean } = changingBase()
    show(0)
    expect(causebook(command, folder).code).toBe(0)
    writeFileSync(join(out, '.causebook/lock'), owner())
    show(1)
    expect(causebook(command, folder)).toMatchObject({ code: 0, stderr: '' })
    expectSame(out, clean[1])
    expectTidy(out)
  })
})

/** Whether the kernel says that a process is stopped by a signal. */
function isStopped({ pid }: ChildProcess): boolean {
  const status = `/proc/${pid}/stat`
  return existsSync(status) && /\) T /.test(readFileSync(status, 'utf8'))
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(resolve => setTimeout(resolve, 20))
}
