import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/cli/explain.ts'
import { catalogue } from '../../src/model/catalogue/catalogue.ts'
import { UserError } from '../../src/model/user-error.ts'
import { renderDiagnosticsPage } from './diagnostics-page.ts'

const codes = Object.keys(catalogue)

describe('explain', () => {
  it('says what a code means, with an example', () => {
    expect(explain('time/ambiguous')).toBe(`\
time/ambiguous (error)

This time happened twice.
When the clocks go back, an hour is shown twice. Add the offset of the one that is meant.
It stays an error, because a fact would be told that is not so.

Example:

    ---
    start: 2019-10-27 02:30
    timezone: Europe/Amsterdam
    ---
`)
  })

  it('says of what depends on the clock that it does, and what `rules` can make of a code', () => {
    expect(explain('policy/late')).toContain(
      '\nIt depends on the clock, and comes with time, though no file changed: `--strict=files` lets it pass.\n`rules` can make it error, info or off.\n',
    )
    expect(explain('time/in-future')).toContain('\nIt depends on the clock, and goes with time')
    expect(explain('section/missing')).toContain('\n`rules` can make it warning, info or off.\n')
  })

  it('lists all codes without one, each once, those of a room together', () => {
    const listed = explain()
      .split('\n')
      .map(line => line.split(' ')[0] ?? '')
      .filter(word => word.includes('/'))
    expect([...listed].sort()).toEqual([...codes].sort())
    const rooms = listed.map(code => code.split('/')[0])
    expect(rooms.filter((room, i) => room !== rooms[i - 1])).toEqual([...new Set(rooms)])
  })

  it.each([
    ['time/ambigous', 'Did you mean time/ambiguous?'],
    ['TIME/AMBIGUOUS', 'Did you mean time/ambiguous?'],
    ['constructor', 'causebook explain lists all codes'],
  ])('is puzzled by %s', (code, hint) => {
    expect(() => explain(code)).toThrow(UserError)
    expect(() => explain(code)).toThrow(
      expect.objectContaining({ message: `No diagnostic has the code "${code}"`, hint }),
    )
  })
})

describe('docs/diagnostics.md', () => {
  const file = new URL('../../docs/diagnostics.md', import.meta.url)

  it('is what the catalogue says', () => {
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, renderDiagnosticsPage())
    expect(readFileSync(file, 'utf8')).toBe(renderDiagnosticsPage())
  })

  it('has a heading for every code, and fences that close', () => {
    const page = renderDiagnosticsPage()
    const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, code]) => code)
    expect(headings.sort()).toEqual([...codes].sort())
    expect(page.match(/^`{3,}/gm)?.length).toBe(codes.length * 2)
  })
})
