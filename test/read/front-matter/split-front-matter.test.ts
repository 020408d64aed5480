import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { afterAll, describe, expect, it } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { type Split, splitFrontMatter } from '../../../src/read/front-matter/split-front-matter.ts'
import { readReport } from '../../../src/read/read-report.ts'
import { defaultConfig } from '../../../src/read/settings/read-config.ts'

const file = sourcePath('report.md')

function split(text: string): Split {
  const result = splitFrontMatter(text, file)
  if (result.problem) throw new Error(result.problem.message)
  return result
}

function refusal(text: string) {
  const { problem, ...result } = splitFrontMatter(text, file)
  if (!problem) throw new Error(`split: ${JSON.stringify(result)}`)
  return problem
}

describe('splitFrontMatter', () => {
  it('gives the YAML, the line it starts on, and a text whose lines keep their numbers', () => {
    expect(split('---\na: 1\nb: 2\n---\nBody\n')).toEqual({
      yaml: 'a: 1\nb: 2',
      yamlLine: 2,
      text: '---\na: 1\nb: 2\n---\nBody\n',
      problem: null,
    })
  })

  it('moves blank lines above the front matter below it', () => {
    expect(split('\n  \n---\na: 1\n---\nBody\n')).toEqual({
      yaml: 'a: 1',
      yamlLine: 4,
      text: '---\na: 1\n---\n\n\nBody\n',
      problem: null,
    })
  })

  it('takes spaces behind a fence for nothing', () => {
    expect(split('--- \na: 1\n---\t\nBody').yaml).toBe('a: 1')
  })

  it.each([
    ['nothing between the fences', '---\n---\nBody', ''],
    ['a comment alone', '---\n# later\n---\n', '# later'],
    ['no line break at the end', '---\na: 1\n---', 'a: 1'],
    ['a fence within the body', '---\na: 1\n---\n\n---\nb: 2\n---\n', 'a: 1'],
    [
      'lines that only begin like a fence',
      '---\na: |\n---x\n----\n--- y\nb: 2\n---\n',
      'a: |\n---x\n----\n--- y\nb: 2',
    ],
  ])('reads %s', (_, text, yaml) => {
    expect(split(text).yaml).toBe(yaml)
  })

  it.each([
    ['', 'file/empty', 1],
    [' \n\n', 'file/empty', 1],
    ['# Outage\n', 'front-matter/missing', 1],
    ['\n\nText\n---\na: 1\n---\n', 'front-matter/missing', 3],
    ['----\na: 1\n----\n', 'front-matter/missing', 1],
    [' ---\na: 1\n---\n', 'front-matter/missing', 1],
    ['+++\nno end of TOML, so a line of text\n', 'front-matter/missing', 1],
    ['\n---\na: 1\n', 'front-matter/unclosed', 2],
    ['---\na: 1\n ---\n', 'front-matter/unclosed', 1],
    ['---\na: 1\n----\n', 'front-matter/unclosed', 1],
  ])('refuses %j: %s', (text, code, line) => {
    const { code: found, place } = refusal(text)
    expect(found).toBe(code)
    expect(place?.line).toBe(line)
  })
})

describe('front matter in a language that could run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'causebook-'))
  const proof = join(folder, 'evaluated')
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Runs wherever JavaScript is evaluated: as an expression, in a template, in CoffeeScript. */
  const payload = [
    '{ x: (globalThis.evaluated = true,',
    `  process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(proof)}, 'x')) }`,
  ].join('\n')

  it('has a payload that works', () => {
    runInThisContext(`(${payload})`)
    expect(existsSync(proof)).toBe(true)
    expect(globalThis).toHaveProperty('evaluated')
    rmSync(proof)
    Reflect.deleteProperty(globalThis, 'evaluated')
  })

  it.each([
    '---js',
    '---JS',
    '--- js',
    '---\tjs',
    '---javascript',
    '---JavaScript',
    '---coffee',
    '---cson',
    '---json',
    '---json5',
    '---toml',
    '---yaml',
    '---ejs',
  ])('%s is refused and never evaluated', fence => {
    for (const above of ['', '\n\n', '\uFEFF']) {
      const text = `${above}${fence}\n${payload}\n---\n${payload}\n`
      const { report, diagnostics } = readReport(Buffer.from(text), file, defaultConfig())
      expect(report).toBeNull()
      expect(diagnostics.map(({ code }) => code)).toEqual(['front-matter/language'])
      expect(diagnostics[0]?.message).toContain(`"${fence}"`)
    }
    expect(existsSync(proof)).toBe(false)
    expect(globalThis).not.toHaveProperty('evaluated')
  })

  it.each([
    ['+++', `+++\nx = 1\n+++\n`],
    ['{', `{\n"x": 1\n}\n`],
    [';;;', `;;;\n"x": 1\n;;;\n`],
  ])('%s is refused too', (_, text) => {
    expect(refusal(text).code).toBe('front-matter/language')
  })

  it('is not looked for within YAML either', () => {
    for (const value of ['!!js/function "function () {}"', `!!js/undefined ''`, '!<tag:x> 1']) {
      const text = `---\ninstance: ${value}\n---\n`
      const { diagnostics } = readReport(Buffer.from(text), file, defaultConfig())
      expect(diagnostics.map(({ code }) => code)).toContain('front-matter/syntax')
    }
  })
})
