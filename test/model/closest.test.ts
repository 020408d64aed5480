import { expect, it } from 'vitest'
import { closest } from '../../src/model/closest.ts'

it.each([
  ['instnace', ['id', 'instances', 'instance'], 'instance'],
  ['europe/amsterdam', ['Europe/Madrid', 'Europe/Amsterdam'], 'Europe/Amsterdam'],
  ['EU0O', ['EU01', 'EU00'], 'EU01'],
  ['Eurpoe/Amstredam', ['Europe/Andorra', 'Europe/Amsterdam'], 'Europe/Amsterdam'],
  ['knid', ['start', 'end', 'kind'], 'kind'],
  ['doen', ['open', 'done'], 'done'],
  ['cafe\u0301', ['café'], 'café'],
])('takes %s of %j for %s', (word, candidates, meant) => {
  expect(closest(word, candidates)).toBe(meant)
})

it.each([
  ['zzz', ['id', 'end']],
  ['ab', ['xy', 'end']],
  ['banana', ['instance']],
  ['instance', []],
])('takes %s of %j for none', (word, candidates) => {
  expect(closest(word, candidates)).toBeNull()
})
