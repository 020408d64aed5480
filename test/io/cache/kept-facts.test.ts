import { expect, it } from 'vitest'
import {
  type KeptFacts,
  readFacts,
  withPlaces,
  writeFacts,
} from '../../../src/io/cache/kept-facts.ts'
import type { Report } from '../../../src/model/report.ts'
import { report, site } from '../../check/sample.ts'

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

it('gives places that can be asked for, listed and cloned like any others', () => {
  const places: Report['places'] = { title: { line: 3, column: 8 } }
  const kept = () => throughText({ report: { ...report(), places }, diagnostics: [] }).report
  expect(kept()?.places.title).toEqual({ line: 3, column: 8 })
  expect(kept()?.places.status).toBeUndefined()
  expect('title' in (kept()?.places ?? {})).toBe(true)
  expect(Object.keys(kept()?.places ?? {})).toEqual(['title'])
  const all = withPlaces(site([kept() ?? report()]))
  expect(structuredClone(all)).toEqual(site([{ ...report(), places }]))
})
