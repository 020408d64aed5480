/** Lists where in the file of a report stands what readers will see of it. */
import type { RootContent } from 'mdast'
import type { Place } from '../../model/report.ts'
import type { MarkdownRoot } from '../markdown.ts'
import type { Yaml } from '../read-yaml.ts'
import { walk } from '../walk.ts'

/** Nodes that hold text or an address; whatever is around them is only markup. */
const telling = [
  'text',
  'inlineCode',
  'code',
  'html',
  'link',
  'image',
  'imageReference',
  'definition',
]

/** The places of what is left in the Markdown tree of a text, once what is hidden is taken out of it. */
export function placesInText(document: MarkdownRoot): readonly Place[] {
  const places: Place[] = []
  walk<RootContent>(document, node => {
    // Comments have nothing left.
    if (!telling.includes(node.type) || (node.type === 'html' && node.value.trim() === '')) return
    const { start, end } = node.position ?? {}
    if (!start || !end) return
    places.push({
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    })
  })
  return places
}

/** All that is left of a report that was withdrawn. */
const leftOfWithdrawn = ['title', 'revisions']

/** The places of the values of front matter; what is for internal readers alone is left out unless `isForAll` is false. */
export function placesInFacts({ value, places }: Yaml, isForAll: boolean): readonly Place[] {
  const found: Place[] = []
  const isWithdrawn = isRecord(value) && value.status === 'withdrawn'
  const look = (one: unknown, path: string): void => {
    const place = places[path]
    if (typeof one === 'string' || typeof one === 'number') {
      if (place) found.push(place)
      return
    }
    if (!isRecord(one) || (isForAll && path !== '' && one.audience === 'internal')) return
    for (const [key, inner] of Object.entries(one)) {
      if (path === '' && (key.startsWith('x-') || (isWithdrawn && !leftOfWithdrawn.includes(key))))
        continue
      look(inner, path === '' ? key : `${path}.${key}`)
    }
  }
  look(value, '')
  return found
}

/** Keys and values, or a list. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
