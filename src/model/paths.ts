/** Two kinds of path that must not be mistaken for each other, and the slugs they are made of. */
import slugify from '@sindresorhus/slugify'

/** A file the author wrote, relative to the reports folder, with `/`: `2019/alma-eu.md`. */
export type SourcePath = string & { readonly kind: 'SourcePath' }

/** A file of the built site, relative to its root, with `/` and no leading one: `reports/x/index.html`. */
export type OutputPath = string & { readonly kind: 'OutputPath' }

export const sourcePath = (path: string): SourcePath => path as SourcePath
export const outputPath = (path: string): OutputPath => path as OutputPath

/** File systems take 255 bytes, and some files have an ending. */
const longestSlug = 200

/** What Windows keeps to itself, with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const ofWindows = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\.|$)/i

/**
 * A name as one segment of an address: lower case, ASCII letters, digits and hyphens, 1 to 200 of them; `con`, of
 * which Windows makes no folder, is `con-name`. Names in scripts without a transliteration become their code points: `東京` → `u6771-u4eac`.
 */
export function slugOf(name: string): string {
  const slug = slugify(name, { decamelize: false }) || codePointsOf(name)
  const short = slug.slice(0, longestSlug).replace(/-+$/, '')
  return ofWindows.test(short) ? `${short}-name` : short
}

/** Why a file cannot have this name on some machine, as what follows a comma; null where it can on all. */
export function whyUnusable(name: string): string | null {
  if (ofWindows.test(name)) return 'which Windows keeps to itself'
  if (/[. ]$/.test(name)) return 'of which Windows drops the end'
  const [odd] = /[<>:"|?*\\\p{Cc}]/u.exec(name) ?? []
  if (odd !== undefined) return `and Windows has no ${JSON.stringify(odd)} in names`
  return new TextEncoder().encode(name).length > 255 ? 'which has more than 255 bytes' : null
}

/** As file systems compare paths that take the case of letters, or how they are composed, for nothing. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

function codePointsOf(name: string): string {
  const letters = Array.from(name.normalize('NFC'))
  return letters.map(letter => `u${letter.codePointAt(0)?.toString(16)}`).join('-')
}

/** The address of a page as links name it: `reports/x/index.html` → `reports/x/`, `index.html` → ``. */
export function addressOf(path: OutputPath): string {
  return path.replace(/(^|\/)index\.html$/, '$1')
}

/**
 * The link from one page of the site to another or to a file: `../../causebook.css`. Pages are linked
 * by their file (`../x/index.html`), so that the site can also be read from the file system.
 */
export function relativeLink(from: OutputPath, to: OutputPath): string {
  let shared = 0
  for (let i = 0; from[i] !== undefined && from[i] === to[i]; i += 1)
    if (from[i] === '/') shared = i + 1
  let up = ''
  for (let i = shared; i < from.length; i += 1) if (from[i] === '/') up += '../'
  const rest = to.slice(shared)
  return up + (/^[\w./-]*$/.test(rest) ? rest : rest.split('/').map(encodeURIComponent).join('/'))
}

/** A path joined to the folder of a file beside it, or null when it would leave the reports folder. */
export function resolveBeside(file: SourcePath, path: string): SourcePath | null {
  const resolved = resolveFrom(file, path)
  return /^\.\.(\/|$)/.test(resolved) ? null : resolved
}

/** A path joined to the folder of a file beside it; it begins with `../` where it leaves the reports folder. */
export function resolveFrom(file: SourcePath, path: string): SourcePath {
  const parts = file.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..' || (parts.at(-1) ?? '..') === '..') parts.push(part)
    else parts.pop()
  }
  return sourcePath(parts.join('/'))
}
