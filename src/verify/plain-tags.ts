/**
 * Reads the ids and links of HTML that is written plainly: attributes in double quotes, no `<` but those of tags. Ours
 * is, and takes a third of the time that a parser takes, which is there for all else.
 */
import { decoded } from './parse-markup.ts'

/** What is wanted of a tag, as far as it has that. */
export interface Marks {
  readonly id: string | undefined
  readonly href: string | undefined
  readonly src: string | undefined
}

const wanted = ['id', 'href', 'src']
/** Elements whose text may look like tags: plain where it does not. Drawings have some of them, too. */
const withText = ['script', 'style', 'textarea', 'title']
/** Others, of which we write none. */
const withOtherText = ['iframe', 'noembed', 'noframes', 'plaintext', 'xmp']

const blank = '[ \\t\\n\\f\\r]'
const rest = `[a-z][\\w:.-]*(?:="[^"]*")?)*)${blank}*(/?)>`
const tag = new RegExp(`<([a-z][a-z0-9-]*)((?:${blank}+${rest}`, 'iy')
/** Most tags: of no such element, without what is wanted. Nothing has to be taken out of them. */
const dullTag = new RegExp(
  `<(?!(?:${[...withText, ...withOtherText].join('|')})(?![a-z0-9-]))([a-z][a-z0-9-]*)((?:${blank}+(?!(?:${wanted.join('|')})(?![\\w:.-]))${rest}`,
  'iy',
)
const attribute = /([a-z][\w:.-]*)(?:="([^"]*)")?/gi
const doctype = /^<!doctype html>/i

/** The ids and links of each tag of `html` that has any; null where the HTML is not plain. */
export function plainTags(html: string): readonly Marks[] | null {
  const found: Marks[] = []
  const [{ length }] = doctype.exec(html) ?? ['']
  for (let at = html.indexOf('<', length); at !== -1; ) {
    const end = html[at + 1] === '/' ? endOfClosing(html, at) : endOfDull(html, at)
    const next = end ?? takeTag(html, at, found)
    if (next === null) return null
    at = html.indexOf('<', next)
  }
  return found
}

/** Whatever stands in it: it ends at the first `>`. */
function endOfClosing(html: string, at: number): number | null {
  const end = html.indexOf('>', at)
  return end > at + 2 && /[a-z]/i.test(html[at + 2] ?? '') ? end + 1 : null
}

function endOfDull(html: string, at: number): number | null {
  dullTag.lastIndex = at
  return dullTag.test(html) ? dullTag.lastIndex : null
}

/** Adds what is wanted of a tag to `found`; where it ends, with the text of its element; null where it is not plain. */
function takeTag(html: string, at: number, found: Marks[]): number | null {
  tag.lastIndex = at
  const [whole, name = '', written = '', close] = tag.exec(html) ?? []
  if (whole === undefined) return null
  if (written !== '') found.push(marksIn(written))
  const end = at + whole.length
  if (withOtherText.includes(name.toLowerCase())) return null
  if (!withText.includes(name.toLowerCase())) return end
  const isPlain = close === '' && html.startsWith(`</${name}>`, html.indexOf('<', end))
  return isPlain ? end : null
}

/** Of two with one name, the first counts. */
function marksIn(written: string): Marks {
  let id: string | undefined
  let href: string | undefined
  let src: string | undefined
  attribute.lastIndex = 0
  for (let match = attribute.exec(written); match; match = attribute.exec(written)) {
    const [, name = '', value = ''] = match
    if (name.length > 4) continue
    const key = name.toLowerCase()
    if (key === 'id') id ??= decoded(value)
    else if (key === 'href') href ??= decoded(value)
    else if (key === 'src') src ??= decoded(value)
  }
  return { id, href, src }
}
