/** Gives every heading of a body a name that links can use, and that nothing else on the page has. */
import Slugger, { slug } from 'github-slugger'
import { pageIds } from '../../model/links/page-ids.ts'
import type { SectionKey } from '../../model/report.ts'
import {
  type Element,
  type ElementContent,
  type HtmlRoot,
  type RootContent,
  textOf,
} from '../markdown.ts'
import { walk } from '../walk.ts'

/** What a heading with these words is called in links, as GitHub does it. */
export const nameOf = (words: string): string => slug(words)

/** The ids of headings, and what GitHub calls those that it calls otherwise. */
export interface HeadingNames {
  readonly anchors: readonly string[]
  readonly anchorNames: Readonly<Record<string, string>>
}

/**
 * What every heading says, in the order of the text, before anything becomes of it. That of the footnotes
 * is taken out, for pages have one of their own. Changes `tree`.
 */
export function readWords(tree: HtmlRoot): ReadonlyMap<Element, string> {
  for (const node of tree.children) {
    if (node.type === 'element' && isFootnotes(node)) node.children = withoutHeadings(node)
  }
  const words = new Map<Element, string>()
  walk<RootContent>(tree, node => {
    if (isHeading(node)) words.set(node, wordsOf(node))
  })
  return words
}

/** What a heading says: its pictures by their descriptions, and without the marks of footnotes. */
export function wordsOf(heading: Element): string {
  return textOf({ ...heading, children: withoutMarks(heading.children) })
    .replace(/\s+/g, ' ')
    .trim()
}

/** `nodes` without what refers to footnotes. */
function withoutMarks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap(node => {
    if (node.type !== 'element') return node
    if ('dataFootnoteRef' in node.properties) return []
    if (node.tagName === 'img') return { type: 'text', value: String(node.properties.alt ?? '') }
    return { ...node, children: withoutMarks(node.children) }
  })
}

/**
 * Gives every heading an id made of its `words`, which is nobody else's on the page. `roles` says which
 * headings open a section that has an id by its role: only such a heading may have that same id. Changes `tree`.
 */
export function nameHeadings(
  tree: HtmlRoot,
  words: ReadonlyMap<Element, string>,
  roles: ReadonlyMap<Element, SectionKey>,
): HeadingNames {
  const [github, ours] = [new Slugger(), new Slugger()]
  for (const id of [...pageIds, ...idsIn(tree)]) ours.slug(id)
  const left = new Set<RootContent>()
  walk<RootContent>(tree, node => {
    if (isHeading(node)) left.add(node)
  })
  const anchors: string[] = []
  const names = new Map<string, string>()
  const idOf = (heading: Element, said: string) => {
    const role = roles.get(heading)
    const id = slug(said) === role ? role : ours.slug(said) || ours.slug('section')
    heading.properties.id = id
    anchors.push(id)
    return id
  }
  for (const [heading, said] of words) {
    const name = github.slug(said)
    // The title is no longer there: what it is called leads to the top of the page.
    const anchor = left.has(heading) ? idOf(heading, said) : ''
    if (name !== anchor && name !== '') names.set(name, anchor)
  }
  return { anchors, anchorNames: Object.fromEntries(names) }
}

/** Ids that are there already: those of footnotes. */
function idsIn(tree: HtmlRoot): readonly string[] {
  const ids: string[] = []
  walk<RootContent>(tree, node => {
    if (node.type === 'element' && typeof node.properties.id === 'string')
      ids.push(node.properties.id)
  })
  return ids
}

export function isHeading(node: RootContent): node is Element {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName)
}

/** The block of footnotes, which the parser puts at the end. */
export function isFootnotes(node: RootContent): boolean {
  return node.type === 'element' && 'dataFootnotes' in node.properties
}

/** Pages have a heading of their own for it. */
function withoutHeadings({ children }: Element): Element['children'] {
  return children.filter(child => !isHeading(child))
}
