import { expect, it } from 'vitest'
import { onlyNew } from '../../../src/check/since/only-new.ts'
import { type Diagnostic, diagnose } from '../../../src/model/diagnostics.ts'
import { type SourcePath, sourcePath } from '../../../src/model/paths.ts'

const [a, b] = [sourcePath('a.md'), sourcePath('b.md')]
const at = (line: number, file = a, words = 'no alt') =>
  diagnose('link/no-alt', file, words, { place: { line, column: 1 } })
const left = (now: readonly Diagnostic[], then: readonly Diagnostic[], ...files: string[]) =>
  onlyNew(now, then, new Set(files.map(sourcePath)))

it('leaves out what was there, wherever its line is by now', () => {
  expect(left([at(1), at(9)], [at(3), at(7)], 'a.md')).toEqual([])
  expect(left([at(1)], [], 'a.md')).toEqual([at(1)])
  const twice = (line: number) =>
    at(20, a, `"Cause" names the same section as "Why" on line ${line}`)
  expect(left([twice(9)], [twice(12)], 'a.md')).toEqual([])
})

it('counts: what is there once more is new', () => {
  expect(left([at(1), at(2), at(3)], [at(1), at(2)], 'a.md')).toEqual([at(3)])
})

it('tells of another file, of other words, of another code', () => {
  const others = [at(1, b), at(1, a, 'no text'), diagnose('link/outside', a, 'no alt')]
  expect(left(others, [at(1)], 'a.md', 'b.md')).toEqual(others)
})

it('tells of what is taken worse by now, and not of what is borne', () => {
  const worse = { ...at(1), severity: 'error' } as const
  expect(left([worse], [at(1)], 'a.md')).toEqual([worse])
  expect(left([at(1)], [worse], 'a.md')).toEqual([])
})

it('takes what was said of a file that is gone for that of its new name', () => {
  expect(left([at(1, b)], [at(1)], 'b.md')).toEqual([])
  expect(left([at(1, b), at(2, b)], [at(1)], 'b.md')).toEqual([at(2, b)])
  const [old, renamed] = [sourcePath('my old/a.md'), sourcePath('2019/eu/a.md')]
  const missing = (file: SourcePath, path: string) => at(1, file, `There is no report ${path}`)
  for (const [then, now] of [
    ['my old/x.md', '2019/eu/x.md'],
    ['x.md', '2019/x.md'],
  ] as const)
    expect(left([missing(renamed, now)], [missing(old, then)], renamed)).toEqual([])
  const other = missing(renamed, '2019/eu/y.md')
  expect(left([other], [missing(old, 'my old/x.md')], renamed)).toEqual([other])
})
