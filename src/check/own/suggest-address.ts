/** What to write for a link to a part of the site that is no file of the author's, such as `/subscribe/`. */
import { isPage } from '../../model/links/find-own.ts'
import { outputPath, relativeLink } from '../../model/paths.ts'
import type { LinkHolder, OwnPage, Site } from '../../model/site.ts'
import { addressOfAlias, ownerOf, pageAddresses } from '../check-aliases.ts'
import { shared } from './check-addresses.ts'

/** Null where the site has nothing of its own at `path`, which counts from its root. */
export function suggestAddress(path: string, holder: LinkHolder, site: Site): string | null {
  const address = addressOfAlias(path)
  const meant = address.replace(/^pages\//, '')
  const page = site.pages.find(own => addressOfAlias(own.path) === meant && meant !== '')
  if (page) return `Name the page by its file, ${fileOf(page, holder)}`
  if (shared.test(address) || address === 'files') return null
  if (ownerOf(address, pageAddresses(site)) === undefined) return null
  const end = address === '' || /\.[a-z]+$/.test(address) ? '' : '/'
  return `For what the site makes, write the address on the web: ${site.config.site.url}${address}${end}`
}

function fileOf({ name, source }: OwnPage, holder: LinkHolder): string {
  if (isPage(holder)) return `/${name}`
  return relativeLink(outputPath(holder.source), outputPath(source))
}
