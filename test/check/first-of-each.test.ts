import { expect, it } from 'vitest'
import { firstOfEach } from '../../src/check/first-of-each.ts'
import { diagnose } from '../../src/model/diagnostics.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { limits } from '../../src/model/schemas/limits.ts'

const many = (file: string, count: number) =>
  Array.from({ length: count }, (_, i) =>
    diagnose('link/missing-file', sourcePath(file), 'There is no file a', {
      place: { line: count - i, column: 1 },
    }),
  )

it('tells the first of many in a file, and how many more there are', () => {
  const told = firstOfEach(many('a.md', limits.told + 20))
  expect(told.map(({ place }) => place?.line)).toEqual(
    Array.from({ length: limits.told }, (_, i) => i + 1),
  )
  expect(told.filter(({ message }) => message !== 'There is no file a')).toEqual([told.at(-1)])
  expect(told.at(-1)?.message).toBe('There is no file a (20 more like this are not told)')
})

it('tells all that are no more than that, of each file and of each code', () => {
  const other = diagnose('link/no-alt', sourcePath('a.md'), 'The image has no description')
  const all = [...many('a.md', limits.told), ...many('b.md', limits.told), other]
  const told = firstOfEach(all)
  expect(told).toHaveLength(all.length)
  expect(new Set(told.map(({ message }) => message)).size).toBe(2)
})
