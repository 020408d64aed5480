import { expect, it } from 'vitest'
import { piledMarks } from '../../src/read/piled-marks.ts'

it.each([
  'Việt Nam, Ελληνική ᾧ, שָׁלוֹם, ཧཱུྃ, क्षत्रिय, ﾊﾞﾝｺﾞﾊﾝ, 👩🏽‍🚒',
  `a${'\u0301'.repeat(30)}`,
  'e\u0301\u0323'.repeat(1000),
])('finds none where words are written: %s', text => {
  expect(piledMarks(text)).toBeNull()
})

it.each([`ab${'\u0301\u0323'.repeat(16)}`, `ab${'\u{1e8d0}'.repeat(31)}`])(
  'finds where they begin: %j',
  text => {
    expect(piledMarks(text)).toBe(2)
  },
)

it('knows each character that becomes marks when text is folded', () => {
  const all = Array.from({ length: 0x110000 }, (_, code) => code).filter(
    code => code < 0xd800 || code > 0xdfff,
  )
  const piled = all
    .map(code => String.fromCodePoint(code))
    .filter(one => /^\p{M}+$/u.test(one.normalize('NFKD')))
  expect(piled.filter(one => piledMarks(one.repeat(31)) !== 0)).toEqual([])
})
