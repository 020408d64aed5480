import { expect, it } from 'vitest'
import { applyRules } from '../../src/check/apply-rules.ts'
import type { RuleSet } from '../../src/model/catalogue/rules.ts'
import { diagnose } from '../../src/model/diagnostics.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { config, report } from '../samples.ts'

const file = sourcePath('2019/a.md')
const late = diagnose('policy/late', file, 'late')
const stated = { file: sourcePath('../causebook.yaml'), place: { line: 3, column: 1 } }
const rulesFor = (files: string, levels: RuleSet['levels'] = { 'policy/late': 'off' }) =>
  config({ rules: [{ files, levels, stated }] })

it('gives all as it is without rules', () => {
  expect(applyRules([late], config(), [])).toEqual([late])
})

it('leaves out what is off where it is', () => {
  expect(applyRules([late, { ...late, file: sourcePath('b.md') }], rulesFor('2019'), [])).toEqual([
    { ...late, file: 'b.md' },
  ])
})

it('warns of rules for no report, where they stand, and not where one is or could not be read', () => {
  expect(applyRules([], rulesFor('2091'), [report({ source: file })])).toMatchObject([
    { code: 'config/rule-idle', file: stated.file, place: stated.place },
  ])
  expect(applyRules([], rulesFor('2019'), [report({ source: file })])).toEqual([])
  const unread = diagnose('file/empty', sourcePath('2091/x.md'), 'empty')
  expect(applyRules([unread], rulesFor('2091'), [])).toEqual([unread])
})

it.each([
  ['./2019', '2019'],
  ['/2019/', '2019/'],
  ['rcas/2019/**', '2019/**'],
  ['2019/A.md', '2019/a.md'],
  ['2109', '2019'],
])('asks whether %s is %s', (files, near) => {
  const hint = expect.stringContaining(`Did you mean \`${near}\`?`)
  expect(applyRules([], rulesFor(files), [report({ source: file })])).toMatchObject([{ hint }])
})

it('says what paths are where none is like it', () => {
  const hint = expect.stringMatching(/^Paths are those below/)
  for (const files of ['archive', '../x', '*', 'a/'])
    expect(applyRules([], rulesFor(files), [])).toMatchObject([{ hint }])
})
