/** Turns reports into their numbers by year. */
import { anchorOf } from '../../model/incident-length.ts'
import type { Report } from '../../model/report.ts'
import { localDay } from '../../model/time.ts'
import { facetPath } from '../addresses.ts'
import type { Vantage } from '../survey.ts'
import { numberText } from '../words/words.ts'
import type { YearView } from './list-views.ts'

/** More would not stand side by side. */
const mostYears = 30

/** The years from that of the first report to that of the last, those without one included. */
export function yearsView(
  reports: readonly Report[],
  { words, locate, facetOf }: Vantage,
  { linked }: { readonly linked: boolean },
): readonly YearView[] {
  const counts = new Map<number, number>()
  for (const report of reports) {
    const year = yearOf(report)
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  if (counts.size === 0) return []
  const last = Math.max(...counts.keys())
  const first = Math.max(Math.min(...counts.keys()), last - mostYears + 1)
  const most = Math.max(...counts.values())
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const count = counts.get(first + index) ?? 0
    const year = String(first + index)
    const facet = linked ? facetOf('years', year) : undefined
    return {
      year,
      href: facet ? locate(facetPath(facet)) : null,
      count: numberText(count, 0, words),
      share: Math.round((100 * count) / most),
    }
  })
}

/** The year in which the incident began by its own clock. */
function yearOf({ windows }: Report): number {
  return Number(localDay(anchorOf(windows)).slice(0, 4))
}
