import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { XMLParser } from 'fast-xml-parser'
import { afterAll, describe, expect, it } from 'vitest'
import { build, check } from '../src/build.ts'
import { languageCodes } from '../src/model/catalogue/catalogue-languages.ts'
import { pageCodes } from '../src/model/catalogue/catalogue-pages.ts'
import { pretty } from '../src/reporters/pretty.ts'
import { assetAmong, plainNames } from './asset-names.ts'
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

describe('what stands beside the reports', async () => {
  const expected = join(folderOf('around'), 'expected')
  const out = mkdtempSync(join(tmpdir(), 'causebook-'))
  afterAll(() => rmSync(out, { recursive: true, force: true }))
  const { diagnostics, written } = await build({ config: configOf('around'), out, now })
  const tree = readTree(out)
  /** Pages of its own, static files, and those of the site's own files that know of these. */
  const compared = /^(about|legal|files|\.|CNAME|switch|llms|sitemap|reports\/alma\/index\.md)/

  it('is part of the site, file by file', () => {
    expect(diagnostics).toEqual([])
    expect(written).not.toBeNull()
    const found = [...tree].filter(([path]) => compared.test(path))
    if (updating) rmSync(expected, { recursive: true, force: true })
    for (const [path, bytes] of found)
      expectGolden(join(expected, path), plainNames(bytes.toString()))
    expect([...readTree(expected).keys()]).toEqual(found.map(([path]) => path))
  })

  it('keeps drafts and what is internal to itself', () => {
    for (const [path, bytes] of tree) expect(bytes.toString(), path).not.toContain('Sesame')
    expect([...tree.keys()].filter(path => /draft|DS_Store/.test(path))).toEqual([])
  })

  it('is linked to from reports and from every page', () => {
    const report = tree.get('reports/alma/index.html')?.toString() ?? ''
    for (const href of [
      'about/index.html#how-we-write',
      'files/terms.txt',
      'legal/imprint/index.html',
    ])
      expect(report).toContain(`<a href="../../${href}">`)
    expect(report).toContain('<img src="../../switch.svg"')
    const home = tree.get('index.html')?.toString() ?? ''
    expect(home).toContain('<li><a href="https://status.example.org/">Status page</a></li>')
    expect(home).toContain(
      '<meta name="application-name" content="Alma incident reports">\n</head>',
    )
    expect(home).toContain('<p class="own-foot">Built from <a href="files/terms.txt">')
    const lost = tree.get('404.html')?.toString() ?? ''
    expect(lost).toContain('<a href="/kb/legal/imprint/">Imprint</a>')
    expect(lost).toContain('<a href="/kb/files/terms.txt">these terms</a>')
    const about = tree.get('about/index.html')?.toString() ?? ''
    expect(about).toContain('<a href="index.html" aria-current="page">About</a>')
  })

  it('is found by what its pages are called and say', () => {
    const { pages } = JSON.parse(tree.get('search/index/index.json')?.toString() ?? '')
    const own = pages.filter(({ text }: { text?: string }) => text !== undefined)
    expect(own).toEqual([
      expect.objectContaining({ name: 'About these reports', path: 'about/index.html' }),
      expect.objectContaining({ name: 'Impressum', path: 'legal/imprint/index.html' }),
    ])
    expect(own[0].text.split(' ')).toEqual(expect.arrayContaining(['about', 'preliminary']))
  })

  it('brings typefaces, which the policy of pages then allows', () => {
    const styles = tree.get(assetAmong(tree.keys(), 'causebook.css'))?.toString() ?? ''
    for (const name of ['serif.woff2', 'mono.woff2']) {
      const path = assetAmong(tree.keys(), name)
      expect(path).not.toBe(name)
      expect(styles).toContain(`src: url(${path}) format("woff2"); font-display: swap;`)
    }
    expect(tree.get('about/index.html')?.toString()).toContain("; font-src 'self'\"")
    expect(readFileSync(join(folderOf('sound'), 'expected/index.html'), 'utf8')).not.toContain(
      'font-src',
    )
  })
})

describe.each(['broken', 'languages', 'astray'])('a site that is wrong: %s', name => {
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

it('has a case for every code of what stands beside reports', async () => {
  const { diagnostics } = await check({ config: configOf('astray'), now })
  const found = new Set<string>(diagnostics.map(({ code }) => code))
  expect(Object.keys(pageCodes).filter(code => !found.has(code))).toEqual([])
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
