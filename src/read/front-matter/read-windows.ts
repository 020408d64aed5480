/** Reads when an incident happened: one window from `start` and `end`, or the list under `impact`. */

import { certainStart, isOngoing, windowAnchor } from '../../model/incident-length.ts'
import type { Window } from '../../model/report.ts'
import type { FrontMatter } from '../../model/schemas/front-matter.ts'
import { addSeconds, type Instant, type Moment, type ZoneName } from '../../model/time.ts'
import type { Notes } from '../notes.ts'
import type { Edge } from '../time/read-edge.ts'
import { boundsOf, settled } from './settled-edges.ts'
import { isEndless, noteEndless, noteLong } from './window-length.ts'

interface Written {
  /** Undefined where it is told already that it cannot be read. */
  readonly start: string | undefined
  readonly end: string | undefined
  readonly kind: Window['kind']
  readonly scope?: string | undefined
  readonly instances?: readonly string[] | undefined
}

/** The windows by start, of an edge that cannot be read without it; `named` turns an alias into an instance's id. */
export function readWindows(
  front: FrontMatter,
  instances: readonly string[],
  named: (name: string) => string,
  zone: ZoneName | null,
  notes: Notes,
): readonly Window[] {
  const { list, path } = writtenWindows(front, notes)
  const windows = list.flatMap((entry, i) => {
    const window = readWindow(entry, path(i), instances, named, zone, notes)
    return window ? [{ window, at: path(i) }] : []
  })
  noteOverlaps(windows, notes)
  for (const { window, at } of windows) {
    if (isOngoing([window])) noteOver(front, at, notes)
    noteLong(window, at, notes)
  }
  const read = windows.map(({ window }) => window)
  return read.sort((a, b) => (windowAnchor(a).at < windowAnchor(b).at ? -1 : 1))
}

/** What cannot be read is not known either. */
const unread: Edge = { moment: null, doubt: { is: 'unknown' } }

/** What the author wrote, and the path of each window: `impact.0.`, or none for the short form. */
function writtenWindows(
  front: FrontMatter,
  notes: Notes,
): { list: readonly Written[]; path: (i: number) => string } {
  const { start, end, impact } = front
  if (Array.isArray(impact)) {
    if (start !== undefined || end !== undefined) {
      const at = start !== undefined ? 'start' : 'end'
      notes.add(
        'front-matter/conflict',
        at,
        `\`${at}\` and a list under \`impact\` both say when it happened`,
        `Delete \`${at}\`, or move it into the list`,
      )
    }
    return { list: impact, path: i => `impact.${i}.` }
  }
  if (start === undefined && end === undefined) {
    if (!notes.isFaulty('start', 'end', 'impact')) noteNone(notes)
    return { list: [], path: () => '' }
  }
  if (start === undefined) noteHalf(['end', 'start'], notes)
  if (end === undefined) noteHalf(['start', 'end'], notes)
  return { list: [{ start, end, kind: 'outage', scope: impact }], path: () => '' }
}

function noteNone(notes: Notes): void {
  notes.fault('start')
  notes.fault('end')
  notes.add(
    'front-matter/no-window',
    { line: 1, column: 1 },
    'The report does not say when it happened: expected `start` and `end`, or a list under `impact`',
    'Add `start` and `end`, such as start: 2019-06-03 13:45',
  )
}

function noteHalf([there, missing]: readonly [string, string], notes: Notes): void {
  if (notes.isFaulty(missing)) return
  notes.fault(missing)
  const open = missing === 'end' ? '`ongoing` while it goes on, or `unknown`' : 'or `unknown`'
  notes.add(
    'front-matter/required',
    there,
    `\`${missing}\` is missing: expected it beside \`${there}\``,
    `Add \`${missing}\`: the time, ${open} where nobody knows`,
  )
}

function readWindow(
  entry: Written,
  path: string,
  all: readonly string[],
  named: (name: string) => string,
  zone: ZoneName | null,
  notes: Notes,
): Window | null {
  const read = (edge: 'start' | 'end', near: Moment | null = null) => {
    const text = entry[edge]
    return text === undefined ? null : notes.edge(text, edge, `${path}${edge}`, zone, near)
  }
  const from = read('start') ?? unread
  const to = read('end', from.moment) ?? unread
  if (!from.moment && !to.moment) {
    if (notes.isFaulty(`${path}start`, `${path}end`)) return null
    notes.fault(`${path}start`)
    const message = 'Neither the start nor the end of the window is known: expected one of them'
    const hint = 'Write the days in which it lies, such as start: 2019-06-03..2019-06-04'
    notes.add('time/nothing-known', `${path}start`, message, hint)
    return null
  }
  const [[first], [, last]] = [boundsOf(from), boundsOf(to)]
  if (first && last && last.at <= first.at) {
    noteBackwards(entry, path, notes)
    return null
  }
  if (isEndless(first?.at, last?.at)) {
    noteEndless(entry, path, notes)
    return null
  }
  const instances = entry.instances ? [...new Set(entry.instances.map(named))] : all
  noteStranger(instances, all, path, notes)
  const { kind, scope = null } = entry
  return { ...settled(from, to), kind, instances, scope }
}

function noteBackwards({ start, end }: Written, path: string, notes: Notes): void {
  const message = `The window ends at ${end}, which is not after its start, ${start}`
  const hint = 'Check the day, and whether noon and midnight are mixed up'
  notes.add('time/end-not-after-start', `${path}end`, message, hint)
  notes.fault(`${path}start`)
  notes.fault(`${path}end`)
}

/** Notes an instance that a window names and the report does not. */
function noteStranger(
  instances: readonly string[],
  all: readonly string[],
  path: string,
  notes: Notes,
): void {
  const stranger = instances.find(instance => !all.includes(instance))
  if (stranger === undefined || notes.isFaulty('instance', 'instances')) return
  notes.fault(`${path}instances`)
  const message = `The window concerns ${stranger}, which the report does not list: expected one of ${all.join(', ')}`
  notes.add('front-matter/invalid', `${path}instances`, message, `Add ${stranger} to \`instances\``)
}

/** Only what is told of while it happens has an end that is yet to come. */
function noteOver({ status }: FrontMatter, path: string, notes: Notes): void {
  if (status === 'draft' || status === 'preliminary' || notes.isFaulty('status')) return
  const message = `The incident goes on, and its report is ${status}: expected the end`
  const hint = 'Give the end, or `unknown`; while it goes on, set `status` to preliminary'
  notes.add('time/still-ongoing', `${path}end`, message, hint)
}

/** Each window against those before it in the list, so that a pair is noted once. */
function noteOverlaps(
  windows: readonly { readonly window: Window; readonly at: string }[],
  notes: Notes,
): void {
  for (const [i, { window, at }] of windows.entries()) {
    const [other] = windows
      .slice(0, i)
      .map(before => before.window)
      .filter(before => overlap(before, window) && shared(before, window).length > 0)
    if (!other || notes.isFaulty(`${at}start`, `${at}end`)) continue
    const { start, end } = other
    const from = start ? ` from ${start.at}` : ''
    const message = `This window overlaps the one${from}${end ? ` to ${end.at}` : ''} for ${shared(other, window).join(', ')}`
    notes.add(
      'time/overlap',
      `${at}start`,
      message,
      'Let one end where the other starts, or give each its own `instances`',
    )
  }
}

/** Whether both were at one time for sure. */
function overlap(a: Window, b: Window): boolean {
  const [[from, to], [start, end]] = [certainOf(a), certainOf(b)]
  return from < end && start < to && from < to && start < end
}

/** What is certain of a window: of one without an edge the second beside the other, and all to come while it goes on. */
function certainOf(window: Window): readonly [Instant, Instant] {
  const { end } = window
  const start = certainStart(window)
  const anchor = windowAnchor(window).at
  const last = isOngoing([window]) ? '9999' : addSeconds(start?.at ?? anchor, 1)
  return [start?.at ?? addSeconds(anchor, -1), end?.at ?? last]
}

function shared(a: Window, b: Window): readonly string[] {
  return a.instances.filter(instance => b.instances.includes(instance))
}
