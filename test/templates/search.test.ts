/** The parts of the search page's script that need no browser. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInTags } from '../../src/io/load/built-in-words.ts'
import { counted } from '../../src/render/words/words.ts'
import { wordsOf } from '../words.ts'

interface Query {
  readonly q: string
  readonly filters: ReadonlyMap<string, readonly string[]>
  readonly sort: string
}

type Pieces = readonly (readonly [text: string, marked: boolean])[]

const load = (name: string) =>
  import(new URL(`../../templates/search/${name}`, import.meta.url).href)

const { readQuery, writeQuery, loosened, looser } = (await load('query.js')) as {
  readQuery: (search: string, names: readonly string[]) => Query
  writeQuery: (query: Query) => string
  loosened: (query: Query, filter?: readonly [string, string]) => Query
  looser: (query: Query) => readonly { dropped: unknown; query: Query }[]
}
const { numbersIn } = (await load('words.js')) as {
  numbersIn: (words: object) => { counted: (number: number) => string }
}
const { marked } = (await load('marks.js')) as {
  marked: (
    text: string,
    sought: readonly { words: ReadonlySet<string>[]; weight: number }[],
  ) => Pieces
}

const names = ['instance', 'year', 'cause']
const query = (q: string, filters: Readonly<Record<string, readonly string[]>> = {}): Query => ({
  q,
  filters: new Map(Object.entries(filters)),
  sort: '',
})

describe('the address of a search', () => {
  it('says what is asked for in words that people can read', () => {
    const asked = query('Oracle storage', { instance: ['EU00', 'EU01'], year: ['2019'] })
    expect(writeQuery(asked)).toBe('?q=Oracle+storage&instance=EU00&instance=EU01&year=2019')
    expect(writeQuery({ ...asked, sort: 'date' })).toMatch(/&sort=date$/)
    expect(writeQuery(query(''))).toBe('')
  })

  it('is read as what it was written from, whatever that is', () => {
    const value = fc.string({ unit: 'grapheme', minLength: 1 })
    const filters = fc
      .uniqueArray(fc.constantFrom(...names))
      .chain(used =>
        fc.tuple(
          ...used.map(name => fc.tuple(fc.constant(name), fc.array(value, { minLength: 1 }))),
        ),
      )
    const queries = fc.record({
      q: fc.string({ unit: 'grapheme' }).map(text => text.trim()),
      filters: filters.map(pairs => new Map(pairs)),
      sort: fc.constantFrom('', 'date'),
    })
    fc.assert(
      fc.property(queries, asked => {
        expect(readQuery(writeQuery(asked), names)).toEqual(asked)
      }),
    )
  })

  it('passes over what it does not know', () => {
    expect(readQuery('?utm_source=mail&q=x&__proto__=1&sort=title', names)).toEqual(query('x'))
  })

  it('can be loosened filter by filter and word by word', () => {
    const asked = query('Oracle storage', { instance: ['EU00', 'EU01'], year: ['2019'] })
    expect(writeQuery(loosened(asked, ['instance', 'EU00']))).toBe(
      '?q=Oracle+storage&instance=EU01&year=2019',
    )
    expect(writeQuery(loosened(asked))).toBe('?q=Oracle+storage')
    expect(looser(asked).map(({ dropped }) => dropped)).toEqual([
      ['instance', 'EU00'],
      ['instance', 'EU01'],
      ['year', '2019'],
      'Oracle',
      'storage',
    ])
    expect(looser(query('same same')).map(other => other.query.q)).toEqual(['same', 'same'])
    expect(looser(query('one'))).toEqual([])
    expect(looser(query('"two words" three')).map(other => other.query.q)).toEqual([
      'three',
      '"two words"',
    ])
  })
})

describe('a text', () => {
  const marksIn = (text: string, ...words: string[][]) => {
    const pieces = marked(
      text,
      words.map(word => ({ words: word.map(each => new Set([each])), weight: 1 })),
    )
    expect(pieces.map(([piece]) => piece).join('')).toBe(text)
    return pieces.filter(([, isMarked]) => isMarked).map(([piece]) => piece)
  }

  it('has marks where words are what was found, whatever their letters and accents', () => {
    expect(marksIn('Café, CAFÉ and cafés: <b>', ['cafe'])).toEqual(['Café', 'CAFÉ'])
    expect(marksIn('all', [])).toEqual([])
  })

  it('has marks on a phrase only where it is whole', () => {
    expect(marksIn('INC-1234, INC-99 and 1234', ['inc', '1234'])).toEqual(['INC', '1234'])
    expect(marksIn('障害と障子', ['障', '害'])).toEqual(['障', '害'])
  })
})

describe('numbers of reports', () => {
  it.each(builtInTags())('are told in %s as on all other pages', language => {
    const words = wordsOf(language)
    const told = numbersIn(words).counted
    for (const number of [0, 1, 2, 3, 5, 11, 22, 100, 112, 1020, 1_000_000])
      expect(told(number)).toBe(counted(number, words.reports, words))
  })
})
