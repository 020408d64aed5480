/** Reads a timeline from the lists and tables under its heading; what cannot be read stays prose. */
import type { TimelineEvent } from '../model/report.ts'
import type { Instant, Moment, ZoneName } from '../model/time.ts'
import {
  type Element,
  type ElementContent,
  type RootContent,
  textOf,
  writeHtml,
} from './markdown.ts'
import type { Notes } from './notes.ts'
import { type Clock, clockReader } from './read-clock.ts'
import { type ZoneMark, zoneMarkIn } from './zone-mark.ts'

/** The events found in `nodes`, which keep only what is none. Times without a date follow the incident's start. */
export function takeTimeline(
  nodes: RootContent[],
  start: Instant,
  zone: ZoneName,
  notes: Notes,
): readonly TimelineEvent[] {
  const clock = clockReader(start, zone, notes)
  const events: TimelineEvent[] = []
  const kept = nodes.filter(node => {
    if (node.type !== 'element') return true
    if (node.tagName === 'ul' || node.tagName === 'ol') return !takeFromList(node, clock, events)
    if (node.tagName === 'table') return !takeFromTable(node, clock, events)
    return true
  })
  nodes.splice(0, nodes.length, ...kept)
  return events
}

/** Takes the items that open with a time out of the list; whether nothing is left of it. */
function takeFromList(list: Element, clock: Clock, events: TimelineEvent[]): boolean {
  list.children = list.children.filter(item => {
    if (item.type !== 'element') return true
    const content = unwrapped(item)
    const read = clock(textIn(content), item)
    if (!read) return true
    events.push(eventOf(read.at, withoutStart(content, read.length)))
    return false
  })
  return !list.children.some(child => child.type === 'element')
}

/** Takes the rows that open with a time, or with a day and a time. */
function takeFromTable(table: Element, clock: Clock, events: TimelineEvent[]): boolean {
  const heads = elementsIn(elementsIn(table, 'thead')[0], 'tr').flatMap(row => elementsIn(row))
  const marks = heads.map(head => zoneMarkIn(textOf(head)))
  const [body] = elementsIn(table, 'tbody')
  if (!body) return false
  let lost = false
  body.children = body.children.filter(row => {
    if (row.type !== 'element' || lost) return true
    const cells = elementsIn(row)
    const texts = cells.map(cell => textOf(cell).trim())
    const columns = timeColumns(texts, clock)
    const mark = markFor(columns, marks)
    if (columns === 0 || mark?.kind === 'abbreviation') return true
    const time = [...texts.slice(0, columns), mark?.written ?? '', '–'].join(' ')
    // A head that cannot be understood is so for every row; it is said once.
    lost = mark?.kind === 'number'
    const read = clock(time, lost ? (heads[0] ?? row) : row)
    if (read) events.push(eventOf(read.at, joined(cells.slice(columns))))
    return !read
  })
  return elementsIn(body).length === 0
}

/** How many cells of a row are its time: 1, or 2 for day and time; 0 for a row that is no event, or a span. */
function timeColumns(texts: readonly string[], clock: Clock): number {
  const count = [1, 2].find(columns => clock.isTime(texts.slice(0, columns).join(' '))) ?? 0
  const rest = texts.slice(count)
  return rest.length === 0 || rest.some(text => clock.isTime(text)) ? 0 : count
}

/** The zone that the heads of the time name, else the one that a head behind them does: `What (UTC)`. */
function markFor(columns: number, marks: readonly (ZoneMark | null)[]): ZoneMark | null {
  const own = marks.slice(0, columns).find(mark => mark !== null)
  const others = marks.filter(mark => mark && mark.kind !== 'number' && mark.written !== 'Z')
  return own ?? others[0] ?? null
}

/** What the cells hold, with a dash between them. */
function joined(cells: readonly Element[]): readonly ElementContent[] {
  const told = cells.filter(cell => writeHtml(cell.children) !== '')
  return told.flatMap((cell, index): readonly ElementContent[] =>
    index === 0 ? cell.children : [{ type: 'text', value: ' – ' }, ...cell.children],
  )
}

function elementsIn(parent: Element | undefined, name?: string): readonly Element[] {
  return (parent?.children ?? []).filter(
    child => child.type === 'element' && (name === undefined || child.tagName === name),
  ) as Element[]
}

function eventOf(at: Moment, content: readonly ElementContent[]): TimelineEvent {
  return {
    at,
    text: textIn(content).replace(/\s+/g, ' ').trim(),
    html: writeHtml(content),
    kind: null,
    link: null,
  }
}

/** The content of a list item, without the paragraph that a loose list puts around it. */
function unwrapped(item: Element): readonly ElementContent[] {
  const blank = (child: ElementContent) => child.type === 'text' && child.value.trim() === ''
  const [first, ...rest] = item.children.slice(item.children.findIndex(child => !blank(child)))
  if (first?.type !== 'element' || first.tagName !== 'p') return item.children
  return [...first.children, ...rest]
}

function textIn(content: readonly ElementContent[]): string {
  return textOf({ type: 'root', children: [...content] })
}

/** `nodes` without their first `count` characters of text. */
function withoutStart(nodes: readonly ElementContent[], count: number): readonly ElementContent[] {
  let left = count
  const cut = (node: ElementContent): ElementContent[] => {
    if (left <= 0) return [node]
    if (node.type === 'text') {
      const rest = node.value.slice(left)
      left -= node.value.length
      return rest === '' ? [] : [{ ...node, value: rest }]
    }
    if (node.type !== 'element') return [node]
    const children = node.children.flatMap(cut)
    return children.length > 0 ? [{ ...node, children }] : []
  }
  return nodes.flatMap(cut)
}
