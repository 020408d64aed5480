import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { strayData } from '../by-schema.ts'
import { causebook, main } from '../command.ts'
import { emptyFolder, readTree } from '../trees.ts'

const preloaded = pathToFileURL(fileURLToPath(new URL('../io/signal-at-call.mjs', import.meta.url)))
const command = ['build', '--quiet', '--now', '2026-11-22T12:00:00Z']
/** Stands in the name and the bytes of all that only internal readers may see. */
const secret = /secret/i

const report = (id: string, more: string, text: string) => `---
id: ${id}
instance: web
timezone: Europe/Amsterdam
start: 2019-06-03 13:45
end: 2019-06-03 14:35
${more}
revisions: [{ date: 2019-06-11, summary: Initial Publication }]
---

${text}

## Root Cause

A cable.
`

/** A knowledge base with something internal in every place that can have it. */
function knowledgeBase(): string {
  const folder = emptyFolder()
  const files: Readonly<Record<string, string>> = {
    'causebook.yaml':
      'site: { url: "https://rca.example.org/kb/", internal_url: "https://in.example.org/kb/", title: Outages }\n',
    'rcas/a.md': report(
      'open',
      `actions: [{ title: SECRET, owner: Team, status: open, audience: internal }]
timeline: [{ at: 2019-06-03 14:00, text: SECRET, audience: internal }]`,
      'Public.\n\n:::internal\nSECRET, see [this](secret.txt) and [that](../pages/secret.md).\n:::',
    ),
    'rcas/secret.txt': 'SECRET',
    'rcas/b.md': report(
      'secret-id',
      'audience: internal\ntags: [secret-tag]\ncauses: [secret-cause]\naliases: [/secret/alias/]',
      'SECRET',
    ),
    'pages/about.md': '# About\n\nUs.\n',
    'pages/secret.md': '---\naudience: internal\n---\n# SECRET\n\nSECRET [x](secret.png)\n',
    'pages/secret.png': 'SECRET',
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** All that tells a secret in a folder: names of files and folders, and files; all but what is there to be no secret. */
function secretsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => {
      const path = join(entry.parentPath, entry.name)
      return (
        secret.test(entry.name) || (entry.isFile() && secret.test(readFileSync(path, 'latin1')))
      )
    })
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
}

const run = (folder: string, ...words: string[]) => causebook([...command, ...words], folder)
const sound = { code: 0, stderr: '' }

describe('a site for internal readers', () => {
  it('says so wherever it is seen, and lies in a folder of its own', () => {
    const folder = knowledgeBase()
    expect(run(folder, '--audience', 'internal')).toMatchObject(sound)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
    const files = readTree(join(folder, 'dist-internal'))
    const text = (path: string) => String(files.get(path))
    const pages = [...files.keys()].filter(path => path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(15)
    for (const path of pages) {
      expect(text(path), path).toContain('<strong>Internal version: not for the public</strong>')
      expect(text(path), path).toContain('<meta name="robots" content="noindex, nofollow">')
    }
    expect(text('robots.txt')).toBe('User-agent: *\nDisallow: /\n')
    expect(files.has('sitemap.xml')).toBe(false)
    expect([...files.values()].join('\n')).not.toContain('sitemap.xml')
    for (const path of [
      'feed.atom',
      'updates.rss',
      'feed.json',
      'calendar.ics',
      'subscribe.opml',
      'llms.txt',
    ])
      expect(text(path), path).toContain('Outages (internal)')
    const data = [...files.keys()].filter(path => /^api\/v1\/(?!schema).*\.json$/.test(path))
    expect(data.length).toBeGreaterThan(7)
    for (const path of data)
      expect(JSON.parse(text(path)), path).toMatchObject({ audience: 'internal' })
    expect(strayData(files)).toEqual([])
    const marked = pages.filter(path => text(path).includes('Internal: not on the public site'))
    expect(marked).toEqual([
      'reports/open/index.html',
      'reports/secret-id/index.html',
      'secret/index.html',
    ])
    // A block, an action and an event.
    expect(text('reports/open/index.html').split('Internal: not on the public site')).toHaveLength(
      4,
    )
    expect(files.has('files/secret.txt')).toBe(true)
  })

  it('marks single reports and actions in lists, in the ledger, beside others and in text', () => {
    const folder = knowledgeBase()
    writeFileSync(
      join(folder, 'rcas/c.md'),
      report(
        'public-id',
        'causes: [secret-cause]\nactions: [{ title: Known, status: open }]',
        'So.',
      ),
    )
    expect(run(folder, '--audience', 'internal', '--no-search')).toMatchObject(sound)
    const files = readTree(join(folder, 'dist-internal'))
    const mark = '<small class="internal-part">Internal</small>'
    const marks = (path: string) => String(files.get(path)).split(mark).length - 1
    // Of three reports one is internal, and so is one of two actions.
    for (const path of ['index.html', 'reports/index.html']) expect(marks(path), path).toBe(1)
    expect(String(files.get('actions/index.html'))).toMatch(
      /SECRET<\/strong>\s*<span class="ledger-how"><span class="internal-part">Internal<\/span><span>Team/,
    )
    expect(marks('reports/public-id/index.html')).toBe(1)
    expect(String(files.get('llms.txt'))).toMatch(
      /reports\/secret-id\/index\.md>?\)?: .*; Internal/,
    )
    expect(String(files.get('llms.txt'))).toContain(': Internal; SECRET')
    expect(String(files.get('reports/secret-id/index.md'))).toContain(
      '**Internal: not on the public site**',
    )
    const open = String(files.get('reports/open/index.md'))
    expect(open).toContain('SECRET (Internal, Open, Team)')
    expect(open).toContain('SECRET (Internal)')
    const audiencesIn = (path: string) =>
      String(files.get(path))
        .trim()
        .split('\r\n')
        .map(line => line.split(',').at(-1))
    expect(audiencesIn('api/v1/reports.csv').sort()).toEqual([
      'audience',
      'internal',
      'public',
      'public',
    ])
    expect(audiencesIn('api/v1/actions.csv').sort()).toEqual(['audience', 'internal', 'public'])
    expect(run(folder, '--no-search')).toMatchObject(sound)
    const shown = readTree(join(folder, 'dist'))
    for (const path of ['api/v1/reports.csv', 'api/v1/actions.csv'])
      expect(String(shown.get(path)).split('\r\n')[0]).not.toContain('audience')
  })

  it('is nothing that a public one can be compared with, nor the other way', () => {
    const folder = knowledgeBase()
    expect(run(folder, '--audience', 'internal', '--no-search')).toMatchObject(sound)
    expect(run(folder, '--no-search')).toMatchObject(sound)
    const [inside, outside] = ['dist-internal', 'dist'].map(out => `${out}/api/v1/index.json`)
    for (const [words, told] of [
      [['build', '--since', inside], 'is the index of a site for internal readers, and this one'],
      [['check', '--since', inside], 'is the index of a site for internal readers, and this one'],
      [['changes', '--since', inside], 'is the index of a site for internal readers, and this one'],
      [
        ['check', '--since', outside, '--audience', 'internal'],
        'is the index of a site for the public',
      ],
    ] as const) {
      const all = [...words.map(String), '--now', '2026-11-22T12:00:00Z']
      const { code, stdout, stderr } = causebook(all, folder)
      expect({ code, stdout, stderr }).toEqual({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining(told),
      })
      expect(stderr).not.toMatch(secret)
    }
  })

  it('leaves nothing in what is public', () => {
    const folder = knowledgeBase()
    expect(run(folder)).toMatchObject(sound)
    expect(secretsIn(join(folder, 'dist'))).toEqual([])
    const files = readTree(join(folder, 'dist'))
    expect(
      [...files].filter(([, bytes]) =>
        /class="internal-|"audience":"internal"/.test(String(bytes)),
      ),
    ).toEqual([])
  })

  it('is not put in the place of a public one, nor the other way, unless by force', () => {
    const folder = knowledgeBase()
    const to = ['--out', 'site']
    const internal = ['--audience', 'internal']
    expect(run(folder, ...to, ...internal).code).toBe(0)
    const before = readTree(join(folder, 'site'))
    const refused = run(folder, ...to)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain(
      'holds the site for internal readers, and this one is for the public',
    )
    expect(readTree(join(folder, 'site'))).toEqual(before)
    writeFileSync(join(folder, 'site/.causebook/manifest.json'), 'no list')
    expect(run(folder, ...to).code).toBe(2)
    expect(run(folder, ...to, ...internal).code).toBe(0)
    const forced = run(folder, ...to, '--force')
    expect(forced.code).toBe(0)
    // Nobody of the public was told of what only the other site had.
    expect(forced.stdout).not.toContain('published/')
    expect(secretsIn(join(folder, 'site'))).toEqual([])
    expect(run(folder, ...to, ...internal).code).toBe(2)
    expect(run(folder, ...to, ...internal, '--force').code).toBe(0)
    expect(run(folder, ...to, ...internal).code).toBe(0)
  }, 240_000)
})

describe('a page that is internal', () => {
  it('cannot be led to by what the public reads', () => {
    const folder = knowledgeBase()
    writeFileSync(join(folder, 'pages/about.md'), '# About\n\n[x](secret.md)\n')
    const config = readFileSync(join(folder, 'causebook.yaml'), 'utf8')
    writeFileSync(
      join(folder, 'causebook.yaml'),
      `${config}nav: [{ label: X, to: pages/secret.md }]\n`,
    )
    const { code, stdout } = run(folder)
    expect(code).not.toBe(0)
    expect(stdout).toContain('pages/secret.md is internal, so readers of this page cannot open it')
    expect(stdout).toContain('pages/secret.md is internal, and this site is public')
    expect(run(folder, '--audience', 'internal')).toMatchObject(sound)
  })
})

describe('a build for internal readers that is killed', () => {
  it('leaves nothing in a later public one, at whatever moment', () => {
    const calls = 'mkdirSync,writeFileSync,writeSync,renameSync,unlinkSync,rmSync,rmdirSync'
    const build = (folder: string, moment: number, callsTo = '') => {
      const env = {
        ...process.env,
        NODE_OPTIONS: '',
        SIGNAL_AT: `${calls}:${moment}:SIGKILL`,
        CALLS_TO: callsTo,
      }
      const words = [
        '--import',
        preloaded.href,
        main,
        ...command,
        '--out',
        'site',
        '--audience',
        'internal',
      ]
      return spawnSync(process.execPath, [...words, '--no-cache', '--jobs', '0', '--no-search'], {
        cwd: folder,
        env,
      })
    }
    const counting = knowledgeBase()
    build(counting, 0, join(counting, 'calls'))
    const all = Number(readFileSync(join(counting, 'calls'), 'utf8'))
    expect(all).toBeGreaterThan(100)
    for (let i = 0; i < 12; i += 1) {
      const folder = knowledgeBase()
      const moment = Math.ceil(((i + 0.5) * all) / 12)
      expect(build(folder, moment).signal, `call ${moment} of ${all}`).toBe('SIGKILL')
      expect(run(folder, '--out', 'site', '--force', '--no-search')).toMatchObject({ code: 0 })
      expect(secretsIn(join(folder, 'site')), `call ${moment} of ${all}`).toEqual([])
    }
  }, 600_000)
})
