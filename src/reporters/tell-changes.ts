/** Turns changes of a knowledge base into a message: for a terminal, a program, a release note or a chat. */
import type { ChangeEntry } from '../model/changes.ts'
import { type ChangeKind, changeKinds } from '../model/changes.ts'
import type { ChangeFormat } from './change-formats.ts'
import { chatMessage } from './chat-message.ts'
import { visibleJson, visibleLine, visibleText } from './visible-text.ts'

export const changeHeadings: Readonly<Record<ChangeKind, string>> = {
  published: 'Published',
  preliminary: 'Published as preliminary',
  final: 'Final',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
  restored: 'Restored',
  closed: 'Actions closed',
  removed: 'Removed',
}

/**
 * The changes in `format`, ending in a line break; nothing at all for none. Their order is kept within
 * each kind. `site` is the title of the knowledge base.
 */
export function tellChanges(
  format: ChangeFormat,
  changes: readonly ChangeEntry[],
  site: string,
): string {
  return changes.length === 0 ? '' : writers[format](changes, site)
}

type Writer = (changes: readonly ChangeEntry[], site: string) => string

const writers: Readonly<Record<ChangeFormat, Writer>> = {
  text: changes => inGroups(changes, heading => `${heading}\n`, textLines),
  json: changes => visibleJson(`${JSON.stringify({ version: 1, changes }, null, 2)}\n`),
  markdown: changes => inGroups(changes, heading => `## ${heading}\n\n`, markdownLine),
  slack: (changes, site) =>
    visibleJson(`${JSON.stringify(chatMessage(changes, site, changeHeadings), null, 2)}\n`),
}

/** A paragraph for each kind there is, in the order of `changeKinds`. */
function inGroups(
  changes: readonly ChangeEntry[],
  open: (heading: string) => string,
  line: (change: ChangeEntry) => string,
): string {
  return changeKinds
    .map(kind => ({ kind, group: changes.filter(change => change.kind === kind) }))
    .filter(({ group }) => group.length > 0)
    .map(({ kind, group }) => open(changeHeadings[kind]) + group.map(line).join(''))
    .join('\n')
}

function textLines(change: ChangeEntry): string {
  const day = (change.at ?? '').slice(0, 10).padEnd(10)
  const address = change.url === null ? '' : `              ${change.url}\n`
  return `  ${day}  ${visibleLine(change.title + moreOf(change))}\n${address}`
}

function markdownLine(change: ChangeEntry): string {
  const title = markdownText(change.title)
  const linked = change.url === null ? title : `[${title}](<${change.url}>)`
  const day = change.at === null ? '' : ` (${change.at.slice(0, 10)})`
  return `- ${linked}${markdownText(moreOf(change))}${day}\n`
}

/** What the title alone does not say: that a first publication is one says nothing new. */
function moreOf({ kind, summary }: ChangeEntry): string {
  return kind === 'published' || summary === '' ? '' : `: ${summary}`
}

/**
 * Text in which nothing is markup (CommonMark, 2.4), no character makes a mention or a bare link of
 * GitHub's, and nothing steers a terminal. GitHub looks for `@name`, `#1` and `GH-1` when backslashes are gone, so that
 * a space without width has to come between.
 */
function markdownText(text: string): string {
  return visibleText(text)
    .replace(/[\\`*_[\]<>#&|~!@$]/g, '\\$&')
    .replace(/:\/\/|\bwww\./gi, link => link.replace(/[:.]/, '\\$&'))
    .replace(/[@#](?=\w)|\bGH-(?=\d)/gi, '$&&#8203;')
}
