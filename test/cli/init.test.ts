import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { editorSchemaOf } from '../../src/model/schemas/editor-schemas.ts'
import { causebook, project } from '../command.ts'
import { emptyFolder, expectSameTree, readTree } from '../trees.ts'
import { talk } from './at-a-terminal.ts'

const enter = '\r'
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')
const report = 'rcas/2026-03-02-example.md'

describe('causebook init', () => {
  it('writes what builds without a warning, on any day, and says what to do next', () => {
    const folder = emptyFolder()
    const { code, stdout, stderr } = causebook(['init'], folder)
    expect([code, stderr]).toEqual([0, ''])
    const paths = [...readTree(folder).keys()]
    for (const path of paths) expect(stdout).toContain(`  ${path}\n`)
    expect(stdout).toContain('npm install --save-dev causebook')
    expect(stdout).toContain('npx causebook new')
    for (const day of ['2026-03-06', '2026-06-30', '2031-01-01']) {
      const now = ['--now', `${day}T00:00:00Z`, '--no-cache']
      expect(causebook(['check', '--strict', ...now], folder)).toMatchObject({
        code: 0,
        stdout: '1 report, nothing wrong\n',
      })
    }
    expect(causebook(['build', '--strict', '--quiet'], folder)).toMatchObject({
      code: 0,
      stdout: '',
    })
    expect(read(folder, 'dist/reports/2026-03-02-example/index.html')).toContain(
      `delete <code>${report}`,
    )
  })

  it('writes what editors take by the schemas that it names', () => {
    const folder = emptyFolder()
    causebook(['init', 'kb', '--instance', 'EU00', '--timezone', 'Europe/Amsterdam'], folder)
    const config = read(folder, 'kb/causebook.yaml')
    const [, path = ''] = /\$schema=\.\/node_modules\/causebook\/(.*)/.exec(config) ?? []
    expect(path).not.toBe('')
    for (const file of ['.vscode/settings.json', '.idea/jsonSchemas.xml'])
      expect(read(folder, `kb/${file}`)).toContain(`node_modules/causebook/${path}`)
    const ajv = new Ajv({ strict: false })
    expect(ajv.validate(JSON.parse(read(project, path)), parse(config))).toBe(true)
    expect(parse(config).instances).toEqual({ EU00: { timezone: 'Europe/Amsterdam' } })
    const front = parse(read(folder, `kb/${report}`).split(/^---$/m)[1] ?? '')
    expect(ajv.validate(editorSchemaOf('front-matter'), front)).toBe(true)
    const snippets = JSON.parse(read(folder, 'kb/.vscode/causebook.code-snippets'))
    expect(snippets.severity.body).toEqual([`severity: \${1|critical,major,minor,none|}`])
    expect(snippets.actions.body).toEqual([
      'actions:',
      '  - title: $1',
      `    status: \${2|open,in-progress,done,wont-do|}`,
    ])
  })

  it('overwrites nothing, and says what it kept', () => {
    const folder = emptyFolder()
    const mine = {
      'causebook.yaml':
        'site: { title: Mine, url: https://rca.example.org/ }\ninstances: { NA05: {} }\n',
      '.gitignore': '/dist\n',
      'package.json': '{}\n',
    }
    for (const [path, text] of Object.entries(mine)) writeFileSync(join(folder, path), text)
    const { code, stdout } = causebook(['init'], folder)
    expect(code).toBe(0)
    const [, kept = ''] = stdout.split('Kept as it is, because it is there already:\n')
    for (const [path, text] of Object.entries(mine)) {
      expect(kept).toContain(`  ${path}\n`)
      expect(read(folder, path)).toBe(text)
    }
    expect(stdout).toContain('Add to .gitignore: node_modules/ dist-internal/ .causebook/\n')
    // The first report is one of an instance that there is.
    expect(read(folder, report)).toContain('\ninstance: NA05\n')
    expect(causebook(['check', '--strict'], folder).code).toBe(0)
    const before = readTree(folder)
    expect(causebook(['init'], folder).stdout).not.toContain('Written')
    expectSameTree(readTree(folder), before)
  })

  it('writes no example beside reports that there are', () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'rcas'))
    writeFileSync(join(folder, 'rcas/mine.md'), 'mine')
    causebook(['init'], folder)
    expect(existsSync(join(folder, report))).toBe(false)
  })

  it.each([
    [
      'github',
      [
        '.github/workflows/causebook-pages.yml',
        '.github/workflows/causebook-pull-request.yml',
        '.github/pull_request_template.md',
      ],
    ],
    ['gitlab', ['.gitlab-ci.yml', '.gitlab/merge_request_templates/Default.md']],
  ])('writes a pipeline for %s, as it is documented', (host, paths) => {
    const folder = emptyFolder()
    mkdirSync(join(folder, '.git'))
    const { code, stdout } = causebook(['init', '--ci', host], folder)
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('root of the repository')])
    for (const path of paths) {
      expect(stdout).toContain(`  ${path}\n`)
      if (path.endsWith('.yml')) {
        // The first line says where it belongs.
        const text = read(folder, path)
        expect(text.split('\n')[0]).toBe(`# ${path}`)
        const recipes = readTree(join(project, 'docs/recipes'))
        expect([...recipes.values()].map(String)).toContain(text)
      }
    }
    const within = causebook(['init', 'kb', '--ci', host], folder)
    expect(within.stdout).toContain('Pipelines count at the root of the repository alone')
  })

  it.each([
    [['--url', 'rca.example.org'], '`site.url` is "rca.example.org": expected a web address', ''],
    [['--timezone', 'Amsterdam'], '"Amsterdam" is not a time zone', 'Europe/Amsterdam'],
    [['--title', ''], '`site.title` is', ''],
    [['--ci', 'jenkins'], 'Allowed choices are github, gitlab, none', ''],
  ])('refuses %j, and writes nothing', (words, message, hint) => {
    const folder = emptyFolder()
    const { code, stdout, stderr } = causebook(['init', ...words], folder)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).toContain(hint)
    expect([...readTree(folder)]).toEqual([])
  })

  it.each([
    ['.vscode', 'init'],
    ['file', 'init file'],
  ])('says so where %s is in the way', (path, words) => {
    const folder = emptyFolder()
    writeFileSync(join(folder, path), 'mine')
    const { code, stderr } = causebook(words.split(' '), folder)
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be written')])
    expect(read(folder, path)).toBe('mine')
  })

  it('asks at a terminal for what it is not told, and checks the answers', async () => {
    const folder = emptyFolder()
    const { code } = await talk(['init', '--title', 'Shop: incidents'], folder, [
      ['At which address will it be?', `\u0015rca.example.org${enter}`],
      ['expected a web address', `\u0015https://shop.example.org/rca/${enter}`],
      ['What can fail?', `shop-eu${enter}`],
      ['By which clock', enter],
      ['Which pipeline?', enter],
    ])
    expect(code).toBe(0)
    const { site, feed, instances } = parse(read(folder, 'causebook.yaml'))
    expect(site).toMatchObject({ title: 'Shop: incidents', url: 'https://shop.example.org/rca/' })
    expect(feed.authority).toBe('shop.example.org')
    expect(instances).toEqual({ 'shop-eu': { timezone: 'UTC' } })
  })
})

describe('init where reports are already', () => {
  it('begins with no registry, which would refuse what they name', () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'rcas'))
    const facts = 'instance: EU05\ntimezone: UTC\nstart: 2019-06-03 13:45\nend: 2019-06-03 13:48'
    const history = 'revisions: [{ date: 2019-06-11, summary: Initial Publication }]'
    const cause = '## Root Cause Analysis\n\nA switch failed.\n'
    writeFileSync(join(folder, 'rcas/a.md'), `---\n${facts}\n${history}\n---\n\n${cause}`)
    causebook(['init'], folder)
    expect(parse(read(folder, 'causebook.yaml')).instances).toBeUndefined()
    expect(read(folder, 'causebook.yaml')).toContain('# instances:\n#   Main:\n')
    expect(causebook(['check'], folder)).toMatchObject({ code: 0 })
  })
})

describe('init in a folder that it cannot use', () => {
  it('says what is in its way', () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'rcas'), '')
    const { code, stderr } = causebook(['init'], folder)
    expect([code, stderr]).toEqual([2, expect.stringContaining('rcas is no folder')])
  })

  it('names a folder as a shell takes it', () => {
    const { stdout } = causebook(['init', 'My reports'], emptyFolder())
    expect(stdout).toContain('cd "My reports"\n')
  })
})

describe('a folder without reports', () => {
  it.each(['check', 'build', 'dev'])('is told of causebook init by %s', command => {
    const folder = emptyFolder()
    const { code, stderr } = causebook([command], folder)
    expect([code, stderr]).toEqual([2, expect.stringContaining('causebook init')])
    mkdirSync(join(folder, 'rcas'))
    const empty = causebook([command], folder)
    expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining('causebook new')])
  })
})
