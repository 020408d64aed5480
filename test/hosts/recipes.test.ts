/** Holds the examples of the documents against the recipes, and against what reads their languages. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { root, textOf } from '../document.ts'
import { expectGolden } from '../golden.ts'
import { examplesIn, recipes, runsIn } from './published-recipes.ts'

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
