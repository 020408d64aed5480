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
import { isZoneAbbreviation } from './zone-hint.ts'

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

/** Takes the rows whose first cell is a time, or whose first two are a day and a time. */
function takeFromTable(table: Element, clock: Clock, events: TimelineEvent[]): boolean {
  const zone = zoneOfHeader(table)
  if (zone === 'unknown') return false
  const body = table.children.find(child => child.type === 'element' && child.tagName === 'tbody')
  if (body?.type !== 'element') return false
  body.children = body.children.filter(row => {
    if (row.type !== 'element') return true
    const cells = row.children.filter(cell => cell.type === 'element')
    const texts = cells.map(cell => textOf(cell).trim())
    const columns = [1, 2].find(
      count => cells.length === count + 1 && clock.isTime(texts.slice(0, count).join(' ')),
    )
    const what = cells.at(-1)
    const read =
      columns && what ? clock(`${texts.slice(0, columns).join(' ')}${zone} –`, row) : null
    if (!read || !what) return true
    events.push(eventOf(read.at, what.children))
    return false
  })
  return !body.children.some(child => child.type === 'element')
}

/** ` UTC` when the table's head says so, nothing when it names no zone, `unknown` for another. */
function zoneOfHeader(table: Element): '' | ' UTC' | 'unknown' {
  const head = table.children.find(child => child.type === 'element' && child.tagName === 'thead')
  const words: readonly string[] =
    (head ? textOf(head) : '').match(/\b[A-Z]{2,4}\b([+-]\d+)?/g) ?? []
  if (words.includes('UTC') || words.includes('GMT')) return ' UTC'
  return words.some(word => isZoneAbbreviation(word) || /[+-]/.test(word)) ? 'unknown' : ''
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
