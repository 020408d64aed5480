/** Notes HTML that was perhaps meant to keep something from the public, as `<internal>`, and does not. */
import type { Nodes } from 'mdast'
import type { Notes } from '../../notes.ts'
import { noteNoFence } from '../note-fences.ts'

/** A tag, or a comment that says nothing else and is none for readers of the source. */
const mark =
  /^\s*(?:<internal(?:[\s:][^<>]*)?>|<!--\s*(?:(?:start|begin)[\s:-]*)?internal(?:[\s:-]*(?:start|begin|only))?\s*-->)/i

export function noteMarks(parent: Nodes, notes: Notes): void {
  if (parent.type === 'html' && mark.test(parent.value.slice(0, 100)))
    noteNoFence(parent.position?.start, notes)
  if (!('children' in parent)) return
  for (const node of parent.children)
    if (node.type !== 'containerDirective' || node.name !== 'internal') noteMarks(node, notes)
}
