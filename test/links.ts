/** Follows every link of a built site as a browser does. */

const attribute = /\s(?:href|src)="([^"]*)"/g

/**
 * The links of the HTML pages of a site at `base` that lead nowhere: to no file, or to no element with
 * that id. Links of other sites are passed over; relative ones are followed from the file system too.
 */
export function brokenLinks(files: ReadonlyMap<string, Buffer>, base: string): string[] {
  const pages = [...files].filter(([path]) => path.endsWith('.html'))
  const anchors = new Map(pages.map(([path, bytes]) => [path, new Set(idsIn(bytes.toString()))]))
  return pages.flatMap(([path, bytes]) => {
    const links = Array.from(bytes.toString().matchAll(attribute), ([, link = '']) =>
      unescaped(link),
    )
    return links.filter(link => !leadsSomewhere(link, path)).map(link => `${path} → ${link}`)
  })

  function leadsSomewhere(link: string, from: string): boolean {
    const there = new URL(link, base + from.split('/').map(encodeURIComponent).join('/'))
    if (!there.href.startsWith(base)) return !link.startsWith('/') || link.startsWith('//')
    const path = decodeURIComponent(there.pathname.slice(new URL(base).pathname.length))
    const isAbsolute = /^(https?:)?\//.test(link)
    const file = files.has(path) || !isAbsolute ? path : `${path}index.html`
    if (!files.has(file)) return false
    const id = decodeURIComponent(there.hash.slice(1))
    return id === '' || id === 'top' || (anchors.get(file)?.has(id) ?? false)
  }
}

/** The ids that stand more than once on one page. */
export function repeatedIds(files: ReadonlyMap<string, Buffer>): string[] {
  return [...files].flatMap(([path, bytes]) => {
    if (!path.endsWith('.html')) return []
    const ids = idsIn(bytes.toString())
    return ids.filter((id, i) => ids.indexOf(id) !== i).map(id => `${path}: ${id}`)
  })
}

function idsIn(html: string): readonly string[] {
  return Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id = '']) => unescaped(id))
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x26;', '&')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
}
