/** Times by every clock, held against the calendar of Temporal, which knows nothing of ours. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import {
  dayStart,
  instantsOf,
  isZone,
  localDay,
  localText,
  localTime,
  type Moment,
  secondsBetween,
  zoneNames,
} from '../../src/model/time.ts'
import { readEdge } from '../../src/read/time/read-edge.ts'
import { readMoment } from '../../src/read/time/read-moment.ts'
import { readRange } from '../../src/read/time/read-range.ts'
import { isProblem } from '../../src/read/time/time-problem.ts'
import { type Area, expectSame, type Files } from './area.ts'
import { line, times as told } from './hostile.ts'

const two = (number: number) => String(number).padStart(2, '0')
const day = fc
  // The years that a time may have; what is beyond them is refused.
  .integer({ min: 0, max: 40_000 })
  .map(more => Temporal.PlainDate.from('1990-01-02').add({ days: more }).toString())
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(parts => parts.map(two).join(':'))
const zone = fc.oneof(
  fc.constantFrom(...zoneNames().filter(isZone)),
  fc.constantFrom('UTC', '+05:30', '-11:00', 'Etc/GMT+5'),
)

/** Days on which the clocks of a place change are rare, and are what goes wrong. */
const changing = fc.tuple(zone, day).map(([place, from]) => {
  try {
    const start = Temporal.PlainDate.from(from).toZonedDateTime({ timeZone: place })
    const change = start.getTimeZoneTransition('next')
    return [place, change?.subtract({ minutes: 90 }).toPlainDate().toString() ?? from] as const
  } catch {
    return [place, from] as const
  }
})
const placed = fc.oneof(
  fc.tuple(zone, day),
  changing.filter(([, on]) => on < '2099-12-31'),
)

const moments = fc
  .tuple(placed, clock)
  .map(([[place, on], at]) => ({ zone: place, text: `${on} ${at}` }))
const phrases = fc
  .array(
    fc.oneof(
      fc.constantFrom(...told),
      fc.constantFrom('..', ' – ', ' to ', '/', ' ', '(', ')', '~'),
      line,
    ),
    { maxLength: 4 },
  )
  .map(parts => ({ zone: 'Europe/Amsterdam', text: parts.join('') }))

function hold({ 'zone.txt': place = '', 'time.txt': text = '' }: Files): string {
  const read = [
    readMoment(text, place),
    readEdge(text, 'start', place),
    readRange(text, place, '2019-06-03'),
  ]
  expectSame(
    'Read twice',
    [readMoment(text, place), readEdge(text, 'start', place), readRange(text, place, '2019-06-03')],
    read,
  )
  const range = read[2]
  if (range && 'first' in range && range.first.at > range.last.at)
    throw new Error(`${text} ends before it begins`)
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(text)) return 'phrases'
  const moment = readMoment(text, place)
  const local = localTimeOf(text)
  if (local === null) {
    if (!isProblem(moment)) throw new Error(`${text} does not exist`)
    return 'no day'
  }
  const expected = instantsByTemporal(local, place)
  expectSame(
    `The instants of ${text} in ${place}`,
    instantsOf(`${text.replace(' ', 'T')}:00`, place),
    expected,
  )
  const [only, more] = expected
  const code = isProblem(moment) ? moment.code : moment.at
  expectSame(`${text} in ${place}`, code, more ? 'time/ambiguous' : (only ?? 'time/does-not-exist'))
  for (const at of expected) holdAgainst({ at, zone: place })
  const start = Temporal.PlainDate.from(local).toZonedDateTime({ timeZone: place })
  expectSame(
    `The start of the day of ${text}`,
    dayStart(text.slice(0, 10), place),
    utc(start.toInstant()),
  )
  return expected.length === 1 ? 'plain' : 'at a change'
}

function localTimeOf(text: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(text.replace(' ', 'T'))
  } catch {
    return null
  }
}

function instantsByTemporal(local: Temporal.PlainDateTime, timeZone: string): readonly string[] {
  const all = (['earlier', 'later'] as const).map(disambiguation =>
    local.toZonedDateTime(timeZone, { disambiguation }),
  )
  const showing = all.filter(found => found.toPlainDateTime().equals(local))
  return [...new Set(showing.map(found => utc(found.toInstant())))]
}

const utc = (instant: Temporal.Instant) => instant.toString({ smallestUnit: 'second' })

function holdAgainst(moment: Moment): void {
  const there = Temporal.Instant.from(moment.at).toZonedDateTimeISO(moment.zone)
  const { year, month, day, hour, minute, second, dayOfWeek: weekday } = there
  const offset = there.offsetNanoseconds / 6e10
  const expected = { year, month, day, hour, minute, second, weekday, offset }
  expectSame(
    `The clock in ${moment.zone} at ${moment.at}`,
    localTime(moment.at, moment.zone),
    expected,
  )
  expectSame(`The day in ${moment.zone}`, localDay(moment), there.toPlainDate().toString())
  const text = localText(moment)
  const again = readMoment(text, null)
  // Until 1972, Monrovia was 44 and a half minutes behind, which no offset in minutes says.
  if (Number.isInteger(offset))
    expectSame(`${text} read again`, isProblem(again) ? again.code : again.at, moment.at)
  const epoch = Temporal.Instant.fromEpochMilliseconds(0)
  const seconds = Temporal.Instant.from(moment.at).since(epoch).total('seconds')
  expectSame('Seconds', secondsBetween('1970-01-01T00:00:00Z', moment.at), seconds)
}

export const times: Area = {
  name: 'times',
  inputs: fc
    .oneof({ weight: 3, arbitrary: moments }, phrases)
    .map(({ zone, text }) => ({ 'zone.txt': zone, 'time.txt': text })),
  hold,
  few: 400,
}
