/** Finds what the section of a timeline says one by one: items, rows, headings and lines, in their order. */
import type { Element, ElementContent, RootContent } from '../markdown.ts'
import type { Opening } from '../time/opening.ts'
import { readOpening } from '../time/opening.ts'
import type { WallClock } from '../time/wall-clock.ts'
import type { ZoneMark } from '../time/zone-mark.ts'
import { contentOf, isBlank, linesOf, textIn, withoutStart } from './content.ts'
import { entriesOfTable } from './table-entries.ts'

/** One thing that a timeline says. */
export interface Entry {
  /** The time that it opens with, or null. */
  readonly opening: Opening | null
  /** What it says besides its opening. */
  readonly content: readonly ElementContent[]
  /** What it says with its opening. */
  readonly whole: readonly ElementContent[]
  readonly source: Element
  /** How many lines of `source` are above it. */
  readonly below: number
  /** Whose clock the head of its column names. */
  readonly marks: readonly ZoneMark[]
  /** `heading`: of what follows, up to the next. `note`: said between events. */
  readonly kind: 'event' | 'heading' | 'note'
}

interface Block {
  readonly node: RootContent
  readonly entries: readonly Entry[]
}

export interface Collected {
  /** What is said before the first entry, and after the last. */
  readonly lead: RootContent[]
  readonly entries: readonly Entry[]
  readonly tail: RootContent[]
}

/** The entries of a section, and what is before and behind them; nothing is in two of the three, or in none. */
export function collectEntries(nodes: readonly RootContent[], wall: WallClock): Collected {
  const blocks = nodes.map(node => ({ node, entries: entriesOf(node, wall) }))
  const isTold = ({ entries }: Block) => entries.some(tellsTime)
  const first = blocks.findIndex(isTold)
  if (first === -1) {
    const entries = blocks.flatMap(block => block.entries).filter(({ kind }) => kind === 'event')
    return { lead: [...nodes], entries, tail: [] }
  }
  const last = blocks.findLastIndex(isTold)
  const isHeaded = blocks[last]?.entries.at(-1)?.kind === 'heading'
  const end = isHeaded ? blocks.length : last + 1
  return {
    lead: nodes.slice(0, first),
    entries: withBodies(blocks.slice(first, end).flatMap(told)),
    tail: nodes.slice(end),
  }
}

/** What a block between events says; a list or a table without any time stays whole. */
function told({ node, entries }: Block): readonly Entry[] {
  const isPlain = node.type === 'element' && /^(?:ul|ol|table)$/.test(node.tagName)
  return isPlain && !entries.some(tellsTime) ? [noteOf(node, [node])] : entries
}

export function tellsTime({ opening }: Entry): boolean {
  return opening !== null
}

function entriesOf(node: RootContent, wall: WallClock): readonly Entry[] {
  if (node.type !== 'element' || node.tagName === 'hr') return []
  if (node.tagName === 'ul' || node.tagName === 'ol') return entriesOfList(node, wall)
  if (node.tagName === 'table') return entriesOfTable(node, wall)
  if (/^h[1-6]$/.test(node.tagName)) return [entryOf(node, node.children, 'heading', wall)]
  return node.tagName === 'p' ? entriesOfParagraph(node, wall) : [noteOf(node, [node])]
}

/** An item and, where most of them open with a time, those of the list within it. */
function entriesOfList(list: Element, wall: WallClock): readonly Entry[] {
  const items = list.children.filter(child => child.type === 'element')
  return items.flatMap(item => {
    const content = contentOf(item)
    const nested = content
      .filter(isList)
      .map(inner => ({ inner, entries: entriesOfList(inner, wall) }))
    const told = nested.filter(
      ({ entries }) => 2 * entries.filter(hasClock).length >= entries.length,
    )
    const own = content.filter(node => !told.some(({ inner }) => inner === node))
    return [entryOf(item, own, 'event', wall), ...told.flatMap(({ entries }) => entries)]
  })
}

function isList(node: ElementContent): node is Element {
  return node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol')
}

function hasClock({ opening }: Entry): boolean {
  return opening !== null && (opening.time.clock !== null || opening.time.after !== null)
}

/** Lines that open with a time are entries, with the lines behind them; any other paragraph is a note. */
function entriesOfParagraph(paragraph: Element, wall: WallClock): readonly Entry[] {
  const lines = linesOf(paragraph).filter(line => !isBlank(line))
  const entries = lines.map((line, below) => ({
    ...entryOf(paragraph, line, 'event', wall),
    below,
  }))
  if (!entries[0]?.opening) return [noteOf(paragraph, paragraph.children)]
  const all: Entry[] = []
  for (const entry of entries) {
    const last = all.at(-1)
    if (entry.opening || !last) all.push(entry)
    else all.splice(-1, 1, joined(last, entry))
  }
  return all
}

function entryOf(
  source: Element,
  whole: readonly ElementContent[],
  kind: Entry['kind'],
  wall: WallClock,
): Entry {
  const text = textIn(whole)
  // `-4/25/23_`: what is left of marks that did not become emphasis.
  const [before = ''] = /^[\s_*–-]*/.exec(text) ?? []
  const opening = readOpening(text.slice(before.length), wall)
  const said = { content: whole, whole, source, below: 0, marks: [], kind }
  if (!opening) return { ...said, opening }
  const content = withoutStart(whole, before.length + opening.length)
  const shown = content.filter(({ type }) => type === 'element')
  const { day, clock, weekday } = opening.time
  // `Monday begins badly` says it in a sentence.
  const isSaid =
    weekday &&
    !day &&
    !clock &&
    /\p{L}\s+$/u.test(text.slice(0, text.length - textIn(content).length))
  // `Sun exposure`, `sat idle`: short names are words, too.
  const isWord = isSaid && kind === 'event' && opening.written.length <= 4
  if (isSaid) return { ...said, opening: isWord ? null : opening }
  const isEmpty = /^[\s_*:.–—-]*$/.test(textIn(content)) && isBlank(shown)
  return { ...said, opening, content: isEmpty ? [] : content }
}

function noteOf(source: Element, whole: readonly ElementContent[]): Entry {
  return { opening: null, content: whole, whole, source, below: 0, marks: [], kind: 'note' }
}

/** What stands below a heading that is an event is part of it; other notes are entries of their own. */
function withBodies(entries: readonly Entry[]): readonly Entry[] {
  const all: Entry[] = []
  for (const entry of entries) {
    const last = all.at(-1)
    const isBody = last?.kind === 'heading' && last.opening && hasClockOrText(last)
    if (isBody && entry.kind === 'note') all.splice(-1, 1, joined(last, blockOf(entry)))
    else all.push(entry)
  }
  return all
}

function blockOf(note: Entry): Entry {
  return { ...note, content: [note.source], whole: [note.source] }
}

function hasClockOrText(entry: Entry): boolean {
  return hasClock(entry) || entry.content.length > 0
}

function joined(entry: Entry, more: Entry): Entry {
  const between: ElementContent = { type: 'text', value: '\n' }
  const add = (to: readonly ElementContent[], what: readonly ElementContent[]) =>
    to.length === 0 ? what : [...to, between, ...what]
  return {
    ...entry,
    content: add(entry.content, more.content),
    whole: add(entry.whole, more.whole),
  }
}
