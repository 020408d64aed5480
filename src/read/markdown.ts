/** The Markdown toolchain: text to syntax tree, to a safe HTML tree, to HTML. Imports unified's packages. */
import type { Element, ElementContent, Root as HtmlRoot, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Root as MarkdownRoot } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import type { Extension as TreeExtension } from 'mdast-util-from-markdown'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { directive } from 'micromark-extension-directive'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import type { Extension as SyntaxExtension } from 'micromark-util-types'
import rehypeHighlight from 'rehype-highlight'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import { limits } from '../model/schemas/limits.ts'
import { walk } from './walk.ts'

export type { Element, ElementContent, HtmlRoot, MarkdownRoot, RootContent }
export { textOf }

/** Elements that a report may show: text, lists, tables, figures, links, images. */
export const shownElements: readonly string[] = [
  ...(defaultSchema.tagNames ?? []).filter(name => !['picture', 'source'].includes(name)),
  ...['abbr', 'bdi', 'bdo', 'caption', 'cite', 'col', 'colgroup', 'dfn', 'figcaption', 'figure'],
  ...['mark', 'small', 'time', 'u', 'wbr'],
]

/** Elements that are left out with all that is in them; of any other that is not shown, the text stays. */
export const removedElements: readonly string[] = [
  ...['script', 'style', 'iframe', 'object', 'svg', 'math', 'template', 'textarea', 'select'],
  'noscript',
]

const safeHtml: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: [...shownElements],
  strip: [...removedElements],
  // Footnotes are the only ids that come through here; headings get theirs later.
  clobber: [],
  attributes: {
    ...Object.fromEntries(
      ['code', 'section'].map(name => [name, defaultSchema.attributes?.[name] ?? []]),
    ),
    '*': ['ariaLabel', 'dir', 'lang', 'title'],
    a: [
      'href',
      'ariaDescribedBy',
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ['id', /^fnref-/],
      ['className', 'data-footnote-backref'],
    ],
    li: ['value', ['className', 'task-list-item'], ['id', /^fn-/]],
    ol: ['start', 'reversed', ['className', 'contains-task-list']],
    ul: [['className', 'contains-task-list']],
    div: [['className', 'markdown-alert', /^markdown-alert-[a-z]+$/, 'internal', 'align-center']],
    p: [['className', 'markdown-alert-title']],
    img: ['src', 'alt', 'width', 'height'],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    details: ['open'],
    col: ['span'],
    colgroup: ['span'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
}

interface Extension {
  /** A document without this cannot hold the construct, and is parsed faster without it. */
  readonly needs: RegExp
  readonly syntax: SyntaxExtension
  readonly tree: TreeExtension
}

/** GFM construct by construct, and `:::name` blocks. */
const extensions: readonly Extension[] = [
  { needs: /\|/, syntax: gfmTable(), tree: gfmTableFromMarkdown() },
  {
    needs: /~~/,
    syntax: gfmStrikethrough({ singleTilde: false }),
    tree: gfmStrikethroughFromMarkdown(),
  },
  { needs: /\[\^/, syntax: gfmFootnote(), tree: gfmFootnoteFromMarkdown() },
  { needs: /\[[\sxX]\]/, syntax: gfmTaskListItem(), tree: gfmTaskListItemFromMarkdown() },
  {
    needs: /www\.|https?:\/\/|@/i,
    syntax: gfmAutolinkLiteral(),
    tree: gfmAutolinkLiteralFromMarkdown(),
  },
  { needs: /:::/, syntax: blockDirective(), tree: directiveFromMarkdown() },
]

/** Only `:::name` blocks: the short forms of directives would eat `13:45` and `host:port`. */
function blockDirective(): SyntaxExtension {
  const colon = 58
  const flow = directive().flow?.[colon]
  const block = Array.isArray(flow) ? flow[0] : flow
  return { flow: block ? { [colon]: block } : {} }
}

const parsers = new Map<string, Processor<MarkdownRoot>>()

/** The parser with just the extensions that `text` needs. */
function parserFor(text: string): Processor<MarkdownRoot> {
  const needed = extensions.filter(({ needs }) => needs.test(text))
  const key = needed.map(extension => extensions.indexOf(extension)).join()
  const parser = parsers.get(key) ?? parserWith(needed)
  parsers.set(key, parser)
  return parser
}

function parserWith(needed: readonly Extension[]): Processor<MarkdownRoot> {
  const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze()
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = parser.data()
  for (const { syntax, tree } of needed) {
    micromarkExtensions.push(syntax)
    fromMarkdownExtensions.push(tree)
  }
  return parser
}

const toHtml = unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' }).freeze()
const parseRaw = unified().use(rehypeRaw).freeze()
const makeSafe = unified().use(rehypeSanitize, safeHtml).freeze()
// Frozen by the first code that it is given: it takes a while to learn its languages.
const highlight = unified().use(rehypeHighlight)
const writer = unified().use(rehypeStringify).freeze()

/** CommonMark with GFM and `:::name` blocks: what Markdown means here. */
export function parseWithRemark(text: string): MarkdownRoot {
  return parserFor(text).parse(text)
}

/** What the parser for `text` knows beside CommonMark. */
export function syntaxFor(text: string): readonly SyntaxExtension[] {
  return parserFor(text).data().micromarkExtensions ?? []
}

/** The HTML tree of a document: only what `safeHtml` lets through, code highlighted by class. */
export function toSafeHtml(document: MarkdownRoot): HtmlRoot {
  let hasHtml = false
  walk(document, ({ type }) => {
    if (type === 'html') hasHtml = true
  })
  const tree = toHtml.runSync(document) as HtmlRoot
  const whole = hasHtml ? (parseRaw.runSync(tree) as HtmlRoot) : tree
  if (hasHtml) walk<RootContent>(whole, node => node.type === 'element' && renew(node))
  const safe = makeSafe.runSync(whole) as HtmlRoot
  const code: Element[] = []
  const ids = new Set<unknown>()
  walk<RootContent>(safe, node => {
    if (node.type !== 'element') return
    modernise(node)
    // HTML of the author's could have one that a footnote has.
    if (ids.has(node.properties.id)) delete node.properties.id
    else if (node.properties.id !== undefined) ids.add(node.properties.id)
    if (node.tagName === 'pre') code.push(node)
  })
  // In place, and without a walk through all the rest.
  const shown = highlightable(code)
  if (shown.length > 0) highlight.runSync({ type: 'root', children: shown })
  return safe
}

/** The blocks of code up to what a report may have highlighted, without those that would take long. */
function highlightable(blocks: readonly Element[]): Element[] {
  let ofBlocks = 0
  let ofLines = 0
  return blocks.filter(block => {
    const code = textOf(block)
    const lengths = code.split('\n').map(line => line.length)
    // Grammars look ahead to the end of the line from each of its characters, and some over words to the end of all.
    const [whole, parts] = [code.length ** 2, lengths.reduce((sum, n) => sum + n * (n + 20), 0)]
    if (lengths.some(length => length > limits.highlightedLine)) return false
    if (ofBlocks + whole > limits.highlightedBlocks || ofLines + parts > limits.highlighted)
      return false
    ofBlocks += whole
    ofLines += parts
    return true
  })
}

/** Elements that HTML had once, by those that mean the same. */
const renewed: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  big: 'strong',
  center: 'div',
  dir: 'ul',
  listing: 'pre',
  strike: 'del',
  tt: 'code',
  xmp: 'pre',
}

export const oldElements: readonly string[] = Object.keys(renewed)

function renew(node: Element): void {
  const name = Object.hasOwn(renewed, node.tagName) ? renewed[node.tagName] : undefined
  if (name === undefined) return
  if (node.tagName === 'center') node.properties.className = ['align-center']
  node.tagName = name
}

/** What the toolchain writes as HTML had it once, or leaves without a name. */
function modernise(node: Element): void {
  const { align, checked } = node.properties
  if (typeof align === 'string') {
    delete node.properties.align
    if (/^(left|center|right)$/.test(align)) node.properties.className = [`align-${align}`]
  }
  if (node.tagName === 'input') node.properties.ariaLabel = checked ? 'Done' : 'Open'
}

const tag = /<[a-z](?:[^>"]|"[^"]*")*>/gi
const value = /"[^"]*"/g

/**
 * HTML of the nodes, one after the other. A `<` is where a tag begins and nowhere else, not in attributes either: who
 * gives pictures their size or makes tables scroll looks for tags.
 */
export function writeHtml(nodes: readonly RootContent[]): string {
  const html = writer.stringify({ type: 'root', children: [...nodes] }).trim()
  return html.replace(tag, whole =>
    whole.replace(value, text => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
  )
}
