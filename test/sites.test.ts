import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { build, check } from '../src/build.ts'
import { languageCodes } from '../src/model/catalogue/catalogue-languages.ts'
import { pretty } from '../src/reporters/pretty.ts'
import { plainNames } from './asset-names.ts'
import { expectGolden, updating } from './golden.ts'
import { emptyFolder, readTree } from './trees.ts'

const now = '2026-11-22T12:00:00Z'
const folderOf = (name: string) => fileURLToPath(new URL(`sites/${name}/`, import.meta.url))
const configOf = (name: string) => join(folderOf(name), 'input', 'causebook.yaml')

describe('a sound site', () => {
  const expected = join(folderOf('sound'), 'expected')
  /** The templates' own files, and pictures. */
  const notCompared = /^[\w.-]+\.(css|js|svg)$|^search\/[\w-]+\.js$|\.png$/

  it('is built as expected, file by file', async () => {
    const out = join(emptyFolder(), 'dist')
    const { diagnostics, written } = await build({
      config: configOf('sound'),
      out,
      now,
      search: false,
    })
    expect(diagnostics).toEqual([])
    expect(written?.removed).toBe(0)
    const found = [...readTree(out)].filter(([path]) => !notCompared.test(path))
    if (updating) rmSync(expected, { recursive: true, force: true })
    for (const [path, bytes] of found)
      expectGolden(join(expected, path), plainNames(bytes.toString()))
    expect([...readTree(expected).keys()]).toEqual(found.map(([path]) => path))
  })

  it('says nothing of drafts, of what is internal, and of files that are linked from nowhere', () => {
    for (const [path, bytes] of readTree(expected)) {
      expect(bytes.toString(), path).not.toContain('Sesame')
      expect(path).not.toMatch(/not-linked|draft|internal|README|_notes/)
    }
  })

  it('uses the template of the user in place of the built-in one', () => {
    expect(readFileSync(join(expected, '404.html'), 'utf8')).toContain('Nothing here.')
  })

  it('tells internal readers more', async () => {
    const out = join(emptyFolder(), 'dist')
    await build({ config: configOf('sound'), out, now, audience: 'internal', search: false })
    expect(existsSync(join(out, 'reports/internal/index.html'))).toBe(true)
    const page = readFileSync(join(out, 'reports/2019-06-03-alma-eu/index.html'), 'utf8')
    expect(page).toContain('Sesame')
    expect(page).toContain('Call the vendor')
    expect(existsSync(join(out, 'reports/draft'))).toBe(false)
  })
})

describe.each(['broken', 'languages'])('a site that is wrong: %s', name => {
  const input = join(folderOf(name), 'input')

  it('is told everything at once, and not built', async () => {
    const out = join(emptyFolder(), 'dist')
    const built = await build({ config: configOf(name), out, now })
    expect(built.written).toBeNull()
    expect(existsSync(out)).toBe(false)
    const text = pretty(built.diagnostics, {
      locate: file => join('rcas', file),
      textOf: file => textAt(join(input, 'rcas', file)),
      color: false,
    })
    expectGolden(join(folderOf(name), 'expected', 'diagnostics.txt'), text)
  })
})

it('has a case for every code of language files', async () => {
  const { diagnostics } = await check({ config: configOf('languages'), now })
  const found = new Set<string>(diagnostics.map(({ code }) => code))
  expect(Object.keys(languageCodes).filter(code => !found.has(code))).toEqual([])
})

function textAt(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

interface Mistake {
  readonly file: string
  readonly mistake: string
  readonly why: string
}
interface Mistakes {
  readonly now: string
  readonly found: readonly { readonly file: string; readonly line: number; readonly code: string }[]
  readonly byConstruction: readonly Mistake[]
}

describe('the mistakes of pages that are typed by hand', async () => {
  const expected: Mistakes = JSON.parse(
    readFileSync(join(folderOf('mistakes'), 'expected.json'), 'utf8'),
  )
  const { diagnostics } = await check({ config: configOf('mistakes'), now: expected.now })

  it('are found, each exactly once, and nothing else is', () => {
    const found = diagnostics.map(({ file, place, code }) => ({ file, line: place?.line, code }))
    expect(found).toEqual(expected.found)
  })

  it('are all ten accounted for', () => {
    const { found, byConstruction } = expected
    const files = [...found, ...byConstruction].map(({ file }) => file)
    const reports = [...readTree(join(folderOf('mistakes'), 'input', 'rcas')).keys()]
    expect([...new Set(files)].sort()).toEqual(reports)
    expect(reports).toHaveLength(10)
  })

  it('cannot be made where a correction reaches subscribers of itself', async () => {
    const source = '10-silent-correction.md'
    expect(expected.byConstruction.map(({ file }) => file)).toEqual([source])
    const input = join(folderOf('mistakes'), 'input')
    const reports = emptyFolder()
    mkdirSync(join(reports, 'rcas'))
    cpSync(join(input, 'causebook.yaml'), join(reports, 'causebook.yaml'))
    cpSync(join(input, 'rcas', source), join(reports, 'rcas', source))
    const { written } = await build({
      config: join(reports, 'causebook.yaml'),
      now: expected.now,
      search: false,
    })
    expect(written).not.toBeNull()
    const feed = new XMLParser().parse(readFileSync(join(reports, 'dist/feed.atom'), 'utf8'))
    expect(feed.feed.entry.published).toMatch(/^2019-07-1[45]/)
    expect(feed.feed.entry.updated).toMatch(/^2019-07-1[67]/)
  })
})
