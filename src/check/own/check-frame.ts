/** Does every link that the configuration puts around pages lead somewhere? */
import { closest } from '../../model/closest.ts'
import type { FrameLink } from '../../model/config.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { findAnchor } from '../../model/links/find-anchor.ts'
import { type FrameTarget, frameTarget } from '../../model/links/frame-target.ts'
import { addressOf } from '../../model/paths.ts'
import type { OwnPage, Site } from '../../model/site.ts'
import { addressOfAlias, ownerOf, pageAddresses } from '../check-aliases.ts'

/** Whatever of the parts of the site is not there is told when it is built. */
export function* checkFrame(site: Site): Iterable<Diagnostic> {
  const { nav, footer } = site.config
  const addresses = pageAddresses(site)
  for (const link of [...nav, ...footer]) {
    const target = frameTarget(link.to)
    if (target.is === 'page') yield* checkPage(link, target, site)
    if (target.is === 'path') yield* checkPath(link, target, site, addresses)
  }
}

type Target<Kind> = Extract<FrameTarget, { is: Kind }>

function* checkPage(
  link: FrameLink,
  { name, rest }: Target<'page'>,
  site: Site,
): Iterable<Diagnostic> {
  const page = site.pages.find(each => each.name === name)
  const isDraft = site.draftPages.some(each => each.name === name)
  const isHidden = site.hiddenPages?.some(each => each.name === name)
  const names = site.pages.map(each => each.name)
  if (page) yield* checkAnchor(link, rest, page, site)
  else if (isDraft) yield tell(link, site, `${name} is a draft, so nobody can read it`, null)
  else if (isHidden) yield tell(link, site, `${name} is internal, and this site is public`, null)
  else yield tell(link, site, `There is no page ${name}`, closest(name, names))
}

function* checkPath(
  link: FrameLink,
  { path, rest }: Target<'path'>,
  site: Site,
  addresses: ReadonlyMap<string, string>,
): Iterable<Diagnostic> {
  const address = addressOfAlias(path)
  const page = site.pages.find(each => each.path === path)
  if (page) yield* checkAnchor(link, rest, page, site)
  const own = [...site.pages, ...site.statics]
  const beside = site.attachments.map(file => `files/${file.path}`)
  const isOwn = own.some(each => each.path === path) || beside.includes(path)
  if (isOwn || (!empty.test(address) && ownerOf(address, addresses))) return
  const known = own.map(each => addressOf(each.path))
  const places = [...addresses.keys()].map(place => `${place}/`)
  const near = closest(path, known) ?? closest(`${address}/`, places)
  yield tell(link, site, `There is no ${link.to} on the site`, near)
}

/** What the site keeps for itself, or shares, where it has no page; its own scripts and styles have other names. */
const empty =
  /^(files|assets)(\/|$)|^(api(\/v\d+)?|severities|search\/index)$|^(causebook\.[a-z]+|[a-z-]+\.js|feed\.css)$/

/** Of a page of the site's own; what stands in others is known when they are made. */
function* checkAnchor(
  link: FrameLink,
  rest: string,
  page: OwnPage,
  site: Site,
): Iterable<Diagnostic> {
  const name = /#(.+)$/.exec(rest)?.[1]
  if (name === undefined || page.anchors.includes(name)) return
  const near = findAnchor(name, page) || closest(name, page.anchors)
  const message = `No heading of ${page.name} has the name "${name}"`
  yield tell(link, site, message, near && `#${near}`, 'Name a heading as its own link "#" does')
}

const otherwise = 'Name a page, pages/about.md, or an address from the root of the site, reports/'

function tell(
  { place }: FrameLink,
  site: Site,
  message: string,
  near: string | null,
  instead = otherwise,
): Diagnostic {
  const hint = near === null ? instead : `Did you mean ${near}?`
  return diagnose('config/missing-target', site.config.file, message, { place, hint })
}
