/** Gives every heading of a body its level on the page and a name that links can use. */
import Slugger, { slug } from 'github-slugger'
import { type SectionKey, sectionKeys } from '../model/report.ts'
import { type Element, type HtmlRoot, type RootContent, textOf } from './markdown.ts'
import { walk } from './walk.ts'

/** Names that pages use themselves. */
const reserved: readonly string[] = [
  ...sectionKeys,
  ...['content', 'contents', 'footnote-label', 'neighbours', 'related-reports', 'this-report'],
]

/**
 * Takes a lone level-one heading at the top out of the tree and gives it, for it is the title. Sections
 * are then the highest level of headings left; they become `h2`, what is below them follows. Changes
 * `tree`.
 */
export function readLevels(tree: HtmlRoot): Element | null {
  const title = takeTitle(tree)
  for (const node of tree.children) {
    if (node.type === 'element' && isFootnotes(node)) node.children = withoutHeadings(node)
  }
  const levels = tree.children.filter(isHeading).map(levelOf)
  const down = levels.length > 0 ? 2 - Math.min(...levels) : 0
  walk<RootContent>(tree, node => {
    if (!isHeading(node)) return
    const level = levelOf(node) + down
    const inSection = tree.children.includes(node) ? level : Math.max(level, 3)
    node.tagName = `h${Math.min(Math.max(inSection, 2), 6)}`
  })
  return title
}

/**
 * Gives every heading an id made of its words, and gives these ids. `roles` says which headings open a
 * section that has an id by its role: only such a heading may have that same id. Changes `tree`.
 */
export function nameHeadings(
  tree: HtmlRoot,
  roles: ReadonlyMap<Element, SectionKey>,
): readonly string[] {
  const slugger = new Slugger()
  for (const name of reserved) slugger.slug(name)
  const anchors: string[] = []
  walk<RootContent>(tree, node => {
    if (!isHeading(node)) return
    const words = textOf(node)
    const role = roles.get(node)
    const anchor = slug(words) === role ? role : slugger.slug(words) || slugger.slug('section')
    node.properties.id = anchor
    anchors.push(anchor)
  })
  return anchors
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

function levelOf(heading: Element): number {
  return Number(heading.tagName.slice(1))
}

function takeTitle(tree: HtmlRoot): Element | null {
  const first = tree.children.findIndex(node => node.type === 'element')
  const heading = tree.children[first]
  const ones = tree.children.filter(node => isHeading(node) && levelOf(node) === 1)
  if (!heading || !isHeading(heading) || levelOf(heading) !== 1 || ones.length > 1) return null
  tree.children.splice(first, 1)
  return heading
}
