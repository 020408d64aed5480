import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleSite } from '../src/assemble/assemble-site.ts'
import { build, check } from '../src/build.ts'
import { checkSite } from '../src/check/check-site.ts'
import { loadTemplates } from '../src/io/load/load-templates.ts'
import { compare, sortDiagnostics } from '../src/model/diagnostics.ts'
import type { Body, Report } from '../src/model/report.ts'
import type { Attachment, Site } from '../src/model/site.ts'
import { readReport } from '../src/read/read-report.ts'
import { renderSite } from '../src/render/render-site.ts'
import { compileTemplates } from '../src/render/templates/compile-templates.ts'
import { nameOfSchema, strayData } from './by-schema.ts'
import { causebook, project } from './command.ts'
import { brokenLinks, repeatedIds } from './links.ts'
import { emptyBody, look } from './samples.ts'
import { emptyFolder, expectSameTree, readTree } from './trees.ts'
import { english } from './words.ts'

const now = '2026-11-22T12:00:00Z'

/** The sample of the project, and every sound site of the tests. */
const sites = [
  { name: 'the sample', root: project },
  { name: 'test/sites/sound', root: join(project, 'test/sites/sound/input') },
]

describe('the same reports give the same bytes', () => {
  it.each(sites)('of $name, in any zone and language', ({ root }) => {
    const folder = emptyFolder()
    const here = { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }
    const there = { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    const command = [
      'build',
      '--quiet',
      '--no-cache',
      '--config',
      join(root, 'causebook.yaml'),
      '--now',
      now,
    ]
    const one = causebook([...command, '--out', join(folder, 'one')], folder, here)
    const two = causebook([...command, '--out', join(folder, 'two')], folder, there)
    expect([one.code, two.code, two.stdout]).toEqual([0, 0, one.stdout])
    const first = readTree(join(folder, 'one'))
    const second = readTree(join(folder, 'two'))
    expect(first.size).toBeGreaterThan(30)
    expectSameTree(second, first)
    const [a, b] = ['one', 'two'].map(out =>
      readFileSync(join(folder, out, '.causebook/manifest.json'), 'utf8'),
    )
    expect(b).toBe(a)
  })

  it.each(sites)('of $name, whatever the order and the dates of the files', async ({ root }) => {
    const { site, folders } = await check({
      config: join(root, 'causebook.yaml'),
      now,
      cache: false,
    })
    if (!site) throw new Error('the configuration is sound')
    const loaded = await loadTemplates(folders.templates)
    const bodyOf = ({ source }: Report): Body => {
      const bytes = readFileSync(join(folders.reports, source))
      return readReport(bytes, source, site.config).body ?? emptyBody
    }
    const ours = look({ ...loaded, fill: compileTemplates(loaded.templates, english), bodyOf })
    const shown = (site: Site) => {
      const pages = [...renderSite(site, ours)].sort((a, b) => compare(a.path, b.path))
      return pages.map(page => [page.path, 'from' in page ? page.from : String(page.render())])
    }
    const all = [...site.reports, ...site.drafts]
    const expected = JSON.stringify(shown(site))
    const said = JSON.stringify(sortDiagnostics(checkSite(site, now)))
    const anyOrder = fc.tuple(shuffled(all), shuffled(site.attachments))
    fc.assert(
      fc.property(anyOrder, ([reports, attachments]) => {
        const other = assembleSite(site.config, reports, attachments, { now })
        expect(JSON.stringify(sortDiagnostics(checkSite(other, now)))).toBe(said)
        expect(JSON.stringify(shown(other)) === expected).toBe(true)
      }),
      { numRuns: 5 },
    )
  })
})

function shuffled<T extends Report | Attachment>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length })
}

it.each(sites)('$name survives JSON', async ({ root }) => {
  const { site, diagnostics } = await check({
    config: join(root, 'causebook.yaml'),
    now,
    cache: false,
  })
  expect(JSON.parse(JSON.stringify(site))).toEqual(site)
  expect(JSON.parse(JSON.stringify(diagnostics))).toEqual(diagnostics)
})

describe('every link and anchor within a site leads somewhere', () => {
  const bases = ['https://rca.example.org/', 'https://example.org/status/rca/']
  const each = sites.flatMap(site => bases.map(base => ({ ...site, base })))

  it.each(each)('of $name under $base, and in its folder', async ({ root, base }) => {
    const out = join(emptyFolder(), 'dist')
    const config = join(root, 'causebook.yaml')
    await build({ config, out, now, baseUrl: base, cache: false, search: false })
    expect(brokenLinks(readTree(out), base)).toEqual([])
    expect(repeatedIds(readTree(out))).toEqual([])
    expect(strayData(readTree(out))).toEqual([])
  })
})

it('every golden data file is as its schema says', () => {
  expect(strayData(readTree(join(project, 'test/sites/sound/expected')))).toEqual([])
})

it('data that is not as its schema says would be seen', () => {
  const $schema = 'https://example.org/api/v1/schema/index.json'
  expect(nameOfSchema({ $schema })).toBe('index')
  expect(strayData([['a.json', JSON.stringify({ $schema })]])).not.toEqual([])
})

it.each([
  ['a file', '<a href="x.html">'],
  ['a folder, from the file system', '<a href="./">'],
  ['a file at the root of the server', '<img src="/x.png">'],
  ['an anchor', '<a href="#x">'],
  ['an anchor elsewhere', '<a href="other.html#x">'],
])('a link to %s that is not there would be seen', (_, html) => {
  const files = new Map([
    ['index.html', Buffer.from(html)],
    ['other.html', Buffer.from('<p id="y"><a href="index.html">')],
  ])
  expect(brokenLinks(files, 'https://example.org/kb/')).toHaveLength(1)
})

describe('building again', () => {
  /** A copy of the small sample in a folder of its own. */
  function copy() {
    const root = emptyFolder()
    cpSync(join(project, 'test/sites/sound/input'), root, { recursive: true })
    const options = { config: join(root, 'causebook.yaml'), now, search: false }
    return { root, out: join(root, 'dist'), options }
  }

  it('writes nothing where nothing changed', async () => {
    const { root, out, options } = copy()
    const first = await build(options)
    const before = readTree(out)
    utimesSync(join(root, 'rcas/2019/2019-07-08.md'), 0, 0)
    const second = await build({ ...options, now: '2026-11-22T23:00:00Z' })
    expect(second.written).toMatchObject({ written: 0, removed: 0 })
    expect(second.written?.unchanged).toBe(first.written?.written)
    expectSameTree(readTree(out), before)
  })

  it('changes with the day only what says as of which day it is', async () => {
    const { out, options } = copy()
    await build(options)
    const before = readTree(out)
    await build({ ...options, now: '2026-11-25T12:00:00Z' })
    for (const [path, bytes] of readTree(out))
      if (!before.get(path)?.equals(bytes)) {
        expect(path).toMatch(/^(actions|availability|instances)\/|^api\/|badge/)
        expect(bytes.toString(), path).toMatch(/as of|November 25, 2026|2026-11-25/i)
      }
  })

  it('writes what it wrote before, when somebody has changed or deleted it', async () => {
    const { out, options } = copy()
    await build(options)
    const before = readTree(out)
    writeFileSync(join(out, 'index.html'), 'defaced')
    rmSync(join(out, 'feed.atom'))
    expect((await build(options)).written).toMatchObject({ written: 2, removed: 0 })
    expectSameTree(readTree(out), before)
  })

  it('gives the site that a first build gives', async () => {
    const { root, out, options } = copy()
    await build(options)
    const path = join(root, 'rcas/2019/2019-07-08.md')
    writeFileSync(path, readFileSync(path, 'utf8').replace('Storage', 'Network'))
    await build(options)
    const changed = readTree(out)
    rmSync(out, { recursive: true })
    await build(options)
    expectSameTree(changed, readTree(out))
  })

  it('removes the pages of a report that is gone, and no file of anybody else', async () => {
    const { root, out, options } = copy()
    await build(options)
    mkdirSync(join(out, 'reports/2019-07-08/notes'), { recursive: true })
    const foreign = ['CNAME', '.well-known', 'reports/2019-07-08/notes/mine.txt']
    for (const path of foreign) writeFileSync(join(out, path), 'mine')
    const path = join(root, 'rcas/2019/2019-06-03-alma-eu.md')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace(/, and the\n\[log\].*$/m, '.').replace(/ See \[what.*$/m, ''))
    rmSync(join(root, 'rcas/2019/2019-07-08.md'))
    const { written, diagnostics } = await build(options)
    expect(diagnostics).toMatchObject([
      { code: 'published/gone' },
      { code: 'output/left-over', file: expect.stringMatching(/notes\/mine\.txt$/) },
    ])
    expect(written?.removed).toBeGreaterThan(3)
    expect(existsSync(join(out, 'reports/2019-07-08/index.html'))).toBe(false)
    expect(existsSync(join(out, 'causes/storage'))).toBe(false)
    expect(existsSync(join(out, 'api/v1/reports/2019-07-08.json'))).toBe(false)
    for (const path of foreign) expect(readFileSync(join(out, path), 'utf8')).toBe('mine')
    expect([...readTree(out).values()].join('')).not.toContain('2019-07-08')
  })

  it('touches nothing when the reports have errors', async () => {
    const { root, out, options } = copy()
    await build(options)
    const before = readTree(out)
    writeFileSync(join(root, 'rcas/new.md'), '---\ninstance: EU0O\n---\n')
    expect((await build(options)).written).toBeNull()
    expectSameTree(readTree(out), before)
  })

  it('publishes nothing that leads nowhere, unless nobody wants it verified', async () => {
    const { root, out, options } = copy()
    await build(options)
    const before = readTree(out)
    writeFileSync(join(root, 'templates/not-found.liquid'), '<a href="/kb/gone/">gone</a>')
    const { written, diagnostics } = await build(options)
    expect(written).toBeNull()
    expect(diagnostics).toMatchObject([
      { code: 'output/broken-link', file: '../templates/not-found.liquid', place: { line: 1 } },
    ])
    expectSameTree(readTree(out), before)
    const unverified = await build({ ...options, verify: false })
    expect(unverified.written).toMatchObject({ written: 1, removed: 0 })
  })

  it('touches nothing when a template is broken', async () => {
    const { root, out, options } = copy()
    await build(options)
    const before = readTree(out)
    writeFileSync(join(root, 'templates/report.liquid'), '{{ nothing }}')
    const path = join(root, 'rcas/2019/2019-06-03-alma-eu.md')
    writeFileSync(path, readFileSync(path, 'utf8').replace('June 3', 'June three'))
    await expect(build(options)).rejects.toThrow('templates/report.liquid:1:')
    expectSameTree(readTree(out), before)
  })
})
