/** Finds the place of a report that a link means by the part of its address after "#". */
import { sectionKeys } from '../report.ts'
import type { LinkHolder } from '../site.ts'
import { isPage } from './find-own.ts'

/** What can be named in a report or on a page, and how that is called without regard to case. */
interface Anchors {
  readonly names: readonly string[]
  readonly folded: ReadonlyMap<string, string>
}

/** Of each that is linked to, for it may be linked to by hundreds. */
const known = new WeakMap<LinkHolder, Anchors>()

function knownOf(holder: LinkHolder): Anchors {
  const before = known.get(holder)
  if (before) return before
  const { anchors, anchorNames = {} } = holder
  const sections = isPage(holder) ? [] : sectionKeys
  const names = [...new Set([...Object.keys(anchorNames), ...anchors, ...sections])]
  // The first of those that differ in case alone is the last to be set.
  const all = { names, folded: new Map(names.toReversed().map(name => [folded(name), name])) }
  known.set(holder, all)
  return all
}

/** What a link can name in a report or on a page, the names that it has on GitHub among them. */
export function anchorsOf(holder: LinkHolder): readonly string[] {
  return knownOf(holder).names
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
  return knownOf(report).folded.get(folded(fragment)) ?? null
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
