/**
 * Notes each line that could be meant for the fence of an internal block and is none, and each block that
 * could be meant to end elsewhere. What the lines of a text say and what its tree says must agree.
 */
import type { Nodes } from 'mdast'
import type { Place } from '../../model/report.ts'
import type { MarkdownRoot } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import { parseMarkdown } from '../parse-markdown.ts'
import { walk } from '../walk.ts'
import {
  type FenceLike,
  fenceLike,
  fenceWithin,
  isNearInternal,
  mayHaveFences,
} from './fence-like.ts'
import { codeInFences, type FencedCode } from './fenced-code.ts'

type Block = Extract<Nodes, { type: 'containerDirective' }>

/** The blocks of a document by the lines that open and close them. */
interface Blocks {
  readonly opened: ReadonlyMap<number, Block>
  readonly closed: ReadonlyMap<number, Block>
}

/** Notes what is wrong with the fences in `text`, which `document` was parsed from. */
export function noteFences(document: MarkdownRoot, text: string, notes: Notes): void {
  if (!mayHaveFences(text) && !text.includes(':internal')) return
  const lines = text.split('\n')
  const blocks = findBlocks(document, lines)
  const code = codeInFences(document, lines)
  const unclear = findUnclear(lines, blocks, code)
  const inCode = linesOf(code)
  const ended = new Set(blocks.closed.values())
  if (unclear === null && code.every(({ isClear }) => isClear))
    noteShown(lines, inCode, blocks, notes)
  // What has led astray in code is said once.
  let isCodeSettled = unclear !== null || code.every(({ isClear }) => isClear)
  // A line that would have closed what is noted is not noted as well.
  let broken = 0
  for (const [index, content] of lines.entries()) {
    const line = index + 1
    const block = blocks.opened.get(line)
    if (line === unclear) {
      noteUnclear(line, notes)
      broken += 1
    }
    if (block) {
      noteBlock(block, ended.has(block), notes)
      if (!ended.has(block)) broken += 1
    } else if (!blocks.closed.has(line) && !(isCodeSettled && inCode.has(line))) {
      const like = fenceLike(content)
      if (like?.isBare && broken > 0) broken -= 1
      else if (like) noteLike(like, line, inCode.has(line), notes)
      if (like && !like.isBare) broken += 1
      if (like && inCode.has(line)) isCodeSettled = true
    }
  }
}

/** Notes what hides nothing where it stands: fences in code, and such that a line does not begin with. */
function noteShown(
  lines: readonly string[],
  inCode: ReadonlySet<number>,
  { opened }: Blocks,
  notes: Notes,
): void {
  const hidden = new Set<number>()
  for (const { position } of opened.values())
    for (let line = position?.start.line ?? 1; line <= (position?.end.line ?? 0); line += 1)
      hidden.add(line)
  for (const [index, content] of lines.entries()) {
    const like = fenceLike(content)
    const within = like === null ? fenceWithin(content) : null
    const line = index + 1
    const at = { line, column: within ?? like?.column ?? 1 }
    if (!like?.isInternal && within === null) continue
    if (hidden.has(line)) continue
    if (!inCode.has(line)) {
      if (within !== null) noteNoFence(at, notes)
    } else if (within === null) notes.add('markdown/internal-in-code', at, shown, aroundCode)
  }
}

const shown = 'In code this fence hides nothing: it and what follows are shown to everybody'
const aroundCode =
  'To hide it, open the block before the code and close it after: `:::internal`, the code, `:::`'

function findBlocks(document: MarkdownRoot, lines: readonly string[]): Blocks {
  const opened = new Map<number, Block>()
  const closed = new Map<number, Block>()
  walk<Nodes>(document, node => {
    if (node.type !== 'containerDirective' || !node.position) return
    const { start, end } = node.position
    opened.set(start.line, node)
    // A block that has no end ends with what is in it, and that may be above or be a line of colons too.
    const before = /^([\s>]*):{3,}\s*$/.exec(lines[end.line - 1] ?? '')?.[1]?.length
    const last = node.children.at(-1)?.position?.end ?? start
    if (before === undefined || end.column <= before + 1) return
    if (last.line < end.line || last.column <= before + 1) closed.set(end.line, node)
  })
  return { opened, closed }
}

function linesOf(code: readonly FencedCode[]): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const { start, end } of code) for (let line = start; line <= end; line += 1) lines.add(line)
  return lines
}

/**
 * The line of the first code that is not the same code where blocks do not count, or null. The parser
 * looks for the end of a block before it looks for code, so a `:::` in code ends the block around it.
 */
function findUnclear(
  lines: readonly string[],
  { opened, closed }: Blocks,
  code: readonly FencedCode[],
): number | null {
  if (opened.size === 0 || !lines.some(line => /`{3}|~{3}/.test(line))) return null
  // A rule sets apart what is around it as a fence does.
  const ruled = lines.map((line, index) =>
    opened.has(index + 1) || closed.has(index + 1) ? line.replace(/:{3}.*/s, '***') : line,
  )
  const spans = (found: readonly FencedCode[]) =>
    new Map(found.map(({ start, end }) => [`${start}-${end}`, start]))
  const here = spans(code)
  const there = spans(codeInFences(parseMarkdown(ruled.join('\n')), ruled))
  let first: number | null = null
  for (const [span, start] of [...here, ...there])
    if (!(here.has(span) && there.has(span)) && start < (first ?? Infinity)) first = start
  return first
}

function noteUnclear(line: number, notes: Notes): void {
  const message = 'It is not clear whether this code or the internal block around it ends first'
  const hint =
    'End the code within the block; where it has `:::` lines, open and close the block with more colons: `::::internal` and `::::`'
  notes.add('markdown/broken-internal', { line, column: 1 }, message, hint)
}

function noteBlock({ name, position }: Block, isEnded: boolean, notes: Notes): void {
  const at = position?.start
  if (name !== 'internal') {
    if (isNearInternal(name)) noteNoFence(at, notes)
    else noteUnknown(at, `\`:::${name}\` is not a known block: expected \`:::internal\``, notes)
    return
  }
  if (isEnded) return
  notes.add(
    'markdown/broken-internal',
    at,
    'This internal block has no end, so all that follows is hidden from the public',
    'Close it with `:::` on a line of its own',
  )
}

function noteLike(like: FenceLike, line: number, isInCode: boolean, notes: Notes): void {
  const at = { line, column: like.column }
  if (isInCode) noteInCode(at, notes)
  else if (like.isInternal) noteNoFence(at, notes)
  else if (like.isBare) noteStray(at, notes)
  else noteUnknown(at, 'This line opens no known block: expected `:::internal`', notes)
}

function noteInCode(at: Place, notes: Notes): void {
  const message =
    'This fence of an internal block stands in code, and where that code ends is not clear'
  const hint =
    'Close all code, and put what holds such a fence or other code between more backticks than it holds'
  notes.add('markdown/broken-internal', at, message, hint)
}

function noteStray(at: Place, notes: Notes): void {
  const message = 'This fence closes nothing, so what is above it would be public'
  const hint =
    'Delete it, or open the block with `:::internal`; a block that holds `:::` lines opens and closes with more colons'
  notes.add('markdown/broken-internal', at, message, hint)
}

export function noteNoFence(at: Place | undefined, notes: Notes): void {
  const message = 'This fence does not open an internal block, so what follows would be public'
  const hint =
    'Write `:::internal` on a line of its own, in small letters, without spaces, and close it with `:::`'
  notes.add('markdown/broken-internal', at, message, hint)
}

function noteUnknown(at: Place | undefined, message: string, notes: Notes): void {
  const hint = 'Write `:::internal` to keep it from the public, or use an alert, such as > [!NOTE]'
  notes.add('markdown/unknown-block', at, message, hint)
}
