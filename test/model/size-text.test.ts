import { expect, it } from 'vitest'
import { sizeText } from '../../src/model/size-text.ts'

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [250_000, '250 kB'],
  [250_001, '251 kB'],
  [64_000_000, '64 MB'],
  [64_000_001, '64.1 MB'],
  [3 * 2 ** 30, '3.3 GB'],
  [5e15, '5000 TB'],
])('%d is %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})
