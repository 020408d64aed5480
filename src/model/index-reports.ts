/** Finds reports by what names them: one index for all who look. */
import type { Report } from './report.ts'

type Index = ReadonlyMap<string, Report>

const byId = new WeakMap<readonly Report[], Index>()
const bySource = new WeakMap<readonly Report[], Index>()

/** The reports by id; of two with the same id, the later one. */
export function reportsById(reports: readonly Report[]): Index {
  const index = byId.get(reports) ?? new Map(reports.map(report => [report.id, report]))
  byId.set(reports, index)
  return index
}

/** The reports by the path of their file. */
export function reportsBySource(reports: readonly Report[]): Index {
  const index = bySource.get(reports) ?? new Map(reports.map(report => [report.source, report]))
  bySource.set(reports, index)
  return index
}
