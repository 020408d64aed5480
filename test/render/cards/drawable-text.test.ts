import { describe, expect, it } from 'vitest'
import { drawableText } from '../../../src/render/cards/drawable-text.ts'

describe('drawableText', () => {
  it.each([
    ['Alma EU00 – “RCA”', 'Alma EU00 – “RCA”'],
    ['  two\n words\t', 'two words'],
    ['Sto\u0308rung', 'Störung'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['Сбой в Київ', 'Сбой в Київ'],
    ['Διακοπή', 'Διακοπή'],
    ['Sự cố', 'Sự cố'],
  ])('of %j is %j', (text, plain) => {
    expect(drawableText(text)).toBe(plain)
  })

  it.each(['日本語', 'עברית', 'Outage 🔥', 'عربي', '', ' ', 'a\u0000b', '\ufdd0', 'e\u0489'])(
    'of %j is nothing',
    text => {
      expect(drawableText(text)).toBeNull()
    },
  )
})
