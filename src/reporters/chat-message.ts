/** Turns changes into the payload of a chat's incoming webhook, in Slack's form. */
import type { ChangeEntry } from '../model/changes.ts'
import { type ChangeKind, changeKinds } from '../model/changes.ts'
import { visibleText } from './visible-text.ts'

/** Slack takes 50 blocks of 3,000 characters; a character may become five: `&amp;`. */
const mostChanges = 48
const longest = { title: 200, summary: 300 } as const

/**
 * The message, in https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks: a block a
 * change, and a text for notifications.
 */
export function chatMessage(
  changes: readonly ChangeEntry[],
  site: string,
  headings: Readonly<Record<ChangeKind, string>>,
): object {
  const shown = changeKinds
    .flatMap(kind => changes.filter(change => change.kind === kind))
    .slice(0, mostChanges)
  const left = changes.length - shown.length
  const kinds = changeKinds.filter(kind => changes.some(change => change.kind === kind))
  const title = chatText(site, longest.title)
  return {
    text: `${title}: ${kinds.map(kind => headings[kind]).join(', ')}`,
    unfurl_links: false,
    blocks: [
      block(`*${title}*`),
      ...shown.map(change => block(lineOf(change, headings[change.kind]))),
      ...(left > 0 ? [block(`… and ${left} more`)] : []),
    ],
  }
}

function lineOf({ kind, title, url, summary }: ChangeEntry, heading: string): string {
  // A bar would end the address.
  const label = chatText(title, longest.title).replaceAll('|', '¦')
  const linked = url === null ? label : `<${url}|${label}>`
  const isTold = kind !== 'published' && summary !== ''
  return `*${heading}*: ${linked}${isTold ? `\n${chatText(summary, longest.summary)}` : ''}`
}

const block = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })

/**
 * Text of at most so many characters, with the three that mean something to Slack as entities:
 * https://docs.slack.dev/messaging/formatting-message-text
 */
function chatText(text: string, most: number): string {
  const all = Array.from(visibleText(text))
  const cut = all.length > most ? `${all.slice(0, most - 1).join('')}…` : all.join('')
  return cut.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
