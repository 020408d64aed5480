import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { BuildOptions } from '../../../src/build.ts'
import { outputPath, sourcePath } from '../../../src/model/paths.ts'
import type { HiddenWord } from '../../../src/verify/leaks/hidden-words.ts'
import { LeakFinder } from '../../../src/verify/leaks/leak-finder.ts'
import { isBinary, legibleTexts, readableText } from '../../../src/verify/leaks/legible-text.ts'
import { Scanner } from '../../../src/verify/leaks/scanner.ts'
import { readTree, type Tree } from '../../trees.ts'
import { closed, opened, planted, writeFiles } from './planted.ts'

/** Which filter lets everything through. */
const broken = vi.hoisted(() => ({
  is: '' as '' | 'blocks' | 'reports' | 'facts' | 'drafts' | 'withdrawn' | 'feeds',
  feed: '',
  hiddenWords: null as readonly unknown[] | null,
}))

vi.mock('../../../src/read/body/read-blocks.ts', async original => {
  const { readBlocks } = await original<typeof import('../../../src/read/body/read-blocks.ts')>()
  return {
    readBlocks: (...[whole, audience, notes]: Parameters<typeof readBlocks>) =>
      readBlocks(whole, broken.is === 'blocks' ? 'internal' : audience, notes),
  }
})
vi.mock('../../../src/model/site.ts', async original => {
  const real = await original<typeof import('../../../src/model/site.ts')>()
  const isVisible: typeof real.isVisible = (report, config) =>
    broken.is === 'reports' || real.isVisible(report, config)
  return { ...real, isVisible }
})
vi.mock('../../../src/read/front-matter/read-facts.ts', async original => {
  const real = await original<typeof import('../../../src/read/front-matter/read-facts.ts')>()
  const readFacts: typeof real.readFacts = (front, config, notes) =>
    real.readFacts(
      front,
      broken.is === 'facts' ? { ...config, audience: 'internal' } : config,
      notes,
    )
  return { ...real, readFacts }
})
vi.mock('../../../src/assemble/assemble-site.ts', async original => {
  const real = await original<typeof import('../../../src/assemble/assemble-site.ts')>()
  const assembleSite: typeof real.assembleSite = (config, reports, attachments, options) =>
    real.assembleSite(config, reports, attachments, {
      ...options,
      showDrafts: broken.is === 'drafts',
    })
  return { ...real, assembleSite }
})
vi.mock('../../../src/read/hidden/left-of-withdrawn.ts', async original => {
  type Real = typeof import('../../../src/read/hidden/left-of-withdrawn.ts')
  const real = await original<Real>()
  const leftOfWithdrawn: Real['leftOfWithdrawn'] = told =>
    broken.is === 'withdrawn'
      ? { ...told, report: { ...told.report, status: 'final' } }
      : real.leftOfWithdrawn(told)
  return { leftOfWithdrawn }
})
vi.mock('../../../src/render/render-site.ts', async original => {
  const real = await original<typeof import('../../../src/render/render-site.ts')>()
  const renderSite: typeof real.renderSite = function* (...given) {
    for (const page of real.renderSite(...given)) {
      // Without reports, nothing could be told of one.
      const isTold = broken.is === 'feeds' && given[0].reports.length > 0
      const isLeak = isTold && page.path === 'feed.atom' && !('from' in page)
      yield isLeak ? { ...page, fingerprint: 'other', render: () => broken.feed } : page
    }
  }
  return { ...real, renderSite }
})
vi.mock('../../../src/io/leaks/load-hidden-words.ts', async original => {
  const real = await original<typeof import('../../../src/io/leaks/load-hidden-words.ts')>()
  return {
    loadHiddenWords: (...given: Parameters<typeof real.loadHiddenWords>) => {
      const hiddenWords = real.loadHiddenWords(...given)
      broken.hiddenWords = hiddenWords
      return hiddenWords
    },
  }
})

// Test files share what is loaded: here it is loaded anew, with the filters above, and so it is for the next one, without.
vi.resetModules()
const { build } = await import('../../../src/build.ts')
afterAll(() => {
  vi.doUnmock('../../../src/read/body/read-blocks.ts')
  vi.doUnmock('../../../src/model/site.ts')
  vi.doUnmock('../../../src/read/front-matter/read-facts.ts')
  vi.doUnmock('../../../src/assemble/assemble-site.ts')
  vi.doUnmock('../../../src/read/hidden/left-of-withdrawn.ts')
  vi.doUnmock('../../../src/render/render-site.ts')
  vi.doUnmock('../../../src/io/leaks/load-hidden-words.ts')
  vi.resetModules()
})
const now = '2026-11-22T12:00:00Z'
const root = mkdtempSync(join(tmpdir(), 'causebook-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
afterEach(() => {
  broken.is = ''
  broken.hiddenWords = null
})

const buildIn = (folder: string, options: Partial<BuildOptions> = {}) =>
  build({ config: join(root, folder, 'causebook.yaml'), now, jobs: 0, ...options })

/** Which of the planted words are in a file as they are, in small or capital letters. */
const wordsIn = (bytes: Buffer): readonly string[] => {
  const text = bytes.toString('latin1').toLowerCase()
  return [...planted.values()].filter(word => text.includes(word))
}

const textsOf = (path: string, bytes: Buffer) =>
  isBinary(path, bytes) ? [] : legibleTexts(path, readableText(path, bytes))

let hiddenWords: readonly HiddenWord[] = []
let site: Tree = new Map()
let everything: Tree = new Map()

beforeAll(async () => {
  writeFiles(join(root, 'closed'), closed)
  writeFiles(join(root, 'opened'), opened)
  const { diagnostics, written } = await buildIn('closed', { cache: false })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(written).not.toBeNull()
  hiddenWords = broken.hiddenWords as readonly HiddenWord[]
  site = readTree(join(root, 'closed', 'dist'))
  const open = await buildIn('opened', { cache: false })
  expect(open.written).not.toBeNull()
  everything = readTree(join(root, 'opened', 'dist'))
}, 120_000)

describe('what is planted', () => {
  it('is in more than fifty places, and in no byte and no name of the site', () => {
    expect(planted.size).toBeGreaterThan(50)
    expect(new Set(planted.values()).size).toBe(planted.size)
    for (const [path, bytes] of site) {
      expect(wordsIn(Buffer.from(path)), path).toEqual([])
      expect(wordsIn(bytes), path).toEqual([])
    }
  })

  it('is all looked for, but for the text of a file that nothing public leads to', () => {
    const sought = new Set(hiddenWords.map(({ key }) => key))
    const not = [...planted].filter(([, word]) => !sought.has(word)).map(([place]) => place)
    expect(not).toEqual(['attached text'])
  })
})

describe('a site with nothing left out', () => {
  const leaksOf = (path: string, bytes: Buffer) => {
    const finder = new LeakFinder(hiddenWords, sourcePath)
    const from = path.startsWith('files/') ? sourcePath(path.slice(6)) : undefined
    finder.see({ path: outputPath(path), content: bytes, from })
    return finder.conclude()
  }

  it('is found to leak in every file that has a planted word in it, and in no other', () => {
    const leaking = [...everything].filter(
      ([path, bytes]) => wordsIn(bytes).length + wordsIn(Buffer.from(path)).length > 0,
    )
    for (const [path, bytes] of leaking) {
      const isCopy = path.startsWith('files/') && wordsIn(Buffer.from(path)).length === 0
      if (!isCopy) expect(leaksOf(path, bytes), path).not.toEqual([])
    }
    expect(leaking.length).toBeGreaterThan(40)
    for (const [path, bytes] of site) expect(leaksOf(path, bytes), path).toEqual([])
  })

  it.each([
    ['a page', /^reports\/mail-is-slow\/index\.html$/],
    ['its Markdown', /^reports\/mail-is-slow\/index\.md$/],
    ['its data', /^api\/v1\/reports\/mail-is-slow\.json$/],
    ['a page of a tag', /^tags\/[a-z]+\/index\.html$/],
    ['the name of a page', /^reports\/2026-[a-z]+\/index\.html$/],
    ['an old address', /^old\/[a-z]+\.html$/],
    ['a list', /^reports\/index\.html$/],
    ['the home page', /^index\.html$/],
    ['a page of its own', /^about\/index\.html$/],
    ['the ledger', /^actions\/index\.html$/],
    ['a feed for RSS', /^feed\.rss$/],
    ['a feed for Atom', /^updates\.atom$/],
    ['a feed as JSON', /^feed\.json$/],
    ['a calendar', /^calendar\.ics$/],
    ['a table of reports', /^api\/v1\/reports\.csv$/],
    ['a table of actions', /^api\/v1\/actions\.csv$/],
    ['the list of all data', /^api\/v1\/index\.json$/],
    ['the list of pages', /^sitemap\.xml$/],
    ['what leads assistants', /^llms\.txt$/],
    ['the words of the search', /^search\/index\/\w+\.txt$/],
    ['a part of the search', /^search\/index\/\w+\.bin$/],
    ['the rows of the search', /^search\/index\/\w+\.json$/],
    ['an attachment', /^files\/[a-z]+\.txt$/],
    ['a picture', /^files\/[a-z]+\.png$/],
  ])('tells of %s', (_, name) => {
    const files = [...everything].filter(([path]) => name.test(path))
    const found = files.flatMap(([path, bytes]) => leaksOf(path, bytes))
    expect(found.map(({ code }) => code)).toContain('output/leak')
    expect(found[0]?.message).toMatch(/^".+" would be published in .*: expected nowhere/s)
  })

  it('has every planted word found but what nothing would tell: comments, and the names of files with reports', () => {
    const found = new Set<string>()
    const scanner = new Scanner(hiddenWords)
    for (const [path, content] of everything)
      for (const text of [path, ...textsOf(path, content)])
        scanner.scan(text, ({ key }) => found.add(key))
    const not = [...planted].filter(([, word]) => !found.has(word)).map(([place]) => place)
    expect(not).toEqual(['comment', 'attached text', 'internal file', 'draft file'])
  })
})

describe('a build with a broken filter', () => {
  const lineOf = (file: string, line = 0) => closed[`rcas/${file}`]?.split('\n')[line - 1]

  it.each([
    [
      'blocks',
      /"(.+)" would be published in \.\.\/dist\/.*: expected nowhere, for only an internal text/,
    ],
    ['facts', /only an internal text says it/],
    ['reports', /only an internal text says it/],
    ['drafts', /only a draft says it/],
    ['withdrawn', /only what was withdrawn says it/],
    ['feeds', /published in \.\.\/dist\/feed\.atom:\d+:\d+: expected nowhere/],
  ] as const)(
    'publishes nothing where %s let through what they should not',
    async (kind, message) => {
      broken.is = kind
      broken.feed = everything.get('feed.atom')?.toString() ?? ''
      const options = { cache: false, search: false }
      const { diagnostics, written } = await buildIn('closed', options)
      const leaks = diagnostics.filter(({ code }) => code === 'output/leak')
      expect(leaks.map(each => each.message).join('\n')).toMatch(message)
      expect(written).toBeNull()
      for (const { file, place, message } of leaks) {
        const [, said = ''] = /^"(.*?)" would/.exec(message) ?? []
        if (place?.line !== 1 && file.startsWith('../') === false)
          expect(lineOf(file, place?.line), message).toContain(said)
      }
      for (const [path, bytes] of readTree(join(root, 'closed', 'dist')))
        expect(site.get(path)?.equals(bytes), path).toBe(true)
    },
  )

  it('is not noticed without the proof, and noticed by the next build with it', async () => {
    writeFiles(join(root, 'later'), closed)
    broken.is = 'blocks'
    const unseen = await buildIn('later', { proof: false, search: false })
    expect(unseen.written?.written).toBeGreaterThan(0)
    const { diagnostics, written } = await buildIn('later', { search: false })
    expect(diagnostics.map(({ code }) => code)).toContain('output/leak')
    expect(written).toBeNull()
  })
})

describe('a later build', () => {
  it('looks again at what stays as it was when there is something new to look for, and else not', async () => {
    const folder = join(root, 'warm')
    writeFiles(folder, closed)
    await buildIn('warm', { search: false })
    broken.hiddenWords = null
    expect((await buildIn('warm', { search: false })).written?.written).toBe(0)
    expect(broken.hiddenWords).toBeNull()
    appendFileSync(join(folder, 'rcas/mail.md'), '\n:::internal\nKnown as wobblegong.\n:::\n')
    const { written } = await buildIn('warm', { search: false })
    expect(written).not.toBeNull()
    expect((broken.hiddenWords as readonly HiddenWord[] | null)?.map(({ key }) => key)).toContain(
      'wobblegong',
    )
  })
})
