/** Turns HTML into Markdown (CommonMark 0.31 with GitHub's tables, deletions and boxes). */
import { legible } from '../markup/legible.ts'
import { escapeLineStart } from './escape-markdown.ts'
import { longestRun, trimmedMarkdown } from './inline-markdown.ts'
import {
  attributeOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  parseHtml,
  textIn,
} from './parse-html.ts'
import { tableMarkdown } from './table-markdown.ts'

/** Paragraphs, lists and so on: what stands between empty lines. */
type Blocks = readonly string[]

const asTheyAre = ({ childNodes }: HtmlElement) => blocksOf(childNodes)
/** What elements become that stand on lines of their own. */
const makers: Readonly<Record<string, (element: HtmlElement) => Blocks>> = {
  ...Object.fromEntries(
    [
      'caption',
      'dd',
      'details',
      'div',
      'dl',
      'dt',
      'figcaption',
      'figure',
      'p',
      'section',
      'summary',
    ].map(name => [name, asTheyAre]),
  ),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(name => [name, heading])),
  blockquote: quote,
  hr: () => ['---'],
  ol: list,
  pre: code,
  table,
  ul: list,
}

/** The HTML as Markdown, ending in a newline. It must be safe: what is in it comes through. */
export function markdownOf(html: string): string {
  return legible(`${spaced(blocksOf(parseHtml(html)))}\n`)
}

/** Whatever stands between blocks is a paragraph. */
function blocksOf(nodes: readonly HtmlNode[]): Blocks {
  const blocks: string[] = []
  let between: HtmlNode[] = []
  const end = () => {
    blocks.push(...paragraph(between))
    between = []
  }
  for (const node of nodes) {
    const make = isElement(node) && Object.hasOwn(makers, node.tagName) && makers[node.tagName]
    if (make) {
      end()
      blocks.push(...make(node as HtmlElement))
    } else between.push(node)
  }
  end()
  return blocks
}

/** Two lists one after the other would be one. */
function spaced(blocks: Blocks): string {
  let text = ''
  let last = ''
  for (const block of blocks) {
    const isOneMore = /^(- |-$|\d+\. )/.test(last) && markerOf(last) === markerOf(block)
    text += text === '' ? block : `${isOneMore ? '\n\n<!-- -->' : ''}\n\n${block}`
    last = block
  }
  return text
}

function markerOf(block: string): string {
  return block.startsWith('-') ? '-' : /^\d+\. /.test(block) ? '.' : ''
}

function paragraph(nodes: readonly HtmlNode[]): Blocks {
  const text = trimmedMarkdown(nodes)
  return text === '' ? [] : [text.split('\n').map(escapeLineStart).join('\n')]
}

function heading({ tagName, childNodes }: HtmlElement): Blocks {
  const text = trimmedMarkdown(childNodes)
    .replaceAll('\\\n', ' ')
    .replace(/#(?=#*$)/g, '\\#')
  return text === '' ? [] : [`${'#'.repeat(Number(tagName.slice(1)))} ${text}`]
}

function quote({ childNodes }: HtmlElement): Blocks {
  const text = spaced(blocksOf(childNodes))
  return text === '' ? [] : [text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>')]
}

function code(element: HtmlElement): Blocks {
  const text = textIn(element).replace(/\n$/, '')
  const [inner] = element.childNodes.filter(isElement)
  const classes = (inner && attributeOf(inner, 'class')) ?? ''
  const [, language = ''] = /(?:^|\s)language-([\w+#.-]+)/.exec(classes) ?? []
  const fence = '`'.repeat(Math.max(longestRun(text) + 1, 3))
  return [`${fence}${language}\n${text}\n${fence}`]
}

function list(element: HtmlElement): Blocks {
  const first = Number.parseInt(attributeOf(element, 'start') ?? '', 10)
  const start = first >= 0 && first < 100_000_000 ? first : 1
  const items = element.childNodes.filter(isElement).map(({ childNodes }) => blocksOf(childNodes))
  const isTight = items.every(([, second = '- x', third]) => !third && mayFollow.test(second))
  const gap = isTight ? '\n' : '\n\n'
  const lines = items.map((blocks, i) => {
    const marker = element.tagName === 'ol' ? `${start + i}. ` : '- '
    const text = isTight ? blocks.join(gap) : spaced(blocks)
    const indent = ' '.repeat(marker.length)
    return `${marker}${text.replace(/\n(?=[^\n])/g, `\n${indent}`)}`.trimEnd()
  })
  return lines.length === 0 ? [] : [lines.join(gap)]
}

/** What may follow a paragraph without an empty line before it. */
const mayFollow = /^(-|1\.) \S/

function table(element: HtmlElement): Blocks {
  const caption = element.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'caption')
  const rows = tableMarkdown(element)
  return [...caption.flatMap(({ childNodes }) => blocksOf(childNodes)), ...(rows ? [rows] : [])]
}
