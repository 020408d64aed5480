/** Puts real addresses where the body of a report has markers for its links. */
import type { OutputPath } from '../../model/paths.ts'
import type { LinkHolder, Site } from '../../model/site.ts'
import { type LinkTarget, linkTarget, type OutsideTarget } from './link-target.ts'

/** A link with nothing but text in it, as names in double brackets become; or the marker of any other. */
const marked = /<a href="\uFDD0(\d+)\uFDD1">([^<]*)<\/a>|\uFDD0(\d+)\uFDD1/g

/**
 * `html` with every marker (U+FDD0, number, U+FDD1) replaced by an address: `locate` turns a place on
 * the site into the address as this reader needs it, relative for pages, absolute for feeds. A link to
 * what is not there is text.
 */
export function fillLinks(
  html: string,
  holder: LinkHolder,
  site: Site,
  locate: (path: OutputPath) => string,
): string {
  const addressAt = (number: string) => {
    const link = holder.links[Number(number)]
    const target = link && linkTarget(link, holder, site)
    return target ? escapeAttribute(addressOf(target, locate)) : ''
  }
  return html.replace(marked, (_, plain: string | undefined, text: string, other: string) => {
    const address = addressAt(plain ?? other)
    if (plain === undefined) return address
    return address === '' ? text : `<a href="${address}">${text}</a>`
  })
}

function addressOf(
  target: LinkTarget | OutsideTarget,
  locate: (path: OutputPath) => string,
): string {
  if ('address' in target) return target.address
  const { path, fragment } = target
  return locate(path) + (fragment === null ? '' : `#${encodeURIComponent(fragment)}`)
}

function escapeAttribute(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
