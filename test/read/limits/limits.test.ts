import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { limits } from '../../../src/model/limits.ts'

it('are all told in the documentation', () => {
  const path = fileURLToPath(new URL('../../../docs/writing-reports.md', import.meta.url))
  const [, section = ''] = readFileSync(path, 'utf8').split('\n## Limits\n')
  const told = new Set(
    section.match(/\d[\d,]*/g)?.map(number => Number(number.replaceAll(',', ''))),
  )
  // Of what opens something in a text, no author counts the characters.
  const { work: _, ...counted } = limits
  expect(Object.entries(counted).filter(([, most]) => !told.has(most))).toEqual([])
})
