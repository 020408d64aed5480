/** Notes what says of itself that it is internal, a heading or a word in brackets, and is shown to everybody. */
import type { Nodes } from 'mdast'
import type { Notes } from '../../notes.ts'

/** `[internal]`, `[internal only]`, `(internal use only)`: the word alone in round brackets is said of much else. */
const bracketed =
  /[[{]\s*internal(?:[\s-](?:use[\s-])?only|[\s-]use)?\s*[\]}]|\(\s*internal[\s-](?:use[\s-])?only\s*\)/i

/** What a section is called that was written for colleagues, in the languages of pages. */
const names = [
  'internal(?:[\\s-](?:(?:use )?only|notes?|comments?|details?|discussion|information|section))?',
  'for internal use(?: only)?',
  'intern|nur intern|interne (?:notizen|anmerkungen|hinweise|details)',
  'interno|uso interno|notas internas',
  'interne|usage interne|notes? internes?',
  'wewnętrzne|notatki wewnętrzne|do użytku wewnętrznego',
  '社内(?:のみ|限り|用|メモ)|内部(?:のみ|メモ|使用|备注|说明|资料)|仅(?:限|供)内部(?:使用)?',
  'פנימי(?: בלבד)?|לשימוש פנימי(?: בלבד)?',
  'داخلي(?: فقط)?|للاستخدام الداخلي(?: فقط)?',
]
const heading = new RegExp(`^(?:${names.join('|')})[:.]?$`, 'iu')

/** Of a document that the public reads, without its internal blocks. */
export function noteClaims(parent: Nodes, notes: Notes): void {
  const isText = parent.type === 'heading' || parent.type === 'paragraph'
  if (isText) noteClaim(parent, notes)
  else if ('children' in parent) for (const node of parent.children) noteClaims(node, notes)
}

function noteClaim(node: Extract<Nodes, { type: 'heading' | 'paragraph' }>, notes: Notes): void {
  const isHeading = node.type === 'heading'
  const texts = textsIn(node)
  const text = texts.map(({ value }) => value).join('')
  const claiming = texts.find(({ value }) => bracketed.test(value))
  if (!claiming && !(isHeading && heading.test(text.trim()))) return
  // A line of nothing else is told as a fence that is none.
  if (
    !isHeading &&
    notes.diagnostics.some(({ place }) => place?.line === node.position?.start.line)
  )
    return
  const what = isHeading ? `The section "${text.trim()}" is` : 'What is marked as internal here is'
  const hint = isHeading
    ? 'If it is not for everybody, put `:::internal` above the heading and `:::` at the end of the section; else give it another name'
    : 'If it is not for everybody, put it between `:::internal` and `:::`, each on a line of its own; else leave the mark out'
  notes.add('markdown/looks-internal', node.position?.start, `${what} shown to everybody`, hint)
}

/** Code is quoted, and the text of a link is about what it leads to. */
function textsIn(node: Nodes): readonly { readonly value: string }[] {
  if (node.type === 'text') return [node]
  if (node.type === 'link' || node.type === 'linkReference' || !('children' in node)) return []
  return node.children.flatMap(textsIn)
}
