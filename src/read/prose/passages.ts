/** Cuts a Markdown tree into the passages that people read: paragraphs, list items, cells and headings. */
import type { Heading, Html, Nodes, Parents, Table } from 'mdast'
import type { Place } from '../../model/report.ts'
import { limits } from '../../model/schemas/limits.ts'
import type { MarkdownRoot } from '../markdown.ts'
import { type Allow, allowsIn } from './allows.ts'
import { placeOfWords, type Source } from './place-of-words.ts'

export interface Passage {
  /** As it is shown; where digits are not the author's claim (links, code, quotations), each is U+FFFC. */
  readonly text: string
  readonly role: 'title' | 'summary' | 'heading' | 'paragraph' | 'item' | 'cell'
  readonly line: number
  /** Of a cell, what its column and its row are called. */
  readonly head: string
  /** What the author allows in it. */
  readonly allows: readonly Allow[]
  /** Where `words` stand that begin at `start` of `text`. */
  readonly placeOf: (start: number, words: string) => Place
}

type Context = Pick<Passage, 'role' | 'allows' | 'head'>

/** The passages of `document`, in the author's order, without code, quotations and footnotes. */
export function passagesIn(document: MarkdownRoot, source: Source): readonly Passage[] {
  const passages: Passage[] = []
  visit(document, { role: 'paragraph', allows: [], head: '' }, source, passages)
  return passages
}

/** An allowing comment counts for the block behind it; before a heading, for all that stands below it. */
function visit(parent: Parents, context: Context, source: Source, passages: Passage[]): void {
  let pending: readonly Allow[] = []
  let below: readonly { readonly depth: number; readonly allows: readonly Allow[] }[] = []
  for (const node of parent.children) {
    if (node.type === 'html') {
      pending = [...pending, ...allowsOf(node)].slice(0, limits.allowances)
      continue
    }
    if (node.type === 'heading') {
      const { depth } = node
      below = below.filter(each => each.depth < depth)
      if (pending.length > 0) below = [...below, { depth, allows: pending }]
    }
    const allows = [...context.allows, ...below.flatMap(each => each.allows), ...pending]
    const before = passages.length
    visitBlock(node, { ...context, allows }, source, passages)
    if (passages.length === before) passages.push(...silent(pending))
    pending = []
  }
  passages.push(...silent(pending))
}

/** What is allowed before nothing that is read, so that it is known to be allowed in vain. */
function silent(allows: readonly Allow[]): readonly Passage[] {
  return allows.map(allow => ({
    text: '',
    role: 'paragraph',
    line: allow.place.line,
    head: '',
    allows: [allow],
    placeOf: () => allow.place,
  }))
}

function visitBlock(node: Nodes, context: Context, source: Source, passages: Passage[]): void {
  if (node.type === 'paragraph' || node.type === 'heading')
    passages.push(passageOf(node, roleOf(node, context), source))
  else if (node.type === 'table') visitTable(node, context, source, passages)
  else if (node.type === 'listItem') visit(node, { ...context, role: 'item' }, source, passages)
  // An alert is a quote in the source, and the author's own words.
  else if (node.type === 'blockquote' && !node.data?.hName) return
  else if (node.type === 'list' || node.type === 'blockquote' || node.type === 'containerDirective')
    visit(node, context, source, passages)
}

function roleOf(node: Nodes, context: Context): Context {
  return node.type === 'heading' ? { ...context, role: 'heading' } : context
}

function visitTable(table: Table, context: Context, source: Source, passages: Passage[]): void {
  const [first, ...rows] = table.children
  const heads = (first?.children ?? []).map(cell => textOf(cell))
  for (const cell of first?.children ?? [])
    passages.push(passageOf(cell, { ...context, role: 'cell' }, source))
  for (const { children } of rows) {
    const [label] = children
    for (const [column, cell] of children.entries()) {
      const row = column > 0 && label ? textOf(label) : ''
      const head = `${heads[column] ?? ''} ${row}`.trim()
      passages.push(passageOf(cell, { ...context, role: 'cell', head }, source))
    }
  }
}

/** A piece of text and where it stands in the source. */
interface Piece {
  readonly start: number
  readonly offset: number
}

function passageOf(node: Parents | Heading, context: Context, source: Source): Passage {
  const pieces: Piece[] = []
  const allows: Allow[] = []
  const text = maskQuotes(flatten(node, source, pieces, allows, ''))
  const { line = 1, offset = 0 } = node.position?.start ?? {}
  return {
    ...context,
    allows: [...context.allows, ...allows],
    text,
    line,
    placeOf: (start, words) => {
      const piece = pieces.findLast(each => each.start <= start) ?? { start, offset }
      return placeOfWords(source, piece.offset + start - piece.start, words)
    },
  }
}

function flatten(
  parent: Parents,
  source: Source,
  pieces: Piece[],
  allows: Allow[],
  before: string,
): string {
  let text = before
  for (const node of parent.children) {
    if (node.type === 'text') {
      pieces.push({ start: text.length, offset: node.position?.start.offset ?? 0 })
      text += node.value
    } else if (node.type === 'break') text += '\n'
    else if (node.type === 'html') allows.push(...allowsOf(node))
    else if (node.type === 'emphasis' || node.type === 'strong')
      text = flatten(node, source, pieces, allows, text)
    else if (node.type === 'link' || node.type === 'linkReference') text += mask(textOf(node))
    else text += hidden
  }
  return text
}

const hidden = '\uFFFC'

function mask(text: string): string {
  return text.replace(/\d/g, hidden)
}

const quoted = /“[^”]{0,400}”|"[^"]{0,400}"|«[^»]{0,400}»|„[^“”]{0,400}[“”]|「[^」]{0,400}」/g

/** `text` without the digits that it quotes from somebody else. */
export function maskQuotes(text: string): string {
  return text.replace(quoted, mask)
}

function textOf(node: Parents): string {
  return flatten(node, { text: '' }, [], [], '')
}

function allowsOf({ value, position }: Html): readonly Allow[] {
  return allowsIn(value, position?.start ?? { line: 1, column: 1 })
}
