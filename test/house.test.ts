import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync, Visitor } from 'rolldown/utils'
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
  'checked.ts': ['model', 'io'],
  'with-site.ts': ['model', 'read', 'assemble', 'check', 'io', 'checked.ts'],
  'found-at.ts': ['model', 'io', 'checked.ts', 'with-site.ts'],
  'build.ts': [
    ...['model', 'read', 'check', 'render', 'io'],
    ...['checked.ts', 'with-site.ts', 'found-at.ts'],
  ],
  'changes.ts': ['model', 'render', 'io', 'build.ts', 'found-at.ts'],
  'dev.ts': ['model', 'read', 'assemble', 'check', 'render', 'preview', 'io'],
  'add-revision.ts': ['model', 'check', 'io'],
  'index.ts': ['model', 'io', 'build.ts', 'changes.ts'],
  cli: ['model', 'io', 'reporters', 'build.ts', 'changes.ts', 'dev.ts', 'add-revision.ts'],
}

/** Rooms that may touch the world: disk, clock, network, process. */
const worldly = ['io', 'cli']

/** The paths of those that break a law. */
const breaking = (list: readonly Source[], isBroken: (source: Source) => boolean) =>
  list.filter(isBroken).map(({ path }) => path)

describe('the house', () => {
  it('has a door for every room, and no door without a room', () => {
    const rooms = new Set(sources.map(({ path }) => roomOf(path)))
    expect([...rooms].filter(room => !(room in doors))).toEqual([])
    const named = Object.entries(doors).flat(2)
    expect(named.filter(room => !rooms.has(room))).toEqual([])
    expect(sources.length).toBeGreaterThan(100)
  })

  it('lets nobody enter another room than he may', () => {
    const entered = sources.flatMap(({ path, text }) => {
      const allowed = [roomOf(path), ...(doors[roomOf(path)] ?? [])]
      return (
        importsOf(text)
          // The shape of words is that of a file of the templates, and browsers cut texts into words as the build does.
          .filter(({ name, types }) => name.startsWith('.') && !(types && name.endsWith('.yaml')))
          .filter(({ name }) => !name.endsWith('/templates/search/tokens.js'))
          .map(({ name }) => roomOf(join(dirname(path), name)))
          .filter(room => !allowed.includes(room))
          .map(room => `${path} enters ${room}`)
      )
    })
    expect(entered).toEqual([])
  })

  it('has no folder in which one looks for a file in a crowd', () => {
    const all = [
      ...sources.map(({ path }) => join('src', path)),
      ...tests.map(({ path }) => join('test', path)),
    ]
    const counts = new Map<string, number>()
    for (const folder of all.map(path => dirname(path)))
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    const crowded = [...counts].filter(([, count]) => count > 20).map(([folder]) => folder)
    expect(crowded).toEqual([])
  })

  it('touches the world in few rooms', () => {
    const touched =
      /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bfetch\(|\bMath\.random\b/
    const still = sources.filter(({ path }) => !worldly.includes(roomOf(path)))
    const touching = breaking(
      still,
      ({ text }) =>
        importsOf(text).some(({ name }) => name.startsWith('node:') && name !== 'node:crypto') ||
        touched.test(withoutComments(text)),
    )
    expect(touching).toEqual([])
  })

  it('asks no language of the machine, and one file for instants', () => {
    const asked = /\blocaleCompare\b|\btoLocale\w*\(\s*\)|\bIntl\.\w+Format\(\s*(\)|undefined)/
    expect(breaking(sources, ({ text }) => asked.test(withoutComments(text)))).toEqual([])
    expect(breaking(sources, ({ text }) => /\bDate\.parse\b/.test(withoutComments(text)))).toEqual([
      'model/calendar/instant-text.ts',
    ])
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

describe('every file', () => {
  it('says first what it is for', () => {
    expect(breaking(sources, ({ text }) => !/^(#!.*\n)?\/\*\*\s/.test(text))).toEqual([])
  })

  it('has at most 250 lines', () => {
    expect(breaking(sources, ({ text }) => linesIn(text.trimEnd()) > 250)).toEqual([])
  })

  it('has functions of at most 40 lines', () => {
    const code = [...sources.map(({ path }) => sourceAt(join('src', path))), ...tools]
    expect(code.flatMap(source => functionsOver(40, source))).toEqual([])
    const long = { path: 'x.ts', text: `\n\nconst f = () => {${'\n'.repeat(40)}}\n` }
    expect(functionsOver(40, long)).toEqual(['x.ts:3 has 41 lines'])
    expect(functionsOver(41, long)).toEqual([])
  })

  it('has a name for all it exports', () => {
    expect(breaking(sources, ({ text }) => /^export default\b/m.test(text))).toEqual([])
  })

  it('is named in small letters, and not for a drawer', () => {
    const form = /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/
    const drawer = /\b(utils?|helpers?|common|misc)\.ts$/
    expect(breaking(sources, ({ path }) => !form.test(path) || drawer.test(path))).toEqual([])
  })

  it('leaves nothing to do, and silences no tool', () => {
    const left = /\bTODO\b|\bFIXME\b|@ts-ignore|@ts-expect-error|biome-ignore/
    expect(breaking(sources, ({ text }) => left.test(text))).toEqual([])
    const any = /[:<,]\s*any\b(?!:)|\bas any\b/
    expect(breaking(sources, ({ text }) => any.test(withoutComments(text)))).toEqual([])
  })
})

it('no test is left out or alone', () => {
  const alone = /\b(?:it|test|describe)(?:\.\w+)*\.(?:only|skip|todo|fails)\b/
  expect(breaking(tests, ({ text }) => alone.test(text))).toEqual([])
})

const linesIn = (text: string) => text.split('\n').length

/** Where functions are that have more than so many lines, from their first word to their last brace. */
function functionsOver(most: number, { path, text }: Source): readonly string[] {
  if (linesIn(text) <= most) return []
  const found: string[] = []
  const look = ({ start, end }: { start: number; end: number }) => {
    const lines = linesIn(text.slice(start, end))
    if (lines > most) found.push(`${path}:${linesIn(text.slice(0, start))} has ${lines} lines`)
  }
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const functions = { FunctionDeclaration: look, FunctionExpression: look }
  new Visitor({ ...functions, ArrowFunctionExpression: look }).visit(program)
  return found
}

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
