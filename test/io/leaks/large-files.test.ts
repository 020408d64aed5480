/** What a file tells that is too large to be read at once; and what is told of a leak where nobody wants to know. */
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { causebook } from '../../command.ts'
import { emptyFolder } from '../../trees.ts'

const report = `---
instance: Main
timezone: UTC
start: 2026-03-02 09:10
end: 2026-03-02 09:40
revisions: [{ date: 2026-03-05, summary: Initial Publication }]
---

## Root Cause Analysis

A certificate had expired, see [the log](log.txt).

:::internal
The ticket is ACME-48213.
:::
`

/** A knowledge base with an attachment of so many megabytes, at whose end a hidden name stands. */
function base(megabytes: number, settings = '') {
  const folder = emptyFolder()
  const site = `site: { url: https://rca.example.org/ }
instances: { Main: { timezone: UTC } }
theme: { cards: false }
${settings}`
  writeFileSync(join(folder, 'causebook.yaml'), site)
  mkdirSync(join(folder, 'rcas'))
  writeFileSync(join(folder, 'rcas', '2026-03-02-certificate.md'), report)
  const log = openSync(join(folder, 'rcas', 'log.txt'), 'w')
  const line = Buffer.from(
    '09:10:11 handshake failed, for the certificate has expired\n'.repeat(17_000),
  )
  for (let size = 0; size < megabytes * 1e6; size += line.length) writeSync(log, line)
  writeSync(log, 'closed by ACME-48213\n')
  closeSync(log)
  return folder
}

function run(folder: string, ...words: string[]) {
  const note = join(folder, 'peak')
  const peak = join(import.meta.dirname, '..', 'trust', 'peak.cjs')
  const all = ['build', '--no-search', '--now', '2026-11-22T12:00:00Z', ...words]
  const ran = causebook(all, folder, { NODE_OPTIONS: `--require=${peak}`, PEAK: note })
  return { ...ran, peak: Number(readFileSync(note, 'utf8')) }
}

describe('a leak in an attachment', () => {
  it('of a hundred megabytes is found at its end, in little memory', () => {
    const small = run(base(0))
    const { code, stdout, peak } = run(base(105, 'source: { largest_file_mb: 200 }'))
    expect(code).toBe(1)
    expect(stdout).toMatch(/"ACME-48213" would be published in .*log\.txt:\d{7}:11/)
    // Read at once it would be there at least twice, as bytes and as text.
    expect(peak - small.peak).toBeLessThan(105_000)
  }, 120_000)

  it('is not looked for with --no-proof', () => {
    const folder = base(0)
    expect(run(folder, '--no-proof')).toMatchObject({ code: 0, stdout: '' })
    expect(readFileSync(join(folder, 'dist', 'files', 'log.txt'), 'utf8')).toContain('ACME-48213')
    // What was published unseen, the next build sees.
    expect(run(folder)).toMatchObject({ code: 1, stdout: expect.stringContaining('output/leak') })
  })

  it.each([
    ['off', 0, ''],
    ['warning', 0, 'output/leak'],
  ])('is %s where a rule says so for the file', (severity, code, told) => {
    const rule = `rules: { 2026-03-02-certificate.md: { output/leak: ${severity} } }`
    const ran = run(base(0, rule))
    expect(ran.code).toBe(code)
    if (told === '') expect(ran.stdout).toBe('')
    expect(ran.stdout).toContain(told)
  })

  it('stays an error where the rule is for another file', () => {
    expect(run(base(0, 'rules: { 2026-03-03-*.md: { output/leak: off } }')).code).toBe(1)
  })
})
