import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { readWords } from '../../../src/read/settings/read-words.ts'
import { counted } from '../../../src/render/words/words.ts'
import { english, wordsOf } from '../../words.ts'

/** A file of a language that Causebook has no words in. */
function brought(language: string, text: string) {
  const options = { language, english, base: english, isOwn: false }
  return readWords(text, sourcePath('it.yaml'), options)
}

/** A file that replaces texts of a language that Causebook has words in. */
function replacing(language: string, text: string) {
  const options = { language, english, base: wordsOf(language), isOwn: true }
  return readWords(text, sourcePath('it.yaml'), options)
}

describe('a language file', () => {
  it('replaces the texts that it has, and no others', () => {
    const { words, diagnostics } = replacing('de', 'lists: { seeAllReports: Alle Vorfälle }')
    expect(diagnostics).toEqual([])
    const { lists, ...others } = wordsOf('de')
    expect(words).toEqual({ ...others, lists: { ...lists, seeAllReports: 'Alle Vorfälle' } })
  })

  it('has English words where it has none, and says which', () => {
    const { words, missing } = brought('nl', 'home: Start')
    expect(words).toEqual({ ...english, home: 'Start', language: 'nl' })
    expect(missing).toContain('lists.pageOf')
    expect(missing).not.toContain('home')
    expect(missing).toHaveLength(brought('nl', '').missing.length - 1)
  })

  it('keeps what is sound beside what is not', () => {
    const { words } = brought('nl', 'home: 5\nsearch: { title: Zoeken, submit: [] }')
    expect([words.home, words.search.title]).toEqual([english.home, 'Zoeken'])
    expect(words.search.submit).toBe(english.search.submit)
  })

  it.each(['[]', 'text', '5', ': :', '{ a: { b: [', '- a', 'reports: [1]', 'days: {}'])(
    'is told of what it is, and breaks nothing: %s',
    text => {
      const { words, diagnostics } = brought('nl', text)
      expect(diagnostics.length).toBeGreaterThan(0)
      expect(words).toEqual({ ...english, language: 'nl' })
    },
  )

  it.each([
    ['language/syntax', 'home: "x', 1, 9],
    ['language/unknown-key', 'lists:\n  pageOff: x', 2, 3],
    ['language/unknown-key', "reports: { one: '#', other: '#', mny: '#' }", 1, 34],
    ['language/invalid', 'home: Start\nallLists: 5', 2, 11],
    ['language/invalid', 'home: "a\\u0007"', 1, 7],
    ['language/invalid', 'clock: [ "{minute}" ]', 1, 8],
    ['language/unknown-slot', "lists: { moved: '{titel}' }", 1, 17],
    ['language/unknown-slot', "clock: [ '{minute}', '{second}{minute}' ]", 1, 22],
    ['language/missing-slot', "clock: [ '{hour}', '{minute}' ]", 1, 10],
    ['language/missing-slot', 'report: { corrected: Verbeterd }', 1, 22],
  ])('is told once, and where: %s in %s', (code, text, line, column) => {
    const { diagnostics } = brought('nl', text)
    expect(diagnostics.map(found => found.code)).toEqual([code])
    expect(diagnostics[0]?.place).toMatchObject({ line, column })
  })

  it.each(['', '# nothing yet\n', '{}', 'headings:\n  timeline: Verloop'])(
    'may be as good as empty: %j',
    text => expect(brought('nl', text).diagnostics).toEqual([]),
  )
})

describe('the forms of a plural', () => {
  const codesOf = (language: string, count: string) =>
    brought(language, `reports: ${count}`).diagnostics.map(({ code }) => code)

  it.each([
    ['nl', "{ one: '# rapport', other: '# rapporten' }"],
    ['ko', "'보고서 #건'"],
    ['fr', "{ one: '# rapport', other: '# rapports' }"],
    ['ru', "{ one: '# отчёт', few: '# отчёта', many: '# отчётов', other: '# отчёта' }"],
    ['lv', "{ zero: '# ziņojumu', one: '# ziņojums', other: '# ziņojumi' }"],
    ['ga', "{ one: a, two: b, few: '# c', many: '# d', other: '# e' }"],
  ])('are in %s those that numbers take: %s', (language, count) => {
    expect(codesOf(language, count)).toEqual([])
  })

  it.each([
    ['nl', "'# rapporten'", ['language/missing-form']],
    ['ru', "{ one: '# отчёт', other: '# отчёта' }", ['language/missing-form']],
    ['de', "{ one: '#', few: '#', other: '#' }", ['language/unknown-key']],
    ['ko', 'many', ['language/missing-slot']],
    ['fr', "{ one: un rapport, other: '# rapports' }", ['language/missing-slot']],
  ])('are missed in %s: %s', (language, count, codes) => {
    expect(codesOf(language, count)).toEqual(codes)
  })

  it('that a file leaves out are other, and not English', () => {
    const { words } = brought('cs', "reports: { one: '# zpráva', other: '# zpráv' }")
    expect([1, 2, 5].map(n => counted(n, words.reports, words))).toEqual([
      '1 zpráva',
      '2 zpráv',
      '5 zpráv',
    ])
  })

  it('that a file does not replace stay', () => {
    const { words } = replacing('de', "reports: { one: '# Fall' }")
    expect([1, 2].map(n => counted(n, words.reports, words))).toEqual(['1 Fall', '2 Berichte'])
  })
})
