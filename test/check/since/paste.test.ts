import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { paste } from '../../../src/check/since/paste.ts'

it('writes what YAML reads again', () => {
  const value = {
    date: '2019-06-17',
    words: 'Corrected the end',
    texts: [
      'no',
      'null',
      '1e3',
      'EU00',
      'a: b',
      '#1',
      '"quoted"',
      '',
      '日本',
      '2019-06-03-alma-eu',
    ],
    nothing: null,
    no: false,
    deep: { list: [], severity: 'major' },
  }
  expect(parse(paste(value))).toEqual(value)
  expect(paste({ date: '2019-06-17', left: undefined, ids: ['EU00'] })).toBe(
    '{ date: 2019-06-17, ids: [EU00] }',
  )
})
