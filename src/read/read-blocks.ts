/** Settles the blocks that are ours in a Markdown tree: `:::internal`, and alerts (`> [!NOTE]`). */
import type { Blockquote, Html, Nodes, RootContent, Text } from 'mdast'
import type { Audience } from '../model/terms.ts'
import type { MarkdownRoot } from './markdown.ts'
import type { Notes } from './notes.ts'
import { replace } from './walk.ts'

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
  replace<RootContent>(document, node => {
    if (node.type === 'containerDirective') {
      if (node.name === 'internal') noteUnclosed(node, text, notes)
      return readDirective(node, audience, notes)
    }
    if (node.type === 'blockquote') markAlert(node)
    if (node.type === 'text' || node.type === 'html') noteBrokenFence(node, notes)
    return [node]
  })
}

function readDirective(
  block: Extract<Nodes, { type: 'containerDirective' }>,
  audience: Audience,
  notes: Notes,
): readonly RootContent[] {
  if (/^internal$/i.test(block.name) && block.name !== 'internal') {
    noteNoFence(block, notes)
    return block.children
  }
  if (block.name !== 'internal') {
    const message = `\`:::${block.name}\` is not a known block: expected \`:::internal\``
    notes.add(
      'markdown/unknown-block',
      block.position?.start,
      message,
      'Use an alert, such as > [!NOTE]',
    )
    return block.children
  }
  if (audience === 'public') return []
  block.data = { hName: 'div', hProperties: { className: ['internal'] } }
  return [block]
}

/** A block without an end takes in all that follows, unseen by the public. */
function noteUnclosed({ position }: Nodes, text: string, notes: Notes): void {
  if (/:::\s*$/.test(text.slice(position?.start.offset, position?.end.offset))) return
  notes.add(
    'markdown/broken-internal',
    position?.start,
    'This internal block has no end, so all that follows is hidden from the public',
    'Close it with `:::` on a line of its own',
  )
}

function noteBrokenFence(text: Text | Html, notes: Notes): void {
  if (/^\s*:{2,}\s*internal\b/im.test(text.value)) noteNoFence(text, notes)
}

function noteNoFence({ position }: Nodes, notes: Notes): void {
  const message = 'This fence does not open an internal block, so what follows would be public'
  const hint =
    'Write `:::internal` on a line of its own, in small letters, without spaces, and close it with `:::`'
  notes.add('markdown/broken-internal', position?.start, message, hint)
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
