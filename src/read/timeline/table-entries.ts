/** Turns the rows of a table into entries of a timeline: its columns say which cells are the time. */
import { type Element, type ElementContent, textOf } from '../markdown.ts'
import { readOpening } from '../time/opening.ts'
import type { WallClock } from '../time/wall-clock.ts'
import { type ZoneMark, zoneMarksIn } from '../time/zone-mark.ts'
import type { Entry } from './collect-entries.ts'
import { isBlank, textIn, withoutStart } from './content.ts'

interface Columns {
  /** Which cells the time is in: a day, a time of day. */
  readonly time: readonly number[]
  /** The cell with the end of a span, and the one with the same time by another clock. */
  readonly end: number | null
  readonly also: { readonly column: number; readonly mark: ZoneMark } | null
  /** Whose clock the heads name. */
  readonly marks: readonly ZoneMark[]
}

const endHead = /\b(?:end|ended|until|to|bis|ende|fin)\b|終了|終わり/iu

/** An entry for each row; for all of the table none where no column holds times. */
export function entriesOfTable(table: Element, wall: WallClock): readonly Entry[] {
  const [head] = rowsOf(table, 'thead')
  const rows = rowsOf(table, 'tbody')
  if (!head) return []
  const columns = columnsOf(head, rows, wall)
  const isRow = columns.time.length > 0 && timeOf(head, columns, wall) !== null
  return (isRow ? [head, ...rows] : rows).map(row => entryOf(row, columns, wall))
}

function rowsOf(table: Element, part: string): readonly Element[] {
  return elementsIn(table, part).flatMap(group => elementsIn(group, 'tr'))
}

function elementsIn(parent: Element, name?: string): readonly Element[] {
  return parent.children.filter(
    child => child.type === 'element' && (name === undefined || child.tagName === name),
  ) as Element[]
}

const cellTexts = (row: Element) => elementsIn(row).map(cell => textOf(cell).trim())

function columnsOf(head: Element, rows: readonly Element[], wall: WallClock): Columns {
  const heads = cellTexts(head)
  const kinds = heads.map((_, column) =>
    kindOf(
      rows.map(row => cellTexts(row)[column] ?? ''),
      wall,
    ),
  )
  const first = kinds.findIndex(kind => kind !== null)
  const stop = kinds.findIndex((kind, column) => column > first && kind === null)
  const run =
    first === -1 ? [] : heads.map((_, i) => i).slice(first, stop === -1 ? undefined : stop)
  const [clock, second] = run.filter(column => kinds[column] === 'clock')
  const time = run.filter(column => column !== second)
  const marks = marksFor(time, heads)
  const mark = second === undefined ? undefined : zoneMarksIn(heads[second] ?? '')[0]
  const isEnd = second !== undefined && endHead.test(heads[second] ?? '')
  return {
    time: clock === undefined && second === undefined ? run : time,
    end: isEnd ? second : null,
    also: second !== undefined && !isEnd && mark ? { column: second, mark } : null,
    marks,
  }
}

/** What most of the cells of a column are that hold anything; null where that is no time. */
function kindOf(cells: readonly string[], wall: WallClock): 'clock' | 'day' | null {
  const filled = cells.filter(cell => cell !== '' && !/^[—–-]+$/.test(cell))
  const openings = filled.flatMap(cell => readOpening(cell, wall) ?? [])
  if (filled.length === 0 || 2 * openings.length < filled.length) return null
  const clocks = openings.filter(({ time }) => time.clock || time.after !== null)
  return 2 * clocks.length >= openings.length ? 'clock' : 'day'
}

/** The marks in the heads of the time, else those in a head behind them: `What (UTC)`. */
function marksFor(time: readonly number[], heads: readonly string[]): readonly ZoneMark[] {
  const own = time.map(column => zoneMarksIn(heads[column] ?? '')).find(marks => marks.length > 0)
  if (own) return oneClock(own)
  const behind = heads.slice((time.at(-1) ?? 0) + 1).map(zoneMarksIn)
  const sure = behind.map(marks =>
    marks.filter(({ kind, written }) => kind !== 'number' && kind !== 'city' && written !== 'Z'),
  )
  return oneClock(sure.find(marks => marks.length > 0) ?? [])
}

/** `AEST (UTC+10)` is one clock; `UTC/CET` are two, of which nobody knows which is meant. */
function oneClock(marks: readonly ZoneMark[]): readonly ZoneMark[] {
  const kinds = new Set(marks.map(({ kind }) => kind))
  const isPair = kinds.size === 2 && kinds.has('offset') && !kinds.has('utc')
  if (marks.length < 2 || isPair) return marks
  const written = marks.map(mark => mark.written).join('/')
  return new Set(marks.map(({ text }) => text)).size === 1
    ? marks.slice(0, 1)
    : [{ kind: 'number', text: written, written, likeSpan: false }]
}

/** The time of a row as if it were written in one line. */
function timeOf(row: Element, columns: Columns, wall: WallClock) {
  const texts = cellTexts(row)
  const time = columns.time
    .map(column => texts[column] ?? '')
    .join(' ')
    .trim()
  const end = columns.end === null ? '' : (texts[columns.end] ?? '')
  const also = columns.also ? (texts[columns.also.column] ?? '') : ''
  const whole = end === '' ? time : `${time} – ${end}`
  const both =
    columns.also && also !== '' ? `${whole} (${also} ${columns.also.mark.written})` : whole
  const opening = readOpening(both, wall)
  const used = opening && (both === time || opening.written.length > time.length)
  const plain = used ? opening : readOpening(time, wall)
  return plain && { opening: plain, rest: time.slice(plain.length), takesSecond: Boolean(used) }
}

function entryOf(row: Element, columns: Columns, wall: WallClock): Entry {
  const cells = elementsIn(row)
  const told = timeOf(row, columns, wall)
  const second = columns.end ?? columns.also?.column
  const isTime = (column: number) =>
    columns.time.includes(column) || (told?.takesSecond && column === second)
  const whole = joined(cells.map(cell => cell.children))
  const base = { whole, source: row, below: 0, marks: columns.marks, kind: 'event' as const }
  if (!told) return { ...base, opening: null, content: whole }
  const { opening, rest } = told
  const said = cells.filter((_, column) => !isTime(column)).map(cell => cell.children)
  return { ...base, opening, content: joined([restOf(rest, cells, columns), ...said]) }
}

/** What the cells of the time hold behind it, as nodes. */
function restOf(
  rest: string,
  cells: readonly Element[],
  { time }: Columns,
): readonly ElementContent[] {
  if (rest.trim() === '') return []
  const cell = cells[time.at(-1) ?? 0]
  const text = cell ? textOf(cell).trimEnd() : ''
  if (!cell || !text.endsWith(rest)) return [{ type: 'text', value: rest }]
  return withoutStart(cell.children, text.length - rest.length)
}

/** What the cells hold, with a dash between them. */
function joined(cells: readonly (readonly ElementContent[])[]): readonly ElementContent[] {
  const told = cells.filter(cell => !isBlank(cell) || textIn(cell).trim() !== '')
  return told.flatMap((cell, index): readonly ElementContent[] =>
    index === 0 ? cell : [{ type: 'text', value: ' – ' }, ...cell],
  )
}
