/** Finds the code between fences, "```" or "~~~", in a Markdown tree. */
import type { Nodes } from 'mdast'
import type { MarkdownRoot } from '../markdown.ts'
import { walk } from '../walk.ts'

export interface FencedCode {
  /** The lines of its fences, or the last one of code that is not closed. */
  readonly start: number
  readonly end: number
  /** It ends with the fence it begins with, and no line in it could be meant to be a fence. */
  readonly isClear: boolean
}

/** All fenced code in `document`, which was parsed from `lines`; not what is code by its indentation. */
export function codeInFences(
  document: MarkdownRoot,
  lines: readonly string[],
): readonly FencedCode[] {
  const found: FencedCode[] = []
  walk<Nodes>(document, ({ type, position }) => {
    if (type !== 'code' || !position) return
    const { line: start, column } = position.start
    const { line: end } = position.end
    const fence = /^(`{3,}|~{3,})/.exec(lines[start - 1]?.slice(column - 1) ?? '')?.[0]
    if (fence === undefined) return
    const within = lines.slice(start, end).map(line => line.replace(/^[\s>]*/, ''))
    const closing = within.findIndex(line => line.startsWith(fence))
    const isLast = closing !== -1 && closing === within.length - 1
    found.push({ start, end, isClear: isLast && within[closing]?.trimEnd() === fence })
  })
  return found
}
