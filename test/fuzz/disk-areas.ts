/** What is on disk, as a crash, a careless copy or another program may have left it. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { changes as tellChanges } from '../../src/changes.ts'
import { packageFolder } from '../../src/io/program-version.ts'
import { UserError } from '../../src/model/user-error.ts'
import { type Area, expectSame, type Files } from './area.ts'
import { anywhere, characters } from './hostile.ts'
import { buildIn, now, sampleFolder, siteIn, temporary, writeFiles } from './knowledge-base.ts'
import { knowledgeBases } from './site-areas.ts'

interface Edit {
  readonly file: number
  readonly at: number
  readonly cut: number
  readonly more: string
}

const edits = fc.array(
  fc.record({
    file: fc.nat(20),
    at: anywhere,
    cut: fc.constantFrom(0, 1, 1, 4, 64, 100_000),
    more: fc.constantFrom(
      '',
      '',
      '{',
      '"',
      '\\',
      '[]',
      '0',
      'null',
      '../',
      '{"__proto__":1}',
      ...characters.slice(0, 4),
      '\uffff',
    ),
  }),
  { minLength: 1, maxLength: 4 },
)

interface Built {
  readonly folder: string
  /** A copy of what was there after the first build. */
  readonly kept: string
  readonly expected: ReturnType<typeof siteIn>
}

/** Built once, for it takes longer than all that is tried with it. */
let built: Promise<Built> | undefined

async function builtOnce(): Promise<Built> {
  const [folder, kept, clean] = [sampleFolder(), temporary(), temporary()]
  await buildIn(folder, join(folder, 'dist'))
  cpSync(folder, kept, { recursive: true })
  change(folder)
  await buildIn(folder, join(clean, 'dist'), { cache: false })
  return { folder, kept, expected: siteIn(join(clean, 'dist')) }
}

function change(folder: string): void {
  const report = join(folder, 'rcas', '2019-06-03-alma-eu.md')
  writeFileSync(report, `${readFileSync(report, 'utf8')}\nOne more sentence.\n`)
}

/** The files that Causebook keeps for itself. */
function kept(folder: string): readonly string[] {
  return ['.causebook', 'dist/.causebook'].flatMap(below => {
    const inside = join(folder, below)
    if (!existsSync(inside)) return []
    const entries = readdirSync(inside, { recursive: true, withFileTypes: true })
    return entries
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
  })
}

async function holdCaches({ 'edits.json': text = '[]' }: Files): Promise<string> {
  built ??= builtOnce()
  const { folder, kept: copy, expected } = await built
  rmSync(folder, { recursive: true })
  cpSync(copy, folder, { recursive: true, preserveTimestamps: true })
  const files = kept(folder)
  for (const { file, at, cut, more } of JSON.parse(text) as Edit[]) {
    const path = files[file % files.length] ?? ''
    const bytes = readFileSync(path)
    const start = Math.floor(at * bytes.length)
    writeFileSync(
      path,
      Buffer.concat([bytes.subarray(0, start), Buffer.from(more), bytes.subarray(start + cut)]),
    )
  }
  change(folder)
  const { written } = await buildIn(folder, join(folder, 'dist'))
  if (written === null) throw new Error('Nothing is built')
  expectSame('The site', siteIn(join(folder, 'dist')), expected)
  return 'built'
}

export const caches: Area = {
  name: 'caches',
  inputs: edits.map(all => ({ 'edits.json': JSON.stringify(all) })),
  hold: holdCaches,
  few: 2,
}

const two = fc.tuple(knowledgeBases, knowledgeBases).map(([before, after]) => {
  const below = (folder: string, files: Files) =>
    Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text])
  return Object.fromEntries([...below('before', before), ...below('after', after)]) as Files
})

const below = (files: Files, folder: string): Files =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) =>
      path.startsWith(folder) ? [[path.slice(folder.length), text]] : [],
    ),
  )

/** A site that was built over another one, in threads or not, is the one that is built into an empty folder. */
async function holdWriter(files: Files): Promise<string> {
  const [folder, clean] = [temporary(), temporary()]
  try {
    writeFiles(folder, below(files, 'before/'))
    await buildIn(folder, join(folder, 'dist'))
    rmSync(join(folder, 'rcas'), { recursive: true })
    writeFiles(folder, below(files, 'after/'))
    const before = existsSync(join(folder, 'dist')) ? siteIn(join(folder, 'dist')) : {}
    const cold = await buildIn(folder, join(clean, 'dist'), { cache: false })
    const words = [
      'build',
      '--quiet',
      '--no-search',
      '--jobs',
      '2',
      '--now',
      now,
      '--config',
      join(folder, 'causebook.yaml'),
    ]
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(packageFolder, 'build/cli/main.js'), ...words],
      { encoding: 'utf8' },
    )
    expectSame(
      `The exit code of a build over another one (${stderr})`,
      status,
      cold.written === null ? 1 : 0,
    )
    const expected = cold.written === null ? before : siteIn(join(clean, 'dist'))
    expectSame(
      'The site',
      existsSync(join(folder, 'dist')) ? siteIn(join(folder, 'dist')) : {},
      expected,
    )
    return cold.written === null ? 'refused' : 'built'
  } finally {
    for (const path of [folder, clean]) rmSync(path, { recursive: true, force: true })
  }
}

export const writer: Area = { name: 'writer', inputs: two, hold: holdWriter, few: 1 }

/** An index of before, of which somebody changed a few bytes, and then the rest of the line. */
async function holdChanges({ 'edits.json': text = '[]' }: Files): Promise<string> {
  built ??= builtOnce()
  const { kept: copy, folder } = await built
  const earlier = join(folder, 'earlier.json')
  const index = readFileSync(join(copy, 'dist/api/v1/index.json'), 'utf8')
  const altered = (JSON.parse(text) as Edit[]).reduce((before, { at, cut, more }) => {
    const start = Math.floor(at * before.length)
    return before.slice(0, start) + more + before.slice(start + cut)
  }, index)
  writeFileSync(earlier, altered)
  const options = { config: join(copy, 'causebook.yaml'), now, jobs: 0, since: earlier }
  try {
    const { changes } = await tellChanges(options)
    expectSame('Changes do not survive JSON', JSON.parse(JSON.stringify(changes)), changes)
    return 'told'
  } catch (error) {
    if (error instanceof UserError) return 'refused'
    throw error
  }
}

const values = fc.constantFrom(
  'null',
  '"x"',
  '0',
  '-1',
  '[]',
  '{}',
  '"2019-02-30T99:99:99Z"',
  '"9999-12-31T23:59:60Z"',
  '"__proto__"',
  '1e999',
  '',
)

export const changes: Area = {
  name: 'changes',
  inputs: fc
    .oneof(
      edits,
      fc.array(
        fc.record({
          file: fc.constant(0),
          at: anywhere,
          cut: fc.constantFrom(0, 5, 20),
          more: values,
        }),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(all => ({ 'edits.json': JSON.stringify(all) })),
  hold: holdChanges,
  few: 2,
}
