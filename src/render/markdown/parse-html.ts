/** Turns HTML that we wrote ourselves, out of safe trees, into a tree of what stands in it. */

/**
 * A parser of HTML has to make something of everything. In ours every element is closed, values stand in double
 * quotes, and what means something in markup is a reference: a fifth of the time is enough to read that.
 */
const anyTag = /<(\/?)([a-z][a-z0-9]*)(?![a-z0-9])((?:[^>"]|"[^"]*")*)>/g
const attribute = /\s([^\s="]+)(?:="([^"]*)")?/g
const reference = /&(?:#x([0-9a-f]+)|([a-z]+));/gi
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** What ends a paragraph, as it cannot be within one. */
const block =
  /^(?:blockquote|d[ltd]|details|div|fig\w+|h[1-6r]|li|ol|p|pre|section|summary|table|ul)$/
/** Elements that are never closed. */
const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr'])

export interface HtmlText {
  readonly value: string
}

export interface HtmlElement {
  readonly tagName: string
  /** As they are written. */
  readonly attributes: string
  readonly childNodes: readonly HtmlNode[]
}

export type HtmlNode = HtmlText | HtmlElement

/** The nodes of a piece of HTML, as it may stand in a body. */
export function parseHtml(html: string): readonly HtmlNode[] {
  const text = html.replace(/\r\n?/g, '\n')
  const root: HtmlNode[] = []
  const open = [{ tagName: '', childNodes: root }]
  const add = (node: HtmlNode) => open.at(-1)?.childNodes.push(node)
  const close = (name: string) => {
    const at = open.findLastIndex(({ tagName }) => tagName === name)
    if (at > 0) open.length = at
  }
  let end = 0
  for (const tag of text.matchAll(anyTag)) {
    const [whole, slash, tagName = '', attributes = ''] = tag
    if (tag.index > end) add({ value: unescaped(text.slice(end, tag.index)) })
    end = tag.index + whole.length
    if (slash) close(tagName)
    else if (tagName === 'a') close('a')
    else if (block.test(tagName)) close('p')
    if (slash) continue
    const element = { tagName, attributes, childNodes: [] }
    add(element)
    if (!empty.has(tagName)) open.push(element)
    // The first line break in it is not of the text.
    if (tagName === 'pre' && text[end] === '\n') end += 1
  }
  if (end < text.length) add({ value: unescaped(text.slice(end)) })
  return root
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (whole, code: string | undefined, name: string) =>
    code === undefined ? (named[name] ?? whole) : String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

/** What an attribute says, which is nothing where it has no value; null where it is not there. */
export function attributeOf({ attributes }: HtmlElement, name: string): string | null {
  for (const [, own, value = ''] of attributes.matchAll(attribute))
    if (own === name) return unescaped(value)
  return null
}

/** All text in a node, as it is written. */
export function textIn(node: HtmlNode): string {
  return isElement(node) ? node.childNodes.map(textIn).join('') : node.value
}

/** The elements with one of these names, however deep, but none within another. */
export function elementsIn(node: HtmlElement, names: readonly string[]): readonly HtmlElement[] {
  return node.childNodes
    .filter(isElement)
    .flatMap(child => (names.includes(child.tagName) ? [child] : elementsIn(child, names)))
}
