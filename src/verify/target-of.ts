/** Turns a link on a page into the file and the place of the site that it leads to. */
import { type OutputPath, outputPath, resolveBeside, sourcePath } from '../model/paths.ts'

export interface Target {
  /** Relative to the root of the site; ends in a slash, or is empty, where it names a folder. */
  readonly path: string
  /** Empty for the page as a whole. */
  readonly fragment: string
}

/**
 * The target of `link` on the page `from` in a site whose address is `base`; null where it leads
 * elsewhere. What has a scheme counts as ours below `base`, what has no host below its path.
 */
export function targetOf(link: string, from: OutputPath, base: string): Target | null {
  const [, address = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(link) ?? []
  const path = pathOf(address, from, base)
  return path === null ? null : { path: decoded(path), fragment: decoded(fragment) }
}

function pathOf(address: string, from: OutputPath, base: string): string | null {
  if (address === '') return from
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return below(base, address)
  if (address.startsWith('//')) return null
  if (address.startsWith('/')) return below(base.replace(/^[a-z]+:\/\/[^/]*/i, ''), address)
  const path = resolveBeside(sourcePath(from), address)
  return path === null || path === '' ? path : path + (/(^|\/)\.{0,2}$/.test(address) ? '/' : '')
}

function below(root: string, address: string): string | null {
  return address.startsWith(root) ? address.slice(root.length) : null
}

/** A link that is not encoded as it should be is looked for as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The files that may answer for a path: itself, or the page of the folder. */
export function answersFor(path: string): readonly OutputPath[] {
  const folder = path === '' || path.endsWith('/') ? path : `${path}/`
  return [outputPath(path), outputPath(`${folder}index.html`)]
}
