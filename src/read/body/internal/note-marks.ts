/** Notes what was perhaps meant to keep something from the public, as `<internal>` or `[internal]`, and does not. */
import type { Nodes } from 'mdast'
import type { Notes } from '../../notes.ts'
import { noteNoFence } from '../note-fences.ts'

/** A tag by its name or what it says of itself, or a comment that says nothing else and is none for readers of the source. */
const mark =
  /^\s*(?:<internal(?:[\s:][^<>]*)?>|<!--\s*(?:(?:start|begin)[\s:-]*)?internal(?:[\s:-]*(?:start|begin|only))?\s*-->|<[a-z][\w-]*\s[^<>]*?(?:class|id|audience|data-[\w-]+)\s*=\s*["']?(?:[^"'<>]*\s)?internal(?:-only)?["'\s>])/i
/** The language of code: "```internal", "```{.internal}". */
const language = /^[{.:]*internal\b/i
/** A line of nothing but the word and signs, as other programs have it; no heading, list, quote or emphasis. */
const line =
  /^(?:[;+%=~^!]{2,}|-{2,}|[[{@$]{1,2}[%#.<]?)\s*internal(?:[\s-]only)?\s*[^\p{L}\p{N}\s]{0,10}$/iu

export function noteMarks(parent: Nodes, notes: Notes): void {
  if (isMark(parent)) noteNoFence(parent.position?.start, notes)
  if (!('children' in parent)) return
  for (const node of parent.children)
    if (node.type !== 'containerDirective' || node.name !== 'internal') noteMarks(node, notes)
}

function isMark(node: Nodes): boolean {
  if (node.type === 'html') return mark.test(node.value.slice(0, 200))
  if (node.type === 'code') return language.test(node.lang ?? '')
  if (node.type !== 'paragraph') return false
  const [first, second] = node.children
  if (first?.type !== 'text') return false
  const [opening = '', more] = first.value.slice(0, 100).split('\n')
  return (second === undefined || more !== undefined) && line.test(opening.trim())
}
