import { describe, expect, it } from 'vitest'
import { publish } from '../publishing.ts'

/** Words of one kind, each in another place of a report, that stand nowhere else. */
const planted = (kind: string, name: string) => `${kind}${name}zq`

const gone = (name: string) => planted('gone', name)
const kept = (name: string) => planted('kept', name)

const facts = {
  title: kept('title'),
  id: kept('id'),
  instance: kept('instance'),
  products: [kept('product')],
  timezone: 'Europe/Amsterdam',
  severity: 'major',
  impact: [
    { start: '2019-06-03 13:45', end: '2019-06-03 14:35', scope: gone('scope') },
    { start: '2019-06-04 13:45', end: '2019-06-04 14:35', scope: gone('scopes') },
  ],
  detected: '2019-06-03 13:59:31',
  mitigated: '2019-06-03 14:11:32',
  resolved: '2019-06-03 14:34:33',
  detection: 'customer',
  services: [gone('service')],
  tags: [gone('tag')],
  causes: [gone('cause')],
  vendor: gone('vendor'),
  summary: gone('summary'),
  root_cause: gone('stated'),
  timeline: [{ at: '2019-06-03 13:50', text: gone('event'), link: `https://x.org/${gone('to')}` }],
  actions: [
    {
      title: gone('action'),
      owner: gone('owner'),
      status: 'done',
      done: '2019-07-01',
      link: `https://x.org/${gone('ticket')}`,
    },
    { title: gone('open'), owner: gone('team'), status: 'open', due: '2019-07-01' },
  ],
  sla: { counts: false, exclusion: gone('exclusion') },
  aliases: [`/${kept('alias')}`],
  revisions: [
    { date: '2019-06-11', summary: kept('first') },
    { date: '2019-06-12', summary: kept('why'), kind: 'withdrawn' },
  ],
}

const text = `
${gone('lead')} [${gone('link')}](${gone('log')}.txt) ![${gone('alt')}](${gone('picture')}.png)

## ${gone('heading')}

${gone('paragraph')} \`${gone('code')}\` <https://${gone('web')}.org/> [[b|${gone('wiki')}]] a note[^1].

\`\`\`js
${gone('block')}
\`\`\`

<details><summary>${gone('html')}</summary>${gone('within')}</details>

## Root Cause Analysis

${gone('because')}.

| ${gone('column')} |
|---|
| ${gone('cell')} |

## Publication History

- ${gone('history')}

[^1]: ${gone('footnote')}
`

const other = {
  id: 'b',
  instance: kept('instance'),
  timezone: 'Europe/Amsterdam',
  start: '2019-07-03 13:45',
  end: '2019-07-03 14:35',
  causes: ['cable'],
  supersedes: [kept('id')],
  revisions: [{ date: '2019-07-11', summary: 'Initial Publication' }],
}

function site(status: 'final' | 'withdrawn') {
  const write = (front: object, body: string) => `---\n${JSON.stringify(front)}\n---\n${body}\n`
  const { refused, files } = publish(
    {
      'a.md': write({ ...facts, status }, text),
      'b.md': write(other, `[x](a.md#${gone('heading')})\n\n## Root Cause\n\nA cable.`),
      [`${gone('log')}.txt`]: gone('logged'),
      [`${gone('picture')}.png`]: gone('pixels'),
    },
    'site: { url: "https://rca.example.org/" }',
  )
  expect(refused).toEqual([])
  return files
}

/** The words of a kind, wherever they are: in the name or the bytes of a file, whatever the case. */
function wordsIn(files: ReadonlyMap<string, string>, kind: string): readonly string[] {
  const all = [...files]
    .map(entry => entry.join('\n'))
    .join('\n')
    .toLowerCase()
  return [...new Set(all.match(new RegExp(`${kind}[a-z]+zq`, 'g')))].sort()
}

const source = [JSON.stringify(facts), text, gone('logged'), gone('pixels')].join('\n')
const wordsOf = (kind: string) =>
  [...new Set(source.match(new RegExp(`${kind}[a-z]+zq`, 'g')))].sort()

describe('of a report that is withdrawn', () => {
  it('all was told before', () => {
    expect(wordsIn(site('final'), 'gone')).toEqual(wordsOf('gone'))
  })

  it('no byte of any file tells what is gone, and all that was subscribed to is told', () => {
    const files = site('withdrawn')
    expect(wordsIn(files, 'gone')).toEqual([])
    expect(wordsIn(files, 'kept')).toEqual(wordsOf('kept'))
    for (const scope of ['', `instances/${kept('instance')}/`, `products/${kept('product')}/`])
      for (const format of ['atom', 'rss', 'json'])
        expect(files.get(`${scope}updates.${format}`)).toContain(kept('why'))
    expect(files.get('severities/major/updates.atom')).toContain(kept('why'))
    expect(files.get('calendar.ics')?.match(/STATUS:CANCELLED/g)).toHaveLength(2)
  })

  it('no time tells when it was noticed or done', () => {
    const all = [...site('withdrawn').values()].join('\n')
    expect(all.match(/13:59|11:59:31|12:11:32|12:34:33/g)).toBe(null)
  })

  it('ids of its items stay as they were', () => {
    const idsIn = (files: ReadonlyMap<string, string>) =>
      Array.from(files.get('feed.atom')?.matchAll(/<id>[^<]+<\/id>/g) ?? [], String).sort()
    expect(idsIn(site('withdrawn'))).toEqual(idsIn(site('final')))
  })
})
