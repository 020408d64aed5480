/** Does every link of a report or a page to a file, a report or a heading lead there? */

import { closest, firstGuesses, type Guess } from '../model/closest.ts'
import { type Code, type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { reportsBySource } from '../model/index-reports.ts'
import { anchorsOf, findAnchor, guessAnchor } from '../model/links/find-anchor.ts'
import { findNamed, namesOf } from '../model/links/find-named.ts'
import { findOwn, isPage } from '../model/links/find-own.ts'
import { outputPath, relativeLink, type SourcePath, sourcePath } from '../model/paths.ts'
import { isFaulty, type Link, type Report } from '../model/report.ts'
import type { Attachment, LinkHolder, OwnPage, Site } from '../model/site.ts'
import { isVisible } from '../model/site.ts'
import { allReports, draftReports, publishedReports } from './all-reports.ts'
import { addressHint } from './own/address-hint.ts'
import { suggestAddress } from './own/suggest-address.ts'

interface Targets {
  readonly attachments: ReadonlyMap<string, Attachment>
  readonly published: ReadonlyMap<string, Report>
  readonly drafts: ReadonlyMap<string, Report>
  readonly hidden: ReadonlyMap<string, Report>
  /** What drafts may name: one list, so that its index is made once. */
  readonly all: readonly Report[]
  readonly site: Site
  readonly guess: Guess
}

/** Upper and lower case count. Drafts may link to other drafts too. */
export function* checkLinks(site: Site): Iterable<Diagnostic> {
  const targets: Omit<Targets, 'guess'> = {
    attachments: new Map(site.attachments.map(attachment => [attachment.path, attachment])),
    published: reportsBySource(publishedReports(site)),
    drafts: reportsBySource(draftReports(site)),
    hidden: reportsBySource(site.hidden ?? []),
    all: [...publishedReports(site), ...draftReports(site)],
    site,
  }
  for (const holder of [...allReports(site), ...site.pages, ...site.draftPages]) {
    const guess = firstGuesses()
    for (const link of holder.links)
      if (!isAgain(link, holder)) yield* checkLink(link, holder, { ...targets, guess })
  }
}

/** A draft may link to what is not published either. */
function isDraft(holder: LinkHolder): boolean {
  return isPage(holder) ? holder.isDraft : holder.status === 'draft'
}

/** A name that stands in a report many times is told once. */
function isAgain(link: Link, { links }: LinkHolder): boolean {
  if (link.to !== 'name') return false
  const { name, fragment } = link
  const first = links.find(
    each => each.to === 'name' && each.name === name && each.fragment === fragment,
  )
  return first !== link
}

function checkLink(link: Link, holder: LinkHolder, targets: Targets): Iterable<Diagnostic> {
  const own = 'path' in link ? findOwn(link.path, targets.site) : undefined
  if (own) return isPage(own) ? checkPage(link, holder, own, targets) : []
  if (link.to === 'file') return checkFile(link, holder, targets)
  if (link.to === 'report') return checkTarget(link, holder, targets)
  if (link.to === 'name') return checkName(link, holder, targets)
  return checkAnchor(link, holder, holder, targets.guess)
}

function* checkPage(
  link: Link,
  holder: LinkHolder,
  page: OwnPage,
  { site: { config }, guess }: Targets,
): Iterable<Diagnostic> {
  if (!isVisible(page, config)) {
    const message = `${page.name} is internal, so readers of this ${isPage(holder) ? 'page' : 'report'} cannot open it`
    yield tell('link/missing-file', link, holder, message, null, toHidden)
  } else if (page.isDraft && !isDraft(holder))
    yield tell('link/missing-file', link, holder, `${page.name} is a draft, so nobody can read it`)
  else yield* checkAnchor(link, holder, page, guess)
}

function* checkFile(
  link: Link & { to: 'file' },
  holder: LinkHolder,
  targets: Targets,
): Iterable<Diagnostic> {
  const { attachments, site } = targets
  const attachment = attachments.get(link.path)
  if (attachment?.elsewhere) {
    yield* checkSource(link, holder, attachment, site)
  } else if (!attachment) {
    yield tellMissing(link, holder, targets)
  } else if (attachment.active) {
    yield tellUnsafe(link, holder, attachment)
  }
}

function tellUnsafe(
  link: Link,
  holder: LinkHolder,
  { path, danger = 'could run a script' }: Attachment,
): Diagnostic {
  return tell('link/unsafe-file', link, holder, `${called(path, holder)} ${danger}`)
}

/** A path as people say it: to a page, one outside of the reports folder is none that leads out. */
function called(path: string, holder: LinkHolder): string {
  return isPage(holder) ? path.replace(/^(\.\.(\/|$))+/, '') || '/' : path
}

function tellMissing(
  link: Link & { to: 'file' },
  holder: LinkHolder,
  { attachments, site, guess }: Targets,
): Diagnostic {
  const { pages, statics } = site
  const isOut = /^\.\.(\/|$)/.test(link.path)
  const name = called(link.path, holder)
  const names = () => [
    ...attachments.keys(),
    ...pages.map(page => (isPage(holder) ? page.name : page.source)),
    ...statics.map(({ path }) => path),
  ]
  const orStatic = statics.length > 0 && (isPage(holder) || !isOut) ? ', nor in static/' : ''
  const message = `There is no file ${name} in the ${isOut ? 'repository' : 'reports folder'}${orStatic}`
  const part = suggestAddress(name, holder, site)
  if (part) return tell('link/missing-file', link, holder, message, null, part)
  const path = isPage(holder) ? sourcePath(name) : link.path
  const near = guess(() => nearestPath(path, names(), holder))
  return tell('link/missing-file', link, holder, message, near, addressHint(link.path))
}

/** A file that is in the repository, and neither a report nor beside one. */
function* checkSource(
  link: Link,
  holder: LinkHolder,
  source: Attachment,
  site: Site,
): Iterable<Diagnostic> {
  if (isFaulty(site.config, 'source')) return
  const { path, active, elsewhere } = source
  const { viewUrl, copiesSources } = site.config
  const isCopied = copiesSources && elsewhere === 'file'
  if (isCopied && active) {
    yield tellUnsafe(link, holder, source)
  } else if (!isCopied && viewUrl === null) {
    const message = `${called(path, holder)} is in the repository and no report, so the site does not have it`
    const hint =
      suggestAddress(called(path, holder), holder, site) ??
      'Say where it can be read with `source: { view_url: "https://…/{path}" }`, have it copied with `source: { copy: true }`, or link to its address on the web'
    yield tell('link/not-on-site', link, holder, message, null, hint)
  }
}

function* checkTarget(
  link: Link & { to: 'report' },
  holder: LinkHolder,
  { attachments, published, drafts, hidden, site, guess }: Targets,
): Iterable<Diagnostic> {
  const draft = drafts.get(link.path)
  const target = published.get(link.path) ?? (isDraft(holder) ? draft : undefined)
  const source = attachments.get(link.path)
  if (target) yield* checkAnchor(link, holder, target, guess)
  else if (source) yield* checkSource(link, holder, source, site)
  else if (draft) {
    const message = `${link.path} is a draft, so nobody can read it`
    yield tell('link/missing-report', link, holder, message)
  } else if (hidden.has(link.path)) {
    const message = `${link.path} is internal, so readers of this ${isPage(holder) ? 'page' : 'report'} cannot open it`
    yield tell('link/missing-report', link, holder, message, null, toHidden)
  } else {
    const message = `There is no published report ${link.path}`
    const near = guess(() => nearestPath(link.path, [...published.keys()], holder))
    yield tell('link/missing-report', link, holder, message, near)
  }
}

const toHidden = 'Take the link out, or put it into an internal block: `:::internal`'

/** What was probably meant by a path, as this file can link to it: the same name in another folder goes first. */
function nearestPath(
  path: SourcePath,
  known: readonly string[],
  holder: LinkHolder,
): string | null {
  const nameOf = (each: string) => each.slice(each.lastIndexOf('/') + 1).toLowerCase()
  const [same, ...more] = known.filter(each => nameOf(each) === nameOf(path))
  const near = same !== undefined && more.length === 0 ? same : closest(path, known)
  // A page is not among the reports, and does not know where they are.
  if (near === null || isPage(holder)) return near
  return relativeLink(outputPath(holder.source), outputPath(near))
}

function* checkName(
  link: Link & { to: 'name' },
  holder: LinkHolder,
  { site, all, guess }: Targets,
): Iterable<Diagnostic> {
  const known = isDraft(holder) ? all : publishedReports(site)
  const target = findNamed(link.name, known)
  if (target) {
    yield* checkAnchor(link, holder, target, guess)
    return
  }
  if (findNamed(link.name, site.hidden ?? [])) {
    const message = `The report "${link.name}" is internal, so its name is shown without a link`
    yield tell('link/unknown-name', link, holder, message, null, toHidden)
    return
  }
  const message = `No published report is called "${link.name}", so the name is shown without a link`
  const near = guess(() => closest(link.name, [...new Set(known.flatMap(namesOf))]))
  const hint = 'Write the id, the title or the file of a report; any other link is [text](address)'
  yield tell('link/unknown-name', link, holder, message, near && `[[${near}]]`, hint)
}

function* checkAnchor(
  link: Link,
  holder: LinkHolder,
  target: LinkHolder,
  guess: Guess,
): Iterable<Diagnostic> {
  const { fragment = null } = link
  if (fragment === null || findAnchor(fragment, target) !== null) return
  if (!isPage(target) && isFaulty(target, 'text')) return
  // The text of a withdrawn report is gone, and its page says so.
  if (!isPage(target) && target.status === 'withdrawn') return
  const where =
    target === holder
      ? `in this ${isPage(holder) ? 'page' : 'report'}`
      : `in ${isPage(target) ? target.name : target.source}`
  const meant = guessAnchor(fragment, target)
  const leads = meant === null ? ', so the link leads to the top of its page' : ''
  const message = `No heading ${where} has the name "${fragment}"${leads}`
  const near = meant ?? guess(() => closest(fragment, anchorsOf(target)))
  const hint = near === null ? 'Name a heading by its words, as in #root-cause' : null
  yield tell('link/missing-anchor', link, holder, message, near && `#${near}`, hint)
}

function tell(
  code: Code,
  { place }: Link,
  holder: LinkHolder,
  message: string,
  near: string | null = null,
  otherwise: string | null = null,
): Diagnostic {
  const hint = near === null ? (otherwise ?? undefined) : `Did you mean ${near}?`
  return diagnose(code, holder.source, message, { place, hint })
}
