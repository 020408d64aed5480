import { expect, it } from 'vitest'
import { diagnose } from '../../src/model/diagnostics.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { github } from '../../src/reporters/github.ts'
import { ambiguous, context, contradiction, file, noUrl } from './sample.ts'

it('writes one command a line, with the hint as a second line of the message', () => {
  expect(github([ambiguous, contradiction, noUrl], context(null))).toBe(
    `\
::error file=kb/rcas/2019/x.md,line=3,col=8,endLine=3,endColumn=24,title=time/ambiguous::02:30 happened twice%0AWrite 02:30+02:00 or 02:30+01:00
::warning file=kb/rcas/2019/x.md,line=2,col=1,title=instance/zone-differs::UTC is not its zone
::notice file=kb/rcas/causebook.yaml,title=config/no-url::There is no site.url
`,
  )
})

it('escapes what has a meaning, in properties and in messages', () => {
  const diagnostic = diagnose('time/ambiguous', sourcePath('a:b,c%.md'), '5%: a, b\r\n::error::c')
  expect(github([diagnostic], context(null))).toBe(
    '::error file=kb/rcas/a%3Ab%2Cc%25.md,title=time/ambiguous::5%25: a, b ::error::c\n',
  )
})

it('leaves out columns that GitHub does not take across lines', () => {
  const place = { line: 2, column: 5, endLine: 4, endColumn: 1 }
  expect(github([diagnose('time/ambiguous', file, 'm', { place })], context(null))).toContain(
    'line=2,endLine=4,title',
  )
})

it('lets nothing in a report steer the terminal', () => {
  const diagnostic = diagnose('time/ambiguous', file, 'a\u001b[2J\u009b', { hint: '\u0007' })
  expect(github([diagnostic], context(null))).not.toMatch(/[^\P{Cc}\n]/u)
})

it('tells errors first, for GitHub shows only so many', () => {
  const text = github([noUrl, contradiction, ambiguous], context(null))
  expect(text.match(/^::\w+/gm)).toEqual(['::error', '::warning', '::notice'])
})
