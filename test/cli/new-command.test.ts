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
      '---\ninstance: EU00\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35\nstatus: draft\n',
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
      new Set(['info section/empty']),
    )
    const sound = `---\ninstance: NA05\nstart: 2019-06-02 13:45\nend: 2019-06-02 14:35\nrevisions:\n  - { date: 2019-06-03, summary: Initial Publication }\n---\n\n## Root Cause\n\nA switch.\n`
    writeFileSync(join(folder, 'rcas/other.md'), sound)
    expect(causebook(['build', '--quiet', ...later], folder).code).toBe(0)
    expect(existsSync(join(folder, 'dist/reports/other/index.html'))).toBe(true)
    expect(existsSync(join(folder, 'dist/reports/2019-06-03-eu'))).toBe(false)
    expect(read(folder, 'dist/index.html')).not.toContain('2019-06-03')
  })

  it('publishes what goes on at once, and says how to finish it', () => {
    const folder = knowledgeBase()
    const words = ['new', 'EU00', '--start', '2019-06-03 13:45', '--end', 'ongoing']
    expect(causebook(words, folder).code).toBe(0)
    const checked = causebook(['check', ...later], folder)
    expect(checked.stdout).not.toContain(' error ')
    const built = causebook(['build', '--quiet', ...later], folder)
    expect([built.code, built.stdout, built.stderr]).toEqual([0, '', ''])
    expect(read(folder, 'dist/reports/2019-06-03-eu00/index.html')).toContain('Not known yet.')
    const text = read(folder, 'rcas/2019-06-03-eu00.md')
    expect(text).toContain('\nstatus: preliminary\n')
    expect(text).toContain('write "status: final", and say so:\n# revisions:')
    expect(text).not.toContain('draft')
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
    [[], 'A new report needs an instance and --start and --end', 'on a terminal, it is asked for'],
    [['EU00', '--start', '2019-06-03 13:45'], 'A new report needs --end', 'causebook new EU00'],
    [['EU00', ...times, '--edit'], 'Neither VISUAL nor EDITOR is set', 'EDITOR=vim'],
  ])('refuses %j', (words, message, hint) => {
    const folder = knowledgeBase()
    const { code, stdout, stderr } = causebook(['new', ...words], folder, {
      VISUAL: '',
      EDITOR: '',
    })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).toContain(hint)
    expect(existsSync(join(folder, 'rcas'))).toBe(false)
  })
})

describe('causebook new, with a template of one’s own', () => {
  it('puts what is known before what stands there, and keeps all else', () => {
    const folder = knowledgeBase()
    mkdirSync(join(folder, 'templates'))
    const template = `---
# Of every incident:
status: preliminary
instance: XX # whose?
# the owner
x-lead: nobody
start: 2000-01-01
end:
  2000-01-02
tags: [ours]
# to the end
---

## Ursache

---

Warum?
`
    writeFileSync(join(folder, 'templates/new-report.md'), template)
    expect(causebook(['new', 'EU00', ...times, '--kind', 'partial'], folder).code).toBe(0)
    expect(read(folder, 'rcas/2019-06-03-eu00.md')).toBe(`---
instance: EU00
impact:
  - start: 2019-06-03 13:45
    end: 2019-06-03 14:35
    kind: partial
# Of every incident:
status: preliminary
# the owner
x-lead: nobody
tags: [ours]
# to the end
---

## Ursache

---

Warum?
`)
  })

  it('may be a body alone, and is named when it cannot be read', () => {
    const folder = knowledgeBase()
    mkdirSync(join(folder, 'templates'))
    writeFileSync(join(folder, 'templates/new-report.md'), '## Root Cause\r\n')
    expect(causebook(['new', 'EU00', ...times], folder).code).toBe(0)
    expect(read(folder, 'rcas/2019-06-03-eu00.md')).toContain(
      'status: draft\n---\n\n## Root Cause\n',
    )
    writeFileSync(join(folder, 'templates/new-report.md'), '---\ntags: [a\n---\n')
    const { code, stderr } = causebook(['new', 'NA05', ...times], folder)
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('templates/new-report.md cannot be read'),
    ])
  })
})

describe('causebook new --edit', () => {
  it('opens the report in the editor, whatever its words and the name of the folder are', () => {
    const folder = join(knowledgeBase(), "it's $HOME here")
    mkdirSync(folder)
    const zoned = [...times, '--timezone', 'Europe/Amsterdam']
    const editor = `${process.execPath} -e "fs.appendFileSync(process.argv[1], 'edited')"`
    const { code, stdout } = causebook(['new', 'EU00', ...zoned, '--edit'], folder, {
      EDITOR: editor,
    })
    expect([code, stdout]).toEqual([0, 'rcas/2019-06-03-eu00.md\n'])
    expect(read(folder, 'rcas/2019-06-03-eu00.md')).toMatch(/edited$/)
    const failed = causebook(['new', 'NA05', ...zoned, '--edit'], folder, { VISUAL: 'false' })
    expect([failed.code, failed.stderr]).toEqual([
      2,
      expect.stringContaining('The report is written'),
    ])
  })
})

describe('causebook new revision, and new action', () => {
  const report =
    '---\ninstance: EU00\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35 # about\nrevisions:\n  - { date: 2019-06-05, summary: Initial Publication } # out\n---\n\n## Root Cause\n\nA switch.\n'
  const withReport = () => {
    const folder = knowledgeBase()
    mkdirSync(join(folder, 'rcas/2019'), { recursive: true })
    writeFileSync(join(folder, 'rcas/2019/alma.md'), report)
    writeFileSync(join(folder, 'rcas/broken.md'), 'instance: EU00')
    return folder
  }

  it('add a line to the report, and print where it is', () => {
    const folder = withReport()
    const words = ['new', 'revision', 'alma', 'It was: EU00', '--no-news']
    expect(causebook([...words, '--date', '2019-06-07'], folder)).toEqual({
      code: 0,
      stdout: 'rcas/2019/alma.md\n',
      stderr: '',
    })
    const added = '  - { date: 2019-06-07, summary: "It was: EU00", substantive: false }\n'
    const lines = report.replace('# out\n', `# out\n${added}`)
    expect(read(folder, 'rcas/2019/alma.md')).toBe(lines)
    const path = 'rcas/2019/alma.md'
    causebook(
      ['new', 'action', path, 'Watch it', '--owner', 'Operations', '--due', '2019-07-01'],
      folder,
    )
    expect(read(folder, 'rcas/2019/alma.md')).toContain(
      '\nactions:\n  - title: Watch it\n    owner: Operations\n    status: open\n    due: 2019-07-01\n---\n',
    )
    const june = ['--now', '2019-06-20T00:00:00Z']
    expect(causebook(['check', ...june], folder).stdout).not.toContain('alma.md')
  })

  it('take today, by the clock of the report, where no day is stated', () => {
    const folder = withReport()
    causebook(['new', 'revision', 'alma', 'Again'], folder)
    expect(read(folder, 'rcas/2019/alma.md')).toMatch(
      /- \{ date: 2\d{3}-\d\d-\d\d, summary: Again \}/,
    )
  })

  it.each([
    [['revision', 'almo', 'x'], 'There is no report "almo"', 'Did you mean alma?'],
    [['action', 'alma', 'x', '--due', '2019-06-31'], '"2019-06-31" does not exist', ''],
    [['revision', 'alma', 'x', '--date', 'June'], 'expected a day', ''],
    [['revision', 'alma', 'x', '--kind', 'outage'], 'Allowed choices are published', ''],
    [['revision', 'broke', 'x'], 'There is no report "broke"', 'Did you mean broken?'],
    [['revision', 'broken', 'x'], 'The report broken.md has errors: The file has no', 'Mend'],
    [['revision', 'alma'], "missing required argument 'summary'", ''],
  ])('refuse %j, and leave the report as it was', (words, message, hint) => {
    const folder = withReport()
    const { code, stdout, stderr } = causebook(['new', ...words], folder)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).toContain(hint)
    expect(read(folder, 'rcas/2019/alma.md')).toBe(report)
  })

  it.each([
    [['x', '--date', '2019-06-02'], 'The entry of 2019-06-02 is older than the incident'],
    [['x', '--date', '2099-01-01'], 'The entry of 2099-01-01 lies in the future'],
    [['x', '--date', '2019-06-04'], 'The entry of 2019-06-04 stands below that of 2019-06-05'],
    [['x', '--now', '2019-06-01T00:00:00Z'], 'The entry of 2019-06-01 is older'],
    [['x', '--kind', 'restored', '--date', '2019-06-07'], 'no entry of `revisions` states that it'],
  ])('refuse %j, which a check would not let pass', (words, message) => {
    const folder = withReport()
    const { code, stdout, stderr } = causebook(['new', 'revision', 'alma', ...words], folder)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)])
    expect(read(folder, 'rcas/2019/alma.md')).toBe(report)
  })

  it('set the status that an entry demands, and restore a report once', () => {
    const folder = withReport()
    const add = (kind: string, date: string) =>
      causebook(['new', 'revision', 'alma', 'Again', '--kind', kind, '--date', date], folder)
    const status = () => /^status: .*$/m.exec(read(folder, 'rcas/2019/alma.md'))?.[0]
    expect(add('withdrawn', '2019-06-06').stderr).toBe('')
    expect(status()).toBe('status: withdrawn')
    expect(add('restored', '2019-06-07').code).toBe(0)
    expect(status()).toBe('status: final')
    const once = read(folder, 'rcas/2019/alma.md')
    expect(add('restored', '2019-06-08').code).toBe(2)
    expect(read(folder, 'rcas/2019/alma.md')).toBe(once)
    const june = ['--now', '2019-06-20T00:00:00Z']
    expect(causebook(['check', ...june], folder).stdout).not.toContain('alma.md')
  })

  it('leave their names to instances that are called so', () => {
    const folder = emptyFolder()
    const words = ['new', '--instance', 'revision', '--timezone', 'UTC', ...times]
    expect(causebook(words, folder).stdout).toBe('rcas/2019-06-03-revision.md\n')
  })
})
