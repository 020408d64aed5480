/** Turns the names of emoji, such as `:fire:`, into the emoji, as GitHub does. */
import codes from 'emojibase-data/en/shortcodes/github.json' with { type: 'json' }
import type { HtmlRoot, RootContent } from '../markdown.ts'

/** A name as a word of its own: `13:45:10` has none, nor has `host:fire:80`. */
const name = /(?<![\p{L}\p{N}]):([a-z0-9_+-]+):(?![\p{L}\p{N}])/gu

/** What shows text as it was typed. */
const verbatim = ['code', 'pre', 'kbd', 'samp', 'var']

/** Changes `tree`; what is in code stays as it is. */
export function showEmoji(tree: Pick<HtmlRoot, 'children'>): void {
  for (const node of tree.children as RootContent[]) {
    if (node.type === 'text' && node.value.includes(':')) node.value = withEmoji(node.value)
    if (node.type === 'element' && !verbatim.includes(node.tagName)) showEmoji(node)
  }
}

function withEmoji(text: string): string {
  return text.replace(name, (written, known: string) => table().get(known) ?? written)
}

let made: ReadonlyMap<string, string> | undefined

/** Emoji by name, made when the first name is met: most reports have none. */
function table(): ReadonlyMap<string, string> {
  made ??= new Map(
    Object.entries(codes).flatMap(([code, names]) =>
      [names].flat().map(each => [each, emojiOf(code)] as const),
    ),
  )
  return made
}

/** `1F1EB-1F1F7` → the characters; one that would be shown as text is told to be an emoji. */
function emojiOf(code: string): string {
  const text = String.fromCodePoint(...code.split('-').map(part => Number.parseInt(part, 16)))
  return /^\P{Emoji_Presentation}$/u.test(text) ? `${text}\uFE0F` : text
}
