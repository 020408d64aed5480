import { expect, it } from 'vitest'
import { type KeptFacts, readFacts, writeFacts } from '../../src/io/kept-facts.ts'
import type { Report } from '../../src/model/report.ts'
import { report } from '../check/sample.ts'

const throughText = (facts: Parameters<typeof writeFacts>[0]) =>
  readFacts(JSON.parse(writeFacts(facts)) as KeptFacts)

it('gives back the facts and every place', () => {
  const places: Report['places'] = {
    '': { line: 2, column: 1, endLine: 9, endColumn: 4 },
    'actions.0."title"\n': { line: 3, column: 8 },
    source: { line: 4, column: 1, endColumn: 7 },
  }
  const facts = { report: { ...report(), places }, diagnostics: [] }
  expect(JSON.parse(JSON.stringify(throughText(facts)))).toEqual(facts)
})

it('gives back that there is no report', () => {
  expect(throughText({ report: null, diagnostics: [] })).toEqual({ report: null, diagnostics: [] })
})
