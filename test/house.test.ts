import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { project } from './command.ts'

interface Source {
  /** Relative to the folder, with `/`. */
  readonly path: string
  readonly text: string
}

function sourcesIn(folder: string): readonly Source[] {
  const paths = readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
  return paths
    .filter(path => path.endsWith('.ts'))
    .sort()
    .map(path => ({ ...sourceAt(join(folder, path)), path }))
}

function sourceAt(path: string): Source {
  return { path, text: readFileSync(join(project, path), 'utf8') }
}

const sources = sourcesIn('src')
const tests = sourcesIn('test')
const tools = [...sourcesIn('compile'), ...['rolldown.config.ts', 'vitest.config.ts'].map(sourceAt)]

/** What is used without being imported. */
const commands = ['@biomejs/biome', '@types/node', '@vitest/coverage-v8', 'typescript']

interface Import {
  readonly name: string
  /** Of types alone, which is gone when the code runs. */
  readonly types: boolean
}

/** What a file imports or exports again, in any of the ways of the language. */
function importsOf(text: string): readonly Import[] {
  const from = /^(?:import|export)\b(\s+type\b)?[^'"]*?\bfrom\s+'([^']+)'/gm
  // A package may be asked for its files alone, as for fonts.
  const bare =
    /^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|\brequire(?:\.resolve)?\(\s*'([^']+)'\s*,?\s*\)/gm
  return [
    ...Array.from(text.matchAll(from), ([, type, name = '']) => ({ name, types: Boolean(type) })),
    ...Array.from(text.matchAll(bare), ([, a, b, c]) => ({
      name: a ?? b ?? c ?? '',
      types: false,
    })),
  ]
}

/** `src/read/x.ts` is in the room `read`; a file of `src` itself is a room of its own. */
const roomOf = (path: string) => path.split('/')[0] ?? path

/** Each room may import itself and these. */
const doors: Readonly<Record<string, readonly string[]>> = {
  model: [],
  read: ['model'],
  check: ['model'],
  figures: ['model'],
  render: ['model', 'figures'],
  preview: ['model', 'render'],
  verify: ['model'],
  reporters: ['model'],
  assemble: ['model'],
  io: ['model', 'read', 'verify'],
  'build.ts': ['model', 'read', 'assemble', 'check', 'render', 'io'],
  'changes.ts': ['model', 'assemble', 'render', 'io', 'build.ts'],
  'dev.ts': ['model', 'read', 'assemble', 'check', 'render', 'preview', 'io'],
  'index.ts': ['model', 'io', 'build.ts', 'changes.ts'],
  cli: ['model', 'io', 'reporters', 'build.ts', 'changes.ts', 'dev.ts'],
}

/** Rooms that may touch the world: disk, clock, network, process. */
const worldly = ['io', 'cli']

const names = (list: readonly Source[]) => list.map(({ path }) => [path] as const)
const textOf = (path: string) => sources.find(source => source.path === path)?.text ?? ''

describe('the house', () => {
  it('has no room without a door', () => {
    expect(sources.map(({ path }) => roomOf(path)).filter(room => !(room in doors))).toEqual([])
    expect(sources.length).toBeGreaterThan(100)
  })

  it.each(names(sources))('%s enters no other room than it may', path => {
    const room = roomOf(path)
    const entered = importsOf(textOf(path))
      .filter(({ name }) => name.startsWith('.'))
      .map(({ name }) => roomOf(join(dirname(path), name)))
    const allowed = [room, ...(doors[room] ?? [])]
    expect(entered.filter(other => !allowed.includes(other))).toEqual([])
  })

  it.each(names(sources.filter(({ path }) => !worldly.includes(roomOf(path)))))(
    '%s touches nothing in the world',
    path => {
      const nodes = importsOf(textOf(path)).filter(({ name }) => /^node:/.test(name))
      expect(nodes.filter(({ name }) => name !== 'node:crypto')).toEqual([])
      const code = withoutComments(textOf(path))
      const touched =
        /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bfetch\(|\bMath\.random\b/
      expect(code.match(touched)).toBeNull()
    },
  )

  it.each(names(sources))('%s asks no language of the machine', path => {
    const code = withoutComments(textOf(path))
    expect(code.match(/\blocaleCompare\b|\btoLocale\w*\(\s*\)/)).toBeNull()
    expect(code.match(/\bIntl\.\w+Format\(\s*(\)|undefined)/)).toBeNull()
    if (path !== 'model/time.ts') expect(code.match(/\bDate\.parse\b/)).toBeNull()
  })

  it('lets one file import a package; only the schemas share zod, and only the commands commander', () => {
    const shared: Readonly<Record<string, string>> = { zod: 'model', commander: 'cli' }
    const importers = new Map<string, string[]>()
    for (const { path, text } of sources) {
      for (const name of packagesIn(text)) {
        const importer = shared[name] === roomOf(path) ? roomOf(path) : path
        importers.set(name, [...(importers.get(name) ?? []), importer])
      }
    }
    const several = [...importers].filter(([, paths]) => new Set(paths).size > 1)
    expect(several).toEqual([])
  })

  it('installs what it imports, and nothing else', () => {
    const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
    const { dependencies, devDependencies } = manifest
    const running = sources.flatMap(({ text }) => [...packagesIn(text)])
    const all = [...sources, ...tests, ...tools].flatMap(({ text }) => [...packagesIn(text, true)])
    const used = [...all, ...all.map(name => `@types/${name}`), ...commands]
    expect(running.filter(name => !(name in { ...dependencies, ...devDependencies }))).toEqual([])
    expect(Object.keys(dependencies).filter(name => !running.includes(name))).toEqual([])
    expect(Object.keys(devDependencies).filter(name => !used.includes(name))).toEqual([])
  })
})

describe('a file', () => {
  it.each(names(sources))('%s says first what it is for', path => {
    const text = textOf(path).replace(/^#!.*\n/, '')
    expect(text).toMatch(/^\/\*\*\s/)
  })

  it.each(names(sources))('%s has at most 250 lines', path => {
    expect(textOf(path).trimEnd().split('\n').length).toBeLessThanOrEqual(250)
  })

  it.each(names(sources))('%s has a name for all it exports', path => {
    expect(textOf(path).match(/^export default\b/m)).toBeNull()
  })

  it.each(names(sources))('%s is named in small letters, and not for a drawer', path => {
    expect(path).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/)
    expect(path).not.toMatch(/\b(utils?|helpers?|common|misc)\.ts$/)
  })

  it.each(names(sources))('%s leaves nothing to do, and silences no tool', path => {
    expect(
      textOf(path).match(/\bTODO\b|\bFIXME\b|@ts-ignore|@ts-expect-error|biome-ignore/),
    ).toBeNull()
    expect(withoutComments(textOf(path)).match(/[:<,]\s*any\b(?!:)|\bas any\b/)).toBeNull()
  })
})

it('no test is left out or alone', () => {
  const alone = /\b(?:it|test|describe)(?:\.\w+)*\.(?:only|skip|todo|fails)\b/
  expect(tests.filter(({ text }) => alone.test(text)).map(({ path }) => path)).toEqual([])
})

/** The packages that a file imports, those from which it takes types alone only `withTypes`. */
function packagesIn(text: string, withTypes = false): ReadonlySet<string> {
  const used = importsOf(text).filter(
    ({ name, types }) => /^[@a-z]/.test(name) && (withTypes || !types),
  )
  return new Set(
    used.filter(({ name }) => !name.startsWith('node:')).map(({ name }) => packageOf(name)),
  )
}

/** `@scope/name/deep` → `@scope/name`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Good enough for our own code, whose texts hold no `/*`. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
