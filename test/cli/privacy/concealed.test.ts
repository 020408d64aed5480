import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formats } from '../../../src/reporters/formats.ts'
import { causebook } from '../../command.ts'
import { emptyFolder } from '../../trees.ts'
import { write } from '../repository.ts'

const secret = 'hunter2-of-2019'
const report = `---
instance: EU00
timezone: UTC
start: 2019-06-03 13:45
end: 2019-06-03 14:35
revisions: [{ date: 2019-06-04, summary: First }]
---

## Root Cause

The job had password=${secret}.
It is [there](https://deploy:${secret}@git.example.com/x.md), in [the log](a.log),
not [here](gone?password=${secret}.md) and not ![](https://deploy:${secret}@git.example.com/x.png).

:::internal
The old one was password=${secret}, and its host ![](gone.png).
:::
`

const files = {
  'causebook.yaml': `site: { url: https://rca.example.org/ }
feed: { authority: example.org }
sections: { communication: { text: 'It was password=${secret}' } }
`,
  'rcas/a.md': report,
  'rcas/a.log': `13:45 started
13:46 password=${secret} was wrong
`,
  'rcas/not-linked.log': `password=${secret}`,
  'static/notes.txt': `token: 5f2c8e1b7a94d03c6e85`,
  'pages/about.md': `# About

Our key is api_key=5f2c8e1b7a94d03c6e85.
`,
}

function check(...words: readonly string[]) {
  const folder = emptyFolder()
  write(folder, files)
  const now = ['--now', '2026-11-22T12:00:00Z', '--jobs', '0']
  const GITHUB_STEP_SUMMARY = join(folder, 'summary.md')
  const env = { GITHUB_STEP_SUMMARY, GITHUB_WORKSPACE: '', FORCE_COLOR: '0' }
  return { folder, ...causebook(['check', ...words, ...now], folder, env) }
}

describe('a secret', () => {
  it('is found in whatever is published, and nowhere else', () => {
    const { folder } = check('--format', 'json=found.json')
    const { diagnostics } = JSON.parse(readFileSync(join(folder, 'found.json'), 'utf8'))
    const found = diagnostics
      .filter(({ code }: { code: string }) => code === 'privacy/secret')
      .map(
        ({ file, line, column }: { file: string; line: number; column: number }) =>
          `${file}:${line}:${column}`,
      )
    expect(found).toEqual([
      'causebook.yaml:3:53',
      'pages/about.md:3:20',
      'static/notes.txt:1:8',
      'rcas/a.log:2:16',
      'rcas/a.md:11:22',
    ])
  })

  it.each(formats)(
    'is in nothing that is told as %s, nor in the lines around any problem',
    format => {
      const { folder, stdout, stderr } = check('--format', format)
      expect(stdout).toContain('privacy/secret')
      const told =
        stdout +
        stderr +
        (format === 'github' ? readFileSync(join(folder, 'summary.md'), 'utf8') : '')
      expect(told).not.toContain(secret)
      expect(told).not.toContain('5f2c8e1b')
      if (format === 'pretty') expect(told).toContain('password=hun************')
    },
  )
})
