import { describe, expect, it } from 'vitest'
import { drawableText } from '../../../src/render/cards/drawable-text.ts'
import { textWidth } from '../../../src/render/cards/text-width.ts'
import { typeface } from './typeface.ts'

const cuts = [typeface('400Regular'), typeface('700Bold')]
const plane = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
const drawable = plane.filter(one => drawableText(one) === one)

describe('the characters that cards may have', () => {
  it('are many, and the typeface has them all', () => {
    expect(drawable.length).toBeGreaterThan(600)
    expect(drawable.filter(one => !cuts.every(cut => cut.has(one)))).toEqual([])
  })
})

describe('textWidth', () => {
  it('is never less than the typeface is wide', () => {
    const short = [...drawable, ' ', '\u00a0'].filter(one =>
      cuts.some(cut => cut.widthOf(one) > textWidth(one, 1)),
    )
    expect(short).toEqual([])
  })

  it.each([
    'Alma EU Instances – RCA – June 3, 2019',
    'Störung der Anmeldung am 28. Januar 2020',
    'Сбой системы хранения данных в Амстердаме',
  ])('is at most a tenth more than %s is wide', text => {
    const [, bold] = cuts
    const wide = Array.from(text).reduce((sum, one) => sum + (bold?.widthOf(one) ?? 0), 0)
    expect(textWidth(text, 1)).toBeLessThan(wide * 1.1)
  })

  it('grows with the size', () => {
    expect(textWidth('Alma', 60)).toBeCloseTo(2 * textWidth('Alma', 30))
  })
})
