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
const { piecesOf, marked } = (await load('excerpt.js')) as {
  piecesOf: (excerpt: string, heading: string, content: string) => Pieces
  marked: (text: string, sought: readonly string[]) => Pieces
}
const { askTitles } = (await load('engines.js')) as {
  askTitles: (
    entries: readonly object[],
    query: Query,
  ) => {
    total: number
    load: (from: number, to: number) => Promise<readonly { title: string; excerpt: Pieces }[]>
    counts: (fact: string) => Promise<Record<string, number>>
  }
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
  })
})

describe('an excerpt', () => {
  it('becomes text and marks, never markup', () => {
    expect(piecesOf('a <mark>b</mark> &lt;img onerror=x&gt; <mark>c</mark>', 'T', '')).toEqual([
      ['a ', false],
      ['b', true],
      [' <img onerror=x> ', false],
      ['c', true],
      ['', false],
    ])
  })

  it('leaves spaces outside its marks', () => {
    expect(piecesOf('an <mark>Oracle </mark>update', 'T', '')).toEqual([
      ['an ', false],
      ['Oracle', true],
      [' update', false],
    ])
  })

  it('is shown without the heading above it', () => {
    const shown = (excerpt: string, heading: string) =>
      piecesOf(excerpt, heading, '')
        .map(([text]) => text)
        .join('')
    expect(shown('Root <mark>Cause</mark>. The <mark>cause</mark> is', 'Root Cause')).toBe(
      'The cause is',
    )
    expect(shown('The cause is', 'Root Cause')).toBe('The cause is')
  })

  describe('tells by an ellipsis', () => {
    const content =
      'Storage fails. It was  slow on July 8, a <storage> parameter. Root Cause. The cause is “known.”'
    const shown = (excerpt: string, heading = 'Storage fails', whole = content) =>
      piecesOf(excerpt, heading, whole)
        .map(([text]) => text)
        .join('')

    it.each([
      ['slow on <mark>July</mark> 8, a &lt;storage&gt;', '…slow on July 8, a <storage>…'],
      ['It was slow on <mark>July</mark> 8,', 'It was slow on July 8,…'],
      [
        '<mark>slow</mark> on July 8, a &lt;storage&gt; parameter.',
        '…slow on July 8, a <storage> parameter.',
      ],
      ['Storage fails. It was <mark>slow</mark>', 'It was slow…'],
      ['The cause is <mark>“known.”</mark>', 'The cause is “known.”'],
      ['Storage <mark>fails</mark>.', ''],
    ])('where %s was cut', (excerpt, text) => {
      expect(shown(excerpt)).toBe(text)
    })

    it('where the language has no small letters', () => {
      const japanese = '障害。ストレージが停止した。原因は設定だった。'
      expect(shown('停止した。原因は<mark>設定</mark>', '障害', japanese)).toBe(
        '…停止した。原因は設定…',
      )
      expect(shown('原因は<mark>設定</mark>だった。', '障害', japanese)).toBe('原因は設定だった。')
    })
  })

  it('marks words as they are, whatever their characters mean elsewhere', () => {
    expect(marked('C++ (and c++) broke', ['c++'])).toEqual([
      ['', false],
      ['C++', true],
      [' (and ', false],
      ['c++', true],
      [') broke', false],
    ])
    expect(marked('all', [])).toEqual([['all', false]])
  })
})

describe('a search of titles', () => {
  const entry = (title: string, instance: string, year: string) => ({
    path: `reports/${title}/index.html`,
    title,
    when: year,
    who: instance,
    kind: 'outage',
    duration: '1 min',
    summary: `${title} on ${instance}`,
    terms: ['Anmeldung für alle'],
    filters: { instance: [instance], year: [year] },
  })
  const entries = [
    entry('Disk full', 'EU00', '2020'),
    entry('Disk slow', 'EU01', '2020'),
    entry('Café closed', 'EU00', '2019'),
  ]
  const titles = async (asked: Query) =>
    (await askTitles(entries, asked).load(0, 10)).map(({ title }) => title)

  it('finds every word anywhere, in any case, with or without accents', async () => {
    expect(await titles(query('DISK eu00'))).toEqual(['Disk full'])
    expect(await titles(query('cafe'))).toEqual(['Café closed'])
    expect(await titles(query('fur alle'))).toHaveLength(3)
    expect(await titles(query('disk café'))).toEqual([])
    expect(await titles(query(''))).toHaveLength(3)
  })

  it('takes one of the values of each fact, and counts what the others would give', async () => {
    const asked = query('disk', { instance: ['EU01'], year: ['2020', '2019'] })
    expect(await titles(asked)).toEqual(['Disk slow'])
    const { total, counts } = askTitles(entries, asked)
    expect(total).toBe(1)
    expect(await counts('instance')).toEqual({ EU00: 1, EU01: 1 })
    expect(await counts('year')).toEqual({ 2020: 1 })
  })

  it('marks what was sought', async () => {
    const [hit] = await askTitles(entries, query('slow')).load(0, 1)
    expect(hit?.excerpt.filter(([, isMarked]) => isMarked)).toEqual([['slow', true]])
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
