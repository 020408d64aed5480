import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  type EditorSchemaName,
  editorSchemaOf,
  editorSchemas,
} from '../../../src/model/schemas/editor-schemas.ts'
import { project } from '../../command.ts'
import { expectGolden } from '../../golden.ts'
import { readTree } from '../../trees.ts'

const names = Object.keys(editorSchemas) as EditorSchemaName[]
const ajv = new Ajv({ strict: false, allErrors: true })
const [configuration, frontMatter] = names.map(name => ajv.compile(editorSchemaOf(name)))

type Node = { readonly [key: string]: unknown }

/** The settings and fields below `node` of which nothing is said, by path. */
function untold(node: Node, path = ''): readonly string[] {
  const { properties = {}, anyOf = [], items, additionalProperties: named } = node
  const below = Object.entries(properties as Record<string, Node>).flatMap(([key, child]) => [
    ...(typeof child.description === 'string' ? [] : [`${path}${key}`]),
    ...untold(child, `${path}${key}.`),
  ])
  const others = [...(anyOf as Node[]), items, named].filter(child => typeof child === 'object')
  return [...below, ...others.flatMap(child => untold(child as Node, path))]
}

describe('the schemas for editors', () => {
  it.each(names)('say of every key of %s what it is for', name => {
    const roles = /^sections\.[a-z-]+$/
    expect(untold(editorSchemaOf(name) as Node).filter(path => !roles.test(path))).toEqual([])
  })

  it.each(names)('are packed as they are: %s', name => {
    const text = `${JSON.stringify(editorSchemaOf(name), null, 2)}\n`
    expectGolden(join(project, `schemas/${name}.json`), text)
  })

  it('take every sound configuration', () => {
    const files = ['causebook.yaml', 'test/sites/sound/input/causebook.yaml']
    for (const file of files) {
      configuration?.(parse(readFileSync(join(project, file), 'utf8')))
      expect([file, configuration?.errors]).toEqual([file, null])
    }
  })

  it.each([
    [{ site: { titel: 'x' } }, 'must NOT have additional properties'],
    [{ policy: { availability_target: 101 } }, 'must be <= 100'],
    [{ theme: { accent: 'blue' } }, 'must match pattern'],
  ])('refuse %j', (value, message) => {
    expect(configuration?.(value)).toBe(false)
    expect(configuration?.errors?.map(error => error.message).join()).toContain(message)
  })

  const reports = [...readTree(join(project, 'rcas'))].filter(([path]) => path.endsWith('.md'))

  it('take the front matter of every report of the sample, and keys of one’s own', () => {
    expect(reports.length).toBeGreaterThan(10)
    for (const [path, bytes] of reports) {
      const [, yaml = ''] = String(bytes).split(/^---$/m)
      frontMatter?.({ ...parse(yaml), 'x-note': 1 })
      expect([path, frontMatter?.errors]).toEqual([path, null])
    }
  })

  const sound = { instance: 'EU00', start: '2019-06-03 13:45', end: 'ongoing' }
  it.each([
    [{ start: sound.start, end: sound.end }, "must have required property 'instance'"],
    [{ instance: 'EU00' }, "must have required property 'start'"],
    [{ ...sound, severity: 'SEV2' }, 'must be equal to one of the allowed values'],
    [{ ...sound, actions: [{ title: 'Mend it' }] }, "must have required property 'status'"],
    [{ ...sound, autor: 'x' }, 'must NOT have additional properties'],
  ])('refuse the front matter %j', (value, message) => {
    expect(frontMatter?.(value)).toBe(false)
    expect(frontMatter?.errors?.map(error => error.message).join()).toContain(message)
  })
})

it('takes the front matter of every report that is read without an error', () => {
  const cases = [...readTree(join(project, 'test/reports'))]
  const read = new Map(cases.map(([path, bytes]) => [path, String(bytes)]))
  let taken = 0
  for (const [path, text] of read) {
    const reading = read.get(path.replace(/report\.md$/, 'reading.json'))
    if (!path.endsWith('/report.md') || !reading) continue
    if (JSON.parse(reading).diagnostics.some(({ severity }: Node) => severity === 'error')) continue
    const [, yaml = ''] = text.replace(/\r\n?/g, '\n').split(/^---\s*$/m)
    frontMatter?.(parse(yaml))
    expect([path, frontMatter?.errors]).toEqual([path, null])
    taken += 1
  }
  expect(taken).toBeGreaterThan(50)
})
