import { expect, it } from 'vitest'
import { checkIds } from '../../src/check/check-ids.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { at, report, site } from '../samples.ts'

it('tells the report whose file comes later, and names the other', () => {
  const places = { id: at(2, 5) }
  const a = report({ id: 'Alma-EU00', source: sourcePath('2019/b.md'), places })
  const b = report({ id: 'alma-eu00', source: sourcePath('2018/a.md'), places })
  expect([...checkIds(site([a, b]))]).toEqual([
    {
      code: 'id/duplicate',
      severity: 'error',
      message: 'The id "Alma-EU00" has the address of "alma-eu00" in 2018/a.md',
      file: '2019/b.md',
      place: at(2, 5),
      hint: 'Give one of the two another `id`',
      also: ['2018/a.md'],
    },
  ])
})

it('tells every later report when three share an id, drafts among them', () => {
  const files = ['a.md', 'b.md', 'c.md'].map(sourcePath)
  const reports = files.map((source, i) =>
    report({ id: 'x', source, status: i === 1 ? 'draft' : 'final' }),
  )
  const found = [...checkIds(site(reports))]
  expect(found.map(({ file }) => file)).toEqual(['b.md', 'c.md'])
  expect(found[1]?.message).toBe('The id "x" is already that of a.md')
})

it.each([
  ['a.b', 'a-b'],
  ['Réseau', 'reseau'],
  ['\u00e9t\u00e9', 'e\u0301te\u0301'],
])('sees that %s and %s share an address', (one, other) => {
  expect([...checkIds(site([report({ id: one }), report({ id: other })]))]).toHaveLength(1)
})
