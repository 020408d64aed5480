import { expect, it } from 'vitest'
import { diagnose } from '../../src/model/diagnostics.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { UserError } from '../../src/model/user-error.ts'
import { problemsView } from '../../src/preview/preview-problems.ts'

const file = sourcePath('a.md')
const words = { locate: () => 'rcas/a.md', frameOf: () => 'frame' }
const error = diagnose('time/ambiguous', file, 'Twice', { place: { line: 4, column: 8 } })
const warning = diagnose('policy/late', file, 'Late', { hint: 'Hurry' })

it('says nothing when nothing is wrong', () => {
  expect(problemsView([], [], words)).toEqual({
    summary: '',
    errors: false,
    problems: [],
    more: 0,
  })
})

it('counts, and puts the gravest first', () => {
  const { summary, errors, problems } = problemsView(
    [warning, error, warning],
    [new UserError('report.liquid:1: broken', 'Mend it')],
    words,
  )
  expect([summary, errors]).toEqual(['2 errors, 2 warnings', true])
  expect(problems.map(({ where, message, frame, hint }) => [where, message, frame, hint])).toEqual([
    [null, 'report.liquid:1: broken', null, 'Mend it'],
    ['rcas/a.md:4:8', 'Twice', 'frame', null],
    ['rcas/a.md', 'Late', 'frame', 'Hurry'],
    ['rcas/a.md', 'Late', 'frame', 'Hurry'],
  ])
})

it('shows no more than fits, and how many more there are', () => {
  const { summary, problems, more } = problemsView(Array(100).fill(warning), [], words)
  expect([summary, problems.length, more]).toEqual(['100 warnings', 40, 60])
})
