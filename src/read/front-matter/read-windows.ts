/** Reads when an incident happened: one window from `start` and `end`, or the list under `impact`. */

import type { Window } from '../../model/report.ts'
import type { FrontMatter } from '../../model/schemas/front-matter.ts'
import type { ZoneName } from '../../model/time.ts'
import type { Notes } from '../notes.ts'

interface Written {
  readonly start: string
  readonly end: string
  readonly kind: Window['kind']
  readonly scope?: string | undefined
  readonly instances?: readonly string[] | undefined
}

/** The windows by start, or null when one cannot be read; `named` turns an alias into an instance's id. */
export function readWindows(
  front: FrontMatter,
  instances: readonly string[],
  named: (name: string) => string,
  zone: ZoneName | null,
  notes: Notes,
): readonly Window[] | null {
  const written = writtenWindows(front, notes)
  if (!written) return null
  const windows = written.list.map((entry, i) =>
    readWindow(entry, written.path(i), instances, named, zone, notes),
  )
  const whole = windows.filter(window => window !== null)
  if (whole.length < windows.length) return null
  noteOverlaps(whole, written.path, notes)
  return [...whole].sort((a, b) => (a.start.at < b.start.at ? -1 : 1))
}

/** What the author wrote, and the path of each window: `impact.0.`, or none for the short form. */
function writtenWindows(
  front: FrontMatter,
  notes: Notes,
): { list: readonly Written[]; path: (i: number) => string } | null {
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
      return null
    }
    return { list: impact, path: i => `impact.${i}.` }
  }
  if (start === undefined && end === undefined) {
    const hint = 'Add `start` and `end`, such as start: 2019-06-03 13:45'
    notes.add(
      'front-matter/no-window',
      { line: 1, column: 1 },
      'The report does not say when it happened: expected `start` and `end`, or a list under `impact`',
      hint,
    )
    return null
  }
  if (start === undefined || end === undefined) {
    const [there, missing] = start === undefined ? ['end', 'start'] : ['start', 'end']
    notes.add(
      'front-matter/required',
      there,
      `\`${missing}\` is missing: expected it beside \`${there}\``,
      `Add \`${missing}\``,
    )
    return null
  }
  return { list: [{ start, end, kind: 'outage', scope: impact }], path: () => '' }
}

function readWindow(
  entry: Written,
  path: string,
  all: readonly string[],
  named: (name: string) => string,
  zone: ZoneName | null,
  notes: Notes,
): Window | null {
  const start = notes.moment(entry.start, `${path}start`, zone)
  const end = notes.moment(entry.end, `${path}end`, zone, start)
  if (!start || !end) return null
  if (end.at <= start.at) {
    const message = `The window ends at ${entry.end}, which is not after its start, ${entry.start}`
    notes.add(
      'time/end-not-after-start',
      `${path}end`,
      message,
      'Check the day, and whether noon and midnight are mixed up',
    )
    return null
  }
  const instances = entry.instances ? [...new Set(entry.instances.map(named))] : all
  const stranger = instances.find(instance => !all.includes(instance))
  if (stranger !== undefined) {
    const message = `The window concerns ${stranger}, which the report does not list: expected one of ${all.join(', ')}`
    notes.add(
      'front-matter/invalid',
      `${path}instances`,
      message,
      `Add ${stranger} to \`instances\``,
    )
    return null
  }
  return { start, end, kind: entry.kind, instances, scope: entry.scope ?? null }
}

/** Each window against those before it in the list, so that a pair is noted once. */
function noteOverlaps(windows: readonly Window[], path: (i: number) => string, notes: Notes): void {
  for (const [i, window] of windows.entries()) {
    const other = windows
      .slice(0, i)
      .find(
        before =>
          before.start.at < window.end.at &&
          window.start.at < before.end.at &&
          shared(before, window).length > 0,
      )
    if (!other) continue
    const message = `This window overlaps the one from ${other.start.at} to ${other.end.at} for ${shared(other, window).join(', ')}`
    notes.add(
      'time/overlap',
      `${path(i)}start`,
      message,
      'Let one end where the other starts, or give each its own `instances`',
    )
  }
}

function shared(a: Window, b: Window): readonly string[] {
  return a.instances.filter(instance => b.instances.includes(instance))
}
