/** Turns a site into what a preview answers at each address, rendering a page when it is asked for. */
import { type OutputPath, outputPath, type SourcePath } from '../model/paths.ts'
import type { Copy, Page, Site } from '../model/site.ts'
import { attachmentPath, reportPath } from './addresses.ts'
import { fingerprint } from './fingerprint.ts'
import type { Look } from './look.ts'
import { addressBelow, type Mark, markedHtml, scriptedHtml } from './preview-page.ts'
import { renderSite } from './render-site.ts'

/** A file as a browser gets it; `sum` tells one content from another. */
export interface Shown {
  readonly found: boolean
  readonly content: string | Uint8Array
  readonly sum: string
}

export type Place =
  | { readonly kind: 'page'; readonly path: OutputPath }
  | { readonly kind: 'copy'; readonly from: SourcePath; readonly path: OutputPath }
  /** The address without its last slash. */
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'outside' }

const notFound = outputPath('404.html')
/** So many pages are kept as they were rendered; then all are forgotten. */
const most = 100

export class PreviewSite {
  /** The path of the site's address: starts and ends in a slash. */
  readonly base: string
  readonly #pages = new Map<string, Page>()
  readonly #copies = new Map<string, Copy>()
  readonly #marks: ReadonlyMap<OutputPath, readonly Mark[]>
  readonly #shown = new Map<OutputPath, Shown>()

  /** `stale` are the files whose reports are shown as they were when they could last be read. */
  constructor(site: Site, look: Look, stale: ReadonlySet<SourcePath>) {
    this.base = new URL(site.config.site.url).pathname
    this.#marks = marksOf(site, stale)
    const active = new Set(
      site.attachments.filter(file => file.active).map(file => attachmentPath(file.path)),
    )
    for (const page of renderSite(site, look)) {
      // Of two pages with one address, which is an error, the first is shown.
      if ('render' in page) this.#pages.set(page.path, this.#pages.get(page.path) ?? page)
      else if (!active.has(page.path)) this.#copies.set(page.path, page)
    }
  }

  /** What is at the path of an address, which is decoded and starts with a slash. */
  find(address: string): Place {
    if (!address.startsWith(this.base)) {
      if (address === '/' || `${address}/` === this.base) return { kind: 'redirect', to: this.base }
      return { kind: 'outside' }
    }
    const name = address.slice(this.base.length)
    const path = outputPath(name === '' || name.endsWith('/') ? `${name}index.html` : name)
    const copy = this.#copies.get(path)
    if (copy) return { kind: 'copy', from: copy.from, path }
    const folder = outputPath(`${path}/index.html`)
    if (!this.#pages.has(path) && this.#pages.has(folder))
      return { kind: 'redirect', to: addressBelow(this.base, folder) }
    return { kind: 'page', path }
  }

  /** The page at `path`, or the one for addresses that do not exist. Throws UserError for a broken template. */
  show(path: OutputPath): Shown {
    const known = this.#shown.get(path)
    if (known) return known
    const page = this.#pages.get(path)
    const content = (page ?? this.#pages.get(notFound))?.render() ?? ''
    const shown = this.#scripted(content, path, page !== undefined)
    if (this.#shown.size >= most) this.#shown.clear()
    this.#shown.set(path, shown)
    return shown
  }

  /** Takes over from an older state the pages at `paths` that are made of the same things. */
  inherit(older: PreviewSite, paths: Iterable<OutputPath>): void {
    for (const path of paths) {
      const shown = older.#shown.get(path)
      const stamp = this.#stampOf(path)
      if (shown && stamp !== null && older.#stampOf(path) === stamp) this.#shown.set(path, shown)
    }
  }

  /** One page of each kind, by which a change of templates is tried. */
  samples(): readonly OutputPath[] {
    const kinds = new Map<string, OutputPath>()
    for (const { path } of this.#pages.values()) {
      if (!path.endsWith('.html')) continue
      const [family, ...rest] = path.split('/')
      const kind = `${family}/${rest.length}`
      if (!kinds.has(kind)) kinds.set(kind, path)
    }
    return [...kinds.values()]
  }

  #scripted(content: string | Uint8Array, path: OutputPath, found: boolean): Shown {
    if (typeof content !== 'string' || (found && !/\.html?$/.test(path)))
      return { found, content, sum: '' }
    const marked = markedHtml(content, this.#marks.get(path) ?? [])
    const sum = fingerprint(this.base, marked)
    return { found, content: scriptedHtml(marked, path, sum), sum }
  }

  #stampOf(path: OutputPath): string | null {
    const page = this.#pages.get(path)
    return page ? fingerprint(this.base, page.fingerprint, this.#marks.get(path)) : null
  }
}

function marksOf(
  site: Site,
  stale: ReadonlySet<SourcePath>,
): ReadonlyMap<OutputPath, readonly Mark[]> {
  const marks = new Map<OutputPath, readonly Mark[]>()
  for (const report of site.reports) {
    const own = [
      ...(report.status === 'draft' ? ['Draft – not published'] : []),
      ...(stale.has(report.source)
        ? ['This is the page as it was before its file could no longer be read']
        : []),
    ]
    if (own.length > 0) marks.set(reportPath(report), own)
  }
  return marks
}
