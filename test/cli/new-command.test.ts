import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { causebook } from '../command.ts'
import { emptyFolder } from '../trees.ts'

/** A folder with a registry of instances and nothing else. */
function knowledgeBase(): string {
  const folder = emptyFolder()
  const text = `
site: { title: Alma, url: https://rca.example.org/ }
instances:
  EU00: { name: Alma EU00, timezone: Europe/Amsterdam, aliases: [EU] }
  NA05: { name: Alma NA05, timezone: America/Los_Angeles }
`
  writeFileSync(join(folder, 'causebook.yaml'), text)
  return folder
}

const times = ['--start', '2019-06-03 13:45', '--end', '2019-06-03 14:35']
const later = ['--now', '2019-06-04T00:00:00Z']
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')

describe('causebook new', () => {
  it('writes a draft, and prints where it is', () => {
    const folder = knowledgeBase()
    expect(causebook(['new', 'EU00', ...times], folder)).toEqual({
      code: 0,
      stdout: 'rcas/2019-06-03-eu00.md\n',
      stderr: '',
    })
    expect(read(folder, 'rcas/2019-06-03-eu00.md')).toContain(
      '---\ninstance: EU00\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35\nstatus: draft\n---\n',
    )
  })

  it('takes everything that is known', () => {
    const folder = knowledgeBase()
    const { code, stdout, stderr } = causebook(
      [
        ...['new', 'EU00', 'NA05', ...times, '--timezone', 'Europe/Amsterdam'],
        ...['--title', 'Alma: slow', '--id', 'alma-slow', '--kind', 'degraded'],
        ...['--impact', 'Searches were slow: #1', '--severity', 'minor', '--detection', 'customer'],
        ...['--cause', 'Load balancer', 'Storage', '--product', 'Alma', '--reports', 'incidents'],
      ],
      folder,
    )
    expect([code, stdout, stderr]).toEqual([0, 'incidents/alma-slow.md\n', ''])
    const { stdout: json } = causebook(
      ['check', '--format', 'json', '--reports', 'incidents', ...later],
      folder,
    )
    const codes = [...json.matchAll(/"code":\s*"([^"]+)"/g)].map(([, code]) => code)
    expect(new Set(codes)).toEqual(new Set(['section/empty']))
    const text = read(folder, 'incidents/alma-slow.md')
    for (const line of [
      'title: "Alma: slow"',
      'instances: [EU00, NA05]',
      'kind: degraded',
      'causes: [Load balancer, Storage]',
    ])
      expect(text).toContain(line)
  })

  it('writes what passes check but for what is to be filled in, and is in no site yet', () => {
    const folder = knowledgeBase()
    causebook(['new', 'EU', ...times], folder)
    const checked = causebook(['check', ...later], folder)
    expect(checked.code).toBe(0)
    expect(new Set(checked.stdout.match(/(error|warning|info) [a-z]+\/[a-z-]+/g))).toEqual(
      new Set(['warning section/empty']),
    )
    const sound = `---\ninstance: NA05\nstart: 2019-06-02 13:45\nend: 2019-06-02 14:35\nrevisions:\n  - { date: 2019-06-03, summary: Initial Publication }\n---\n\n## Root Cause\n\nA switch.\n`
    writeFileSync(join(folder, 'rcas/other.md'), sound)
    expect(causebook(['build', '--quiet', ...later], folder).code).toBe(0)
    expect(existsSync(join(folder, 'dist/reports/other/index.html'))).toBe(true)
    expect(existsSync(join(folder, 'dist/reports/2019-06-03-eu'))).toBe(false)
    expect(read(folder, 'dist/index.html')).not.toContain('2019-06-03')
  })

  it('never writes over a report', () => {
    const folder = knowledgeBase()
    mkdirSync(join(folder, 'rcas'))
    writeFileSync(join(folder, 'rcas/2019-06-03-eu00.md'), 'mine')
    const { code, stderr } = causebook(['new', 'EU00', ...times], folder)
    expect(code).toBe(2)
    expect(stderr).toContain('exists already')
    expect(read(folder, 'rcas/2019-06-03-eu00.md')).toBe('mine')
  })

  it.each([
    [['EU0O', ...times], '"EU0O" is not a registered instance', 'Did you mean EU00?'],
    [['Mars', ...times], '"Mars" is not a registered instance', 'Registered: EU00, EU, NA05'],
    [
      ['EU00', '--start', '2019-10-27 02:30', '--end', '2019-10-27 04:00'],
      'happened twice',
      '2019-10-27T02:30+01:00 (after)',
    ],
    [
      ['EU00', '--start', '2019-06-03 13:45', '--end', '2019-06-03 13:40'],
      'not after its start',
      'Check the day',
    ],
    [['EU00', '--start', 'June 3', '--end', 'June 4'], 'has no day', 'Write --start'],
    [['EU00', ...times, '--timezone', 'CET'], '"CET" is not a time zone', 'Europe/Amsterdam'],
    [['EU00', 'NA05', ...times], 'different zones', 'timezone'],
    [['EU00', ...times, '--id', '../outside'], '`id` is "../outside"', ''],
    [['EU00', ...times, '--kind', 'bad'], 'Allowed choices are outage', ''],
  ])('refuses %j', (words, message, hint) => {
    const folder = knowledgeBase()
    const { code, stdout, stderr } = causebook(['new', ...words], folder)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).toContain(hint)
    expect(existsSync(join(folder, 'rcas'))).toBe(false)
  })
})
