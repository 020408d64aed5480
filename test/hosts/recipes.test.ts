import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { main } from '../command.ts'
import { root, textOf } from '../document.ts'
import { expectGolden } from '../golden.ts'
import { emptyFolder } from '../trees.ts'
import { examplesIn, recipes } from './published-recipes.ts'

const documents = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.md'))
  .map(name => `docs/${name.replaceAll('\\', '/')}`)
const examples = ['README.md', ...documents].flatMap(examplesIn)
const named = (language: string) => examples.filter(example => example.language === language)

describe('the documents', () => {
  it('show every recipe', () => {
    const shown = examples.map(({ file }) => file).filter(file => file !== '')
    expect(shown.sort()).toEqual(recipes.map(name => `recipes/${name}`))
  })

  it.each(documents)('show in %s what the recipes say', document => {
    const text = textOf(document).replaceAll(
      /^(```\w+ (recipes\/\S+)\n)[\s\S]*?^```$/gm,
      (_, head, file) => `${head}${textOf(`docs/${file}`)}\`\`\``,
    )
    expectGolden(join(root, document), text)
  })

  it.each(named('yaml').map(({ place, text }) => [place, text]))(
    'have YAML that can be read: %s',
    (_place, text) => {
      expect(parseDocument(text, { strict: true }).errors).toEqual([])
    },
  )

  it.each(named('json').map(({ place, text }) => [place, text]))(
    'have JSON that can be read: %s',
    (_place, text) => {
      expect(() => JSON.parse(text)).not.toThrow()
    },
  )

  const scripts = [
    ...named('sh').map(({ place, text }) => [place, text] as const),
    ...named('yaml').flatMap(({ place, text }) =>
      runsIn(parse(text)).map(run => [place, run] as const),
    ),
  ]

  it('have commands of pipelines among them', () => {
    expect(scripts.length).toBeGreaterThan(30)
  })

  it.each(scripts)('have commands that a shell understands: %s', (_place, script) => {
    const readable = script.replaceAll(/<[a-z ]+>/g, 'x').replaceAll(/\$\{\{.+?\}\}/g, 'x')
    const { stderr } = spawnSync('bash', ['-n'], { input: readable, encoding: 'utf8' })
    expect(stderr).toBe('')
  })

  it('use one version of each action', () => {
    const used = new Set(
      named('yaml').flatMap(({ text }) => text.match(/\bactions\/[\w/-]+@v\d+/g) ?? []),
    )
    const families = [...used].map(action => action.replace(/^(actions\/[\w-]+).*@/, '$1@'))
    const actions = [...new Set(families)].map(action => action.split('@')[0])
    expect(actions.length).toBeGreaterThan(6)
    expect(actions).toEqual([...new Set(actions)])
  })
})

/** The scripts in a pipeline: `run` of GitHub, `script` and `before_script` of GitLab. */
function runsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(runsIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, below]) => {
    if (key === 'run' && typeof below === 'string') return [below]
    if (/^(before_)?script$/.test(key) && Array.isArray(below)) return [below.join('\n')]
    return runsIn(below)
  })
}

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

describe('the comment of github-pull-request.yml', () => {
  const script = runsIn(parse(textOf('docs/recipes/github-pull-request.yml'))).at(-1) ?? ''
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

  it('is one, whatever is pushed, and says what readers will be told', () => {
    const folder = emptyFolder()
    const npx = join(emptyFolder(), 'npx')
    writeFileSync(npx, `#!/bin/sh\nshift\nexec '${process.execPath}' '${main}' "$@"\n`)
    const env = {
      ...withPrograms({ gh: join(root, 'test/hosts/fake-gh.mjs'), npx }),
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
    write(
      folder,
      'causebook.yaml',
      'site: { url: https://rca.example.org/ }\nfeed: { authority: example.org }\n',
    )
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

const readsToml = spawnSync('python3', ['-c', 'import tomllib']).status === 0

it.skipIf(!readsToml)('netlify.toml is read by who reads TOML', () => {
  const program =
    'import tomllib, json, sys; print(json.dumps(tomllib.load(open(sys.argv[1], "rb"))))'
  const file = join(root, 'docs/recipes/netlify.toml')
  const { stdout, stderr } = spawnSync('python3', ['-c', program, file], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toMatchObject({
    build: { publish: 'dist', command: 'npx causebook build --base-url "$URL/"' },
    redirects: [{ from: '/.causebook/*', status: 404, force: true }],
  })
})
