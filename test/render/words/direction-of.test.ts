import { expect, it } from 'vitest'
import { directionOf } from '../../../src/render/words/direction-of.ts'

it.each([
  ['he', 'rtl'],
  ['HE-IL', 'rtl'],
  ['ar', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ks-Deva', null],
  ['he-Latn', null],
  ['hes', null],
  ['en', null],
  [null, null],
] as const)('%s runs %s', (lang, direction) => expect(directionOf(lang)).toBe(direction))
