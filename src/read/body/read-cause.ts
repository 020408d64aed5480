/** Takes from the section about the root cause the sentence that tells it. */
import { firstSentence } from '../../model/languages/first-sentence.ts'
import { type ElementContent, type RootContent, textOf } from '../markdown.ts'
import type { RawSection } from './read-sections.ts'

/** What may stand before the text that tells the cause, and is passed over. */
const passedOver = /^(?:h[1-6]|hr|table|figure|pre|div|blockquote|details|section|aside|img)$/
/** As long as what front matter may state. */
const longest = 300

/** Null where the section has no paragraph of its own, or one that only introduces a list. */
export function readCause(sections: readonly RawSection[]): string | null {
  const { nodes } = sections.find(({ key }) => key === 'root-cause') ?? { nodes: [] }
  for (const node of nodes) {
    if (node.type !== 'element' || passedOver.test(node.tagName)) continue
    if (node.tagName !== 'p') return null
    const text = plainText(node)
    if (text === '') continue
    const sentence = firstSentence(text)
    return /[:：]$/.test(sentence) ? null : shortened(sentence)
  }
  return null
}

/** What people read of a paragraph: without what was struck out, and what leads to footnotes. */
function plainText(paragraph: Extract<RootContent, { type: 'element' }>): string {
  return textOf({ ...paragraph, children: told(paragraph.children) })
    .replace(/\s+/g, ' ')
    .trim()
}

function told(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    if (/^(?:del|s|img|input)$/.test(node.tagName) || 'dataFootnoteRef' in node.properties)
      return []
    if (node.tagName === 'br') return [{ type: 'text', value: ' ' }]
    return [{ ...node, children: told(node.children) }]
  })
}

/** A sentence that is too long to be read at a glance ends with a word of it, and an ellipsis. */
function shortened(sentence: string): string {
  if (sentence.length <= longest) return sentence
  const letters = Array.from(sentence)
    .slice(0, longest - 1)
    .join('')
  return `${letters.replace(/\s+\S*$/, '').replace(/[\s,;:–—-]+$/, '')}…`
}
