/** Collects what is wrong with one file while it is read. */

import type { Hidden } from '../model/audience/hidden.ts'
import { likelyYear } from '../model/calendar/likely-year.ts'
import { type Code, type Diagnostic, diagnose } from '../model/diagnostics.ts'
import type { SourcePath } from '../model/paths.ts'
import { isFaulty, type Place } from '../model/report.ts'
import { localDay, type Moment, type ZoneName } from '../model/time.ts'
import { type Edge, readEdge } from './time/read-edge.ts'
import { readMoment, readTold, type Told } from './time/read-moment.ts'
import { reversedSign } from './time/reversed-sign.ts'
import { isProblem, type TimeProblem } from './time/time-problem.ts'

/** Without what points of a syntax tree have besides. */
function placeOf({ line, column, endLine, endColumn }: Place): Place {
  return { line, column, ...(endLine && { endLine }), ...(endColumn && { endColumn }) }
}

export class Notes {
  readonly diagnostics: Diagnostic[] = []
  /** What of the file its readers may not see. */
  readonly hidden: Hidden[] = []
  readonly file: SourcePath
  readonly places: Readonly<Record<string, Place>>
  /** Where the keys stand, by the path of the value. */
  readonly keys: Readonly<Record<string, Place>>
  /** As `Report.faults`. */
  readonly faults: string[] = []
  /** Moments that could be read, for what the others may be. */
  readonly #moments: string[] = []

  constructor(
    file: SourcePath,
    places: Readonly<Record<string, Place>> = {},
    keys: Readonly<Record<string, Place>> = {},
  ) {
    this.file = file
    this.places = places
    this.keys = keys
  }

  /** Notes a problem at a place, or at the front-matter value with this path; what it quotes may have line breaks. */
  add(code: Code, at: Place | string | undefined, message: string, hint?: string): void {
    const place = typeof at === 'string' ? this.places[at] : at && placeOf(at)
    const line = message.replace(/\s+/g, ' ')
    this.diagnostics.push(diagnose(code, this.file, line, { place, hint }))
  }

  /** These notes, knowing where front-matter values stand, and which could not be read. */
  at(places: Readonly<Record<string, Place>>, faults: readonly string[] = []): Notes {
    const notes = new Notes(this.file, places)
    notes.diagnostics.push(...this.diagnostics)
    notes.faults.push(...faults)
    return notes
  }

  /** Notes that nobody knows what front matter says at `path`. */
  fault(path: string): void {
    if (!this.faults.includes(path)) this.faults.push(path)
  }

  /** Whether something that is known already keeps a value from being read: then nothing hangs on it. */
  isFaulty(...paths: readonly string[]): boolean {
    return isFaulty(this, ...paths)
  }

  has(code: Code): boolean {
    return this.diagnostics.some(diagnostic => diagnostic.code === code)
  }

  /** Whether a problem of a room (`time/`) is noted on that line. */
  hasAt(room: string, line: number): boolean {
    return this.diagnostics.some(({ code, place }) => code.startsWith(room) && place?.line === line)
  }

  /** The time in `text`, or null once the problem with it is noted; `near` is a day to offer where none is written. */
  moment(
    text: string,
    at: Place | string,
    zone: ZoneName | null,
    near: Moment | null = null,
  ): Moment | null {
    return this.#known(readMoment(text, zone, near && localDay(near)), at, text, zone)
  }

  /** The same, where it may be about right. */
  told(
    text: string,
    at: Place | string,
    zone: ZoneName | null,
    near: Moment | null = null,
  ): Told | null {
    return this.#known(readTold(text, zone, near && localDay(near)), at, text, zone)
  }

  /** The same of the start or the end of a window, which may not be known. */
  edge(
    text: string,
    edge: 'start' | 'end',
    at: Place | string,
    zone: ZoneName | null,
    near: Moment | null = null,
  ): Edge | null {
    return this.#known(readEdge(text, edge, zone, near && localDay(near)), at, text, zone)
  }

  /** What to write for a year that is none, by the times that are known, and by the name of the file. */
  likelyYear(year: string): string {
    return likelyYear(year, [...this.#moments, this.file])
  }

  /** What was read of a time, or null once the problem with it is noted. */
  #known<T extends Moment | Told | Edge>(
    result: T | TimeProblem,
    at: Place | string,
    text: string,
    own: ZoneName | null,
  ): T | null {
    if (!isProblem(result)) {
      const known: Moment | Told | Edge = result
      const moment = 'moment' in known ? known.moment : known
      if (moment) this.#moments.push(moment.at)
      if (moment) this.#tellOf(text, moment, at, own)
      return result
    }
    if (typeof at === 'string') this.fault(at)
    // One missing zone takes every time of the file with it; it is said once.
    const again =
      (result.code === 'time/no-zone' && (this.has(result.code) || this.isFaulty('timezone'))) ||
      (result.code === 'time/unknown-zone' && this.isFaulty('timezone') && !text.includes('/'))
    const hint = result.year === undefined ? result.hint : this.likelyYear(result.year)
    if (!again) this.add(result.code, at, result.message, hint)
    return null
  }

  /** What is to be said of a time that was read. */
  #tellOf(text: string, moment: Moment, at: Place | string, own: ZoneName | null): void {
    const reversed = moment.zone === own ? null : reversedSign(moment.zone)
    if (reversed) this.add('time/reversed-sign', at, reversed.message, reversed.hint)
    const [, fraction] = /:\d\d([.,]0*[1-9]\d*)/.exec(text) ?? []
    if (fraction === undefined) return
    const message = `"${text}" is read without its fraction of a second: times are told to the second`
    this.add(
      'time/fraction',
      at,
      message,
      `Nothing has to be done; without "${fraction}" it says the same`,
    )
  }
}
