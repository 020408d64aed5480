import { describe, expect, it } from 'vitest'
import { resolveOptions } from '../../../src/cli/common-options.ts'

describe('--now', () => {
  it.each(['1990-01-01T00:00:00Z', '2026-11-22T12:00:00+02:00', '2099-12-31T23:59:59Z'])(
    'may be %s',
    async now => {
      await expect(resolveOptions({ now })).resolves.toBeDefined()
    },
  )

  it.each([
    '0001-01-01T00:00:00Z',
    '0202-03-01T00:00:00Z',
    '-002026-01-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '1989-12-31T23:59:59Z',
    '2100-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '+010000-01-01T00:00:00Z',
  ])('is refused where no incident can be: %s', async now => {
    await expect(resolveOptions({ now })).rejects.toThrow('expected a year from 1990 to 2099')
  })

  it.each(['9999-12-31', 'tomorrow', ''])(
    'is refused where it is no point in time: %j',
    async now => {
      await expect(resolveOptions({ now })).rejects.toThrow('is not a point in time')
    },
  )
})
