/** A knowledge base with a word of its own in every place that its readers may not see. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const syllables = ['ba', 'dro', 'fi', 'gul', 'ke', 'mop', 'nu', 'rez']

/** The words that are planted, by where. */
export const planted = new Map<string, string>()

/** A word that nobody says, the same for the same place. */
function secret(place: string): string {
  const known = planted.get(place)
  if (known) return known
  const number = planted.size + 64
  const word = [64, 8, 1].map(unit => syllables[Math.floor(number / unit) % 8]).join('')
  planted.set(place, `${word}${syllables[number % 5]}`)
  return secret(place)
}

const publicReport = `---
id: mail-is-slow
instance: EU00
start: 2026-03-02 10:00
end: 2026-03-02 10:40
summary: Mail was slow
tags: [queue]
actions:
  - { title: Watch the queue, status: open, owner: Operations }
  - title: Ask ${secret('action title')} for money
    status: open
    owner: ${secret('action owner')}
    link: https://tickets.example.org/${secret('action link')}
    audience: internal
timeline:
  - { at: 2026-03-02 10:00, text: The queue grew }
  - { at: 2026-03-02 10:05, text: "${secret('event')} was paged", audience: internal }
revisions:
  - { date: 2026-03-05, summary: Initial Publication }
---

The queue was full.

:::internal
The pager of ${secret('block')} rang, see [the map](${secret('attachment')}.txt).
![${secret('alternative text')}](${secret('picture')}.png)
:::

## Root Cause

- A limit was too low.

  :::internal
  \`\`\`
  ssh ${secret('code')}
  \`\`\`
  :::

> Quoted.
>
> ::::internal
> Said by ${secret('quote')}.
>
> :::internal
> Also by ${secret('inner block')}.
> :::
> ::::

<!-- ${secret('comment')} knows more -->

## Actions

| who | what |
|---|---|
| we | wait |

:::internal
### ${secret('heading')}

| a | b |
|---|---|
| ${secret('cell')} | **${secret('emphasis')}** |

A note.[^1]

[^1]: By ${secret('footnote')}.
:::
`

const story = (name: string) => `
Above all there was ${secret(`${name} lead`)}

Text of ${secret(`${name} text`)}.

## Root Cause

Nobody but ${secret(`${name} cause`)} knew.

## ${secret(`${name} heading`)}

1. One ${secret(`${name} list`)}
2. [A link](https://example.org/${secret(`${name} link`)})

\`\`\`sh
run ${secret(`${name} code`)}
\`\`\`
`

const hiddenReport = (name: string, mark: string) => `---
id: 2026-${secret(`${name} id`)}
title: The day of ${secret(`${name} title`)}
instance: EU00
impact:
  - start: 2026-04-02 10:00
    end: 2026-04-02 10:40
    scope: Only ${secret(`${name} scope`)}
severity: major
tags: [${secret(`${name} tag`)}]
products: [${secret(`${name} product`)}]
services: [${secret(`${name} service`)}]
causes: [${secret(`${name} cause tag`)}]
vendor: ${secret(`${name} vendor`)}
summary: Nothing worked for ${secret(`${name} summary`)}
sla: { counts: false, exclusion: Agreed with ${secret(`${name} exclusion`)} }
aliases: /old/${secret(`${name} alias`)}.html
actions:
  - { title: Tell ${secret(`${name} action`)}, status: open, owner: ${secret(`${name} owner`)} }
revisions:
  - { date: 2026-04-05, summary: Told by ${secret(`${name} revision`)} }
${mark}
---
${story(name)}`

const withdrawn = `---
id: withdrawn-one
title: It was not so
instance: EU00
impact:
  - { start: 2026-05-02 10:00, end: 2026-05-02 10:40, scope: 'Of ${secret('withdrawn scope')}' }
root_cause: Blamed on ${secret('withdrawn root cause')}
summary: Something was said of ${secret('withdrawn summary')}
tags: [${secret('withdrawn tag')}]
vendor: ${secret('withdrawn vendor')}
sla: { counts: false, exclusion: By ${secret('withdrawn exclusion')} }
actions:
  - { title: 'Wait for ${secret('withdrawn action')}', owner: ${secret('withdrawn owner')}, status: open }
status: withdrawn
revisions:
  - { date: 2026-05-03, summary: Initial Publication }
  - { date: 2026-05-05, summary: Withdrawn since it was wrong, kind: withdrawn }
---
${story('withdrawn')}`

const draftPage = `---
status: draft
---
# About ${secret('draft page')}

Soon by ${secret('draft page text')}.
`

const internalPage = `---
audience: internal
---
# For ${secret('internal page')}

By ${secret('internal page text')}.
`

const page = `# About

Who we are.

:::internal
And ${secret('page block')}.
:::
`

/** The files by path, as they are to be published. */
export const closed: Readonly<Record<string, string>> = {
  'causebook.yaml': `site: { title: Incidents, url: https://rca.example.org/ }
theme: { cards: false }
instances:
  EU00: { name: Amsterdam, timezone: Europe/Amsterdam }
`,
  'rcas/mail.md': publicReport,
  [`rcas/${secret('attachment')}.txt`]: `Text of ${secret('attached text')}\n`,
  [`rcas/${secret('picture')}.png`]: '',
  [`rcas/${secret('internal file')}.md`]: hiddenReport('internal', 'audience: internal'),
  [`rcas/${secret('draft file')}.md`]: hiddenReport('draft', 'status: draft'),
  'rcas/withdrawn.md': withdrawn,
  'pages/about.md': page,
  [`pages/${secret('draft page file')}.md`]: draftPage,
  [`pages/${secret('internal page file')}.md`]: internalPage,
}

/** The same with nothing hidden, as if no filter were there. */
export const opened: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(closed).map(([path, text]) => [
    path,
    text
      .replace(/^[ >]*:{3,}(internal)?\n/gm, '\n')
      .replace(/^ *audience: internal\n/gm, '')
      .replace(', audience: internal', '')
      .replace(/^status: (draft|withdrawn)$/gm, 'status: final')
      .replace(', kind: withdrawn', ''),
  ]),
)

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
