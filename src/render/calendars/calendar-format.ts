/** Turns incidents into the text of a calendar (iCalendar, RFC 5545 and RFC 7986). */
import type { Instant } from '../../model/time.ts'
import { legible } from '../markup/legible.ts'

export interface CalendarEvent {
  /** Without commas, semicolons and backslashes. */
  readonly uid: string
  readonly start: Instant
  /** Null where it is not known: then the event is an instant (3.6.1). */
  readonly end: Instant | null
  /** Null where it is not recorded. */
  readonly created: Instant | null
  readonly updated: Instant
  /** Rises with each version of it. */
  readonly sequence: number
  readonly summary: string
  readonly description: string
  readonly url: string
  readonly categories: readonly string[]
  readonly isCancelled: boolean
}

/** The text of an event, to be written into any number of calendars. It takes nobody's time and lasts no whole day. */
export function writeEvent(event: CalendarEvent): string {
  const updated = timeText(event.updated)
  return folded([
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${updated}`,
    `DTSTART:${timeText(event.start)}`,
    ...(event.end === null ? [] : [`DTEND:${timeText(event.end)}`]),
    ...(event.created === null ? [] : [`CREATED:${timeText(event.created)}`]),
    `LAST-MODIFIED:${updated}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `CATEGORIES:${event.categories.map(escaped).join(',')}`,
    `URL:${event.url}`,
    'END:VEVENT',
  ])
}

/** The calendar `name` of events that `writeEvent` wrote. */
export function writeCalendar(name: string, events: readonly string[]): string {
  const title = escaped(name)
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Causebook//Causebook//EN',
    'METHOD:PUBLISH',
    `NAME:${title}`,
    `X-WR-CALNAME:${title}`,
    // How often to look for news: of RFC 7986, and as programs had it before.
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
  ]
  const parts = events.length > 0 ? events : [folded(clock)]
  return [folded(head), ...parts, folded(['END:VCALENDAR'])].join('')
}

/** A calendar has at least one component; one without events tells which clock it would go by. */
const clock = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** `2019-06-03T11:45:00Z` → `20190603T114500Z`. */
const timeText = (at: Instant): string => at.replace(/[-:]/g, '')

function escaped(text: string): string {
  return legible(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
}

const folded = (lines: readonly string[]): string => lines.map(line => `${fold(line)}\r\n`).join('')

const longestLine = 75

/** Cuts a line into such of at most 75 octets, never within a character; all but the first begin with a space. */
function fold(line: string): string {
  // No character has more than three octets for each of its UTF-16 units.
  if (line.length * 3 <= longestLine) return line
  let text = ''
  let length = 0
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0) ?? 0)
    if (length + octets > longestLine) {
      text += '\r\n '
      length = 1
    }
    text += character
    length += octets
  }
  return text
}

/** Of a character in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
