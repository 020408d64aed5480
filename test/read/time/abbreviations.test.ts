import { expect, it } from 'vitest'
import { readMoment } from '../../../src/read/time/read-moment.ts'

it.each([
  ['2019-07-03 13:45 BST', 'Europe/London', '2019-07-03T12:45:00Z'],
  ['2019-07-03 13:45 BST', 'Asia/Dhaka', '2019-07-03T07:45:00Z'],
  ['2019-07-03 13:45 CDT', 'America/Chicago', '2019-07-03T18:45:00Z'],
  ['2019-07-03 13:45 CDT', 'America/Mexico_City', '2019-07-03T18:45:00Z'],
  ['2019-01-03 13:45 CST', 'America/Mexico_City', '2019-01-03T19:45:00Z'],
  ['2019-07-03 13:45 CST', 'America/Costa_Rica', '2019-07-03T19:45:00Z'],
  ['2019-07-03 13:45 CST', 'Asia/Taipei', '2019-07-03T05:45:00Z'],
  ['2019-07-03 13:45 CDT', 'America/Havana', '2019-07-03T17:45:00Z'],
  ['2019-07-03 13:45 EST', 'America/Panama', '2019-07-03T18:45:00Z'],
  ['2019-07-03 13:45 EDT', 'US/Eastern', '2019-07-03T17:45:00Z'],
  ['2019-07-03 13:45 EDT', 'America/Toronto', '2019-07-03T17:45:00Z'],
  ['2019-07-03 13:45 NDT', 'America/St_Johns', '2019-07-03T16:15:00Z'],
  ['2019-07-03 13:45 ADT', 'America/Halifax', '2019-07-03T16:45:00Z'],
  ['2019-07-03 13:45 AST', 'Asia/Riyadh', '2019-07-03T10:45:00Z'],
  ['2019-07-03 13:45 IDT', 'Asia/Jerusalem', '2019-07-03T10:45:00Z'],
  ['2019-07-03 13:45 IST', 'Europe/Dublin', '2019-07-03T12:45:00Z'],
  ['2019-07-03 13:45 PKT', 'Asia/Karachi', '2019-07-03T08:45:00Z'],
  ['2019-07-03 13:45 EAT', 'Africa/Nairobi', '2019-07-03T10:45:00Z'],
])('reads %s by the clocks of %s', (text, zone, at) => {
  expect(readMoment(text, zone)).toEqual({ at, zone })
})

it.each([
  [
    '2019-07-03 13:45 CST',
    'America/Chicago',
    /^Write 2019-07-03 13:45 for .* or 2019-07-03 19:45 UTC/,
  ],
  [
    '2019-07-03 13:45 CST',
    'America/Mexico_City',
    /^Write 2019-07-03 13:45 for .* or 2019-07-03 19:45 UTC/,
  ],
  [
    '2019-01-03 13:45 BST',
    'Europe/London',
    /^Write 2019-01-03 13:45 for .* or 2019-01-03 12:45 UTC/,
  ],
  [
    '2019-07-03 13:45 BST',
    null,
    /^Write the place: 2019-07-03 13:45 \[Europe\/London\]; or the offset: 2019-07-03T13:45\+01:00; or set `timezone`/,
  ],
  [
    '2019-07-03 13:45 CST',
    'Europe/London',
    /: 2019-07-03 13:45 \[America\/Chicago\] or 2019-07-03 13:45 \[Asia\/Shanghai\]; or the offset: 2019-07-03T13:45-06:00 or 2019-07-03T13:45\+08:00$/,
  ],
])('answers %s in %s with what to write', (text, zone, hint) => {
  expect(readMoment(text, zone)).toMatchObject({ hint: expect.stringMatching(hint) })
})

it.each([
  ['2011-12-30 10:00', 'Pacific/Apia', '2011-12-30', '2011-12-29 or 2011-12-31'],
  ['2011-12-30 00:00', 'Pacific/Fakaofo', '2011-12-30', '2011-12-29 or 2011-12-31'],
  ['1993-08-21 23:59', 'Pacific/Kwajalein', '1993-08-21', '1993-08-20 or 1993-08-22'],
  ['1994-12-31 10:00', 'Pacific/Kiritimati', '1994-12-31', '1994-12-30 or 1995-01-01'],
  ['1994-12-31 10:00', 'Pacific/Enderbury', '1994-12-31', '1994-12-30 or 1995-01-01'],
])('says of %s that %s left out the day', (text, zone, day, others) => {
  expect(readMoment(text, zone)).toEqual({
    code: 'time/does-not-exist',
    message: `${text} did not exist in ${zone}: the day ${day} was skipped there`,
    hint: `Write a time of ${others}`,
  })
})
