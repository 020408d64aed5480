import { expect, it } from 'vitest'
import { closest, firstGuesses } from '../../src/model/closest.ts'
import { limits } from '../../src/model/schemas/limits.ts'

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

it('looks at no word that is longer than any name', () => {
  const word = 'a'.repeat(limits.name)
  expect(closest(word, [`${word}b`])).toBe(`${word}b`)
  expect(closest(`${word}a`, [word])).toBeNull()
})

it('looks for what is meant by the first of a file alone', () => {
  const guess = firstGuesses()
  const looked = Array.from({ length: 3 * limits.guesses }, (_, i) => guess(() => `${i}`))
  expect(looked.filter(each => each !== null)).toEqual(
    Array.from({ length: limits.guesses }, (_, i) => `${i}`),
  )
})
