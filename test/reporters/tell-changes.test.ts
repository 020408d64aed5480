import { describe, expect, it } from 'vitest'
import type { ChangeEntry } from '../../src/model/changes.ts'
import { changeFormats } from '../../src/reporters/change-formats.ts'
import { tellChanges } from '../../src/reporters/tell-changes.ts'

const nasty = 'DB <1> & "co" | [x](y) *b* @all #1 – 日本語 🎉 https://x.example \u001b[31m \u202e'

const published: ChangeEntry = {
  id: 'nasty/2019-06-11',
  kind: 'published',
  at: '2019-06-11T10:00:00Z',
  report: 'nasty',
  url: 'https://rca.example.org/kb/reports/nasty/',
  title: nasty,
  instances: ['EU01'],
  former_instances: [],
  severity: null,
  summary: 'Initial Publication',
}
const corrected: ChangeEntry = {
  ...published,
  kind: 'corrected',
  report: 'eu00',
  url: 'https://rca.example.org/kb/reports/eu00/',
  title: 'Alma EU00',
  summary: `<!channel> ${nasty}`,
}
const closed: ChangeEntry = {
  ...corrected,
  kind: 'closed',
  at: null,
  summary: 'Replace the switch',
}
const removed: ChangeEntry = { ...closed, kind: 'removed', url: null, title: 'Gone', summary: '' }

const tell = (format: (typeof changeFormats)[number], ...changes: readonly ChangeEntry[]) =>
  tellChanges(format, changes, 'Alma <&> co')

describe('changes in any format', () => {
  it.each(changeFormats)('are nothing at all as %s where there are none', format => {
    expect(tell(format)).toBe('')
  })

  it.each(changeFormats)('steer no terminal as %s, and end in one line break', format => {
    const text = tell(format, published, corrected, closed, removed)
    expect(text).not.toContain('\u001b')
    expect(text).not.toContain('\u202e')
    expect(text).toMatch(/[^\n]\n$/)
  })
})

describe('changes as text', () => {
  it('begin no line with a command to a pipeline', () => {
    const text = tell('text', { ...removed, title: '::add-mask::e' })
    expect(text).toBe('Removed\n              :∶add-mask::e\n')
  })

  it('are in groups, with the title as it is', () => {
    expect(tell('text', removed, closed, published)).toBe(`\
Published
  2019-06-11  DB <1> & "co" | [x](y) *b* @all #1 – 日本語 🎉 https://x.example ␛[31m �
              https://rca.example.org/kb/reports/nasty/

Actions closed
              Alma EU00: Replace the switch
              https://rca.example.org/kb/reports/eu00/

Removed
              Gone
`)
  })
})

describe('changes as JSON', () => {
  it('are entries of changes.json, every text unharmed', () => {
    const all = [published, corrected, closed, removed]
    expect(JSON.parse(tell('json', ...all))).toEqual({ version: 1, changes: all })
  })
})

describe('changes as Markdown', () => {
  it('are lists in which a title is no markup, no mention and no link of its own', () => {
    const title =
      'DB \\<1\\> \\& "co" \\| \\[x\\](y) \\*b\\* \\@&#8203;all \\#&#8203;1 – 日本語 🎉 https\\://x.example ␛\\[31m �'
    expect(tell('markdown', published, corrected, removed)).toBe(`\
## Published

- [${title}](<https://rca.example.org/kb/reports/nasty/>) (2019-06-11)

## Corrected

- [Alma EU00](<https://rca.example.org/kb/reports/eu00/>): \\<\\!channel\\> ${title} (2019-06-11)

## Removed

- Gone
`)
  })
})

describe('changes as a message for Slack', () => {
  const textsOf = (...changes: readonly ChangeEntry[]): readonly string[] =>
    JSON.parse(tell('slack', ...changes)).blocks.map(
      (block: { text: { text: string } }) => block.text.text,
    )

  it('say in the text of the notification what kinds there are', () => {
    const { text, unfurl_links } = JSON.parse(tell('slack', corrected, published, published))
    expect(text).toBe('Alma &lt;&amp;&gt; co: Published, Corrected')
    expect(unfurl_links).toBe(false)
  })

  it('call nobody and break no link', () => {
    const [title, first, second] = textsOf(corrected, published)
    expect(title).toBe('*Alma &lt;&amp;&gt; co*')
    expect(first).toBe(
      '*Published*: <https://rca.example.org/kb/reports/nasty/|DB &lt;1&gt; &amp; "co" ¦ [x](y) *b* @all #1 – 日本語 🎉 https://x.example ␛[31m �>',
    )
    expect(second).toMatch(/^\*Corrected\*: <\S+\|Alma EU00>\n&lt;!channel&gt; DB &lt;1&gt;/)
    expect(textsOf(removed)[1]).toBe('*Removed*: Gone')
  })

  it('keep to the limits of Slack, whatever is in them', () => {
    const long = { ...corrected, title: '<'.repeat(4000), summary: '🎉&'.repeat(4000) }
    const texts = textsOf(...Array.from({ length: 60 }, () => long))
    expect(texts).toHaveLength(50)
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(3000)
    expect(texts.at(-1)).toBe('… and 12 more')
    expect(texts[1]).toMatch(/^\*Corrected\*: <\S+\|(&lt;){199}…>\n(🎉&amp;)+🎉?…$/u)
  })
})
