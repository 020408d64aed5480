/** Settles the blocks that are ours in a Markdown tree: `:::internal`, and alerts (`> [!NOTE]`). */
import type { Blockquote, Nodes, RootContent } from 'mdast'
import type { Audience } from '../../model/terms.ts'
import { noteComments } from '../hidden/note-comments.ts'
import type { Notes } from '../notes.ts'
import type { Parsed } from '../parse-markdown.ts'
import { replace } from '../walk.ts'
import { cutInternal } from './internal/cut-internal.ts'
import { noteMarks } from './internal/note-marks.ts'
import { noteFences } from './note-fences.ts'

/**
 * What was parsed without what is internal where the public reads it (`cutInternal`, before anything could copy it),
 * with alerts marked. Changes `whole`.
 */
export function readBlocks(whole: Parsed, audience: Audience, notes: Notes): Parsed {
  noteFences(whole.document, whole.text, notes)
  noteMarks(whole.document, notes)
  noteComments(whole, notes)
  const source = audience === 'public' ? cutInternal(whole) : whole
  replace<RootContent>(source.document, node => {
    if (node.type === 'containerDirective') return readDirective(node, audience)
    if (node.type === 'blockquote') markAlert(node)
    return [node]
  })
  return source
}

function readDirective(
  block: Extract<Nodes, { type: 'containerDirective' }>,
  audience: Audience,
): readonly RootContent[] {
  if (block.name !== 'internal') return block.children
  if (audience === 'public') return []
  block.data = { hName: 'div', hProperties: { className: ['internal'] } }
  return [block]
}

const alert = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][^\S\n]*\n?/i

/** A quote that opens with `[!NOTE]` becomes a titled block. Format: GitHub's alerts. */
function markAlert(quote: Blockquote): void {
  const [paragraph] = quote.children
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  const match = first?.type === 'text' ? alert.exec(first.value) : null
  if (first?.type !== 'text' || paragraph?.type !== 'paragraph' || !match) return
  const kind = (match[1] ?? '').toLowerCase()
  first.value = first.value.slice(match[0].length)
  if (first.value === '') paragraph.children.shift()
  if (paragraph.children[0]?.type === 'break') paragraph.children.shift()
  if (paragraph.children.length === 0) quote.children.shift()
  quote.data = {
    hName: 'div',
    hProperties: { className: ['markdown-alert', `markdown-alert-${kind}`] },
  }
  const title = kind.charAt(0).toUpperCase() + kind.slice(1)
  quote.children.unshift({
    type: 'paragraph',
    data: { hProperties: { className: ['markdown-alert-title'] } },
    children: [{ type: 'text', value: title }],
  })
}
