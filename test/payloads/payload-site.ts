/** A knowledge base in which every place that text can have is tried by every payload. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '../../src/build.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { readReport } from '../../src/read/read-report.ts'
import { defaultConfig } from '../../src/read/settings/read-config.ts'
import { allPayloads, payloads } from './payloads.ts'

export const now = '2026-11-22T12:00:00Z'

/** Where a payload stands in the text of a report. */
const inBody: Readonly<Record<string, (payload: string) => string>> = {
  'internal block': payload => `:::internal\n\n${payload}\n\n:::`,
  'sentence about the cause': payload => `## Root Cause\n\nA cable ${payload}`,
  paragraph: payload => payload,
  'middle of a sentence': payload => `Before ${payload} after`,
  heading: payload => `## ${payload}`,
  emphasis: payload => `**${payload}**`,
  'list item': payload => `- ${payload}`,
  quotation: payload => `> ${payload}`,
  alert: payload => `> [!NOTE]\n> ${payload}`,
  'table cell': payload => `| a | b |\n|---|---|\n| ${payload} | x |`,
  'link text': payload => `[${payload}](https://example.org/)`,
  'link target': payload => `[x](<https://example.org/${payload.replace(/[<>]/g, '')}>)`,
  'link title': payload => `[x](https://example.org/ "${payload.replaceAll('"', '\\"')}")`,
  'link by name': payload => `[x][y]\n\n[y]: <https://example.org/${payload.replace(/[<>]/g, '')}>`,
  'picture text': payload => `![${payload}](https://example.org/x.png)`,
  code: payload => `\`\`${payload}\`\``,
  'code block': payload => `\`\`\`html\n${payload}\n\`\`\``,
  'language of code': payload => `\`\`\`${payload.replaceAll('`', '')}\nx\n\`\`\``,
  footnote: payload => `See.[^a]\n\n[^a]: ${payload}`,
  'attribute of HTML': payload => `<a href="https://example.org/" title="${payload}">x</a>`,
  'HTML block': payload => `<div>\n${payload}\n</div>`,
  'event of the timeline': payload => `## Timeline\n\n- 13:50 – ${payload}`,
}

/** Where it stands in front matter. */
const inFacts: Readonly<Record<string, (payload: string) => object>> = {
  title: payload => ({ title: payload }),
  summary: payload => ({ summary: payload.slice(0, 300) }),
  root_cause: payload => ({ root_cause: payload.slice(0, 300) }),
  'impact.scope': payload => ({ impact: [{ ...window, kind: 'partial', scope: payload }] }),
  'timeline.text': payload => ({ timeline: [{ at: '2019-06-03 13:50', text: payload }] }),
  'timeline.kind': payload => ({
    timeline: [{ at: '2019-06-03 13:50', text: 'x', kind: payload }],
  }),
  'timeline.link': payload => ({
    timeline: [{ at: '2019-06-03 13:50', text: 'x', link: linkOf(payload) }],
  }),
  'actions.title': payload => ({ actions: [{ title: payload, status: 'open' }] }),
  'actions.owner': payload => ({ actions: [{ title: 'x', owner: payload, status: 'open' }] }),
  'actions.link': payload => ({ actions: [{ title: 'x', status: 'open', link: linkOf(payload) }] }),
  'revisions.summary': payload => ({ revisions: [{ date: '2019-06-11', summary: payload }] }),
  'sla.exclusion': payload => ({ sla: { counts: false, exclusion: payload } }),
}

/** Each name of these kinds has a page of its own, so that a payload stands in one of them. */
const inNames: readonly ((name: string) => object)[] = [
  name => ({ services: [name] }),
  name => ({ tags: [name] }),
  name => ({ causes: [name] }),
  name => ({ vendor: [name] }),
  name => ({ products: [name] }),
  name => ({ instance: name }),
]

const linkOf = (payload: string) => `https://example.org/${payload.replace(/\s/g, '')}`

const window = { start: '2019-06-03 13:45', end: '2019-06-03 14:35' }
const cause = '## Root Cause\n\nA cable.'
const facts = {
  instance: 'web',
  timezone: 'UTC',
  ...window,
  revisions: [{ date: '2019-06-11', summary: 'First' }],
}

/** What the settings say in the place of texts, too. */
const settings = `site: { url: https://example.org/kb/, title: ${quoted('json')}, organisation: ${quoted('attributes')} }
feed: { limit: 500 }
theme: { cards: false }
`

function quoted(kind: string): string {
  return JSON.stringify(payloads[kind]?.[0])
}

/** Writes the knowledge base; gives in how many places payloads stand, and how many refuse them. */
export async function writePayloads(
  folder: string,
): Promise<{ readonly placed: number; readonly refused: number }> {
  mkdirSync(join(folder, 'rcas'), { recursive: true })
  writeFileSync(join(folder, 'causebook.yaml'), settings)
  // Pictures and links that lead nowhere would be refused.
  for (const name of ['x', 'x.png', '1']) writeFileSync(join(folder, 'rcas', name), '')
  for (const [number, payload] of allPayloads.entries()) {
    const texts = Object.values(inBody).map(place => place(payload))
    writeFileSync(join(folder, `rcas/text-${number}.md`), write({}, texts.join('\n\n')))
  }
  const inFronts = allPayloads.map((payload, number) => writeFacts(folder, payload, number))
  const refused = await takeOut(folder)
  const placed =
    inFronts.reduce((sum, count) => sum + count) + allPayloads.length * Object.keys(inBody).length
  return { placed: placed - refused, refused }
}

/** One report has the payload in all its facts, but for those that refuse it; in how many, is given. */
function writeFacts(folder: string, payload: string, number: number): number {
  const named = inNames[number % inNames.length]
  const places = [...Object.values(inFacts), ...(named ? [named] : [])]
  const fronts = places.map(place => place(place === named ? `${number} ${payload}` : payload))
  const isSoundWith = (...some: readonly object[]) =>
    isSound(write(Object.assign({}, ...some), cause))
  const sound = isSoundWith(...fronts) ? fronts : fronts.filter(front => isSoundWith(front))
  writeFileSync(join(folder, `rcas/facts-${number}.md`), write(Object.assign({}, ...sound), cause))
  return sound.length
}

/** Takes out the lines that keep the site from being built, then all of a text that still does; gives how many places. */
async function takeOut(folder: string): Promise<number> {
  const refused = await errorsIn(folder)
  for (const [file, lines] of refused) {
    const path = join(folder, 'rcas', file)
    const left = readFileSync(path, 'utf8')
      .split('\n')
      .filter((_, i) => !lines.has(i + 1))
    writeFileSync(path, left.join('\n'))
  }
  const lost = await errorsIn(folder)
  for (const file of lost.keys()) writeFileSync(join(folder, 'rcas', file), write({}, cause))
  const lines = [...refused.values()].reduce((sum, { size }) => sum + size, 0)
  return lines + lost.size * Object.keys(inBody).length
}

/** The lines with errors, by file. */
async function errorsIn(folder: string): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const config = join(folder, 'causebook.yaml')
  const { diagnostics } = await check({ config, now, jobs: 0, audience: 'internal' })
  const found = new Map<string, Set<number>>()
  for (const { file, place, severity } of diagnostics)
    if (severity === 'error') found.set(file, (found.get(file) ?? new Set()).add(place?.line ?? 0))
  return found
}

const config = defaultConfig()

function isSound(text: string): boolean {
  const { diagnostics } = readReport(Buffer.from(text), sourcePath('a.md'), config)
  return diagnostics.every(({ severity }) => severity !== 'error')
}

function write(more: object, text: string): string {
  const { start, end, ...others } = facts
  const all = 'impact' in more ? { ...others, ...more } : { ...facts, ...more }
  return `---\n${JSON.stringify(all)}\n---\n\n${text}\n`
}
