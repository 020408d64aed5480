import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../src/render/cards/text-width.ts'
import { wrapText } from '../../../src/render/cards/wrap-text.ts'

const words = (length: number) => Array.from({ length }, (_, i) => `word${i}`).join(' ')

describe('wrapText', () => {
  it('breaks between words', () => {
    const lines = wrapText('Alma Instances Amsterdam Datacenter', { size: 60, width: 600, most: 3 })
    expect(lines).toEqual(['Alma Instances', 'Amsterdam', 'Datacenter'])
  })

  it('leaves what fits as it is', () => {
    expect(wrapText('Outage', { size: 60, width: 600, most: 3 })).toEqual(['Outage'])
  })

  it.each(['-', '–', '—'])('begins no line with %s', dash => {
    const text = `Alma EU00 ${dash} RCA ${dash} May 20`
    for (let width = 300; width < 900; width += 10) {
      const lines = wrapText(text, { size: 60, width, most: 9 })
      expect(lines.filter(line => line.startsWith(dash))).toEqual([])
    }
  })

  it('breaks a word that is wider than a line', () => {
    const lines = wrapText(`an ${'W'.repeat(30)} and`, { size: 50, width: 600, most: 9 })
    expect(lines).toEqual(['an', 'W'.repeat(11), 'W'.repeat(11), 'WWWWWWWW and'])
  })

  it('ends in an ellipsis where there is more, not in a comma before it', () => {
    expect(wrapText(words(50), { size: 50, width: 600, most: 2 }).at(-1)).toMatch(/word\d*…$/)
    const names = 'one, two, three, four, five, six'
    for (let width = 80; width < 600; width += 5)
      expect(wrapText(names, { size: 50, width, most: 1 })[0]).not.toMatch(/[\s,]…$/)
  })

  it('never has a wider or a further line, and loses nothing it has room for', () => {
    const text = fc.string({ unit: fc.constantFrom(...'WMil .,–é'.split('')), maxLength: 200 })
    const room = fc.record({
      size: fc.integer({ min: 20, max: 90 }),
      width: fc.integer({ min: 200, max: 1040 }),
      most: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(text, room, (given, place) => {
        const lines = wrapText(given, place)
        expect(lines.length).toBeLessThanOrEqual(place.most)
        for (const line of lines)
          expect(textWidth(line, place.size)).toBeLessThanOrEqual(place.width)
        const bare = (all: readonly string[]) => all.join('').replace(/[\s\u00a0]/g, '')
        const whole = wrapText(given, { ...place, most: 1_000 })
        expect(bare(whole)).toBe(bare([given]))
        if (whole.length <= place.most) expect(lines).toEqual(whole)
      }),
    )
  })
})
