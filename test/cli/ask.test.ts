import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder } from '../trees.ts'
import { talk } from './at-a-terminal.ts'

const enter = '\r'

describe('causebook new at a terminal', () => {
  it('asks for what is missing, says what is wrong with an answer, and writes the report', async () => {
    const folder = emptyFolder()
    const registry = `
site: { url: https://rca.example.org/ }
instances:
  EU00: { timezone: Europe/Amsterdam }
  NA05: { timezone: America/Los_Angeles }
`
    writeFileSync(join(folder, 'causebook.yaml'), registry)
    const { code, shown } = await talk(['new', '--title', 'Logins fail'], folder, [
      ['Which instances were affected?', `\t${enter}`],
      ['When did it begin? (Europe/Amsterdam)', `\u00152019-10-27 02:30${enter}`],
      ['happened twice in Europe/Amsterdam', `\u00152019-06-03 13:45${enter}`],
      ['When was it over? (Europe/Amsterdam', `13:40${enter}`],
      ['not after its start', `\u00152019-06-03 14:35${enter}`],
      ['What was it?', `\u001b[B${enter}`],
      ['How bad was it?', enter],
      ['Who could not do what?', `Nobody could sign in${enter}`],
    ])
    expect([code, shown]).toEqual([0, expect.stringContaining('rcas/2019-06-03-eu00.md')])
    const text = readFileSync(join(folder, 'rcas/2019-06-03-eu00.md'), 'utf8')
    expect(text.split('\n\n')[0]).toBe(`---
title: Logins fail
instance: EU00
impact:
  - start: 2019-06-03 13:45
    end: 2019-06-03 14:35
    kind: partial
    scope: Nobody could sign in
status: draft`)
  })

  it('asks by which clock times are told where no registry says so', async () => {
    const folder = emptyFolder()
    const words = ['new', 'EU00', '--kind', 'outage', '--impact', 'All', '--severity', 'major']
    const { code } = await talk(words, folder, [
      ['By which clock', `\u0015Berlin${enter}`],
      ['is not a time zone', `\u0015Europe/Berlin${enter}`],
      ['When did it begin? (Europe/Berlin)', `\u00152019-06-03 13:45${enter}`],
      ['When was it over? (Europe/Berlin', `ongoing${enter}`],
      ['Title', enter],
    ])
    expect(code).toBe(0)
    expect(readFileSync(join(folder, 'rcas/2019-06-03-eu00.md'), 'utf8')).toContain(
      '---\ninstance: EU00\ntimezone: Europe/Berlin\nstart: 2019-06-03 13:45\nend: ongoing\nimpact: All\nseverity: major\nstatus: preliminary\n',
    )
  })

  it('ends as other programs do when it is stopped', async () => {
    const folder = emptyFolder()
    const { code } = await talk(['new'], folder, [['What was affected?', '\u0003']])
    expect([code, existsSync(join(folder, 'rcas'))]).toEqual([130, false])
  })
})
