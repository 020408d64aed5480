/** Turns HTML into a tree of what stands in it (https://html.spec.whatwg.org/#parsing). */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** The nodes of a piece of HTML, as it may stand in a body. */
export function parseHtml(html: string): readonly HtmlNode[] {
  return parseFragment(html).childNodes
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

/** What an attribute says; empty where it is not there. */
export function attributeOf({ attrs }: HtmlElement, name: string): string {
  return attrs.find(attribute => attribute.name === name)?.value ?? ''
}

/** All text in a node, as it is written. */
export function textIn(node: HtmlNode): string {
  if ('value' in node) return node.value
  return isElement(node) ? node.childNodes.map(textIn).join('') : ''
}

/** The elements with one of these names, however deep, but none within another. */
export function elementsIn(node: HtmlElement, names: readonly string[]): readonly HtmlElement[] {
  return node.childNodes
    .filter(isElement)
    .flatMap(child => (names.includes(child.tagName) ? [child] : elementsIn(child, names)))
}
