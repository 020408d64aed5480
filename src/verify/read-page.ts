/** Turns the HTML of a page into the places on it and the links that leave from it. */
import { parseTags } from './parse-markup.ts'
import { type Marks, plainTags } from './plain-tags.ts'

export interface PageLinks {
  readonly ids: ReadonlySet<string>
  /** Ids that stand on the page more than once. */
  readonly repeated: readonly string[]
  /** Addresses of links, pictures, scripts and style sheets, each once, as they are written. */
  readonly links: readonly string[]
}

const wanted: ReadonlySet<string> = new Set(['id', 'href', 'src'])

/** The ids and links of a page. */
export function readPage(html: string): PageLinks {
  const ids = new Set<string>()
  const repeated = new Set<string>()
  const links = new Set<string>()
  for (const { id, href, src } of plainTags(html) ?? parsedTags(html)) {
    if (id !== undefined) (ids.has(id) ? repeated : ids).add(id)
    if (href !== undefined) links.add(href)
    if (src !== undefined) links.add(src)
  }
  return { ids, repeated: [...repeated], links: [...links] }
}

/** The same of any HTML, as browsers read it. */
export function parsedTags(html: string): readonly Marks[] {
  const tags: Marks[] = []
  parseTags(html, wanted, attributes => {
    const [id, href, src] = ['id', 'href', 'src'].map(name => attributes.get(name))
    tags.push({ id, href, src })
  })
  return tags
}
