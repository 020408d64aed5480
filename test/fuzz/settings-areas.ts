/** Configurations and files of words, as anybody might write them. */
import fc from 'fast-check'
import { builtInWords } from '../../src/io/load/built-in-words.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { readConfig } from '../../src/read/settings/read-config.ts'
import { readWords } from '../../src/read/settings/read-words.ts'
import { type Area, expectSame, type Files } from './area.ts'
import { bySchema, schemaOf } from './by-json-schema.ts'
import { line, mutated, textsIn } from './hostile.ts'
import { judgeDiagnostics } from './judge.ts'

function holdConfig({ 'causebook.yaml': text = '' }: Files): string {
  const read = () => readConfig(text, sourcePath('../causebook.yaml'))
  const reading = read()
  expectSame('Read twice', read(), reading)
  expectSame('A configuration does not survive JSON', JSON.parse(JSON.stringify(reading)), reading)
  judgeDiagnostics(reading.diagnostics, () => text)
  if (!reading.config && reading.diagnostics.length === 0) throw new Error('Nobody is told why')
  return reading.config ? 'read' : 'refused'
}

export const settings: Area = {
  name: 'settings',
  inputs: fc
    .oneof(
      bySchema(schemaOf('configuration')).map(data => JSON.stringify(data)),
      bySchema(schemaOf('configuration'), line, true).map(data => JSON.stringify(data)),
      mutated([
        ...textsIn('test', 'causebook.yaml'),
        ...textsIn('starter', 'causebook.yaml'),
        ...textsIn('.', 'causebook.yaml').slice(0, 1),
      ]),
    )
    .map(text => ({ 'causebook.yaml': text })),
  hold: holdConfig,
  few: 25,
}

const english = builtInWords('en')

function holdWords({ 'templates/languages/de.yaml': text = '' }: Files): string {
  const options = { language: 'de', english, base: builtInWords('de'), isOwn: true }
  const read = () => readWords(text, sourcePath('../templates/languages/de.yaml'), options)
  const reading = read()
  expectSame('Read twice', read(), reading)
  judgeDiagnostics(reading.diagnostics, () => text)
  expectSame('Words do not survive JSON', JSON.parse(JSON.stringify(reading)), reading)
  expectSame('Words have another shape', shapeOf(reading.words), shapeOf(builtInWords('de')))
  return reading.diagnostics.length > 0 ? 'refused' : 'read'
}

/** The keys of all, but for the forms of a plural, which a file may leave out. */
function shapeOf(tree: unknown): unknown {
  if (typeof tree !== 'object' || tree === null || 'other' in tree) return 'text'
  if (Array.isArray(tree)) return tree.length
  return Object.entries(tree)
    .map(([key, inner]) => [key, shapeOf(inner)])
    .sort()
}

const files = textsIn('test/sites/languages', '.yaml')

export const words: Area = {
  name: 'words',
  inputs: mutated([...files, ...textsIn('templates/languages', '.yaml').map(partOf)]).map(text => ({
    'templates/languages/de.yaml': text,
  })),
  hold: holdWords,
  few: 12,
}

/** Whole files of words are long, and each of them has all texts. */
function partOf(text: string): string {
  return text.slice(0, text.indexOf('\n', 3000) + 1)
}
