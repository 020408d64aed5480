/** Finds the place of a report that a link means by the part of its address after "#". */
import { type Report, sectionKeys } from '../report.ts'

/** What a link can name in a report, the names that it has on GitHub among them. */
export function anchorsOf({ anchors, anchorNames = {} }: Report): readonly string[] {
  return [...new Set([...Object.keys(anchorNames), ...anchors, ...sectionKeys])]
}

/** The id that `fragment` names; empty for the top of the page, null when nothing has the name. */
export function findAnchor(fragment: string, report: Report): string | null {
  const { anchorNames = {} } = report
  const name = fragment.replace(/^user-content-/, '')
  if (Object.hasOwn(anchorNames, name)) return anchorNames[name] ?? null
  if (anchorsOf(report).includes(name)) return name
  // Browsers scroll to the top for both of these.
  return name === '' || name.toLowerCase() === 'top' ? '' : null
}

/** The name that was meant by one that differs from it only in case, or in how its letters are put together. */
export function guessAnchor(fragment: string, report: Report): string | null {
  const wanted = folded(fragment)
  return anchorsOf(report).find(name => folded(name) === wanted) ?? null
}

const folded = (name: string) => name.normalize('NFC').toLowerCase()
