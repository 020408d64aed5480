/** Finds the report that a name means, as wikis name pages: by its id, its file, its address or its title. */
import type { Report } from '../report.ts'

const indexes = new WeakMap<readonly Report[], ReadonlyMap<string, Report>>()

/** The report called `name`, whatever its case; an id counts for more than a file, that for more than a title. */
export function findNamed(name: string, reports: readonly Report[]): Report | undefined {
  const index = indexes.get(reports) ?? indexOf(reports)
  indexes.set(reports, index)
  return index.get(folded(name))
}

/** All that reports can be called, to suggest one. */
export function namesOf({ id, slug, source, title }: Report): readonly string[] {
  const path = source.replace(/\.(md|markdown)$/i, '')
  return [id, path, path.slice(path.lastIndexOf('/') + 1), slug, title]
}

function indexOf(reports: readonly Report[]): ReadonlyMap<string, Report> {
  const index = new Map<string, Report>()
  const names = reports.map(namesOf)
  for (const rank of [0, 1, 2, 3, 4]) {
    for (const [i, report] of reports.entries()) {
      const name = folded(names[i]?.[rank] ?? '')
      if (!index.has(name)) index.set(name, report)
    }
  }
  return index
}

const folded = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.(md|markdown)$/, '')
    .replace(/^\.?\//, '')
