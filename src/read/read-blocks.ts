/** Settles the blocks that are ours in a Markdown tree: `:::internal`, and alerts (`> [!NOTE]`). */
import type { Blockquote, Nodes, Parents } from 'mdast'
import type { Audience } from '../model/front-matter.ts'
import { type MarkdownRoot, visit } from './markdown.ts'
import type { Notes } from './notes.ts'

/** Takes internal blocks out of what the public reads, and marks alerts. Changes `document`. */
export function readBlocks(document: MarkdownRoot, audience: Audience, notes: Notes): void {
  replaceIn(document, node => {
    if (node.type === 'containerDirective') {
      if (node.name !== 'internal') {
        notes.add(
          'markdown/unknown-block',
          node.position?.start,
          `\`:::${node.name}\` is not a known block: expected \`:::internal\``,
          'Use an alert, such as > [!NOTE]',
        )
        return node.children
      }
      if (audience === 'public') return []
      node.data = { hName: 'div', hProperties: { className: ['internal'] } }
    }
    if (node.type === 'blockquote') markAlert(node)
    return [node]
  })
  visit(document, 'text', node => {
    if (!/^\s*:{3,}\s*internal\b/im.test(node.value)) return
    notes.add(
      'markdown/broken-internal',
      node.position?.start,
      'This fence does not open an internal block, so what follows would be public',
      'Write `:::internal` on a line of its own, without spaces, and close it with `:::`',
    )
  })
}

/** Replaces every node by the nodes that `settle` gives for it, innermost first. */
function replaceIn(parent: Parents, settle: (node: Nodes & { type: string }) => Nodes[]): void {
  const children: Nodes[] = []
  for (const child of parent.children) {
    if ('children' in child) replaceIn(child, settle)
    children.push(...settle(child))
  }
  parent.children = children as typeof parent.children
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
