/** Holds the catalogues of words against the English one: nothing missing, no slot lost, nothing left in English. */
import { describe, expect, it } from 'vitest'
import { english } from '../../src/render/words/en/english.ts'
import { allWords, findWords } from '../../src/render/words/find-words.ts'
import { counted, filled, listed, numberText, type Words } from '../../src/render/words/words.ts'

const languages = ['de', 'es', 'fr', 'pt-BR', 'ja', 'zh-Hans', 'he']
const catalogues = await Promise.all(
  languages.map(async tag => [tag, await findWords(tag)] as const),
)

/** Texts that are the same in the language as in English, by language. */
const shared: Readonly<Record<string, readonly string[]>> = {
  de: ['April', 'August', 'September', 'November', 'Region', 'Code', 'Q{quarter} {year}'],
  es: ['Total'],
  fr: [
    ...['Instance', 'Instances', 'Cause', 'Causes', 'Introduction', 'Incidents', 'Impact'],
    ...['# instance', '# instances', '# minute', '# minutes', '# incident', '# incidents'],
    ...['Service', 'Services', 'Source', 'Action', 'Actions', 'Type', 'Total', 'Code', 'Badges'],
  ],
  'pt-BR': ['Final', 'Total'],
}

/** The same in any language: forms made of slots, signs and names. */
const neutral = new Set([
  ...['{day}, {clock}', '{from} – {to}', '{month} {year}', '{zone} ({offset})', '{number}%'],
  ...['{start} – {end} {zone}', '{start} ({offset}) – {end} ({offset2}) {zone}'],
  ...['{duration}, {instances}', '{instance}: {text}', '{site}: {name}', '{title} – {format}'],
  ...['[{mark}] {title}', 'UTC', 'iCalendar', '# d', '# h', '# min', '# s', '1'],
  ...[', ', ' ', '.', ','],
])

/** How times are put together: a language takes the slots that it needs. */
const forms = /^(clock|day|daysOfMonth|daysOfYear|days|monthOfYear|quarterOfYear)\b/

/** All texts of a catalogue by where they are: `report.services.0`. */
function textsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, path === '' ? key : `${path}.${key}`),
  )
}

const slotsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
const originals = new Map(textsOf(english))

describe.each(catalogues)('words in %s', (language, words: Words) => {
  const texts = textsOf(words)
  /** Each text beside the English one, for what a rule finds fault with. */
  const wrong = (isWrong: (text: string, original: string, path: string) => boolean) =>
    texts.filter(([path, text]) => isWrong(text, originals.get(path) ?? '', path))

  it('has the language that it was asked for', () => {
    expect(words.language).toBe(language)
  })

  it('has the texts of English and no other', () => {
    expect(texts.map(([path]) => path).sort()).toEqual([...originals.keys()].sort())
  })

  it('has no empty text', () => {
    expect(wrong((text, original) => text === '' && original.trim() !== '')).toEqual([])
  })

  it('fills the slots of English and no other', () => {
    expect(
      wrong(
        (text, original, path) =>
          !forms.test(path) && slotsOf(text).join() !== slotsOf(original).join(),
      ),
    ).toEqual([])
  })

  it('tells the number of many', () => {
    const many = wrong(
      (text, original, path) => /\.1$/.test(path) && original.includes('#') && !text.includes('#'),
    )
    expect(many).toEqual([])
  })

  it('leaves nothing in English', () => {
    const known = new Set([...neutral, ...(shared[language] ?? [])])
    const same = wrong((text, original) => text === original && !known.has(text))
    expect(same.filter(([path]) => !path.startsWith('shortMonths.'))).toEqual([])
  })

  it('has spaces and quotes as print has them', () => {
    const loose = (text: string) => text !== text.trim()
    expect(
      wrong((text, original, path) => loose(text) && !loose(original) && path !== 'thousands'),
    ).toEqual([])
    expect(wrong(text => /\s\s|["']/.test(text))).toEqual([])
  })

  it('ends sentences where English does', () => {
    const ends = (text: string) => /[.:?。：？]$/.test(text)
    const sentences = wrong((_, original, path) => original.includes(' ') && !forms.test(path))
    expect(
      sentences.filter(([path, text]) => ends(text) !== ends(originals.get(path) ?? '')),
    ).toEqual([])
  })

  it('has the months of a year and the days of a week', () => {
    expect([words.months, words.shortMonths].map(names => new Set(names).size)).toEqual([12, 12])
    expect([words.weekdays, words.shortWeekdays].map(names => new Set(names).size)).toEqual([7, 7])
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
  it('has narrow spaces that do not break beside signs of two parts', async () => {
    const french = await findWords('fr')
    const loose = textsOf(french).filter(([, text]) =>
      /[^\u202f][:;?!%»](?!\/)|«[^\u202f]/.test(text),
    )
    expect(loose.filter(([path]) => !/^(clock|lists\.dayAxis)\./.test(path))).toEqual([])
  })
})

describe('findWords', () => {
  it.each([
    ['de-AT', 'de'],
    ['pt', 'pt-BR'],
    ['FR', 'fr'],
    ['en-GB', 'en'],
    ['nl', 'en'],
    ['den', 'en'],
  ])('finds for %s the words in %s', async (tag, language) => {
    expect((await findWords(tag)).language).toBe(language)
    expect((await allWords())(tag).language).toBe(language)
  })
})

describe('words filled in', () => {
  it.each([
    ['de', '1 Bericht, 0 Berichte, 1.020 Berichte', '99,84', 'EU00, EU01 und EU02'],
    ['fr', '1 rapport, 0 rapport, 1\u202f020 rapports', '99,84', 'EU00, EU01 et EU02'],
    ['es', '1 informe, 0 informes, 1.020 informes', '99,84', 'EU00, EU01 y EU02'],
    ['pt', '1 relatório, 0 relatório, 1.020 relatórios', '99,84', 'EU00, EU01 e EU02'],
  ])('counts, writes numbers and lists in %s', async (tag, counts, number, list) => {
    const words = await findWords(tag)
    expect([1, 0, 1020].map(n => counted(n, words.reports, words)).join(', ')).toBe(counts)
    expect(numberText(99.84, 2, words)).toBe(number)
    expect(listed(['EU00', 'EU01', 'EU02'], words)).toBe(list)
  })
})
