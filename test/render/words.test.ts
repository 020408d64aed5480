/** Holds all language files against the English one: nothing missing, no slot lost, nothing left in English. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInTags } from '../../src/io/load/built-in-words.ts'
import { numbersByForm } from '../../src/model/languages/words.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { readWords } from '../../src/read/settings/read-words.ts'
import { counted, filled, listed, numberText, type Words } from '../../src/render/words/words.ts'
import { english, wordsOf } from '../words.ts'

const textOf = (tag: string) => readFileSync(`templates/languages/${tag}.yaml`, 'utf8')
const languages = builtInTags()
const others = languages.filter(tag => tag !== 'en').map(tag => [tag, wordsOf(tag)] as const)

/** How times are put together: a language takes the slots that it needs. */
const forms =
  /^(hoursTo12|hoursTo24|clock|day|daysOfMonth|daysOfYear|days|monthOfYear|quarterOfYear)\b/

/** All texts of a catalogue by where they are: `report.services.one`. */
function textsIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, path === '' ? key : `${path}.${key}`),
  )
}

const originals = new Map(textsIn(english))

/** The English text at a path; that of many for a form that English does not have. */
function originalOf(path: string): string {
  const many = path.replace(/\.(zero|two|few|many)$/, '.other')
  return originals.get(path) ?? originals.get(many) ?? originals.get(`${path}.other`) ?? ''
}

const spokenIn = (text: string) => text.replace(/\{\w+\}/g, '').match(/\p{L}{2,}/gu) ?? []

describe.each(others)('words in %s', (language, words: Words) => {
  const texts = textsIn(words)
  /** Each text beside the English one, for what a rule finds fault with. */
  const wrong = (isWrong: (text: string, original: string, path: string) => boolean) =>
    texts.filter(([path, text]) => isWrong(text, originalOf(path), path))

  it('has the language that it was asked for', () => {
    expect(words.language).toBe(language)
  })

  it('has all texts with all their slots and the forms of its plural, and no other', () => {
    const options = { language, english, base: english, isOwn: false }
    const { missing, diagnostics } = readWords(textOf(language), sourcePath(language), options)
    expect(missing).toEqual([])
    // Hebrew writes two as it does many, in digits.
    const isKnown = (message: string) => language === 'he' && message.includes('no form `two`')
    expect(diagnostics.filter(({ message }) => !isKnown(message))).toEqual([])
  })

  it('leaves nothing in English but a word that both have', () => {
    const same = wrong((text, original) => text === original && spokenIn(text).length > 0)
    expect(same.filter(([, text]) => spokenIn(text).length > 1)).toEqual([])
    expect(same.filter(([path]) => !path.startsWith('shortMonths.')).length).toBeLessThan(50)
  })

  it('has spaces and quotes as print has them', () => {
    const loose = (text: string) => text !== text.trim()
    expect(
      wrong((text, original, path) => loose(text) && !loose(original) && path !== 'thousands'),
    ).toEqual([])
    expect(wrong(text => /\s\s|["']/.test(text))).toEqual([])
  })

  it('ends sentences where English does', () => {
    const ends = (text: string) => /[.:?。：？؟]$/.test(text)
    const sentences = wrong((_, original, path) => original.includes(' ') && !forms.test(path))
    expect(sentences.filter(([path, text]) => ends(text) !== ends(originalOf(path)))).toEqual([])
  })

  it('has the months of a year and the days of a week', () => {
    const { months, monthsAlone, shortMonths, weekdays, shortWeekdays } = words
    expect([months, monthsAlone, shortMonths].map(names => new Set(names).size)).toEqual([
      12, 12, 12,
    ])
    expect([weekdays, shortWeekdays].map(names => new Set(names).size)).toEqual([7, 7])
  })

  it('has a ruler for days whose hours are those of its clock', () => {
    const hours = ['00', '12', '24'].map((hour24, i) =>
      filled(words.clock[i === 1 ? 1 : 0], { hour: 12, hour24, minute: '00' }),
    )
    expect(words.lists.dayAxis).toEqual(hours)
  })
})

describe('English', () => {
  it('has a ruler for days whose hours are those of its clock, without the minutes', () => {
    const [am, pm] = english.clock.map(text => text.replace('{hour}:{minute}', '12'))
    expect(english.lists.dayAxis).toEqual([am, pm, am])
  })
})

describe('French', () => {
  it('has narrow spaces that do not break beside signs of two parts', () => {
    const loose = textsIn(wordsOf('fr')).filter(([, text]) =>
      /[^\u202f][:;?!%»](?!\/)|«[^\u202f]/.test(text),
    )
    expect(loose.filter(([path]) => !/^(clock|lists\.dayAxis|hoursTo\d\d)\./.test(path))).toEqual(
      [],
    )
  })
})

describe('the words of a site', () => {
  it.each([
    ['de-AT', 'de'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['FR', 'fr'],
    ['en-GB', 'en'],
    ['iw', 'he'],
    ['zh-TW', 'zh-Hans'],
    ['ar-EG', 'ar'],
    ['nl', 'en'],
    ['den', 'en'],
  ])('in %s are those in %s', (tag, language) => {
    expect(wordsOf(tag).language).toBe(language)
  })
})

describe('words filled in', () => {
  it.each([
    ['de', '1 Bericht, 0 Berichte, 1.020 Berichte', '99,84', 'EU00, EU01 und EU02'],
    ['fr', '1 rapport, 0 rapport, 1\u202f020 rapports', '99,84', 'EU00, EU01 et EU02'],
    ['es', '1 informe, 0 informes, 1.020 informes', '99,84', 'EU00, EU01 y EU02'],
    ['pt', '1 relatório, 0 relatório, 1.020 relatórios', '99,84', 'EU00, EU01 e EU02'],
  ])('counts, writes numbers and lists in %s', (tag, counts, number, list) => {
    const words = wordsOf(tag)
    expect([1, 0, 1020].map(n => counted(n, words.reports, words)).join(', ')).toBe(counts)
    expect(numberText(99.84, 2, words)).toBe(number)
    expect(listed(['EU00', 'EU01', 'EU02'], words)).toBe(list)
  })

  it.each([
    ['pl', 1, '1 raport', '1 dzień'],
    ['pl', 2, '2 raporty', '2 dni'],
    ['pl', 5, '5 raportów', '5 dni'],
    ['pl', 12, '12 raportów', '12 dni'],
    ['pl', 22, '22 raporty', '22 dni'],
    ['pl', 112, '112 raportów', '112 dni'],
    ['ar', 0, 'لا تقارير', '0 يوم'],
    ['ar', 1, 'تقرير واحد', 'يوم واحد'],
    ['ar', 2, 'تقريران', 'يومان'],
    ['ar', 3, '3 تقارير', '3 أيام'],
    ['ar', 11, '11 تقريرًا', '11 يومًا'],
    ['ar', 100, '100 تقرير', '100 يوم'],
    ['ar', 103, '103 تقارير', '103 أيام'],
    ['fr', 1_000_000, '1\u202f000\u202f000 rapports', '1\u202f000\u202f000 jours'],
    ['he', 2, '2 דוחות', '2 ימים'],
    ['ja', 1, '報告書1件', '1日'],
  ])('has in %s for %i the form that it takes', (tag, number, reports, days) => {
    const words = wordsOf(tag)
    expect(counted(number, words.reports, words)).toBe(reports)
    expect(counted(number, words.units.day, words)).toBe(days)
  })

  it('counts as in English in a language of which nothing is known', () => {
    expect([...numbersByForm('tlh').keys()]).toEqual([...numbersByForm('en').keys()])
    expect(counted(1, english.reports, { ...english, language: 'tlh' })).toBe('1 report')
  })
})
