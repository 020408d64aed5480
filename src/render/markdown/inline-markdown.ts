/** Turns HTML within a paragraph into Markdown. */
import { escapeMarkdown } from './escape-markdown.ts'
import { attributeOf, type HtmlElement, type HtmlNode, isElement, textIn } from './parse-html.ts'

/** Ends a line within a paragraph. */
const lineEnd = '\\\n'

type Teller = (element: HtmlElement) => string

const strong = wrapped('**')
const emphasis = wrapped('*')
const deletion = wrapped('~~')
/** What an element becomes; of any other there is left what is in it. */
const tellers: Readonly<Record<string, Teller>> = {
  a: link,
  b: strong,
  br: () => lineEnd,
  code,
  del: deletion,
  em: emphasis,
  i: emphasis,
  img: image,
  input: box => (attributeOf(box, 'checked') === null ? '[ ] ' : '[x] '),
  kbd: code,
  q: quote => `"${inlineMarkdown(quote.childNodes)}"`,
  s: deletion,
  samp: code,
  strike: deletion,
  strong,
  sub: raised,
  sup: raised,
  tt: code,
}

/** Elements that stand by themselves in a line. */
const inLine = /^(a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|r[pt]|ruby|s|samp|small)$/
const alsoInLine = /^(span|strike|strong|sub|sup|time|tt|u|var|wbr)$/

/** What stands in the nodes, in one line but for the breaks that are in them. */
export function inlineMarkdown(nodes: readonly HtmlNode[]): string {
  let text = ''
  for (const node of nodes) {
    const piece = pieceOf(node)
    const isAfterSpace = text === '' || text.endsWith(' ') || text.endsWith('\n')
    text += isAfterSpace ? piece.replace(/^ +/, '') : piece
  }
  return text
}

/** The same without what is empty at its begin and end. */
export function trimmedMarkdown(nodes: readonly HtmlNode[]): string {
  return partsOf(inlineMarkdown(nodes)).inner
}

const blanksBefore = /^(?: |\\\n)*/

/** A text in three, of which the first and the last are spaces and breaks. A pattern for the end would try each space. */
function partsOf(text: string): Readonly<Record<'before' | 'inner' | 'after', string>> {
  const [before = ''] = blanksBefore.exec(text) ?? []
  const rest = text.slice(before.length)
  let end = rest.length
  while (rest[end - 1] === ' ' || rest.slice(end - 2, end) === '\\\n')
    end -= rest[end - 1] === ' ' ? 1 : 2
  return { before, inner: rest.slice(0, end), after: rest.slice(end) }
}

function pieceOf(node: HtmlNode): string {
  if (!isElement(node)) return escapeMarkdown(node.value)
  const teller = Object.hasOwn(tellers, node.tagName) ? tellers[node.tagName] : undefined
  if (teller) return teller(node)
  const inner = inlineMarkdown(node.childNodes)
  return inLine.test(node.tagName) || alsoInLine.test(node.tagName) ? inner : ` ${inner} `
}

/** A mark does not count beside white space within it, nor does it around nothing. */
function wrapped(mark: string): Teller {
  return ({ childNodes }) => {
    const { before, inner, after } = partsOf(inlineMarkdown(childNodes))
    return inner === '' ? before + after : `${before}${mark}${inner}${mark}${after}`
  }
}

/** Markdown has none of its own, and without it 10³ would be 103. */
function raised({ tagName, childNodes }: HtmlElement): string {
  return `<${tagName}>${inlineMarkdown(childNodes)}</${tagName}>`
}

function code(element: HtmlElement): string {
  const text = textIn(element).replace(/\s+/g, ' ')
  if (text.trim() === '') return text
  const fence = '`'.repeat(longestRun(text) + 1)
  const space = /^[ `]|[ `]$/.test(text) ? ' ' : ''
  return `${fence}${space}${text}${space}${fence}`
}

/** How many backticks stand side by side in a text at most. */
export function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
}

function link(element: HtmlElement): string {
  const text = inlineMarkdown(element.childNodes)
  const address = addressOf(attributeOf(element, 'href') ?? '')
  if (address === '' || text.trim() === '') return text
  if (textIn(element) === address && /^https?:[^()]*$/.test(address)) return `<${address}>`
  return `[${text}](${address})`
}

function image(element: HtmlElement): string {
  const address = addressOf(attributeOf(element, 'src') ?? '')
  const text = escapeMarkdown(attributeOf(element, 'alt') ?? '')
  return address === '' ? text : `![${text}](${address})`
}

/** An address without the characters that would end it. */
function addressOf(address: string): string {
  return address
    .trim()
    .replace(
      /[\s<>()\\`|]/g,
      character => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
    )
    .replace(/&(?=#?\w+;)/g, '\\&')
}
