/** Is the address of every page and every static file free? */
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { addressOf } from '../../model/paths.ts'
import type { Copy, OwnPage, Site } from '../../model/site.ts'
import { allReports } from '../all-reports.ts'
import { addressOfAlias, ownerOf, pageAddresses } from '../check-aliases.ts'

/** Of two pages with one address, the later one is told; no letter counts as another by its case. */
export function* checkAddresses(site: Site): Iterable<Diagnostic> {
  const addresses = pageAddresses(site)
  const holders = new Map<string, string>()
  for (const { aliases, source } of allReports(site))
    for (const alias of aliases)
      holders.set(addressOfAlias(alias), `a report under an old address, ${source}`)
  for (const page of [...site.pages, ...site.draftPages]) {
    const address = addressOfAlias(page.path)
    const owner = ownerOf(address, addresses) ?? holders.get(address)
    holders.set(address, `another page, ${page.name}`)
    if (owner) yield tellPage(page, owner)
  }
  for (const file of site.statics) {
    const address = addressOfAlias(file.path)
    const owner = ownerOfStatic(address, file, addresses, site) ?? holders.get(address)
    if (owner) yield tellStatic(file, owner)
  }
}

/** What is below these folders may be there beside the site's own. */
export const shared = /^(files|assets)\/./

function ownerOfStatic(
  address: string,
  { path }: Copy,
  addresses: ReadonlyMap<string, string>,
  { attachments }: Site,
): string | undefined {
  if (!shared.test(address)) return ownerOf(address, addresses)
  const beside = attachments.find(file => path === `files/${file.path}`)
  return beside && `a file beside a report, ${beside.path}`
}

function tellPage({ source, path }: OwnPage, owner: string): Diagnostic {
  const message = `The address of the page, /${addressOf(path)}, is already that of ${owner}`
  const place = { line: 1, column: 1 }
  return diagnose('page/address-taken', source, message, {
    hint: 'Give the file another name',
    place,
  })
}

function tellStatic({ from, path }: Copy, owner: string): Diagnostic {
  const message = `The static file ${path} would be at the address of ${owner}`
  const hint = 'Give it another name. A file of that name in templates/ takes the place of ours'
  return diagnose('static/taken', from, message, { hint })
}
