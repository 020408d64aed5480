/** Runs what pipelines and scripts of the documents do, against stand-ins for the programs of hosts. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { main } from '../command.ts'
import { root, textOf } from '../document.ts'
import { emptyFolder, expectSameTree, readTree } from '../trees.ts'
import { runsIn } from './published-recipes.ts'

/** A folder that is in the PATH of `env`, in which `programs` stand by name. */
function withPrograms(programs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const folder = emptyFolder()
  for (const [name, file] of Object.entries(programs)) {
    chmodSync(file, 0o755)
    symlinkSync(file, join(folder, name))
  }
  return { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` }
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

describe('publish-to-s3.sh', () => {
  const forGood = 'public, max-age=31536000, immutable'

  it('publishes everything with its kind, and again only what changed', () => {
    const env = withPrograms({ aws: join(root, 'test/hosts/fake-aws.mjs') })
    const folder = emptyFolder()
    const publish = () => {
      const script = join(root, 'docs/recipes/publish-to-s3.sh')
      const { stderr, status } = spawnSync('sh', [script, 's3://bucket'], {
        cwd: folder,
        env,
        encoding: 'utf8',
      })
      expect([stderr, status]).toEqual(['', 0])
      return JSON.parse(readFileSync(join(folder, 'bucket.json'), 'utf8'))
    }
    for (const path of [
      ...['index.html', '404.html', 'feed.atom', 'calendar.ics', 'reports/a/index.md', 'card.png'],
      ...[
        'shared.3f2a9c1b.css',
        'own.css',
        'minutes.20190611.pdf',
        'search/index/0123456789abcdef.bin',
        'search/index/index.json',
      ],
      ...['.causebook/manifest.json', '.well-known/security.txt', 'files/home.webp'],
    ])
      write(join(folder, 'dist'), path, path)
    const html = { '--cache-control': 'no-cache', '--content-type': 'text/html; charset=utf-8' }
    const published = {
      '404.html': html,
      'index.html': html,
      'card.png': { '--cache-control': 'no-cache' },
      'own.css': { '--cache-control': 'no-cache' },
      'minutes.20190611.pdf': { '--cache-control': 'no-cache' },
      'shared.3f2a9c1b.css': { '--cache-control': forGood },
      'search/index/0123456789abcdef.bin': { '--cache-control': forGood },
      'search/index/index.json': { '--cache-control': 'no-cache' },
      'feed.atom': { ...html, '--content-type': 'application/atom+xml' },
      'calendar.ics': { ...html, '--content-type': 'text/calendar; charset=utf-8' },
      'reports/a/index.md': { ...html, '--content-type': 'text/markdown; charset=utf-8' },
      'files/home.webp': { ...html, '--content-type': 'image/webp' },
      '.well-known/security.txt': { ...html, '--content-type': 'text/plain; charset=utf-8' },
    }
    expect(publish()).toEqual(published)
    rmSync(join(folder, 'dist/own.css'))
    const { 'own.css': _, ...rest } = published
    expect(publish()).toEqual(rest)
    expect(existsSync(join(folder, 'bucket/own.css'))).toBe(false)
  })
})

const report = (summary: string) => `---
instance: EU00
timezone: Europe/Amsterdam
start: 2019-06-03 13:45
end: 2019-06-03 14:35
revisions:
  - { date: 2019-06-11, summary: ${summary} }
---

## Root Cause

A switch.
`
const settings = 'site: { url: https://rca.example.org/ }\nfeed: { authority: example.org }\n'

/** An environment in which `npx causebook` is this program. */
function withCausebook(programs: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const npx = join(emptyFolder(), 'npx')
  writeFileSync(npx, `#!/bin/sh\nshift\nexec '${process.execPath}' '${main}' "$@"\n`)
  return withPrograms({ ...programs, npx })
}

describe.each([
  ['github-pages.yml', '_site', { BASE_URL: 'https://owner.github.io/incidents' }],
  ['gitlab-ci.yml', 'public', { CI_PAGES_URL: 'https://owner.gitlab.io/incidents' }],
])('%s', (recipe, published, env) => {
  it('publishes the site for its address, and nothing else', () => {
    const folder = emptyFolder()
    write(folder, 'rcas/alma.md', report('Initial Publication'))
    write(folder, 'causebook.yaml', settings)
    const runs = runsIn(parse(textOf(`docs/recipes/${recipe}`)))
      .join('\n')
      .split('\n')
    const script = runs.filter(run => /causebook build --.*base-url|^cp /.test(run)).join('\n')
    const { stderr, status } = spawnSync('bash', ['-e', '-c', script], {
      cwd: folder,
      env: { ...withCausebook(), ...env },
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^1 report → dist: .+\n$/)])
    const [address = ''] = Object.values(env)
    expect(readFileSync(join(folder, published, 'feed.atom'), 'utf8')).toContain(
      `<link rel="alternate" href="${address}/"/>`,
    )
    expectSameTree(readTree(join(folder, published)), readTree(join(folder, 'dist')))
    expect(existsSync(join(folder, published, '.causebook'))).toBe(false)
    expect(existsSync(join(folder, 'dist/.causebook/manifest.json'))).toBe(true)
  })
})

describe('the comment of github-pull-request.yml', () => {
  const script = runsIn(parse(textOf('docs/recipes/github-pull-request.yml'))).at(-1) ?? ''

  it('is one, whatever is pushed, and says what readers will be told', () => {
    const folder = emptyFolder()
    const env = {
      ...withCausebook({ gh: join(root, 'test/hosts/fake-gh.mjs') }),
      GITHUB_REPOSITORY: 'example/incidents',
      NUMBER: '7',
    }
    const git = (...words: string[]) => {
      const author = ['-c', 'user.name=x', '-c', 'user.email=x@example.org']
      const { stderr, status } = spawnSync('git', [...author, ...words], {
        cwd: folder,
        encoding: 'utf8',
      })
      expect([status, stderr]).toEqual([0, ''])
    }
    const commit = (text: string) => {
      write(folder, 'rcas/alma.md', text)
      git('add', 'rcas', 'causebook.yaml')
      git('commit', '--quiet', '--allow-empty', '--message', 'x')
    }
    /** What stands on the page of the pull request after the step. */
    const comments = () => {
      const { stderr, status } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
        cwd: folder,
        env,
        encoding: 'utf8',
      })
      expect([stderr, status]).toEqual(['', 0])
      return JSON.parse(readFileSync(join(folder, 'comments.json'), 'utf8'))
    }
    git('init', '--quiet')
    write(folder, 'causebook.yaml', settings)
    write(folder, 'comments.json', '[{ "id": 5, "body": "Of somebody else" }]')
    commit(report('Initial Publication'))
    commit(report('Initial Publication'))
    expect(comments()).toHaveLength(1)
    commit(report('Initial Publication }\n  - { date: 2019-06-12, summary: The end was wrong'))
    const [, ours, ...more] = comments()
    expect(more).toEqual([])
    expect(ours.body).toMatch(
      /^<!-- causebook -->\n\n### What readers will be told\n\n[\s\S]*The end was wrong/,
    )
    commit(report('Initial Publication }\n  - { date: 2019-06-12, summary: The end was wrong'))
    expect(comments()).toMatchObject([
      { id: 5 },
      { id: ours.id, body: expect.stringMatching(/\nNothing\.\n$/) },
    ])
  })
})
