import { expect, it } from 'vitest'
import { type Diagnostic, diagnose } from '../../src/model/diagnostics.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { groupFindings } from '../../src/verify/group-findings.ts'

const broken = (file: string, link: string): Diagnostic =>
  diagnose(
    'output/broken-link',
    sourcePath(file),
    `The link "${link}" leads to no file of the site`,
  )
const many = (count: number, link: string) =>
  Array.from({ length: count }, (_, i) => broken(`dist/${i}/index.html`, link))

it('tells the same fault of three pages on each, and of more on the first alone', () => {
  expect(groupFindings(many(3, 'a.png'))).toEqual(many(3, 'a.png'))
  expect(groupFindings(many(6674, 'a.png').toReversed())).toEqual([
    {
      ...broken('dist/0/index.html', 'a.png'),
      message: 'The link "a.png" leads to no file of the site, and so it is on 6673 more pages',
    },
  ])
})

it('takes links that differ by steps up for one, and no others', () => {
  const found = [...many(2, '../a.png'), ...many(2, '../../a.png'), ...many(3, '../b.png')]
  expect(groupFindings(found).map(({ message }) => message.slice(0, 30))).toEqual([
    'The link "../a.png" leads to n',
    ...Array(3).fill('The link "../b.png" leads to n'),
  ])
})

it('keeps codes apart', () => {
  const found = [
    ...many(3, 'a.png'),
    { ...broken('dist/9/index.html', 'a.png'), code: 'output/broken-address' as const },
  ]
  expect(groupFindings(found)).toHaveLength(4)
})
