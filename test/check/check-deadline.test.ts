import { expect, it } from 'vitest'
import { checkDeadline } from '../../src/check/check-deadline.ts'
import type { Report } from '../../src/model/report.ts'
import { at, knownAs, now, report, site, window } from '../samples.ts'

const told = (overrides: Partial<Report>, clock = now) => [
  ...checkDeadline(site([report({ status: 'preliminary', ...overrides })]), clock),
]

it('counts working days on the incident’s own clock', () => {
  // Monday June 3 and ten working days make Monday June 17, which ends at 22:00 UTC in Amsterdam.
  expect(told({}, '2019-06-17T21:59:59Z')).toEqual([])
  expect(told({ places: { status: at(6, 9) } }, '2019-06-17T22:00:00Z')).toEqual([
    {
      code: 'policy/late',
      severity: 'warning',
      message:
        'The final report was due on 2019-06-17, 10 working days after the incident, and is still preliminary',
      file: '2019-06-03-alma-eu.md',
      place: at(6, 9),
    },
  ])
})

it.each(['final', 'withdrawn'] as const)('asks nothing of what is %s', status => {
  expect(told({ status })).toEqual([])
})

it('asks drafts too', () => {
  expect(told({ status: 'draft' })).toHaveLength(1)
})

it('adds up windows, counts overlaps once, and needs more than the minutes of the policy', () => {
  const first = window('2019-06-03T11:45:00Z', '2019-06-03T11:49:00Z')
  const inside = window('2019-06-03T11:46:00Z', '2019-06-03T11:48:00Z')
  const minute = window('2019-06-03T12:00:00Z', '2019-06-03T12:01:00Z')
  const second = window('2019-06-03T12:01:00Z', '2019-06-03T12:01:01Z')
  expect(told({ windows: [first, inside, minute] })).toEqual([])
  expect(told({ windows: [first, inside, minute, second] })).toHaveLength(1)
})

it('leaves out windows without an impact', () => {
  const windows = [window('2019-06-03T11:45:00Z', '2019-06-03T12:35:00Z')]
  expect(told({ windows: windows.map(each => ({ ...each, kind: 'none' })) })).toEqual([])
})

it('starts counting when the last window ends', () => {
  const windows = [
    window('2019-06-03T11:45:00Z', '2019-06-03T12:35:00Z'),
    window('2019-06-20T11:45:00Z', '2019-06-20T12:35:00Z'),
  ]
  expect(told({ windows })).toEqual([])
})

it('asks nothing yet of what goes on, and does not count what nobody knows', () => {
  const first = window('2019-06-03T11:45:00Z', '2019-06-03T12:35:00Z')
  expect(told({ windows: [knownAs(first, 'ongoing')] }, '2020-01-01T00:00:00Z')).toEqual([])
  expect(told({ windows: [knownAs(first, 'no start')] }, '2020-01-01T00:00:00Z')).toEqual([])
  expect(told({ windows: [knownAs(first, 'about')] }, '2020-01-01T00:00:00Z')).toHaveLength(1)
})
