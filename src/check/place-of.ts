/** Finds where in its file a report states something. */
import type { Place, Report } from '../model/report.ts'

const top: Place = { line: 1, column: 1 }

/** The place of the value at `path` (`revisions.0.date`), of the nearest one around it, or the file's top. */
export function placeOf(report: Report, path: string): Place {
  for (let steps = path.split('.'); steps.length > 0; steps = steps.slice(0, -1)) {
    const place = report.places[steps.join('.')]
    if (place) return place
  }
  return top
}

/** The place of item `index` of a fact that is written under any of `fields`, as one text or a list. */
export function placeOfItem(report: Report, fields: readonly string[], index: number): Place {
  const places = fields.flatMap(field => placesUnder(report, field))
  return places[index] ?? places[0] ?? top
}

function placesUnder(report: Report, field: string): Place[] {
  const items: Place[] = []
  for (let place = report.places[`${field}.0`]; place; ) {
    items.push(place)
    place = report.places[`${field}.${items.length}`]
  }
  const whole = report.places[field]
  return items.length === 0 && whole ? [whole] : items
}
