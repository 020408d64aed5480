/** Turns the HTML of a page into the places on it and the links that leave from it. */
import { parseTags } from './parse-markup.ts'

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
  parseTags(html, wanted, attributes => {
    const id = attributes.get('id')
    if (id !== undefined) (ids.has(id) ? repeated : ids).add(id)
    for (const link of [attributes.get('href'), attributes.get('src')])
      if (link !== undefined) links.add(link)
  })
  return { ids, repeated: [...repeated], links: [...links] }
}
