/** Cuts internal blocks out of a text before it is read again: what is left reads as if they had never been there. */
import type { Nodes } from 'mdast'
import type { MarkdownRoot } from '../../markdown.ts'
import { type Parsed, parseMarkdown } from '../../parse-markdown.ts'
import { walk } from '../../walk.ts'

type Point = NonNullable<Nodes['position']>['start']

/** What was parsed without internal blocks; everything that is left has its place in the file. */
export function cutInternal({ document, text }: Parsed): Parsed {
  const hidden = outermostHidden(document)
  if (hidden.length === 0) return { document, text }
  const lines = text.split('\n')
  const cut = new Set<number>()
  const moved = new Map<number, string>()
  for (const { position } of hidden) {
    if (!position) continue
    const { start, end } = position
    for (let line = start.line; line <= end.line; line += 1) cut.add(line)
    moveMark(lines, start, end.line, { cut, moved })
  }
  const kept = lines.flatMap((_, i) => (cut.has(i + 1) ? [] : [i + 1]))
  const left = kept.map(line => moved.get(line) ?? lines[line - 1] ?? '')
  const blanked = lines.map((line, i) => (cut.has(i + 1) ? '' : line))
  const read = parseMarkdown(left.join('\n'))
  place(read, kept, blanked)
  return { document: read, text: blanked.join('\n') }
}

/** Internal blocks, and the items and lists that hold nothing else; of those within each other the outermost. */
function outermostHidden(parent: Nodes): readonly Nodes[] {
  if (!('children' in parent)) return []
  const children: readonly Nodes[] = parent.children
  return children.flatMap((node, i) => {
    if (isHidden(node) || saysOfHidden(children, i)) return [node]
    return outermostHidden(node)
  })
}

function isHidden(node: Nodes): boolean {
  if (node.type === 'containerDirective') return node.name === 'internal'
  if (node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote') return false
  const children: readonly Nodes[] = node.children
  return (
    children.length > 0 && children.every((each, i) => isHidden(each) || saysOfHidden(children, i))
  )
}

/** What comments before an internal block say is said of that block, and not of what follows it. */
function saysOfHidden(children: readonly Nodes[], index: number): boolean {
  const node = children[index]
  const next = children[index + 1]
  if (node?.type !== 'html' || !next || !comment.test(node.value)) return false
  return isHidden(next) || saysOfHidden(children, index + 1)
}

const comment = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/

/** The mark of an item that begins with a block, `- :::internal`, goes to what is next in it. */
function moveMark(
  lines: readonly string[],
  { line, column }: Point,
  end: number,
  { cut, moved }: { readonly cut: Set<number>; readonly moved: Map<number, string> },
): void {
  const mark = (moved.get(line) ?? lines[line - 1] ?? '').slice(0, column - 1)
  if (!/[^\s>]/.test(mark)) return
  let next = end + 1
  while (next <= lines.length && /^[\s>]*$/.test(lines[next - 1] ?? '')) next += 1
  const rest = lines[next - 1]
  if (rest === undefined || !/^[\s>]*$/.test(rest.slice(0, mark.length))) return
  for (let blank = end + 1; blank < next; blank += 1) cut.add(blank)
  moved.set(next, mark + rest.slice(mark.length))
}

/** Gives all nodes their places in the whole text, of which `kept` are the lines that were read. */
function place(document: MarkdownRoot, kept: readonly number[], lines: readonly string[]): void {
  const starts: number[] = []
  let length = 0
  for (const line of lines) {
    starts.push(length)
    length += line.length + 1
  }
  const inWhole = ({ line, column }: Point): Point => {
    const whole = kept[line - 1] ?? lines.length
    return { line: whole, column, offset: (starts[whole - 1] ?? 0) + column - 1 }
  }
  walk<Nodes>({ children: [document] }, node => {
    if (!node.position) return
    const { start, end } = node.position
    node.position = { start: inWhole(start), end: inWhole(end) }
  })
}
