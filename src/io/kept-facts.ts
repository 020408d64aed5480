/** Turns what is known of a report beside its text into JSON, which threads send and the cache keeps, and back. */
import type { Diagnostic } from '../model/diagnostics.ts'
import type { Place, Report } from '../model/report.ts'

/** A `Reading` without its body. */
export interface Facts {
  readonly report: Report | null
  readonly diagnostics: readonly Diagnostic[]
}

/** The same, the places as a text: they are a third of it, and asked for only where something is wrong. */
export interface KeptFacts {
  readonly report: (Omit<Report, 'places'> & { readonly places: string }) | null
  readonly diagnostics: readonly Diagnostic[]
}

/** The facts as JSON of `KeptFacts`. */
export function writeFacts({ report, diagnostics }: Facts): string {
  const kept: KeptFacts = {
    report: report && { ...report, places: writePlaces(report.places) },
    diagnostics,
  }
  return JSON.stringify(kept)
}

/** The facts, of which the places are parsed when somebody asks for one. */
export function readFacts({ report, diagnostics }: KeptFacts): Facts {
  if (!report) return { report, diagnostics }
  let places: Report['places'] | undefined
  const read = {
    ...report,
    get places() {
      places ??= readPlaces(report.places)
      return places
    },
  }
  return { report: read, diagnostics }
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
