/** Turns a JSON Schema into data that it takes, and now and then into some that it does not. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { packageFolder } from '../../src/io/program-version.ts'
import { line, times } from './hostile.ts'

/** As much of a schema as ours have. */
interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly examples?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly minItems?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** What is wanted where a pattern says so; of these, those that match are taken. */
const formal = [
  ...[
    '2019-06-11',
    '2019-06-12',
    '2019-06-11 16:30',
    '2019-06-11T16:30Z',
    '2018-02-30',
    'en',
    'de',
    'pt-BR',
    'ar',
  ],
  ...[
    'https://example.org/',
    'https://example.org/a?b="c"&d=<e>',
    'http://[::1]:8/',
    'mailto:a@example.org',
  ],
  ...[
    'https://example.org/{id}',
    'https://example.org/{path}',
    '#aa3300',
    '#FFFFFF',
    '#000000',
    'logo.svg',
    'a.woff2',
  ],
  ...[
    'example.org',
    'a@example.org',
    '/old/x.html',
    'old/y',
    '/a/b/',
    'a',
    'EU00',
    'b',
    '2019-06-03-x',
    'x_1.y',
  ],
  ...['links/draft', 'time/ambiguous', 'history/*', 'about.md', 'tel:+1', '2019/**', '*'],
]

const names = fc.constantFrom('EU00', 'web', 'b')
const soundTimes = fc.constantFrom(
  '2019-06-03 13:45',
  '2019-06-03 14:35',
  '2019-06-03 11:50 UTC',
  'ongoing',
)

/** Values for a schema; `texts` where it does not say which texts, and in the place of anything unless they `fit`. */
export function bySchema(schema: Schema, texts = line, fit = false): fc.Arbitrary<unknown> {
  const { anyOf, allOf, const: only, enum: known, examples } = schema
  if (anyOf) return fc.oneof(...anyOf.map(one => bySchema(one, texts, fit)))
  // A whole says by it which of its keys go together, a text that it has several forms.
  const forms = schema.type === 'string' ? (allOf ?? []) : []
  if (only !== undefined) return fc.constant(only)
  if (known) return fc.constantFrom(...known)
  const sound = bySort(schema, [schema, ...forms], texts, fit)
  const offered = examples ? fc.oneof(sound, fc.constantFrom(...examples)) : sound
  return fit
    ? offered
    : fc.oneof({ weight: 60, arbitrary: offered }, { weight: 1, arbitrary: stranger })
}

/** What no schema of ours takes in most places. */
const stranger = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e21, '', [], {}, [[]], { a: { b: 1 } }),
  line,
  fc.record({ __proto__: line, a: line }),
)

function bySort(
  schema: Schema,
  forms: readonly Schema[],
  texts: fc.Arbitrary<string>,
  fit: boolean,
): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'string':
      return textsLike(forms, texts, fit)
    case 'array':
      return fc.array(bySchema(schema.items ?? {}, texts, fit), {
        minLength: schema.minItems ?? 0,
        maxLength: 3,
      })
    case 'object':
      return object(schema, texts, fit)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'number':
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -3, max: Math.min(schema.maximum ?? 3000, 3000) })
    default:
      return stranger
  }
}

function textsLike(
  forms: readonly Schema[],
  texts: fc.Arbitrary<string>,
  fit: boolean,
): fc.Arbitrary<string> {
  const examples = forms.flatMap(({ examples = [] }) => examples)
  const isTime = examples.some(one => /^\d{4}-\d\d-\d\d \d/.test(String(one)))
  if (isTime) return fit ? soundTimes : fc.oneof(fc.constantFrom(...times), texts)
  const patterns = forms.flatMap(({ pattern }) => pattern ?? [])
  const matching = formal.filter(text => patterns.every(form => new RegExp(form, 'u').test(text)))
  if (patterns.length === 0 || matching.length === 0) return texts
  const some = fc.constantFrom(...matching)
  return fit ? some : fc.oneof({ weight: 9, arbitrary: some }, texts)
}

function object(schema: Schema, texts: fc.Arbitrary<string>, fit: boolean): fc.Arbitrary<object> {
  const { properties = {}, required = [], additionalProperties: others } = schema
  const known = Object.fromEntries(
    Object.entries(properties)
      .filter(([key]) => key !== '$schema')
      .map(([key, inner]) => [key, bySchema(inner, texts, fit)] as const),
  )
  const requiredKeys = required.filter(key => key in known)
  const told = fc.record(known, { requiredKeys })
  if (typeof others !== 'object') return told
  const more = fc.dictionary(fit ? names : fc.oneof(names, texts), bySchema(others, texts, fit), {
    maxKeys: 3,
  })
  return fc.tuple(told, more).map(([one, other]) => ({ ...other, ...one }))
}

/** A schema of ours that editors use. */
export function schemaOf(name: 'front-matter' | 'configuration'): Schema {
  return JSON.parse(readFileSync(join(packageFolder, `schemas/${name}.json`), 'utf8'))
}
