import { expect, it } from 'vitest'
import { diagnose } from '../../src/model/diagnostics.ts'
import { json } from '../../src/reporters/json.ts'
import { ambiguous, context, contradiction, file, noUrl } from './sample.ts'

it('writes every key, with null where nothing is known, and counts', () => {
  const text = json([ambiguous, noUrl, contradiction], context(null))
  expect(JSON.parse(text)).toEqual({
    diagnostics: [
      {
        code: 'time/ambiguous',
        severity: 'error',
        message: '02:30 happened twice',
        file: 'rcas/2019/x.md',
        line: 3,
        column: 8,
        endLine: 3,
        endColumn: 24,
        hint: 'Write 02:30+02:00 or 02:30+01:00',
      },
      {
        code: 'config/no-url',
        severity: 'info',
        message: 'There is no site.url',
        file: 'rcas/causebook.yaml',
        line: null,
        column: null,
        endLine: null,
        endColumn: null,
        hint: null,
      },
      expect.objectContaining({ severity: 'warning', line: 2, endLine: null }),
    ],
    errors: 1,
    warnings: 1,
  })
})

it('keeps the keys in one order and ends in a line break', () => {
  const text = json([ambiguous], context(null))
  const keys = [...text.matchAll(/"(\w+)":/g)].map(([, key]) => key)
  expect(keys.join(' ')).toBe(
    'diagnostics code severity message file line column endLine endColumn hint errors warnings',
  )
  expect(text.endsWith('}\n')).toBe(true)
})

it('is a whole document when nothing is wrong', () => {
  expect(JSON.parse(json([], context(null)))).toEqual({ diagnostics: [], errors: 0, warnings: 0 })
})

it('carries any text whole, with nothing in it that could steer a terminal or a pipeline', () => {
  const message = 'a\u001b[2J\u007f\u009b1m\u202e "é" ##[add-mask]e'
  const text = json([diagnose('time/ambiguous', file, message)], context(null))
  expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e|##/u)
  expect(JSON.parse(text).diagnostics[0].message).toBe(message)
})
