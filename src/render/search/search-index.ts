/**
 * Turns a site into the files that its search page asks. `docs/architecture.md` says what is in them;
 * `templates/search/index-reader.js` reads them.
 */
import { hash } from 'node:crypto'
import { outputPath } from '../../model/paths.ts'
import type { SearchFile, SearchIndex } from '../../model/search-index.ts'
import type { Site } from '../../model/site.ts'
import { searchIndexPath } from '../addresses.ts'
import { fingerprint } from '../fingerprint.ts'
import type { Look } from '../look.ts'
import { stampsOf } from '../stamps.ts'
import { ByteWriter } from './byte-writer.ts'
import { Postings } from './postings.ts'
import { type SearchDocument, searchDocuments } from './search-documents.ts'
import { searchableReports, searchFacetNames } from './search-facets.ts'
import { type SearchNames, searchNames } from './search-names.ts'

/** So many reports have their rows in one file. */
const rowsInFile = 50

/** The index of a site; one that is not `full` knows titles, facts and summaries alone. */
export function searchIndex(site: Site, look: Look, full: boolean): SearchIndex {
  const { frame, facts, whole } = stampsOf(site, look)
  const reports = searchableReports(site)
  return {
    folder: outputPath(searchIndexPath.replace(/[^/]*$/, '')),
    get fingerprint() {
      return fingerprint(full, frame, full ? reports.map(whole) : facts(), reports.length)
    },
    size: reports.length,
    make: () => makeIndex(site, look, full),
  }
}

function* makeIndex(
  site: Site,
  look: Look,
  full: boolean,
): Generator<number, readonly SearchFile[]> {
  const names = searchNames(site, look)
  const numbersOf = numbersIn(names)
  const postings = new Postings()
  const table = new ByteWriter()
  const rows: string[] = []
  for (const document of searchDocuments(site, look, names, full)) {
    tabulate(document, postings.add(document.fields), numbersOf, table)
    rows.push(JSON.stringify(document.row))
    yield rows.length
  }
  const files = new Map<string, SearchFile>()
  const keep = (content: string | Uint8Array, ending: string) => {
    const path = outputPath(
      searchIndexPath.replace(/[^/]*$/, `${hash('sha256', content).slice(0, 16)}.${ending}`),
    )
    files.set(path, { path, content })
    return path
  }
  const shards = Array.from(postings.shards(), ({ first, bytes }) => [first, keep(bytes, 'bin')])
  const packs = Array.from({ length: Math.ceil(rows.length / rowsInFile) }, (_, i) =>
    keep(`[${rows.slice(i * rowsInFile, (i + 1) * rowsInFile).join(',\n')}]\n`, 'json'),
  )
  const told = {
    full,
    language: look.words.language,
    months: monthsOf(look),
    dates: [look.words.day, look.words.monthOfYear, look.words.quarterOfYear],
    size: rows.length,
    table: keep(table.written(), 'bin'),
    rowsInFile,
    rows: packs,
    vocabulary: keep(postings.vocabulary(), 'txt'),
    names: Object.fromEntries(searchFacetNames.map(fact => [fact, names[fact]])),
    shards,
  }
  const content = `${JSON.stringify(told)}\n`
  return [...files.values(), { path: searchIndexPath, content }]
}

/** The number of each value of each fact, as the table has it. */
function numbersIn(names: SearchNames): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(names).flatMap(([fact, values]) =>
      values.map(({ id }, i) => [`${fact}/${id}`, i] as const),
    ),
  )
}

/** A line of the table: where fields end; first and last days, as numbers such as 20190603; values fact by fact. */
function tabulate(
  { days, filters }: SearchDocument,
  borders: readonly number[],
  numbersOf: ReadonlyMap<string, number>,
  table: ByteWriter,
): void {
  for (const [i, border] of borders.entries()) table.number(border - (borders[i - 1] ?? 0))
  table.numbers(days.flat().map(day => Number(day.replaceAll('-', ''))))
  for (const fact of searchFacetNames)
    table.numbers(filters[fact].flatMap(value => numbersOf.get(`${fact}/${value}`) ?? []))
}

/** What each month is called, in the language of the site and in English. */
function monthsOf({ words, english }: Look): readonly (readonly string[])[] {
  return english.months.map((_, i) => {
    const all = [words, english].flatMap(({ months, monthsAlone, shortMonths }) =>
      [months, monthsAlone, shortMonths].map(list => list[i] ?? ''),
    )
    return [...new Set(all.map(month => month.toLowerCase()))]
  })
}
