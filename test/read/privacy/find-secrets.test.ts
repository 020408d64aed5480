import { describe, expect, it } from 'vitest'
import { conceal } from '../../../src/read/privacy/conceal.ts'
import { findAddresses } from '../../../src/read/privacy/find-addresses.ts'
import { findSecrets } from '../../../src/read/privacy/find-secrets.ts'
import { internal, neighbours, nobody, notInternal, people, planted } from './planted.ts'

const secretsIn = (text: string) => findSecrets(text).map(({ from, to }) => text.slice(from, to))
const addressesIn = (text: string) =>
  findAddresses(text).map(({ from, to, is }) => `${is}: ${text.slice(from, to)}`)

/** What may stand around it in a report. */
const around: readonly (readonly [string, string])[] = [
  ['', ''],
  ['It was `', '`.'],
  ['```\n', '\n```'],
  ['- They sent ', ', and it worked.'],
  ['| a | ', ' | b |'],
]

describe('a secret', () => {
  it.each(planted)(
    'of the kind “%s” is found, and nothing around it',
    (_, before, secret = '', after = '') => {
      for (const [left, right] of around) {
        const text = `${left}${before}${secret}${after}${right}`
        expect(secretsIn(text), text).toEqual([secret])
      }
    },
  )

  it('is one of more than fifty kinds', () => {
    expect(planted.length).toBeGreaterThan(50)
    expect(new Set(planted.map(([what]) => what)).size).toBe(planted.length)
  })

  it.each(neighbours)('is not seen in: %s', text => {
    expect(secretsIn(text)).toEqual([])
  })

  it('is found among others, each at its place', () => {
    const text = planted
      .map(([, before, secret, after = '']) => before + secret + after)
      .join('\n\n')
    expect(secretsIn(text)).toEqual(planted.map(([, , secret]) => secret))
  })
})

describe('what is concealed', () => {
  it.each(planted)(
    'has no more of “%s” than its first letters',
    (_, before, secret = '', after = '') => {
      const text = `Before ${before}${secret}${after} behind`
      const shown = conceal(text)
      expect(shown).toHaveLength(text.length)
      expect(shown).not.toContain(secret.slice(0, 6))
      expect(shown.split('\n').length).toBe(text.split('\n').length)
      expect(conceal(shown)).toBe(shown)
    },
  )

  it('is nothing else', () => {
    for (const text of neighbours) expect(conceal(text)).toBe(text)
  })
})

describe('an address', () => {
  it.each(internal)('within a network is found: %s', address => {
    expect(addressesIn(`The host ${address} failed.`)).toEqual([`internal: ${address}`])
    expect(addressesIn(`see http://${address}/x`)).toContain(`internal: ${address}`)
  })

  it('of one word is found behind a scheme alone', () => {
    expect(addressesIn('see [it](http://jenkins:8080/job) and redis://cache/0')).toEqual([
      'internal: jenkins',
      'internal: cache',
    ])
    expect(addressesIn('jenkins failed: jenkins/job')).toEqual([])
  })

  it.each(notInternal)('is not seen in: %s', text => {
    expect(addressesIn(text)).toEqual([])
  })

  it.each(people)('of a person is found: %s', address => {
    expect(addressesIn(`Write to ${address}.`)).toEqual([`e-mail: ${address}`])
    expect(addressesIn(`[write](mailto:${address})`)).toEqual([`e-mail: ${address}`])
  })

  it.each(nobody)('of a person is not seen in: %s', text => {
    expect(addressesIn(text)).toEqual([])
  })
})

it('takes no long time for any text of two megabytes', () => {
  const pieces = [
    ...[
      'ghs_1_',
      'a',
      '1',
      'http://a:',
      'eyJaaaaaaaaaa.',
      'password_',
      '-----BEGIN PRIVATE KEY-----\n',
    ],
    ...[
      '$6$aaaaaaaa',
      'xoxb-',
      'sk-',
      'bearer ',
      'A_',
      'SG.a.',
      ' -u a',
      'login a ',
      'a.a@a.',
      '10.1.',
    ],
    ...['a.internal.', 'fd00:', 'http://a', 'secret = ', 'key: "', 'mongodb://a:b', '-', 'M.', '@'],
  ]
  for (const piece of pieces) {
    const text = piece.repeat(2_000_000 / piece.length)
    const start = process.cpuUsage()
    findSecrets(text)
    findAddresses(text)
    const { user } = process.cpuUsage(start)
    expect(user / 1e6, piece).toBeLessThan(2)
  }
})
