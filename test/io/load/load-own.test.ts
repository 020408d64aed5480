import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build, check } from '../../../src/build.ts'
import { project } from '../../command.ts'
import { knowledgeBase, report, write } from '../../preview/running.ts'
import { readTree } from '../../trees.ts'

const now = '2026-11-22T12:00:00Z'
const alma = { 'rcas/alma.md': report('A switch.', { aliases: 'old/page' }) }

/** What is said of a knowledge base of these files: code, file and message. */
async function told(files: Readonly<Record<string, string>>, prepare = (_: string) => {}) {
  const folder = knowledgeBase({ ...alma, ...files })
  prepare(folder)
  const { diagnostics } = await check({ config: join(folder, 'causebook.yaml'), now })
  return diagnostics.map(({ code, file, message }) => ({ code, file, message }))
}

const settings = (yaml: string) => ({
  'causebook.yaml': `site: { url: "https://rca.example.org/" }\n${yaml}\n`,
})

describe('what stands beside the reports', () => {
  it.each([
    ['page/no-title', '../pages/a.md', { 'pages/a.md': 'Words.\n' }],
    ['page/address-taken', '../pages/reports.md', { 'pages/reports.md': '# Reports\n' }],
    ['page/address-taken', '../pages/index.md', { 'pages/index.md': '# Home\n' }],
    ['page/address-taken', '../pages/old/page.md', { 'pages/old/page.md': '# Old\n' }],
    ['static/taken', '../static/feed.rss', { 'static/feed.rss': '' }],
    ['static/taken', '../static/reports', { 'static/reports': '' }],
    [
      'static/taken',
      '../static/about/index.html',
      { 'pages/about.md': '# A', 'static/about/index.html': '' },
    ],
    ['static/taken', '../static/old/page/index.html', { 'static/old/page/index.html': '' }],
    ['static/taken', '../static/old', { 'static/old': '' }],
    ['static/taken', '../static/legal', { 'pages/legal/a.md': '# A', 'static/legal': '' }],
    ['static/taken', '../static/a.TXT', { 'static/A.txt': '', 'static/a.TXT': '' }],
    ['static/taken', '../static/b', { 'static/B/c.txt': '', 'static/b': '' }],
    ['static/taken', '../static/\u00E4', { 'static/a\u0308': '', 'static/\u00E4': '' }],
    ['config/missing-target', '../causebook.yaml', settings('nav: [{ label: A, to: pages/a.md }]')],
    [
      'config/missing-target',
      '../causebook.yaml',
      settings('footer: [{ label: A, to: files/a.pdf }]'),
    ],
    ...['pages/a.md#b', 'a/#b', '/a/?c#top'].map(
      to =>
        [
          'config/missing-target',
          '../causebook.yaml',
          { 'pages/a.md': '# A\n', ...settings(`nav: [{ label: A, to: "${to}" }]`) },
        ] as const,
    ),
    ...['files/', 'assets', 'api/', 'api/v1', 'severities/', 'causebook.yaml', 'mine.js'].map(
      to =>
        [
          'config/missing-target',
          '../causebook.yaml',
          settings(`footer: [{ label: A, to: ${to} }]`),
        ] as const,
    ),
    ['config/invalid', '../causebook.yaml', settings('nav: [{ label: {}, to: reports/ }]')],
    [
      'theme/missing-font',
      '../causebook.yaml',
      {
        'templates/a.woff2/b.txt': '',
        'templates/readme': '',
        ...settings('theme: { fonts: { text: { bold: a.woff2 } } }'),
      },
    ],
    [
      'theme/missing-font',
      '../causebook.yaml',
      settings('theme: { fonts: { text: { bold: a.woff2 } } }'),
    ],
    [
      'config/invalid',
      '../causebook.yaml',
      settings('nav: [{ label: A, to: "javascript:alert(1)" }]'),
    ],
    ['config/invalid', '../causebook.yaml', settings('nav: [{ label: A, to: ../secret.html }]')],
    ['link/missing-file', '../pages/a.md', { 'pages/a.md': '# A\n\n[b](b.md)\n' }],
    ['link/missing-file', '../pages/a.md', { 'pages/a.md': '# A\n\n[b](/b.pdf)\n' }],
    ['link/missing-report', '../pages/a.md', { 'pages/a.md': '# A\n\n[b](../rcas/b.md)\n' }],
  ] as const)('is told to be wrong, once: %s of %s', async (code, file, files) => {
    const found = await told(files)
    expect(found.map(each => ({ code: each.code, file: each.file }))).toEqual([{ code, file }])
  })

  it.each([
    { 'static/favicon.ico': '', 'static/assets/a.js': '', 'static/files/a.pdf': '' },
    {
      'static/instances/logo.png': '',
      'static/.well-known/security.txt': '',
      'static/_redirects': '',
    },
    { 'pages/readme.md': 'Words.', 'pages/_note.md': 'Words.', 'pages/.hidden/a.md': 'Words.' },
    settings(
      'nav: [{ label: A, to: / }, { label: Z, to: . }, { label: Y, to: "api/v1/index.json" }, { label: B, to: "reports/?status=final#x" }, { label: C, to: "tel:+4912" }]',
    ),
    { 'pages/a.md': '# A\n\n# B\n', ...settings('nav: [{ label: A, to: "pages/a.md#b" }]') },
    { 'static/A/b.txt': '', 'static/a/c.txt': '' },
  ])('may be there: %j', async files => {
    expect(await told(files)).toEqual([])
  })

  it.each([
    ['/subscribe/', 'https://rca.example.org/subscribe/'],
    ['/feed.rss', 'https://rca.example.org/feed.rss'],
    ['/', 'https://rca.example.org/'],
    ['/a/', '/pages/a.md'],
    ['b/', '/pages/b/index.md'],
  ])('is answered with what to write where a page links to an address: %s', async (to, mend) => {
    const page = (link: string) => ({
      'pages/a.md': `# A\n\n[a](${link})\n`,
      'pages/b/index.md': '# B\n',
      ...settings(''),
    })
    const folder = knowledgeBase({ ...alma, ...page(to) })
    const { diagnostics } = await check({ config: join(folder, 'causebook.yaml'), now })
    expect(diagnostics.map(({ hint }) => hint)).toEqual([expect.stringMatching(`${mend}$`)])
    expect(await told(page(mend))).toEqual([])
  })

  it('gives footnotes a heading, and every further heading of the first level its place', async () => {
    const folder = knowledgeBase({ ...alma, 'pages/a.md': '# A\n\nb[^1]\n\n[^1]: c\n\n# D\n' })
    const out = join(folder, 'dist')
    await build({ config: join(folder, 'causebook.yaml'), now, search: false })
    const html = readTree(out).get('a/index.html')?.toString() ?? ''
    const headings = [...html.matchAll(/<h[1-6][^>]*>[^<]*/g)].map(([heading]) => heading.trim())
    expect(headings).toEqual(['<h1>A', '<h2 id="d">D', '<h2 id="footnote-label">Footnotes'])
  })

  it('is not looked for behind symbolic links that lead out', async () => {
    const found = await told({ 'static/a.txt': 'a', 'secrets/key.txt': 'key' }, folder => {
      symlinkSync('a.txt', join(folder, 'static/same.txt'))
      symlinkSync('../secrets/key.txt', join(folder, 'static/key.txt'))
      symlinkSync('../secrets', join(folder, 'static/all'))
    })
    expect(found.map(({ code, file }) => [code, file])).toEqual([
      ['static/symbolic-link', '../static/all'],
      ['static/symbolic-link', '../static/key.txt'],
    ])
  })

  it('is not looked for behind a link that the folder is itself', async () => {
    const elsewhere = knowledgeBase({ 'key.txt': 'key' })
    const linkedTo = (target: string) => (folder: string) =>
      symlinkSync(target, join(folder, 'static'))
    const files = { 'shared/a.txt': 'a' }
    expect(await told(files, linkedTo('shared'))).toEqual([])
    expect(await told(files, linkedTo(elsewhere))).toMatchObject([
      { code: 'static/symbolic-link', file: '../static' },
    ])
  })

  it('is copied, replaced and removed as it is, and comes from the same folder wherever reports are', async () => {
    const folder = knowledgeBase({})
    write(folder, {
      'other/reports/alma.md': report('A switch. See [about](/about.txt).'),
      'pages/about.md': '# About\n\n[A report](../other/reports/alma.md)\n',
      'static/about.txt': 'one',
      'static/.nojekyll': '',
    })
    const run = () =>
      build({
        config: join(folder, 'causebook.yaml'),
        reports: join(folder, 'other/reports'),
        now,
        search: false,
      })
    const first = await run()
    expect(first.diagnostics).toEqual([])
    const tree = () => readTree(join(folder, 'dist'))
    expect(tree().get('about.txt')?.toString()).toBe('one')
    expect(tree().has('.nojekyll')).toBe(true)
    expect(tree().get('reports/alma/index.html')?.toString()).toContain('href="../../about.txt"')
    expect((await run()).written).toMatchObject({ written: 0, removed: 0 })
    write(folder, { 'static/about.txt': 'two' })
    expect((await run()).written).toMatchObject({ written: 1, removed: 0 })
    expect(tree().get('about.txt')?.toString()).toBe('two')
    rmSync(join(folder, 'static/.nojekyll'))
    expect((await run()).written).toMatchObject({ written: 0, removed: 1 })
  })

  it('makes the same site when it is built at once and step by step', async () => {
    const folder = knowledgeBase({})
    cpSync(join(project, 'test/sites/around/input'), folder, { recursive: true })
    const options = { config: join(folder, 'causebook.yaml'), now, search: false }
    await build({ ...options, out: join(folder, 'cold') })
    const page = join(folder, 'pages/legal')
    mkdirSync(join(folder, 'aside'))
    cpSync(page, join(folder, 'aside/legal'), { recursive: true })
    write(folder, { 'pages/legal/imprint.md': '# Something else\n' })
    await build(options)
    cpSync(join(folder, 'aside/legal'), page, { recursive: true })
    await build(options)
    const [warm, cold] = ['dist', 'cold'].map(name => readTree(join(folder, name)))
    expect([...(warm ?? [])].map(([path, bytes]) => [path, bytes.toString('base64')])).toEqual(
      [...(cold ?? [])].map(([path, bytes]) => [path, bytes.toString('base64')]),
    )
  })
})
