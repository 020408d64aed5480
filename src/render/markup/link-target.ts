/** Turns a link of a report into where it leads: a file of the site, and a place on it. */
import { findAnchor, guessAnchor } from '../../model/find-anchor.ts'
import { findNamed } from '../../model/find-named.ts'
import { isShown } from '../../model/generated-section.ts'
import { reportsBySource } from '../../model/index-reports.ts'
import type { OutputPath } from '../../model/paths.ts'
import { type Link, type Report, sectionKeys } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { attachmentPath, reportPath } from '../addresses.ts'

export interface LinkTarget {
  readonly path: OutputPath
  /** Null for the page as a whole. */
  readonly fragment: string | null
}

/** Null where nothing is there, which the checks of the site have told. */
export function linkTarget(link: Link, report: Report, site: Site): LinkTarget | null {
  if (link.to === 'file') return { path: attachmentPath(link.path), fragment: null }
  const target = targetOf(link, report, site)
  if (!target) return null
  const fragment = link.fragment === null ? null : placeOn(link.fragment, target, site)
  return { path: reportPath(target), fragment }
}

function targetOf(
  link: Exclude<Link, { to: 'file' }>,
  report: Report,
  { reports }: Site,
): Report | undefined {
  if (link.to === 'anchor') return report
  if (link.to === 'name') return findNamed(link.name, reports)
  return reportsBySource(reports).get(link.path)
}

/** The id that `fragment` means, if the page has it; else the top of the page. */
function placeOn(fragment: string, report: Report, site: Site): string {
  const meant = guessAnchor(fragment, report)
  const id = findAnchor(fragment, report) ?? (meant && findAnchor(meant, report)) ?? ''
  if (report.status === 'withdrawn')
    return id === 'history' && report.revisions.length > 0 ? id : ''
  const key = sectionKeys.find(known => known === id)
  const rule = site.config.sections.find(section => section.key === key)
  return !rule || isShown(rule, report) ? id : ''
}
