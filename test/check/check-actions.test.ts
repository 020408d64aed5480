import { expect, it } from 'vitest'
import { checkActions } from '../../src/check/check-actions.ts'
import type { Action } from '../../src/model/report.ts'
import { action, at, now, report, site } from '../samples.ts'

const places = {
  actions: at(4),
  'actions.0': at(5, 5),
  'actions.0.status': at(6, 13),
  'actions.0.due': at(7, 10),
  'actions.0.done': at(8, 11),
}
const told = (overrides: Partial<Action>, clock = now) => [
  ...checkActions(site([report({ actions: [action(overrides)], places })]), clock),
]

it.each(['open', 'in-progress'] as const)('asks for the owner of what is %s', status => {
  expect(told({ status, owner: null })).toMatchObject([
    {
      code: 'action/no-owner',
      severity: 'warning',
      place: at(5, 5),
      message: `The action "Extend the monitoring" is ${status} and has no owner`,
    },
  ])
})

it('asks when a finished action was done', () => {
  expect(told({ status: 'done' })).toMatchObject([
    { code: 'action/done-without-date', severity: 'warning', place: at(6, 13) },
  ])
  expect(told({ status: 'done', done: 'unknown' })).toEqual([])
})

it.each(['2019-06-11', 'unknown'])('finds done: %s contradict an open action', done => {
  expect(told({ done })).toMatchObject([
    {
      code: 'action/contradiction',
      severity: 'error',
      place: at(8, 11),
      message: `The action "Extend the monitoring" is open, yet \`done\` says ${done}`,
    },
  ])
})

it('finds an action done in the future, once no clock on Earth shows that day', () => {
  const future = { status: 'done', done: '2019-07-02' } as const
  expect(told(future, '2019-07-01T10:00:00Z')).toEqual([])
  expect(told(future, '2019-07-01T09:00:00Z')).toMatchObject([{ code: 'action/done-in-future' }])
})

it('calls an action overdue when its day has passed on the incident’s clock', () => {
  expect(told({ due: '2019-06-30' }, '2019-06-30T21:59:59Z')).toEqual([])
  expect(told({ due: '2019-06-30' }, '2019-06-30T22:00:00Z')).toMatchObject([
    {
      code: 'action/overdue',
      severity: 'warning',
      place: at(7, 10),
      message: 'The action "Extend the monitoring" was due on 2019-06-30 and is open',
    },
  ])
})

it.each(['done', 'wont-do'] as const)('lets what is %s have missed its day', status => {
  const done = status === 'done' ? '2019-06-29' : null
  expect(told({ status, done, due: '2019-06-01', owner: null })).toEqual([])
})
