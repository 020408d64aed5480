/** Does every link of a report to a file, a report or a heading lead there? */

import { closest } from '../model/closest.ts'
import { type Code, type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { reportsBySource } from '../model/index-reports.ts'
import { type Link, type Report, sectionKeys } from '../model/report.ts'
import type { Attachment, Site } from '../model/site.ts'
import { allReports } from './all-reports.ts'

interface Targets {
  readonly attachments: ReadonlyMap<string, Attachment>
  readonly published: ReadonlyMap<string, Report>
  readonly drafts: ReadonlyMap<string, Report>
}

/** Upper and lower case count. Drafts may link to other drafts too. */
export function* checkLinks(site: Site): Iterable<Diagnostic> {
  const targets: Targets = {
    attachments: new Map(site.attachments.map(attachment => [attachment.path, attachment])),
    published: reportsBySource(site.reports),
    drafts: new Map(site.drafts.map(report => [report.source, report])),
  }
  for (const report of allReports(site)) {
    for (const link of report.links) yield* checkLink(link, report, targets)
  }
}

function checkLink(link: Link, report: Report, targets: Targets): Iterable<Diagnostic> {
  if (link.to === 'file') return checkFile(link, report, targets)
  if (link.to === 'report') return checkTarget(link, report, targets)
  return checkAnchor(link, link.fragment, report, report)
}

function* checkFile(
  link: Link & { to: 'file' },
  report: Report,
  { attachments }: Targets,
): Iterable<Diagnostic> {
  const attachment = attachments.get(link.path)
  if (!attachment) {
    const message = `There is no file ${link.path} in the reports folder`
    yield tell(
      'link/missing-file',
      link,
      report,
      message,
      closest(link.path, [...attachments.keys()]),
    )
  } else if (attachment.active) {
    yield tell('link/unsafe-file', link, report, `${link.path} could run a script`)
  }
}

function* checkTarget(
  link: Link & { to: 'report' },
  report: Report,
  { published, drafts }: Targets,
): Iterable<Diagnostic> {
  const draft = drafts.get(link.path)
  const target = published.get(link.path) ?? (report.status === 'draft' ? draft : undefined)
  if (target) yield* checkAnchor(link, link.fragment, report, target)
  else if (draft) {
    const message = `${link.path} is a draft, so nobody can read it`
    yield tell('link/missing-report', link, report, message)
  } else {
    const message = `There is no published report ${link.path}`
    yield tell(
      'link/missing-report',
      link,
      report,
      message,
      closest(link.path, [...published.keys()]),
    )
  }
}

function* checkAnchor(
  link: Link,
  fragment: string | null,
  report: Report,
  target: Report,
): Iterable<Diagnostic> {
  // Browsers scroll to the top for both of these, whether or not anything has the name.
  if (fragment === null || fragment === '' || fragment.toLowerCase() === 'top') return
  const anchors = [...target.anchors, ...sectionKeys]
  if (anchors.includes(fragment)) return
  const where = target === report ? 'in this report' : `in ${target.source}`
  const message = `No heading ${where} has the name "${fragment}"`
  yield tell('link/missing-anchor', link, report, message, closest(fragment, anchors))
}

function tell(
  code: Code,
  { place }: Link,
  report: Report,
  message: string,
  near: string | null = null,
): Diagnostic {
  const hint = near === null ? undefined : `Did you mean ${near}?`
  return diagnose(code, report.source, message, { place, hint })
}
