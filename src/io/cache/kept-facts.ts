/** Turns what is known of a report beside its text into JSON, which threads send and the cache keeps, and back. */
import type { Diagnostic } from '../../model/diagnostics.ts'
import type { Place, Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'

/** A `Reading` without its body. */
export interface Facts {
  readonly report: Report | null
  readonly diagnostics: readonly Diagnostic[]
}

/** The same, the places as a text: they are a third of it, and asked for only where something is wrong. */
export interface KeptFacts {
  readonly report: Omit<Report, 'places'> | null
  readonly places: string
  readonly diagnostics: readonly Diagnostic[]
}

/** The facts as JSON of `KeptFacts`. */
export function writeFacts({ report, diagnostics }: Facts): string {
  const { places = {}, ...rest } = report ?? {}
  const kept = { report: report && rest, places: writePlaces(places), diagnostics }
  return JSON.stringify(kept)
}

/** The facts, of which the places are parsed when somebody asks for one. */
export function readFacts({ report, places, diagnostics }: KeptFacts): Facts {
  return { report: report && { places: lazyPlaces(places), ...report }, diagnostics }
}

/** The texts of places that nobody asked for yet. */
const unread = new WeakMap<object, string>()

function lazyPlaces(text: string): Report['places'] {
  const places: Report['places'] = {}
  unread.set(places, text)
  return new Proxy(places, readOnDemand)
}

/** With a getter instead, each report would be an object of its own kind to V8, and ten times slower to look at. */
const readOnDemand: ProxyHandler<Report['places']> = {
  get: (places, path) => Reflect.get(filled(places), path),
  has: (places, path) => Reflect.has(filled(places), path),
  ownKeys: places => Reflect.ownKeys(filled(places)),
  getOwnPropertyDescriptor: (places, path) =>
    Reflect.getOwnPropertyDescriptor(filled(places), path),
}

/** The site with all places read, so that it is data and nothing else: to be cloned, frozen and sent. */
export function withPlaces(site: Site): Site {
  const read = (report: Report): Report => ({ ...report, places: { ...report.places } })
  return { ...site, reports: site.reports.map(read), drafts: site.drafts.map(read) }
}

function filled(places: Report['places']): Report['places'] {
  const text = unread.get(places)
  if (text === undefined) return places
  unread.delete(places)
  return Object.assign(places, readPlaces(text))
}

type Row = [path: string, line: number, column: number, endLine?: number, endColumn?: number]

/** Rows are parsed much faster than objects, and have few quotes, which a text within JSON doubles. */
function writePlaces(places: Report['places']): string {
  const rows = Object.entries(places).map(([path, { line, column, endLine, endColumn }]) => [
    path,
    line,
    column,
    endLine,
    endColumn,
  ])
  return JSON.stringify(rows)
}

function readPlaces(text: string): Report['places'] {
  const rows = JSON.parse(text) as Row[]
  return Object.fromEntries(
    rows.map(([path, line, column, endLine, endColumn]): [string, Place] => [
      path,
      { line, column, ...(endLine && { endLine }), ...(endColumn && { endColumn }) },
    ]),
  )
}
