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
    ['config/missing-target', '../causebook.yaml', settings('nav: [{ label: A, to: pages/a.md }]')],
    [
      'config/missing-target',
      '../causebook.yaml',
      settings('footer: [{ label: A, to: files/a.pdf }]'),
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
      'nav: [{ label: A, to: / }, { label: B, to: "reports/?status=final#x" }, { label: C, to: "tel:+4912" }]',
    ),
  ])('may be there: %j', async files => {
    expect(await told(files)).toEqual([])
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
