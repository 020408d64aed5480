/** Does every link that the configuration puts around pages lead somewhere? */
import { closest } from '../../model/closest.ts'
import type { FrameLink } from '../../model/config.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { frameTarget } from '../../model/links/frame-target.ts'
import { addressOf } from '../../model/paths.ts'
import type { Site } from '../../model/site.ts'
import { addressOfAlias, ownerOf, pageAddresses } from '../check-aliases.ts'
import { shared } from './check-addresses.ts'

/** Whatever of the parts of the site is not there is told when it is built. */
export function* checkFrame(site: Site): Iterable<Diagnostic> {
  const { nav, footer } = site.config
  const addresses = pageAddresses(site)
  for (const link of [...nav, ...footer]) {
    const target = frameTarget(link.to)
    if (target.is === 'page') yield* checkPage(link, target.name, site)
    if (target.is !== 'path') continue
    const address = addressOfAlias(target.path)
    const own = [...site.pages, ...site.statics]
    const beside = site.attachments.map(({ path }) => `files/${path}`)
    const isOwn = own.some(({ path }) => path === target.path) || beside.includes(target.path)
    if (isOwn || (!shared.test(address) && ownerOf(address, addresses))) continue
    const known = own.map(({ path }) => addressOf(path))
    const places = [...addresses.keys()].map(place => `${place}/`)
    const near = closest(target.path, known) ?? closest(`${address}/`, places)
    yield tell(link, site, `There is no ${link.to} on the site`, near)
  }
}

function* checkPage(link: FrameLink, name: string, site: Site): Iterable<Diagnostic> {
  if (site.pages.some(page => page.name === name)) return
  const isDraft = site.draftPages.some(page => page.name === name)
  const names = site.pages.map(page => page.name)
  if (isDraft) yield tell(link, site, `${name} is a draft, so nobody can read it`, null)
  else yield tell(link, site, `There is no page ${name}`, closest(name, names))
}

function tell({ place }: FrameLink, site: Site, message: string, near: string | null): Diagnostic {
  const otherwise = 'Name a page, pages/about.md, or an address from the root of the site, reports/'
  const hint = near === null ? otherwise : `Did you mean ${near}?`
  return diagnose('config/missing-target', site.config.file, message, { place, hint })
}
