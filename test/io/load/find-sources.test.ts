import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from '../../../src/build.ts'
import { emptyFolder } from '../../trees.ts'

const facts = [
  ...['instance: web', 'timezone: UTC', 'start: 2019-06-03 13:45', 'end: 2019-06-03 14:35'],
  'revisions: [{ date: 2019-06-04, summary: First }]',
]

/** Builds a repository whose reports folder is `docs/rcas`, with a report that links to `address`. */
async function built(address: string, settings: string, files: Record<string, string> = {}) {
  const root = emptyFolder()
  const report = `---\n${facts.join('\n')}\n---\n\n## Root Cause\n\n[x](${address})\n`
  const all: Record<string, string> = {
    '.git/config': '',
    'docs/causebook.yaml': `site: { url: https://rca.example.org/ }\n${settings}`,
    'docs/rcas/2019/a.md': report,
    'docs/rcas/README.md': '# About',
    'docs/rcas/_notes.md': '# Notes',
    'docs/rcas/internal.md': report.replace('instance: web', 'instance: web\naudience: internal'),
    'runbooks/restart it.md': '# Restart',
    'runbooks/restart.sh': 'reboot',
    'runbooks/.draft.md': '# Draft',
    '.github/workflow.txt': 'steps',
    'node_modules/package/notes.txt': 'notes',
    ...files,
  }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  symlinkSync('/etc', join(root, 'runbooks/etc'))
  symlinkSync('../docs/rcas', join(root, 'runbooks/back'))
  symlinkSync('../docs/rcas/internal.md', join(root, 'runbooks/internal.md'))
  const config = join(root, 'docs/causebook.yaml')
  const { diagnostics, written, folders } = await build({
    config,
    now: '2020-01-01T00:00:00Z',
    search: false,
  })
  const page = () => readFileSync(join(folders.out, 'reports/a/index.html'), 'utf8')
  const [, href = null] = written ? (/<a href="([^"]*)">x<\/a>/.exec(page()) ?? []) : []
  return {
    codes: diagnostics.map(({ code }) => code),
    hint: diagnostics[0]?.hint,
    href,
    out: folders.out,
  }
}

const view = 'source: { view_url: "https://git.example.org/blob/main/docs/rcas/{path}" }'
const copy = 'source: { copy: true }'

describe('a link to a file of the repository that is no report', () => {
  it.each([
    ['../README.md', 'docs/rcas/README.md'],
    ['/_notes.md#Why', 'docs/rcas/_notes.md#Why'],
    ['../../../runbooks/restart%20it.md', 'runbooks/restart%20it.md'],
    ['../../../runbooks/restart.sh', 'runbooks/restart.sh'],
    ['../../../runbooks/', 'runbooks'],
  ])('leads to where %s can be read', async (address, path) => {
    const { codes, href } = await built(address, view)
    expect([codes, href]).toEqual([[], `https://git.example.org/blob/main/${path}`])
  })

  it('leads to its copy where that is asked for', async () => {
    const { codes, href, out } = await built('../../../runbooks/restart%20it.md', copy)
    expect([codes, href]).toEqual([[], '../../files/~/~/runbooks/restart%20it.md'])
    expect(readFileSync(join(out, 'files/~/~/runbooks/restart it.md'), 'utf8')).toBe('# Restart')
  })

  it('says what to do where neither is', async () => {
    const { codes, hint } = await built('../README.md', '')
    expect(codes).toEqual(['link/not-on-site'])
    expect(hint).toMatch(/view_url: "https:\/\/…\/\{path\}" .*copy: true/)
  })

  it('is never copied where it could run', async () => {
    expect((await built('../../../runbooks/restart.sh', copy)).codes).toEqual(['link/unsafe-file'])
  })

  it.each([
    '../../rcas/internal.md',
    '/../rcas/internal.md',
    '../../rcas/2019/a.md',
    '../../../docs/rcas/internal.md',
    '../../../runbooks/back/internal.md',
    '../../../runbooks/internal.md',
    '../../../runbooks/.draft.md',
    '../../../.github/workflow.txt',
    '../../../node_modules/package/notes.txt',
  ])('is no way round what is kept back: %s', async address => {
    for (const settings of [copy, view]) {
      const { codes, href } = await built(address, settings)
      expect([codes, href]).toEqual([['link/missing-file'], null])
    }
  })

  it.each([
    ['../../../runbooks/gone.md', 'link/missing-file'],
    ['../gone.md', 'link/missing-report'],
    ['../internal.md', 'link/missing-report'],
    ['../../../.git/config', 'link/missing-file'],
    ['../../../runbooks/etc/passwd', 'link/missing-file'],
    ['../../../../../../../../../../etc/passwd', 'link/missing-file'],
  ])('is refused as before: %s', async (address, code) => {
    expect((await built(address, `${view}\n`)).codes).toEqual([code])
  })
})
