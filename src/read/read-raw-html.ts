/** Decides what becomes of HTML in Markdown: shown, left out with a warning, or text after all. */
import type { Html } from 'mdast'
import { type MarkdownRoot, shownElements, visit } from './markdown.ts'
import type { Notes } from './notes.ts'

/** Elements of HTML that a report cannot use. Any other name, such as `<your-host>`, is the author's text. */
const leftOut = new Set(
  `applet article aside audio base basefont big blink body button canvas center datalist dialog embed
   fieldset font footer form frame frameset head header hgroup html iframe legend link main map marquee
   math menu meta meter nav nobr noembed noframes noscript object optgroup option output param picture
   plaintext portal progress script select slot source strike style svg template textarea track tt
   video xmp`.split(/\s+/),
)

/** Turns tags that are no HTML into text and notes elements that will be left out. Changes `document`. */
export function readRawHtml(document: MarkdownRoot, notes: Notes): void {
  visit(document, 'html', (node, index, parent) => {
    for (const name of namesIn(node.value)) {
      if (!leftOut.has(name) || node.value.trimStart().startsWith(`</${name}`)) continue
      const message = `<${name}> is left out: expected text, lists, tables, images or links`
      notes.add(
        'markdown/html-removed',
        node.position?.start,
        message,
        'Write it in Markdown, or put it in `backticks` to show it as text',
      )
      break
    }
    if (namesIn(node.value).some(isHtml) || !namesIn(node.value).length) {
      node.value = node.value.replace(tag, (whole, name: string) =>
        isHtml(name) ? whole : escapeTag(whole),
      )
      return
    }
    if (parent && index !== undefined) parent.children[index] = asText(node, parent.type === 'root')
  })
}

const tag = /<\/?([A-Za-z][^\s/>]*)[^>]*>/g

function namesIn(html: string): string[] {
  return Array.from(html.matchAll(tag), match => (match[1] ?? '').toLowerCase())
}

function isHtml(name: string): boolean {
  return leftOut.has(name.toLowerCase()) || shownElements.includes(name.toLowerCase())
}

function asText(node: Html, block: boolean) {
  const text = { type: 'text' as const, value: node.value, position: node.position }
  return block ? { type: 'paragraph' as const, children: [text], position: node.position } : text
}

function escapeTag(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
