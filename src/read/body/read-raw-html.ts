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
    const names = namesIn(node.value)
    noteLeftOut(node, names, notes)
    if (names.length > 0 && !names.some(isHtml)) return [asText(node, parent)]
    node.value = node.value.replace(tag, (whole, name: string) => {
      // Task lists have boxes too, so the sanitizer would let it through.
      if (name.toLowerCase() === 'input') return ''
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
const tag = /<\/?([A-Za-z][^\s/>]*)[^>]*>/g

const isPrintable = (text: string) => printable(text) === text

function namesIn(html: string): string[] {
  return Array.from(html.matchAll(tag), match => (match[1] ?? '').toLowerCase())
}

function isHtml(name: string): boolean {
  const known = name.toLowerCase()
  return leftOut.has(known) || shownElements.includes(known) || oldElements.includes(known)
}

function asText({ value, position }: Html, parent: object): RootContent {
  const place = position && { position }
  const text = { type: 'text' as const, value, ...place }
  const inFlow = 'type' in parent && flow.has(String(parent.type))
  return inFlow ? { type: 'paragraph', children: [text], ...place } : text
}

function escapeTag(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
