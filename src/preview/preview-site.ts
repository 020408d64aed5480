/** Turns a site into what a preview answers at each address, rendering a page when it is asked for. */
import { type OutputPath, outputPath, type SourcePath } from '../model/paths.ts'
import type { SearchIndex } from '../model/search-index.ts'
import type { Copy, Page, Site } from '../model/site.ts'
import { attachmentPath, reportPath } from '../render/addresses.ts'
import { fingerprint } from '../render/fingerprint.ts'
import type { Look } from '../render/look.ts'
import { renderSite } from '../render/render-site.ts'
import { searchIndex } from '../render/search/search-index.ts'
import { addressBelow, barePage, type Mark, markedHtml, scriptedHtml } from './preview-page.ts'

/** A file as a browser gets it; `sum` tells one content from another. */
export interface Shown {
  /** Of HTTP. */
  readonly status: number
  readonly content: string | Uint8Array
  readonly sum: string
}

export type Place =
  | { readonly kind: 'page'; readonly path: OutputPath }
  | { readonly kind: 'copy'; readonly from: SourcePath }
  /** The address without its last slash. */
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'outside' }

const notFound = outputPath('404.html')
/** So many pages are kept as they were rendered; then all are forgotten. */
const most = 100

export class PreviewSite {
  /** The path of the site's address: starts and ends in a slash. */
  readonly base: string
  /** The files of the site so far as anybody asked for them, and the others. */
  readonly #known = new Map<OutputPath, Page | Copy>()
  readonly #rest: Iterator<Page | Copy>
  /** What searches ask, which is made when one does: of facts alone, so that nobody waits for it. */
  readonly #index: SearchIndex
  #searchFiles: ReadonlyMap<OutputPath, Page> | null = null
  /** Files that could run a script, which are not served. */
  readonly #active: ReadonlySet<OutputPath>
  readonly #marks: ReadonlyMap<OutputPath, readonly Mark[]>
  readonly #shown = new Map<OutputPath, Shown>()

  /** `stale` are the files whose reports are shown as they were when they could last be read. */
  constructor(site: Site, look: Look, stale: ReadonlySet<SourcePath>) {
    this.base = new URL(site.config.site.url).pathname
    this.#marks = marksOf(site, stale)
    const active = site.attachments.filter(file => file.active)
    this.#active = new Set(active.map(file => attachmentPath(file.path)))
    this.#rest = renderSite(site, look)[Symbol.iterator]()
    this.#index = searchIndex(site, look, false)
  }

  /** What is at the path of an address, which is decoded and starts with a slash. */
  find(address: string): Place {
    if (!address.startsWith(this.base)) {
      if (address === '/' || `${address}/` === this.base) return { kind: 'redirect', to: this.base }
      return { kind: 'outside' }
    }
    const name = address.slice(this.base.length)
    const path = outputPath(name === '' || name.endsWith('/') ? `${name}index.html` : name)
    const found = this.#seek(path)
    if (found && 'from' in found) return { kind: 'copy', from: found.from }
    const folder = outputPath(`${path}/index.html`)
    if (!found && this.#seek(folder))
      return { kind: 'redirect', to: addressBelow(this.base, folder) }
    return { kind: 'page', path }
  }

  /** The page at `path`, or the one for addresses that do not exist. Throws UserError for a broken template. */
  show(path: OutputPath): Shown {
    const known = this.#shown.get(path)
    if (known) return known
    const page = this.#pageAt(path)
    const content = (page ?? this.#pageAt(notFound))?.render() ?? ''
    const shown = this.#scripted(content, path, page ? 200 : 404)
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
    this.#seek(null)
    for (const path of this.#known.keys()) {
      if (!path.endsWith('.html')) continue
      const [family, ...rest] = path.split('/')
      const kind = `${family}/${rest.length}`
      if (!kinds.has(kind)) kinds.set(kind, path)
    }
    return [...kinds.values()]
  }

  #pageAt(path: OutputPath): Page | null {
    const found = this.#seek(path)
    return found && 'render' in found ? found : null
  }

  /** The file at `path`, if the site has it; null looks at all there are. */
  #seek(path: OutputPath | null): Page | Copy | undefined {
    const known = path === null ? undefined : this.#known.get(path)
    if (known) return known
    for (let next = this.#rest.next(); !next.done; next = this.#rest.next()) {
      const file = next.value
      // Of two files with one address, which is an error, the first is shown.
      if (this.#known.has(file.path) || this.#active.has(file.path)) continue
      this.#known.set(file.path, file)
      if (file.path === path) return file
    }
    return path?.startsWith(this.#index.folder) ? this.#indexed(path) : undefined
  }

  #indexed(path: OutputPath): Page | undefined {
    this.#searchFiles ??= filesOf(this.#index)
    return this.#searchFiles.get(path)
  }

  #scripted(content: string | Uint8Array, path: OutputPath, status: number): Shown {
    if (typeof content !== 'string' || (status === 200 && !/\.html?$/.test(path)))
      return { status, content, sum: '' }
    const marked = markedHtml(content, this.#marks.get(path) ?? [])
    const sum = fingerprint(this.base, marked)
    return { status, content: scriptedHtml(marked, path, sum), sum }
  }

  #stampOf(path: OutputPath): string | null {
    const page = this.#pageAt(path)
    return page ? fingerprint(this.base, page.fingerprint, this.#marks.get(path)) : null
  }
}

function filesOf(index: SearchIndex): ReadonlyMap<OutputPath, Page> {
  const making = index.make()
  let next = making.next()
  while (!next.done) next = making.next()
  const { fingerprint } = index
  return new Map(
    next.value.map(({ path, content }) => [path, { path, fingerprint, render: () => content }]),
  )
}

/** What is shown instead of a page that cannot be. */
export function failedPage(path: OutputPath, message: string, status: number): Shown {
  const html = barePage('This page cannot be shown', message)
  const sum = fingerprint(html)
  return { status, content: scriptedHtml(html, path, sum), sum }
}

const draftMark = 'Draft – not published'

function marksOf(
  site: Site,
  stale: ReadonlySet<SourcePath>,
): ReadonlyMap<OutputPath, readonly Mark[]> {
  const marks = new Map<OutputPath, readonly Mark[]>()
  for (const report of site.reports) {
    const own = [
      ...(report.status === 'draft' ? [draftMark] : []),
      ...(stale.has(report.source)
        ? ['This is the page as it was before its file could no longer be read']
        : []),
    ]
    if (own.length > 0) marks.set(reportPath(report), own)
  }
  for (const page of site.pages) if (page.isDraft) marks.set(page.path, [draftMark])
  return marks
}
