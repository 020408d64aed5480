import { expect, it } from 'vitest'
import { daysPutBack, isDoubled } from '../../../src/read/time/wall-clock.ts'

const clock = (hour: number, minute: number) => ({
  hour,
  minute,
  second: 0,
  half: null,
  isLoose: false,
})

it.each([
  ['America/Chicago', '2026-11-01T06:00:00Z', 1, '-05:00', true],
  ['America/Chicago', '2026-11-01T06:00:00Z', 1, '-06:00', true],
  ['America/Chicago', '2026-11-01T06:00:00Z', 1, '-07:00', false],
  ['America/Chicago', '2026-11-01T06:00:00Z', 2, '-05:00', false],
  ['America/Chicago', '2026-10-30T06:00:00Z', 1, '-05:00', false],
  ['America/Chicago', '2026-03-08T08:00:00Z', 1, '-06:00', false],
  ['America/Phoenix', '2026-11-01T06:00:00Z', 1, '-07:00', false],
  ['Australia/Sydney', '2026-04-04T15:30:00Z', 2, '+11:00', true],
  ['America/Sao_Paulo', '2019-02-17T02:30:00Z', 23, '-03:00', true],
])('in %s about %s, %i o’clock at %s: %s', (zone, at, hour, offset, doubled) => {
  const wall = { zone, putBack: daysPutBack(zone, at, at) }
  expect(isDoubled(clock(hour, 5), offset, wall)).toBe(doubled)
})
