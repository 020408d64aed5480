/** How countries write days, times of day and numbers; and what the settings say of hours. */
import { describe, expect, it } from 'vitest'
import { builtInRegions, builtInTags, builtInWords } from '../../src/io/load/built-in-words.ts'
import { nearestTag } from '../../src/model/languages/language-tags.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { readWords } from '../../src/read/settings/read-words.ts'
import { tellMoment, textOf } from '../../src/render/words/tell-time.ts'
import { numberText } from '../../src/render/words/words.ts'
import { english, wordsOf } from '../words.ts'

const morning = '2026-01-01T08:05:00Z'
const evening = '2026-06-02T20:05:09Z'

describe('a moment and a number', () => {
  it.each([
    ['en', 'January 1, 2026, 8:05 AM', 'June 2, 2026, 8:05:09 PM', '12,345.6'],
    ['en-US', 'January 1, 2026, 8:05 AM', 'June 2, 2026, 8:05:09 PM', '12,345.6'],
    ['en-GB', '1 January 2026, 08:05', '2 June 2026, 20:05:09', '12,345.6'],
    ['EN-gb', '1 January 2026, 08:05', '2 June 2026, 20:05:09', '12,345.6'],
    ['en-Latn-GB-oxendict', '1 January 2026, 08:05', '2 June 2026, 20:05:09', '12,345.6'],
    ['en-IE', '1 January 2026, 08:05', '2 June 2026, 20:05:09', '12,345.6'],
    ['en-AU', '1 January 2026, 8:05 am', '2 June 2026, 8:05:09 pm', '12,345.6'],
    ['en-NZ', '1 January 2026, 8:05 am', '2 June 2026, 8:05:09 pm', '12,345.6'],
    ['en-IN', '1 January 2026, 8:05 am', '2 June 2026, 8:05:09 pm', '12,345.6'],
    ['en-ZA', '1 January 2026, 08:05', '2 June 2026, 20:05:09', '12\u00a0345,6'],
    ['en-CA', 'January 1, 2026, 8:05 a.m.', 'June 2, 2026, 8:05:09 p.m.', '12,345.6'],
    ['en-SE', '1 January 2026, 08:05', '2 June 2026, 20:05:09', '12\u00a0345,6'],
    ['de', '1. Januar 2026, 08:05', '2. Juni 2026, 20:05:09', '12.345,6'],
    ['de-AT', '1. Jänner 2026, 08:05', '2. Juni 2026, 20:05:09', '12\u00a0345,6'],
    ['de-CH', '1. Januar 2026, 08:05', '2. Juni 2026, 20:05:09', '12’345.6'],
    ['fr-CH', '1er janvier 2026 à 08:05', '2 juin 2026 à 20:05:09', '12\u202f345,6'],
    [
      'fr-CA',
      '1er janvier 2026 à 08\u00a0h\u00a005',
      '2 juin 2026 à 20\u00a0h\u00a005:09',
      '12\u00a0345,6',
    ],
    [
      'es-MX',
      '1 de enero de 2026, 8:05\u00a0a.m.',
      '2 de junio de 2026, 8:05:09\u00a0p.m.',
      '12,345.6',
    ],
    ['es-ES', '1 de enero de 2026, 08:05', '2 de junio de 2026, 20:05:09', '12.345,6'],
    ['pt-BR', '1º de janeiro de 2026, 08:05', '2 de junho de 2026, 20:05:09', '12.345,6'],
    ['pt-PT', '1 de janeiro de 2026, 08:05', '2 de junho de 2026, 20:05:09', '12\u00a0345,6'],
    ['zh-TW', '2026年1月1日 上午8:05', '2026年6月2日 下午8:05:09', '12,345.6'],
    [
      'ar-IQ',
      '\u200f1 كانون الثاني 2026، 8:05 ص\u200f',
      '\u200f2 حزيران 2026، 8:05:09 م\u200f',
      '12,345.6',
    ],
  ])('are written in %s as there', (language, first, second, number) => {
    const words = wordsOf(language)
    expect(textOf(tellMoment(morning, 'UTC', words))).toBe(first)
    expect(textOf(tellMoment(evening, 'UTC', words))).toBe(second)
    expect(numberText(12345.6, 1, words)).toBe(number)
  })
})

describe('the hours of the settings', () => {
  it.each([
    ['en', 24, 'June 2, 2026, 20:05:09'],
    ['en-GB', 12, '2 June 2026, 8:05:09 pm'],
    ['en-AU', 24, '2 June 2026, 20:05:09'],
    ['de', 12, '2. Juni 2026, 8:05:09 PM'],
    ['fr-CA', 24, '2 juin 2026 à 20\u00a0h\u00a005:09'],
    ['ja', 12, '2026年6月2日 午後8:05:09'],
  ] as const)('go over those of %s: %i', (language, hours, text) => {
    expect(textOf(tellMoment(evening, 'UTC', wordsOf(language, hours)))).toBe(text)
  })

  it('have noon and midnight, and a ruler for days, in each language', () => {
    for (const language of builtInTags()) {
      for (const hours of [12, 24] as const) {
        const words = wordsOf(language, hours)
        const [noon, midnight] = ['2026-06-02T12:00:00Z', '2026-06-02T00:00:00Z'].map(at =>
          textOf(tellMoment(at, 'UTC', words)),
        )
        expect(noon).not.toBe(midnight)
        expect(words.lists.dayAxis).toEqual(words[`hoursTo${hours}`].dayAxis)
      }
    }
    expect(wordsOf('ja', 12).clock[1]).toContain('{hour0}')
  })
})

describe('each entry for countries', () => {
  it.each(builtInRegions().map(region => [region.for, region] as const))('%s', (tags, region) => {
    for (const tag of tags.split(' ')) {
      const language = nearestTag(tag, builtInTags()) ?? ''
      expect(tag.split('-')[0]).toBe(language.split('-')[0])
      const options = { language, english, base: builtInWords(language), isOwn: true }
      const text = JSON.stringify(region.words ?? {})
      expect(readWords(text, sourcePath(tag), options).diagnostics).toEqual([])
    }
    expect([undefined, 12, 24]).toContain(region.hours)
    expect(Object.keys(region).filter(key => !['for', 'hours', 'words'].includes(key))).toEqual([])
  })
})
