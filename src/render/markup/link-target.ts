/** Turns a link of a report into where it leads: a file of the site, and a place on it. */

import { isShown } from '../../model/generated-section.ts'
import { reportsBySource } from '../../model/index-reports.ts'
import { findAnchor, guessAnchor } from '../../model/links/find-anchor.ts'
import { findNamed } from '../../model/links/find-named.ts'
import { findOwn, isPage } from '../../model/links/find-own.ts'
import type { OutputPath, SourcePath } from '../../model/paths.ts'
import { type Link, type Report, sectionKeys } from '../../model/report.ts'
import type { Attachment, LinkHolder, OwnPage, Site } from '../../model/site.ts'
import { attachmentPath, reportPath } from '../addresses.ts'

export interface LinkTarget {
  readonly path: OutputPath
  /** Null for the page as a whole. */
  readonly fragment: string | null
}

/** A page of another site. */
export interface OutsideTarget {
  readonly address: string
}

/** Null where nothing is there, which the checks of the site have told. */
export function linkTarget(
  link: Link,
  holder: LinkHolder,
  site: Site,
): LinkTarget | OutsideTarget | null {
  if (link.to === 'anchor' && isPage(holder)) return placeOnPage(link.fragment, holder)
  const own = 'path' in link ? findOwn(link.path, site) : undefined
  if (own) return ownTarget(own, link, site)
  const copied = copiedFile(link, site)
  if (copied !== null) return { path: attachmentPath(copied), fragment: null }
  const source = sourceOf(link, site)
  if (source) return outsideTarget(source.path, link, site)
  if (link.to === 'file') return null
  const target = targetOf(link, holder, site)
  if (!target) return null
  const fragment = link.fragment === null ? null : placeOn(link.fragment, target, site)
  return { path: reportPath(target), fragment }
}

/** Nobody can read a page that is not published. */
function ownTarget(
  own: NonNullable<ReturnType<typeof findOwn>>,
  link: Link,
  { pages }: Site,
): LinkTarget | null {
  const fragment = 'fragment' in link ? (link.fragment ?? null) : null
  if (!isPage(own)) return { path: own.path, fragment }
  return pages.includes(own) ? placeOnPage(fragment, own) : null
}

/** As of reports, with what differs only in case. */
function placeOnPage(fragment: string | null, page: OwnPage): LinkTarget {
  if (fragment === null) return { path: page.path, fragment }
  const meant = guessAnchor(fragment, page)
  const id = findAnchor(fragment, page) ?? (meant && findAnchor(meant, page)) ?? ''
  return { path: page.path, fragment: id }
}

/** The file beside reports or pages that a link needs on the site. */
export function copiedFile(link: Link, site: Site): SourcePath | null {
  if ('path' in link && findOwn(link.path, site)) return null
  const source = sourceOf(link, site)
  if (source) return site.config.copiesSources && source.elsewhere === 'file' ? source.path : null
  return link.to === 'file' ? link.path : null
}

function sourceOf(link: Link, { attachments }: Site): Attachment | undefined {
  return 'path' in link ? sourcesAmong(attachments).get(link.path) : undefined
}

const sources = new WeakMap<readonly Attachment[], ReadonlyMap<string, Attachment>>()

function sourcesAmong(attachments: readonly Attachment[]): ReadonlyMap<string, Attachment> {
  const known =
    sources.get(attachments) ??
    new Map(attachments.filter(({ elsewhere }) => elsewhere).map(source => [source.path, source]))
  sources.set(attachments, known)
  return known
}

/** Where a file is read: each step up takes one off what stands before `{path}`. */
function outsideTarget(path: SourcePath, link: Link, site: Site): OutsideTarget | null {
  const { viewUrl } = site.config
  if (viewUrl === null) return null
  let [before = '', ...after] = viewUrl.split('{path}')
  let rest: string = path
  while (rest.startsWith('../') && /[^/]\/[^/]+\/$/.test(before)) {
    before = before.replace(/[^/]+\/$/, '')
    rest = rest.slice('../'.length)
  }
  const steps = rest.split('/').map(encodeURIComponent).join('/')
  const place = 'fragment' in link && link.fragment ? `#${encodeURIComponent(link.fragment)}` : ''
  return { address: before + [steps, ...after].join('') + place }
}

function targetOf(
  link: Exclude<Link, { to: 'file' }>,
  holder: LinkHolder,
  { reports }: Site,
): Report | undefined {
  if (link.to === 'anchor') return isPage(holder) ? undefined : holder
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
