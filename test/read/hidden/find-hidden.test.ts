import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { readPage } from '../../../src/read/read-page.ts'
import { readReport } from '../../../src/read/read-report.ts'
import { readConfig } from '../../../src/read/settings/read-config.ts'

function configOf(settings: string) {
  const { config, diagnostics } = readConfig(settings, sourcePath('causebook.yaml'))
  if (!config) throw new Error(diagnostics[0]?.message)
  return config
}

/** What is hidden of a text: from where to where, and why. */
const told = (hidden: ReturnType<typeof readReport>['hidden']) =>
  hidden?.map(({ place: { line, column, endLine, endColumn }, why }) =>
    endLine === Number.MAX_SAFE_INTEGER
      ? `${line}:${column}– ${why}`
      : `${line}:${column}–${endLine}:${endColumn} ${why}`,
  )

const report = (facts: string, body: string, settings = '') => {
  const text = `---\ninstance: EU00\nstart: 2026-03-02 10:00\nend: 2026-03-02 10:40\n${facts}---\n${body}`
  const config = configOf(`instances: { EU00: { timezone: UTC } }\n${settings}`)
  return told(readReport(Buffer.from(text), sourcePath('a.md'), config).hidden)
}

describe('what is hidden of a report', () => {
  it('is told where there is something, and only there', () => {
    expect(report('', 'Text with `:::internal` and <b>HTML</b>')).toBeUndefined()
  })

  it('is a block, wherever it stands, and a comment', () => {
    const body =
      '\n:::internal\na\n:::\n\n- b\n\n  :::internal\n  c\n  :::\n\n> ::::internal\n> d\n> :::internal\n> e\n> :::\n> ::::\n\n<!-- f -->\n'
    expect(report('', body)).toEqual([
      '7:1–9:4 internal',
      '13:3–15:6 internal',
      '17:3–22:7 internal',
      '19:3–21:6 internal',
      '24:1–24:11 comment',
    ])
  })

  it('is an entry of its facts for others', () => {
    const facts =
      'actions:\n  - title: a\n    status: open\n    audience: internal\n  - { title: b, status: open }\ntimeline:\n  - { at: 2026-03-02 10:00, text: c, audience: internal }\n'
    expect(report(facts, '')).toEqual([
      expect.stringMatching(/^6:5–.* internal$/),
      '11:5–11:58 internal',
    ])
  })

  it('is all of a draft, and of a report for others', () => {
    expect(report('status: draft\n', 'Text')).toEqual(['1:1– draft'])
    expect(report('audience: internal\n', 'Text')).toEqual(['1:1– internal'])
  })

  it('is the text of one that was withdrawn, and why it was said to be', () => {
    const facts =
      'root_cause: A reason\nstatus: withdrawn\nrevisions: [{ date: 2026-03-03, summary: x }]\n'
    expect(report(facts, '\nText')).toEqual(['5:13–5:21 withdrawn', '8:1– withdrawn'])
  })

  it('is not hidden from those who may read it', () => {
    const facts = 'audience: internal\nactions: [{ title: a, status: open, audience: internal }]\n'
    expect(report(facts, '\n:::internal\na\n:::\n', 'audience: internal')).toBeUndefined()
  })
})

it('is told of a page in the same way', () => {
  const page = (text: string) =>
    told(readPage(Buffer.from(text), sourcePath('pages/a.md'), configOf('')).hidden)
  expect(page('# A\n\n:::internal\na\n:::\n')).toEqual(['3:1–5:4 internal'])
  expect(page('---\nstatus: draft\n---\n# A\n')).toEqual(['1:1– draft'])
  expect(page('# A\n')).toEqual([])
})
