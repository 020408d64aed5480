/** Is the address of every page and every static file free? */
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { addressOf } from '../../model/paths.ts'
import type { Copy, OwnPage, Site } from '../../model/site.ts'
import { allReports } from '../all-reports.ts'
import { addressOfAlias, ownerOf, pageAddresses } from '../check-aliases.ts'

/**
 * Of two with one address, the later one is told, as is a file where others need a folder. No letter counts as another
 * by its case, nor by how it is put together: to many file systems they are one.
 */
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
  yield* checkStatics(site, addresses, holders)
}

function* checkStatics(
  site: Site,
  addresses: ReadonlyMap<string, string>,
  holders: Map<string, string>,
): Iterable<Diagnostic> {
  const folders = new Map<string, string>()
  for (const [address, owner] of holders)
    for (const folder of foldersOf(address)) folders.set(folder, `a folder, that of ${owner}`)
  for (const { path } of site.statics)
    for (const folder of foldersOf(addressOfAlias(path)))
      if (!folders.has(folder)) folders.set(folder, `a folder, that of the static file ${path}`)
  for (const file of site.statics) {
    const address = addressOfAlias(file.path)
    const owner =
      ownerOfStatic(address, file, addresses, site) ?? holders.get(address) ?? folders.get(address)
    holders.set(address, `another static file, ${file.path}`)
    if (owner) yield tellStatic(file, owner)
  }
}

/** `a/b/c` → `a`, `a/b` */
function foldersOf(address: string): readonly string[] {
  const steps = address.split('/')
  return steps.slice(1).map((_, i) => steps.slice(0, i + 1).join('/'))
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
  const isPart = owner === ownerOf(addressOfAlias(path), new Map())
  const hint = `Give it another name${isPart ? '. A file of that name in templates/ takes the place of ours' : ''}`
  return diagnose('static/taken', from, message, { hint })
}
