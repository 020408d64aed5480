import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import Ajv, { type Options } from 'ajv'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { check } from '../../src/build.ts'
import { catalogue } from '../../src/model/catalogue/catalogue.ts'
import { type Code, type Diagnostic, diagnose } from '../../src/model/diagnostics.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { gitlab } from '../../src/reporters/gitlab.ts'
import { json } from '../../src/reporters/json.ts'
import { junit } from '../../src/reporters/junit.ts'
import { sarif } from '../../src/reporters/sarif.ts'
import { ambiguous, context, contradiction, noUrl } from './sample.ts'

const require = createRequire(import.meta.url)
const fileOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** Text that means something to a terminal, to XML, to JSON or to Markdown, or is nowhere allowed. */
const nasty =
  'a <b> & "c" ]]> \u001b[2J \u009b \u202e | `d` \ud800 \uffff %0A ::error::\r\n🔥 {{ e }}'
const strange = ['ä b/ü%#?.md', '-.md', '"<&>.md', `${nasty.replace(/[\r\n]/g, '')}.md`]

const { diagnostics: real } = await check({
  config: fileURLToPath(new URL('../sites/broken/input/causebook.yaml', import.meta.url)),
  now: '2026-11-22T12:00:00Z',
  jobs: 0,
  cache: false,
})

const samples: Readonly<Record<string, readonly Diagnostic[]>> = {
  'of nothing': [],
  'of each severity, with and without a place': [ambiguous, contradiction, noUrl, ambiguous],
  'of every code': Object.keys(catalogue).map(code =>
    diagnose(code as Code, sourcePath('a.md'), 'Something is wrong'),
  ),
  'of what is nasty': strange.map(path =>
    diagnose('link/no-alt', sourcePath(path), nasty, {
      hint: nasty,
      place: { line: 3, column: 2, endLine: 5, endColumn: 1 },
    }),
  ),
  'of a site where everything is wrong': real,
}
const all = Object.entries(samples)

function expectValid(
  ajv: InstanceType<typeof Ajv.default | typeof Ajv2020.default>,
  schema: object,
  value: unknown,
): void {
  const validate = ajv.compile(schema)
  validate(value)
  expect(validate.errors).toBeNull()
}
// One pattern in the schema of SARIF has a bracket too many for Unicode's rules.
const how: Options = { strict: false, allErrors: true, unicodeRegExp: false }

it('has samples enough', () => {
  expect(real.length).toBeGreaterThan(20)
})

describe('SARIF', () => {
  // Its draft of JSON Schema is an old one, of which nothing is used that has changed but the name of the id.
  const {
    $schema,
    id,
    ...schema
  } = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  const ajv = addFormats.default(new Ajv.default(how))

  it.each(all)('%s is as the schema of OASIS demands', (_, diagnostics) => {
    const text = sarif(diagnostics, context(null))
    expectValid(ajv, schema, JSON.parse(text))
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
  })

  it('would not be with a column that is none', () => {
    const wrong = { ...ambiguous, place: { line: 0, column: 1 } }
    expect(ajv.compile(schema)(JSON.parse(sarif([wrong], context(null))))).toBe(false)
  })
})

describe('Code Quality', () => {
  const ajv = new Ajv2020.default(how)
  const schema = JSON.parse(fileOf('schemas/code-quality.json'))

  it.each(all)('%s is as GitLab asks for', (_, diagnostics) => {
    const list = JSON.parse(gitlab(diagnostics, context(null)))
    expectValid(ajv, schema, list)
    expect(new Set(list.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(
      diagnostics.length,
    )
  })
})

describe('JSON', () => {
  const ajv = new Ajv2020.default(how)
  const schema = JSON.parse(fileOf('../../schemas/findings.json'))

  it.each(all)('%s is as its schema says, which comes with the package', (_, diagnostics) => {
    expectValid(ajv, schema, JSON.parse(json(diagnostics, context(null))))
  })

  it('would not be with another severity', () => {
    const wrong = { ...ambiguous, severity: 'off' } as unknown as Diagnostic
    expect(ajv.compile(schema)(JSON.parse(json([wrong], context(null))))).toBe(false)
  })
})

describe('JUnit', () => {
  const schema = fileOf('schemas/junit.xsd')
  const errorsOf = async (contents: string) => {
    const xml = [{ fileName: 'junit.xml', contents }]
    const { errors } = await validateXML({
      xml,
      schema: [{ fileName: 'junit.xsd', contents: schema }],
    })
    return errors.map(({ message }) => message)
  }

  it.each(all)('%s is as the schema demands', async (_, diagnostics) => {
    expect(await errorsOf(junit(diagnostics, context(null)))).toEqual([])
  })

  it('would not be with a case outside of a suite', async () => {
    const text = junit([ambiguous], context(null)).replaceAll(/<\/?testsuite( [^>]*)?>/g, '')
    expect(await errorsOf(text)).not.toEqual([])
  })
})
