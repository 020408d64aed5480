import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { project } from '../command.ts'
import { readTree } from '../trees.ts'
import { soundReport as report } from './sound-report.ts'

/** An empty folder elsewhere, into which the packed tarball is put as `npm install` does, without a network. */
const consumer = mkdtempSync(join(tmpdir(), 'causebook-consumer-'))
const installed = join(consumer, 'node_modules/causebook')

beforeAll(() => {
  // Without scripts, which would compile again under the feet of other tests.
  const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', consumer]
  const tarball = execFileSync('npm', words, { cwd: project, encoding: 'utf8' }).trim()
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', join(consumer, tarball), '-C', installed, '--strip-components=1'])
  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  for (const name of [...Object.keys(dependencies), '@types/node', 'undici-types']) link(name)
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }\n')
  mkdirSync(join(consumer, 'rcas'))
  writeFileSync(join(consumer, 'rcas/alma.md'), report)
})

afterAll(() => rmSync(consumer, { recursive: true }))

function link(name: string): void {
  const path = join(consumer, 'node_modules', name)
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(join(project, 'node_modules', name), path)
}

function run(command: string, words: readonly string[]) {
  const { NODE_OPTIONS, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: consumer,
    encoding: 'utf8',
    env,
  })
  return { code: status, stdout, stderr }
}

function causebook(...words: string[]) {
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  return run(process.execPath, [join(installed, bin.causebook), ...words])
}

describe('the packed package', () => {
  it('holds what it needs, and no source, test or secret', () => {
    const paths = [...readTree(installed).keys()]
    for (const path of [
      'package.json',
      'README.md',
      'LICENSE',
      'SECURITY.md',
      'build/index.js',
      'build/index.d.ts',
      'build/licences.txt',
      'schemas/front-matter.json',
      'starter/gitignore',
      'starter/package.json',
      'templates/report.liquid',
      'templates/causebook.js',
      'build/search.js',
      'templates/styles/10-tokens.css',
    ])
      expect(paths).toContain(path)
    expect(
      paths.filter(path =>
        /^(src|compile|test|rcas|dist|node_modules)\/|\/bench\/|\.test\.|\.env|\.npmrc|\.inputs/.test(
          path,
        ),
      ),
    ).toEqual([])
  })

  it('holds every file that its documents link to', () => {
    const files = readTree(installed)
    const missing = [...files].flatMap(([path, bytes]) => {
      if (!path.endsWith('.md') || path.startsWith('starter/')) return []
      const text = bytes
        .toString()
        .replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '')
        .replace(/`[^`\n]*`/g, '')
      return Array.from(text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g), ([, to = '']) => to)
        .filter(to => !/^[a-z]+:/.test(to) && !existsSync(join(installed, dirname(path), to)))
        .map(to => `${path}: ${to}`)
    })
    expect(missing).toEqual([])
  })

  it('has the licence of everything that is bundled', () => {
    const licences = readFileSync(join(installed, 'build/licences.txt'), 'utf8')
    const { devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
    for (const name of ['commander', 'unified', 'zod']) {
      const [, text = ''] = licences.split(`${name} ${devDependencies[name]} (MIT)\n`)
      expect(text.split('-'.repeat(80))[0]).toContain('Permission is hereby granted')
    }
  })

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
    expect(causebook('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('starts with the line that a shell needs', () => {
    expect(readFileSync(join(installed, 'build/cli/main.js'), 'utf8')).toMatch(
      /^#!\/usr\/bin\/env node\n/,
    )
  })

  it('builds a folder of reports', () => {
    const { code, stderr } = causebook('build', '--now', '2026-11-22T12:00:00Z')
    expect([code, stderr]).toEqual([0, expect.stringContaining('1 report')])
    const page = readFileSync(join(consumer, 'dist/reports/alma/index.html'), 'utf8')
    expect(page).toContain('A switch.')
    const [, styles = 'none'] = /<link rel="stylesheet" href="\.\.\/\.\.\/([^"]*)"/.exec(page) ?? []
    expect(existsSync(join(consumer, 'dist', styles))).toBe(true)
  })

  it('begins a knowledge base, and builds it without a warning', () => {
    mkdirSync(join(consumer, 'kb'))
    expect(causebook('init', 'kb').code).toBe(0)
    const words = ['--config', 'kb/causebook.yaml', '--strict']
    const started = causebook('build', ...words)
    expect([started.code, started.stdout]).toEqual([0, ''])
    const times = ['--start', '2026-03-03 09:10', '--end', '2026-03-03 09:20']
    causebook('new', 'Main', ...times, '--config', 'kb/causebook.yaml')
    const { code, stdout } = causebook('check', ...words, '--now', '2026-03-06T00:00:00Z')
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('warning')])
  })

  it('can be imported', () => {
    const script = `
      import { build, check, loadConfig, UserError } from 'causebook'
      const now = '2026-11-22T12:00:00Z'
      const { config } = await loadConfig()
      const { site } = await check({ now })
      const { written } = await build({ now, out: 'site' })
      const problem = await check({ now, reports: 'nowhere' }).catch(error => error)
      console.log(JSON.stringify([config.site.title, site.reports[0].id, written.written > 10, problem instanceof UserError]))
    `
    writeFileSync(join(consumer, 'script.js'), script)
    const { stdout, stderr } = run(process.execPath, ['script.js'])
    expect([stdout, stderr]).toEqual(['["Incident reports","alma",true,true]\n', ''])
  })

  it('has types', () => {
    const sound = `
      import { type Built, build, type Config, type Diagnostic, loadConfig, type Report } from 'causebook'
      const built: Built = await build({ now: '2026-11-22T12:00:00Z', strict: true })
      const first: Report | undefined = built.site?.reports[0]
      const codes: string[] = built.diagnostics.map((diagnostic: Diagnostic) => diagnostic.code)
      const config: Config | null = (await loadConfig({ audience: 'internal' })).config
      export { codes, config, first }
    `
    const options = {
      strict: true,
      noEmit: true,
      module: 'NodeNext',
      target: 'ES2023',
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
      types: ['node'],
    }
    const check = (text: string) => {
      writeFileSync(join(consumer, 'consumer.ts'), text)
      writeFileSync(
        join(consumer, 'tsconfig.json'),
        JSON.stringify({ compilerOptions: options, files: ['consumer.ts'] }),
      )
      return run(join(project, 'node_modules/.bin/tsc'), ['-p', '.'])
    }
    expect(check(sound)).toEqual({ code: 0, stdout: '', stderr: '' })
    const broken = check(`import { build } from 'causebook'\nawait build({ noww: '' })\n`)
    expect([broken.code, broken.stdout]).toEqual([
      expect.not.toBeOneOf([0]),
      expect.stringContaining('noww'),
    ])
  })
})
