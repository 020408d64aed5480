/** Puts real addresses where the body of a report has markers for its links. */
import { reportsBySource } from '../../model/index-reports.ts'
import type { OutputPath } from '../../model/paths.ts'
import type { Link, Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { attachmentPath, reportPath } from '../addresses.ts'

/**
 * `html` with every marker (U+FDD0, number, U+FDD1) replaced by an address: `locate` turns a place on
 * the site into the address as this reader needs it, relative for pages, absolute for feeds. The
 * site's checks make sure that each link leads somewhere.
 */
export function fillLinks(
  html: string,
  report: Report,
  site: Site,
  locate: (path: OutputPath) => string,
): string {
  return html.replace(/\uFDD0(\d+)\uFDD1/g, (_, number: string) => {
    const link = report.links[Number(number)]
    return link ? escapeAttribute(addressOfLink(link, report, site, locate)) : ''
  })
}

function addressOfLink(
  link: Link,
  report: Report,
  site: Site,
  locate: (path: OutputPath) => string,
): string {
  if (link.to === 'file') return locate(attachmentPath(link.path))
  const target = link.to === 'anchor' ? report : reportsBySource(site.reports).get(link.path)
  if (!target) return ''
  const fragment = link.fragment === null ? '' : `#${encodeURIComponent(link.fragment)}`
  return locate(reportPath(target)) + fragment
}

function escapeAttribute(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
