/** Holds the documents against the project: files, links, commands, templates and names that they name. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Command } from 'commander'
import Slugger from 'github-slugger'
import { describe, expect, it } from 'vitest'
import { addBuildCommand } from '../src/cli/build-command.ts'
import { addChangesCommand } from '../src/cli/changes-command.ts'
import { addCheckCommand } from '../src/cli/check-command.ts'
import { addDevCommand } from '../src/cli/dev-command.ts'
import { addExplainCommand } from '../src/cli/explain-command.ts'
import { addInitCommand } from '../src/cli/init-command.ts'
import { addNewCommand } from '../src/cli/new-command.ts'
import { codesIn, root, rowsOf, textOf } from './document.ts'
import { expectGolden } from './golden.ts'
import { commandsIn, examplesIn, recipes } from './hosts/published-recipes.ts'

const documents = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name.replaceAll('\\', '/')}`)
    .sort(),
]
const prose = documents.filter(path => path !== 'docs/diagnostics.md')
const scripts = JSON.parse(textOf('package.json')).scripts as Record<string, string>

it('documents and CI name the oldest Node that package.json does', () => {
  const oldest = JSON.parse(textOf('package.json')).engines.node.replace('>=', '')
  expect(textOf('README.md')).toContain(`Node ${oldest} or newer`)
  expect(textOf('CONTRIBUTING.md').replace(/\s+/g, ' ')).toContain(`${oldest} and newer`)
  expect(textOf('.ci/nodes')).toContain(`for version in ${oldest}.0 `)
})

describe('templates.md', () => {
  const page = textOf('docs/templates.md')
  const files = readdirSync(join(root, 'templates')).filter(name => name.endsWith('.liquid'))
  const calls = files
    .map(name => textOf(`templates/${name}`))
    .flatMap(text => Array.from(text.matchAll(/\{%-? render '([\w-]+)',? ?(.*?) -?%\}/g)))

  it('names every template', () => {
    const named = rowsOf(page).map(([first]) => codesIn(first)[0])
    for (const file of files) expect(named).toContain(file.replace('.liquid', ''))
  })

  it('names what each partial is given, as the templates give it', () => {
    for (const [, name, given = ''] of calls) {
      const parameters = given.split(', ').map(pair => pair.split(':')[0])
      const row = rowsOf(page).find(([first]) => first === `\`${name}\``)
      const told = codesIn(row?.[1]).filter(code => /^[a-z]/.test(code))
      expect({ name, told }).toEqual({ name, told: parameters })
    }
  })

  it('names views that exist', () => {
    const paths = readdirSync(join(root, 'src/render'), { recursive: true, encoding: 'utf8' })
    const files = paths.filter(path => /(^|[/-])views\.ts$/.test(path))
    const types = files.map(file => textOf(`src/render/${file}`)).join('')
    const views = codesIn(page).filter(code => /^[A-Z]\w*View$|^Telling$/.test(code))
    expect(views.length).toBeGreaterThan(0)
    for (const view of views)
      expect(types).toMatch(new RegExp(`export (interface|type) ${view}\\b`))
  })
})

describe('architecture.md', () => {
  const page = textOf('docs/architecture.md')

  it('shows the folders of src, with how many files each holds itself', () => {
    const shown = page.replace(/^```\n(SRC|src\/ )[^`]*^```$/m, `\`\`\`\n${treeOf('src', 2)}\`\`\``)
    expectGolden(join(root, 'docs/architecture.md'), shown)
  })

  it('names functions that exist', () => {
    const source = sources().map(textOf).join('\n')
    const names = codesIn(page).filter(code => /^[a-z]+[A-Z]\w+$/.test(code))
    expect(names.length).toBeGreaterThan(20)
    for (const name of names)
      expect(source).toMatch(new RegExp(`\\b(function\\*?|const) ${name}\\b`))
  })
})

/** A folder and those below it, so many levels deep, one a line. */
function treeOf(folder: string, levels: number, indent = ''): string {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  const folders = entries.filter(entry => entry.isDirectory()).map(({ name }) => name)
  const count = entries.length - folders.length
  const line = `${indent}${folder.split('/').at(-1)}/`.padEnd(20)
  const below = folders.sort().map(name => treeOf(join(folder, name), levels - 1, `${indent}  `))
  return `${line}${String(count).padStart(3)}\n${levels > 0 ? below.join('') : ''}`
}

function sources(): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return files.filter(path => path.endsWith('.ts')).map(path => `src/${path}`)
}

describe('the command line', () => {
  const program = new Command('causebook')
  addInitCommand(program)
  addNewCommand(program)
  addCheckCommand(program, () => {})
  addBuildCommand(program, () => {})
  addDevCommand(program)
  addChangesCommand(program, () => {})
  addExplainCommand(program)
  const options = program.commands.flatMap(command => command.options.map(option => option.long))

  it('has the commands that the documents name, and the README names all it has', () => {
    const names = program.commands.map(command => command.name())
    const told = prose.flatMap(path => wordsAfter('causebook', textOf(path)))
    for (const name of told) expect(names).toContain(name)
    const table = rowsOf(textOf('README.md')).flatMap(([first]) => wordsAfter('causebook', first))
    expect(table).toEqual(names)
  })

  it('has the options that the documents name, and the README names all of check and build', () => {
    const told = prose.flatMap(path => codesIn(textOf(path)).flatMap(flagsIn))
    // Those of the program itself, of `npm run fuzz`, and of npm.
    const others = [
      '--help',
      '--version',
      '--minutes',
      '--only',
      '--seed',
      '--ignore-scripts',
      '--provenance',
      '--global',
      '--add',
    ]
    for (const flag of told) expect([...options, ...others]).toContain(flag)
    const readme = flagsIn(textOf('README.md'))
    const shared = program.commands.filter(command => ['check', 'build'].includes(command.name()))
    for (const { long } of shared.flatMap(command => command.options))
      expect(readme).toContain(long)
  })

  const examples = [
    ...prose.flatMap(examplesIn).map(({ place, text }) => [place, text] as const),
    ...recipes.map(name => [name, textOf(`docs/recipes/${name}`)] as const),
  ]
  const shown = examples.flatMap(([where, text]) =>
    commandsIn(text).map(words => [words.join(' '), where, words] as const),
  )

  it.each(shown)('understands `causebook %s` in %s', (_, __, words) => {
    const nested = program.commands.flatMap(({ commands }) => commands)
    for (const command of [program, ...program.commands, ...nested])
      command
        .exitOverride()
        .configureOutput({ writeErr: () => {} })
        .action(() => {})
    expect(() => program.parse(words, { from: 'user' })).not.toThrow()
  })

  it('is shown in many ways', () => {
    expect(shown.length).toBeGreaterThan(25)
  })

  it('has the npm scripts that the documents name', () => {
    const told = prose.flatMap(path => wordsAfter('npm run', textOf(path)))
    expect(told).toContain('site')
    for (const name of told) expect(Object.keys(scripts)).toContain(name)
  })
})

/** The words that follow `command` in code: `causebook build` → `build`. */
function wordsAfter(command: string, text = ''): string[] {
  const code = [
    ...codesIn(text),
    ...text.split('\n').filter(line => /^(npx |npm |git )/.test(line)),
  ]
  const pattern = new RegExp(`(?:^|&& |npx )${command} ([a-z][a-z-]*)`, 'g')
  return code.flatMap(line => Array.from(line.matchAll(pattern), match => match[1] ?? ''))
}

function flagsIn(text: string): string[] {
  return Array.from(text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g), match => match[0])
}

describe('links and paths', () => {
  it.each(documents)('of %s lead somewhere', path => {
    const text = withoutCode(textOf(path))
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue
      const [file = '', fragment] = target.split('#')
      const linked = file === '' ? path : join(dirname(path), file)
      expect(existsSync(join(root, linked)), `${path} links to ${target}`).toBe(true)
      if (fragment) expect(anchorsOf(linked), `${path} links to ${target}`).toContain(fragment)
    }
  })

  it('of docs/README.md lead to every document', () => {
    const targets = textOf('docs/README.md').matchAll(/\]\(([^)\s#]+)/g)
    const linked = Array.from(targets, ([, target = '']) => join('docs', target))
    const others = documents.filter(path => !path.endsWith('README.md'))
    expect([...new Set(linked)].sort()).toEqual(others.sort())
  })

  it.each(prose)('of %s that name files of the project are right', path => {
    const named = codesIn(textOf(path)).filter(code =>
      /^(src|test|docs|templates)\/[\w./-]+$/.test(code),
    )
    // Capitals stand for any name.
    const own = named.filter(file => !/[A-Z]{2,}/.test(file))
    for (const file of own) expect(existsSync(join(root, file)), `${path} names ${file}`).toBe(true)
  })
})

function withoutCode(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '')
}

/** The names of headings as GitHub makes them. */
function anchorsOf(path: string): string[] {
  const slugger = new Slugger()
  const text = textOf(path).replace(/^```[\s\S]*?^```$/gm, '')
  return Array.from(text.matchAll(/^#+ (.+)$/gm), match => slugger.slug(match[1] ?? ''))
}

describe('.ci/run', () => {
  it('runs the test command of the README, and nothing else', () => {
    const commands = textOf('.ci/run')
      .split('\n')
      .filter(line => line !== '' && !/^(#|set |cd )/.test(line))
    expect(commands).toEqual(['npm cit'])
    expect(textOf('README.md')).toContain('```sh\nnpm cit\n```')
    expect(statSync(join(root, '.ci/run')).mode & 0o111).not.toBe(0)
  })
})
