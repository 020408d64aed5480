/** Finds the page or the static file that a path of a link means. */
import type { SourcePath } from '../paths.ts'
import type { Copy, LinkHolder, OwnPage, Site } from '../site.ts'

type Own = OwnPage | Copy

const indexes = new WeakMap<Site, ReadonlyMap<string, Own>>()

/** What has its file at `path`, or, of static files, its address: a file beside the reports comes first there. */
export function findOwn(path: SourcePath, site: Site): Own | undefined {
  const index = indexes.get(site) ?? indexOf(site)
  indexes.set(site, index)
  return index.get(path)
}

export function isPage(holder: LinkHolder | Own): holder is OwnPage {
  return 'isDraft' in holder
}

function indexOf({
  pages,
  draftPages,
  hiddenPages = [],
  statics,
  attachments,
}: Site): ReadonlyMap<string, Own> {
  const index = new Map<string, Own>(statics.map(file => [file.path, file]))
  for (const { path } of index.size > 0 ? attachments : []) index.delete(path)
  for (const file of statics) index.set(file.from, file)
  for (const page of [...pages, ...draftPages, ...hiddenPages]) index.set(page.source, page)
  return index
}
