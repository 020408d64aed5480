/** Decides what becomes of HTML in Markdown: shown, left out with a warning, or text after all. */
import type { Html, RootContent } from 'mdast'
import { printable, spellOut } from '../decode.ts'
import { type MarkdownRoot, oldElements, removedElements, shownElements } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import { replace } from '../walk.ts'

/** Elements of HTML that a report cannot use. Any other name, such as `<your-host>`, is the author's text. */
const leftOut = new Set(
  `applet article aside audio base basefont blink body button canvas datalist dialog embed
   fieldset font footer form frame frameset head header hgroup html iframe input legend link main map marquee
   math menu meta meter nav nobr noembed noframes noscript object optgroup option output param picture
   plaintext portal progress script select slot source style svg template textarea track
   video`.split(/\s+/),
)

/** Blocks that hold blocks; everything else holds running text. */
const flow = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective'])

/** Turns tags that are no HTML into text and notes elements that will be left out. Changes `document`. */
export function readRawHtml(document: MarkdownRoot, notes: Notes): void {
  replace<RootContent>(document, (node, parent) => {
    if (node.type !== 'html') return [node]
    node.value = node.value
      .replace(comment, '')
      .replace(ofFootnotes, '$1data-')
      .replace(number, told => (isPrintable(spellOut(told)) ? told : '\uFFFD'))
    const names = tagsIn(node.value).map(({ name }) => name)
    noteLeftOut(node, names, notes)
    if (names.length > 0 && !names.some(isHtml)) return [asText(node, parent)]
    node.value = replaceTags(node.value, (whole, name) => {
      // Task lists have boxes too, so the sanitizer would let it through.
      if (name === 'input') return ''
      return isHtml(name) ? whole : escapeTag(whole)
    })
    return [node]
  })
}

/** Says it once for a block, and not again for the tag that closes an element. */
function noteLeftOut(node: Html, names: readonly string[], notes: Notes): void {
  const name = names.find(each => leftOut.has(each))
  if (name === undefined || node.value.trimStart().startsWith(`</${name}`)) return
  const what = removedElements.includes(name)
    ? `<${name}> and what is in it are left out`
    : `The tags of <${name}> are left out, and what stands between them is shown`
  const message = `${what}: expected text, lists, tables, images or links`
  const hint = 'Write it in Markdown, or put it in `backticks` to show it as text'
  notes.add('markdown/html-removed', node.position?.start, message, hint)
}

/** A comment that is not closed hides the rest. */
const comment = /<!--[\s\S]*?(-->|$)/g
/** What marks footnotes, which only the parser makes. */
const ofFootnotes = /([\s"'/])data-footnote/gi
/** A character by its number, as text and attributes may have it. */
const number = /&#(?:x[\da-f]+|\d+);?/gi
const tag = /<(\/?)([A-Za-z][^\s/>]*)(?:[\s/][^>]*)?>/g

const isPrintable = (text: string) => printable(text) === text

/** The tags in `html` replaced. None is looked for behind the last ">": each would be followed to the end. */
function replaceTags(html: string, settle: (whole: string, name: string) => string): string {
  const end = html.lastIndexOf('>') + 1
  const tags = html.slice(0, end)
  return (
    tags.replace(tag, (whole, _, name: string) => settle(whole, name.toLowerCase())) +
    html.slice(end)
  )
}

/** The tags in HTML, with their names in small letters. */
export function tagsIn(
  html: string,
): readonly { readonly name: string; readonly isEnd: boolean }[] {
  const tags = html.slice(0, html.lastIndexOf('>') + 1).matchAll(tag)
  return Array.from(tags, ([, slash, name = '']) => ({
    name: name.toLowerCase(),
    isEnd: slash === '/',
  }))
}

/** Whether a name, in small letters, is one of an element, and not the author's own word. */
export function isHtml(name: string): boolean {
  return leftOut.has(name) || known.has(name)
}

const known: ReadonlySet<string> = new Set([...shownElements, ...oldElements])

function asText({ value, position }: Html, parent: object): RootContent {
  const place = position && { position }
  const text = { type: 'text' as const, value, ...place }
  const inFlow = 'type' in parent && flow.has(String(parent.type))
  return inFlow ? { type: 'paragraph', children: [text], ...place } : text
}

function escapeTag(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
