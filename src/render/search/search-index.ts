/**
 * Turns a site into the files by which its search page finds reports; `templates/search/index-reader.js` reads them,
 * and `docs/architecture.md` says why they are as they are.
 */
import { hash } from 'node:crypto'
import { type OutputPath, outputPath } from '../../model/paths.ts'
import type { SearchFile, SearchIndex } from '../../model/search-index.ts'
import type { Site } from '../../model/site.ts'
import { searchIndexPath } from '../addresses.ts'
import { fingerprint } from '../fingerprint.ts'
import type { Look } from '../look.ts'
import { stampsOf } from '../stamps.ts'
import { ByteWriter } from './byte-writer.ts'
import { datePatterns } from './date-patterns.ts'
import { factWords } from './fact-words.ts'
import { Postings } from './postings.ts'
import { type SearchDocument, searchDocuments } from './search-documents.ts'
import { searchableReports, searchFacetNames } from './search-facets.ts'
import { type SearchNames, searchNames } from './search-names.ts'
import { searchPages } from './search-pages.ts'
import { smallWords } from './small-words.ts'
import { wordEndings } from './word-endings.ts'

const folder = outputPath(searchIndexPath.replace(/[^/]*$/, ''))
/** So many reports have their rows in one file. */
const rowsInFile = 50

/** The index of a site; one that is not `full` knows titles, facts and summaries alone. */
export function searchIndex(site: Site, look: Look, full: boolean): SearchIndex {
  const { frame, facts, whole } = stampsOf(site, look)
  const reports = searchableReports(site)
  return {
    folder,
    get fingerprint() {
      const own = site.pages.map(({ title, path, html }) => [title, path, html])
      return fingerprint(full, frame, full ? reports.map(whole) : facts(), reports.length, own)
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
  const files = new Map<OutputPath, SearchFile>()
  const contents = {
    full,
    ...datePatterns(look),
    endings: wordEndings(look.words.language),
    small: smallWords(look.words.language),
    names,
    factWords: factWords(look),
    pages: searchPages(site, look),
    size: rows.length,
    table: keep(files, table.written(), 'bin'),
    rowsInFile,
    rows: packsOf(rows).map(pack => keep(files, pack, 'json')),
    vocabulary: keep(files, postings.vocabulary(), 'txt'),
    shards: Array.from(postings.shards(), ({ first, counts, places }) => [
      first,
      keep(files, counts, 'bin'),
      keep(files, places, 'bin'),
    ]),
  }
  const content = `${JSON.stringify(contents)}\n`
  return [...files.values(), { path: searchIndexPath, content }]
}

/** Keeps a file under the name of its content, so that none is mistaken for another by a browser that knew that one. */
function keep(
  files: Map<OutputPath, SearchFile>,
  content: string | Uint8Array,
  ending: string,
): OutputPath {
  const path = outputPath(`${folder}${hash('sha256', content).slice(0, 16)}.${ending}`)
  files.set(path, { path, content })
  return path
}

function packsOf(rows: readonly string[]): readonly string[] {
  return Array.from({ length: Math.ceil(rows.length / rowsInFile) }, (_, i) => {
    const pack = rows.slice(i * rowsInFile, (i + 1) * rowsInFile)
    return `[${pack.join(',\n')}]\n`
  })
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
