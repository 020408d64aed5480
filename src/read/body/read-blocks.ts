/** Settles the blocks that are ours in a Markdown tree: `:::internal`, and alerts (`> [!NOTE]`). */
import type { Blockquote, Nodes, Parents, RootContent } from 'mdast'
import type { Audience } from '../../model/terms.ts'
import type { MarkdownRoot } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import { replace } from '../walk.ts'
import { noteFences } from './note-fences.ts'

/**
 * Takes internal blocks out of what the public reads, and marks alerts. `text` is what `document` was
 * parsed from. Changes `document`.
 */
export function readBlocks(
  document: MarkdownRoot,
  text: string,
  audience: Audience,
  notes: Notes,
): void {
  noteFences(document, text, notes)
  if (audience === 'public') dropCommentsOnHidden(document)
  replace<RootContent>(document, node => {
    if (node.type === 'containerDirective') return readDirective(node, audience)
    if (node.type === 'blockquote') markAlert(node)
    return [node]
  })
}

/** What a comment before an internal block says is said of that block, and not of what follows it. */
function dropCommentsOnHidden(parent: Parents): void {
  let isOnHidden = false
  const kept = parent.children.toReversed().filter(node => {
    if (isOnHidden && node.type === 'html' && comment.test(node.value)) return false
    isOnHidden = node.type === 'containerDirective' && node.name === 'internal'
    if ('children' in node) dropCommentsOnHidden(node)
    return true
  })
  if (kept.length < parent.children.length) parent.children = kept.reverse() as RootContent[]
}

const comment = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/

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
