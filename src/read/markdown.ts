/** The Markdown toolchain: text to syntax tree, to a safe HTML tree, to HTML. Imports unified's packages. */
import type { Element, ElementContent, Root as HtmlRoot, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Root as MarkdownRoot } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import rehypeHighlight from 'rehype-highlight'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import { visit } from 'unist-util-visit'

export type { Element, ElementContent, HtmlRoot, MarkdownRoot, RootContent }
export { textOf, visit }

/** Elements that a report may show: text, lists, tables, figures, links, images. */
export const shownElements: readonly string[] = [
  ...(defaultSchema.tagNames ?? []).filter(
    name => !['picture', 'source', 'strike', 'tt'].includes(name),
  ),
  ...['abbr', 'bdi', 'bdo', 'caption', 'cite', 'col', 'colgroup', 'dfn', 'figcaption', 'figure'],
  ...['mark', 'small', 'time', 'u', 'wbr'],
]

const safeHtml: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: [...shownElements],
  strip: [
    'script',
    'style',
    'iframe',
    'object',
    'svg',
    'math',
    'template',
    'textarea',
    'select',
    'noscript',
  ],
  // Footnotes are the only ids that come through here; headings get theirs later.
  clobber: [],
  attributes: {
    ...Object.fromEntries(
      ['code', 'input', 'section'].map(name => [name, defaultSchema.attributes?.[name] ?? []]),
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
    div: [['className', 'markdown-alert', /^markdown-alert-[a-z]+$/, 'internal']],
    p: [['className', 'markdown-alert-title']],
    img: ['src', 'alt', 'width', 'height'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    details: ['open'],
    col: ['span'],
    colgroup: ['span'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
}

/** Only `:::name` blocks: the short forms of directives would eat `13:45` and `host:port`. */
function blockDirectives(this: Processor): void {
  const data = this.data()
  const flow = directive().flow?.[58]
  const container = Array.isArray(flow) ? flow[0] : flow
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { flow: container ? { 58: container } : {} },
  ]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
}

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false })
  .use(blockDirectives)
  .freeze()
const toHtml = unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' }).freeze()
const parseRaw = unified().use(rehypeRaw).freeze()
const makeSafe = unified().use(rehypeSanitize, safeHtml).use(rehypeHighlight).freeze()
const writer = unified().use(rehypeStringify).freeze()

/** CommonMark with GFM, `:::name` blocks, and front matter, which is passed over. */
export function parseMarkdown(text: string): MarkdownRoot {
  return parser.parse(text)
}

/** The HTML tree of a document: only what `safeHtml` lets through, code highlighted by class. */
export function toSafeHtml(document: MarkdownRoot): HtmlRoot {
  const tree = toHtml.runSync(document) as HtmlRoot
  let raw = false
  visit(tree, 'raw', () => {
    raw = true
  })
  return makeSafe.runSync(raw ? (parseRaw.runSync(tree) as HtmlRoot) : tree) as HtmlRoot
}

/** HTML of the nodes, one after the other. */
export function writeHtml(nodes: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...nodes] }).trim()
}
