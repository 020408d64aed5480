import { expect, it } from 'vitest'
import { sourcePath } from '../../src/model/paths.ts'
import { frontMatterKeys, frontMatterSchema } from '../../src/model/schemas/front-matter.ts'
import { readYaml } from '../../src/read/read-yaml.ts'
import { readConfig } from '../../src/read/settings/read-config.ts'
import { type Knowledge, validate } from '../../src/read/validate.ts'

const file = sourcePath('causebook.yaml')
const address = 'site: { url: https://rca.example.org/ }\n'
const knowledge: Knowledge = {
  codes: {
    unknownKey: 'front-matter/unknown-key',
    invalid: 'front-matter/invalid',
    required: 'front-matter/required',
  },
  keys: frontMatterKeys,
}

function inReport(text: string) {
  const yaml = readYaml(`${text}\ninstance: EU00\n`)
  return validate(frontMatterSchema, yaml, yaml.value, file, knowledge).diagnostics
}

it.each([
  ['actions: Fix it', 'Write `actions: [{ title: Fix it, status: open }]`'],
  ['actions: [Fix it]', 'Write `{ title: Fix it, status: open }`'],
  ['actions: ["Fix: it"]', 'Write `{ title: "Fix: it", status: open }`'],
  ['revisions: 2026-01-05', 'Write `revisions: [{ date: 2026-01-05, summary: First published }]`'],
  [
    'start: 2026-03-02 09:10\nrevisions: [{ date: 20226-03-05, summary: A }]',
    'The year "20226" has 5 digits, not 4. Did you mean 2026?',
  ],
  [
    'start: 2026-03-02 09:10\nactions: [{ title: A, status: open, due: 202-03-05 }]',
    'The year "202" has 3 digits, not 4. Did you mean 2026?',
  ],
  ['revisions: [Corrected]', 'Write `{ date: YYYY-MM-DD, summary: Corrected }`'],
  ['tags: #net', 'Write a value behind it, or delete the line; " #" opens a comment'],
  ['actions: [{ title: x, status: open, due: soon }]', 'Write it as YYYY-MM-DD'],
  ['id: my report', 'Write my-report'],
  ['due: 2026-01-05', 'It stands elsewhere: `actions.due`'],
])('says what to write for %j in a report', (text, hint) => {
  expect(inReport(text).map(diagnostic => diagnostic.hint)).toEqual([hint])
})

it('says of a list that it is one', () => {
  const [{ hint = '' } = {}] = inReport('revisions: { date: 2026-01-05, summary: First }')
  expect(hint).toContain('"- " before its first key')
})

it('does not miss what is only misspelt', () => {
  expect(
    inReport('revisions: [{ dat: 2026-01-05, summary: First }]').map(({ message }) => message),
  ).toEqual(['`revisions.0.dat` is not a known key'])
})

it.each([
  ['site: { url: www.example.org }', 'Write https://www.example.org'],
  [`${address}instances: [eu, us]`, 'Write `instances: { eu: {}, us: {} }`'],
  [`${address}instances: eu`, 'Write `instances: { eu: {} }`'],
  [`${address}instances: { eu: Europe/Berlin }`, 'Write `eu: { timezone: Europe/Berlin }`'],
  [`${address}policy: { availability_target: 99.9% }`, 'Write 99.9'],
  [`${address}policy: { rca_for_minutes: 5 min }`, 'Write 5'],
  [`${address}feed: { authority: https://example.org }`, 'Write example.org'],
  [`${address}title: Mine`, 'It stands elsewhere: `site.title` or `sections.*.title`'],
  [`${address}accent: red`, 'It stands elsewhere: `theme.accent`'],
])('says once what to write for %j in the settings', (text, hint) => {
  expect(readConfig(text, file).diagnostics.map(diagnostic => diagnostic.hint)).toEqual([hint])
})

it('says of a name that is none what it should be', () => {
  const [{ message = '' } = {}] = readConfig(`${address}instances: { "": {} }`, file).diagnostics
  expect(message).toBe('The key "" is none: expected something, not nothing')
})
