/** Gives every heading of a body its level on the page and a name that links can use. */
import Slugger from 'github-slugger'
import { sectionKeys } from '../model/report.ts'
import { type Element, type HtmlRoot, type RootContent, textOf, visit } from './markdown.ts'

/** Names that pages use themselves. */
const reserved = [...sectionKeys, 'main', 'contents', 'facts', 'footnote-label', 'related']

/**
 * Takes a lone level-one heading at the top out of the tree and gives its text, for it is the title.
 * Sections are then the highest level of headings left; they become `h2`, what is below them follows.
 * Changes `tree`.
 */
export function readHeadings(tree: HtmlRoot): {
  readonly title: Element | null
  readonly anchors: readonly string[]
} {
  const title = takeTitle(tree)
  const levels = tree.children.filter(isHeading).map(levelOf)
  const down = levels.length > 0 ? 2 - Math.min(...levels) : 0
  const slugger = new Slugger()
  for (const name of reserved) slugger.slug(name)
  const anchors: string[] = []
  visit(tree, 'element', node => {
    if (!isHeading(node) || node.properties.className !== undefined) return
    const level = levelOf(node) + down
    const inSection = tree.children.includes(node) ? level : Math.max(level, 3)
    node.tagName = `h${Math.min(Math.max(inSection, 2), 6)}`
    const anchor = slugger.slug(textOf(node)) || slugger.slug('section')
    node.properties.id = anchor
    anchors.push(anchor)
  })
  return { title, anchors }
}

export function isHeading(node: RootContent): node is Element {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName)
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
