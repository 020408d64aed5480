/** What people type into the field of the search, and what addresses say of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { searchFacetNames } from '../../src/render/search/search-facets.ts'
import { openEngine } from '../../templates/search/engine.js'
import { readQuery, writeQuery } from '../../templates/search/query.js'
import { type Area, expectSame, type Files } from './area.ts'
import { characters, line, marks, times } from './hostile.ts'
import { buildIn, sampleFolder } from './knowledge-base.ts'

const names = [...searchFacetNames, 'from', 'to', 'for']

/** Opened once, over an index that is made once. */
let opened: ReturnType<typeof openEngine> | undefined

async function open(): ReturnType<typeof openEngine> {
  const folder = sampleFolder()
  await buildIn(folder, join(folder, 'dist'), { search: undefined })
  return openEngine(async (path: string) => readFileSync(join(folder, 'dist', path)))
}

async function hold({ 'query.txt': address = '' }: Files): Promise<string> {
  opened ??= open()
  const engine = await opened
  const query = readQuery(address, names)
  expectSame(
    'What an address says',
    [...readQuery(writeQuery(query), names).filters],
    [...query.filters],
  )
  const ask = async () => {
    const answer = await engine.ask(engine.settle(query))
    const hits = await answer.load(0, answer.total)
    return {
      total: answer.total,
      hits,
      counts: answer.counts(),
      named: answer.named,
      corrections: answer.corrections,
    }
  }
  const answer = await ask()
  expectSame('Asked twice', await ask(), answer)
  expectSame('As many as are told', answer.hits.length, answer.total)
  return answer.total > 0 ? 'found' : 'not found'
}

const said = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'oracle',
        'alma',
        'eu00',
        'login',
        'identity',
        'service',
        'database',
        'rca',
        'the',
        'amsterdm',
      ),
      fc.constantFrom(
        '"',
        '-',
        'OR',
        '|',
        '(',
        ')',
        '*',
        ':',
        'instance:',
        'year:2019',
        'since',
        '2019',
        'june 2019',
      ),
      fc.constantFrom(...marks, ...characters, ...times),
      line,
    ),
    { maxLength: 8 },
  )
  .chain(parts => fc.constantFrom(' ', '', '-', '"').map(gap => parts.join(gap)))
const filter = fc.tuple(
  fc.constantFrom(...names, 'sort', 'x'),
  fc.oneof(line, fc.constantFrom('EU00', '2019', 'date', '2019-13', 'a,b', '__proto__')),
)

export const queries: Area = {
  name: 'queries',
  inputs: fc
    .tuple(said, fc.array(filter, { maxLength: 3 }))
    .map(([q, filters]) => ({ 'query.txt': `?${new URLSearchParams([['q', q], ...filters])}` })),
  hold,
  few: 60,
}
