/** Does every link of a report to a file, a report or a heading lead there? */

import { closest } from '../model/closest.ts'
import { type Code, type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { reportsBySource } from '../model/index-reports.ts'
import { anchorsOf, findAnchor, guessAnchor } from '../model/links/find-anchor.ts'
import { findNamed, namesOf } from '../model/links/find-named.ts'
import { outputPath, relativeLink, type SourcePath } from '../model/paths.ts'
import { isFaulty, type Link, type Report } from '../model/report.ts'
import type { Attachment, Site } from '../model/site.ts'
import { allReports, draftReports, publishedReports } from './all-reports.ts'

interface Targets {
  readonly attachments: ReadonlyMap<string, Attachment>
  readonly published: ReadonlyMap<string, Report>
  readonly drafts: ReadonlyMap<string, Report>
  readonly hidden: ReadonlyMap<string, Report>
  readonly site: Site
}

/** Upper and lower case count. Drafts may link to other drafts too. */
export function* checkLinks(site: Site): Iterable<Diagnostic> {
  const targets: Targets = {
    attachments: new Map(site.attachments.map(attachment => [attachment.path, attachment])),
    published: reportsBySource(publishedReports(site)),
    drafts: reportsBySource(draftReports(site)),
    hidden: reportsBySource(site.hidden),
    site,
  }
  for (const report of allReports(site)) {
    for (const link of report.links)
      if (!isAgain(link, report)) yield* checkLink(link, report, targets)
  }
}

/** A name that stands in a report many times is told once. */
function isAgain(link: Link, { links }: Report): boolean {
  if (link.to !== 'name') return false
  const { name, fragment } = link
  const first = links.find(
    each => each.to === 'name' && each.name === name && each.fragment === fragment,
  )
  return first !== link
}

function checkLink(link: Link, report: Report, targets: Targets): Iterable<Diagnostic> {
  if (link.to === 'file') return checkFile(link, report, targets)
  if (link.to === 'report') return checkTarget(link, report, targets)
  if (link.to === 'name') return checkName(link, report, targets.site)
  return checkAnchor(link, link.fragment, report, report)
}

function* checkFile(
  link: Link & { to: 'file' },
  report: Report,
  { attachments, site }: Targets,
): Iterable<Diagnostic> {
  const attachment = attachments.get(link.path)
  if (attachment?.elsewhere) {
    yield* checkSource(link, report, attachment, site)
  } else if (!attachment) {
    const folder = link.path.startsWith('../') ? 'repository' : 'reports folder'
    const message = `There is no file ${link.path} in the ${folder}`
    const near = nearestPath(link.path, [...attachments.keys()], report)
    yield tell('link/missing-file', link, report, message, near)
  } else if (attachment.active) {
    yield tell('link/unsafe-file', link, report, `${link.path} could run a script`)
  }
}

/** A file that is in the repository, and neither a report nor beside one. */
function* checkSource(
  link: Link,
  report: Report,
  { path, active, elsewhere }: Attachment,
  { config: { viewUrl, copiesSources } }: Site,
): Iterable<Diagnostic> {
  const isCopied = copiesSources && elsewhere === 'file'
  if (isCopied && active) {
    yield tell('link/unsafe-file', link, report, `${path} could run a script`)
  } else if (!isCopied && viewUrl === null) {
    const message = `${path} is in the repository and no report, so the site does not have it`
    const hint =
      'Say where it can be read with `source: { view_url: "https://…/{path}" }`, have it copied with `source: { copy: true }`, or link to its address on the web'
    yield tell('link/not-on-site', link, report, message, null, hint)
  }
}

function* checkTarget(
  link: Link & { to: 'report' },
  report: Report,
  { attachments, published, drafts, hidden, site }: Targets,
): Iterable<Diagnostic> {
  const draft = drafts.get(link.path)
  const target = published.get(link.path) ?? (report.status === 'draft' ? draft : undefined)
  const source = attachments.get(link.path)
  if (target) yield* checkAnchor(link, link.fragment, report, target)
  else if (source) yield* checkSource(link, report, source, site)
  else if (draft) {
    const message = `${link.path} is a draft, so nobody can read it`
    yield tell('link/missing-report', link, report, message)
  } else if (hidden.has(link.path)) {
    const message = `${link.path} is internal, so readers of this report cannot open it`
    yield tell('link/missing-report', link, report, message, null, toHidden)
  } else {
    const message = `There is no published report ${link.path}`
    const near = nearestPath(link.path, [...published.keys()], report)
    yield tell('link/missing-report', link, report, message, near)
  }
}

const toHidden = 'Take the link out, or put it into an internal block: `:::internal`'

/** What was probably meant by a path, as this report can link to it: the same name in another folder goes first. */
function nearestPath(path: SourcePath, known: readonly string[], report: Report): string | null {
  const nameOf = (each: string) => each.slice(each.lastIndexOf('/') + 1).toLowerCase()
  const [same, ...more] = known.filter(each => nameOf(each) === nameOf(path))
  const near = same !== undefined && more.length === 0 ? same : closest(path, known)
  return near === null ? null : relativeLink(outputPath(report.source), outputPath(near))
}

function* checkName(link: Link & { to: 'name' }, report: Report, site: Site): Iterable<Diagnostic> {
  const published = publishedReports(site)
  const known = report.status === 'draft' ? [...published, ...draftReports(site)] : published
  const target = findNamed(link.name, known)
  if (target) {
    yield* checkAnchor(link, link.fragment, report, target)
    return
  }
  if (findNamed(link.name, site.hidden)) {
    const message = `The report "${link.name}" is internal, so its name is shown without a link`
    yield tell('link/unknown-name', link, report, message, null, toHidden)
    return
  }
  const message = `No published report is called "${link.name}", so the name is shown without a link`
  const near = closest(link.name, known.flatMap(namesOf))
  const hint = 'Write the id, the title or the file of a report; any other link is [text](address)'
  yield tell('link/unknown-name', link, report, message, near && `[[${near}]]`, hint)
}

function* checkAnchor(
  link: Link,
  fragment: string | null,
  report: Report,
  target: Report,
): Iterable<Diagnostic> {
  if (fragment === null || findAnchor(fragment, target) !== null) return
  if (isFaulty(target, 'text')) return
  const where = target === report ? 'in this report' : `in ${target.source}`
  const meant = guessAnchor(fragment, target)
  const leads = meant === null ? ', so the link leads to the top of its page' : ''
  const message = `No heading ${where} has the name "${fragment}"${leads}`
  const near = meant ?? closest(fragment, anchorsOf(target))
  const hint = near === null ? 'Name a heading by its words, as in #root-cause' : null
  yield tell('link/missing-anchor', link, report, message, near && `#${near}`, hint)
}

function tell(
  code: Code,
  { place }: Link,
  report: Report,
  message: string,
  near: string | null = null,
  otherwise: string | null = null,
): Diagnostic {
  const hint = near === null ? (otherwise ?? undefined) : `Did you mean ${near}?`
  return diagnose(code, report.source, message, { place, hint })
}
