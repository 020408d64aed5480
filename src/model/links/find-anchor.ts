/** Finds the place of a report that a link means by the part of its address after "#". */
import { sectionKeys } from '../report.ts'
import type { LinkHolder } from '../site.ts'
import { isPage } from './find-own.ts'

/** What a link can name in a report or on a page, the names that it has on GitHub among them. */
export function anchorsOf(holder: LinkHolder): readonly string[] {
  const { anchors, anchorNames = {} } = holder
  const sections = isPage(holder) ? [] : sectionKeys
  return [...new Set([...Object.keys(anchorNames), ...anchors, ...sections])]
}

/** The id that `fragment` names; empty for the top of the page, null when nothing has the name. */
export function findAnchor(fragment: string, report: LinkHolder): string | null {
  const { anchorNames = {} } = report
  const name = fragment.replace(/^user-content-/, '')
  if (Object.hasOwn(anchorNames, name)) return anchorNames[name] ?? null
  if (anchorsOf(report).includes(name)) return name
  // Browsers scroll to the top for both of these.
  return name === '' || name.toLowerCase() === 'top' ? '' : null
}

/** The name that was meant by one that differs from it only in case, or in how its letters are put together. */
export function guessAnchor(fragment: string, report: LinkHolder): string | null {
  const wanted = folded(fragment)
  return anchorsOf(report).find(name => folded(name) === wanted) ?? null
}

const folded = (name: string) => name.normalize('NFC').toLowerCase()
