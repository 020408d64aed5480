/** The door to the parsers of Markdown: the fast one where it is known to read alike, remark-parse for all else. */
import type { Root as MarkdownRoot } from 'mdast'
import { parseWithRemark } from './markdown.ts'
import { parseWithSatteri } from './parse-with-satteri.ts'
import { readsAlike } from './reads-alike.ts'

/** A document, and the text that it was parsed from. */
export interface Parsed {
  readonly document: MarkdownRoot
  readonly text: string
}

/** CommonMark with GFM and `:::name` blocks, each node with its place. */
export function parseMarkdown(text: string): MarkdownRoot {
  return parseWithSatteri && readsAlike(text) ? parseWithSatteri(text) : parseWithRemark(text)
}
