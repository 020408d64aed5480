/** Takes from the section about the root cause the sentence that tells it. */
import { firstSentence } from '../../model/languages/first-sentence.ts'
import { type ElementContent, type RootContent, textOf } from '../markdown.ts'
import type { RawSection } from './read-sections.ts'

type Element = Extract<RootContent, { type: 'element' }>

/** What may stand before the text that tells the cause, and is passed over. */
const passedOver = /^(?:h[1-6]|hr|table|figure|pre|div|blockquote|details|section|aside|img)$/
const list = /^(?:ul|ol)$/
/** As long as what front matter may state. */
const longest = 300

/** Null where the section has no paragraph of its own, one that only introduces a list, or none that tells a cause. */
export function readCause(sections: readonly RawSection[]): string | null {
  const { nodes } = sections.find(({ key }) => key === 'root-cause') ?? { nodes: [] }
  const elements = nodes.flatMap(node => (node.type === 'element' ? node : []))
  let name: string | null = null
  for (const [i, element] of elements.entries()) {
    if (passedOver.test(element.tagName)) continue
    const paragraph = element.tagName === 'p' ? element : onlyItem(element)
    if (!paragraph) break
    const text = plainText(paragraph)
    if (introduces(text, elements[i + 1])) return null
    if (isOnly(paragraph, /^a$/)) continue
    const sentence = tellingSentence(text)
    if (sentence === null) continue
    if (/[:：]$/.test(sentence)) return null
    if (!isName(sentence, paragraph)) return shortened(sentence)
    name ??= sentence
  }
  return name
}

/** Of a list with one item, what it says before it goes into details. */
function onlyItem({ tagName, children }: Element): Element | null {
  const items = children.flatMap(child => (child.type === 'element' ? child : []))
  const [item] = items
  if (!list.test(tagName) || !item || items.length > 1) return null
  const isBelow = (child: ElementContent) => child.type === 'element' && list.test(child.tagName)
  const own = item.children.find(child => child.type === 'element' && child.tagName === 'p')
  if (own?.type === 'element') return own
  return { ...item, children: item.children.filter(child => !isBelow(child)) }
}

const sentenceEnd = /[.!?…。！？؟।][)\]”’"'»“」』）]*$/

/** `There were three causes`, and a list of them. */
function introduces(text: string, next: Element | undefined): boolean {
  return next !== undefined && list.test(next.tagName) && !sentenceEnd.test(text)
}

/** Whether a paragraph is nothing but elements such as `tag`, and signs. */
function isOnly({ children }: Element, tag: RegExp): boolean {
  const said = children.filter(child => /[\p{L}\p{N}]/u.test(textOf(child)))
  return said.length > 0 && said.every(child => child.type === 'element' && tag.test(child.tagName))
}

/** Of languages that put spaces between words. */
const word = /^[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+$/u

/** `Trigger` and **The trigger** are names of what follows, if anything does. */
function isName(sentence: string, paragraph: Element): boolean {
  return (
    word.test(sentence) ||
    (isOnly(paragraph, /^(?:strong|em|b|i|u)$/) && !sentenceEnd.test(sentence))
  )
}

/** What asks, leads elsewhere, or keeps a place for what is to be written. */
const tellsNothing = [
  /^[^\p{L}\p{N}]*$/u,
  /[?？؟][)\]”’"'»」』）]*$/,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^\W*(?:tb[acd]|to be (?:added|determined|confirmed|done)|to-?do|n\/?a)\W*$/i,
  /^(?:(?:please|for (?:more )?(?:details|information),?) )*(?:see|refer to|siehe|vgl\.|voir|cf\.|véase|ver|veja|consulte|patrz|zob\.|zobacz|ראו|ראה|انظر|راجع) /i,
  /^(?:请?参[阅见]|详?见|请[见看])|を(?:ご?参照|ご覧)/,
]

/** The first sentence of a text that tells something. */
function tellingSentence(text: string): string | null {
  for (let rest = text; rest !== ''; ) {
    const sentence = firstSentence(rest)
    rest = rest.slice(sentence.length).trim()
    const isLabel = word.test(sentence) && rest !== ''
    if (isLabel || tellsNothing.some(pattern => pattern.test(sentence))) continue
    return inCode(sentence, 'shown')
  }
  return null
}

/** What people read of a paragraph: without what was struck out, what leads to footnotes, and `**Root cause:**` before it. */
function plainText(paragraph: Element): string {
  const own = { ...paragraph, children: told(paragraph.children) }
  const text = plain(textOf(own))
  const [first] = own.children
  if (first?.type !== 'element' || !/^(?:strong|b)$/.test(first.tagName)) return text
  const label = plain(textOf(first))
  const [colon, rest] = [/[:：]?\s*$/.exec(label)?.[0], text.slice(label.length).trim()]
  if (!colon && !/^[:：]/.test(rest)) return text
  const named = rest.replace(/^[:：]\s*/, '')
  return named === '' || /^\p{Ll}/u.test(named) ? text : named
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

function told(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    if (/^(?:del|s|img|input)$/.test(node.tagName) || 'dataFootnoteRef' in node.properties)
      return []
    if (node.tagName === 'br') return [{ type: 'text', value: ' ' }]
    if (node.tagName === 'code') return [{ type: 'text', value: inCode(textOf(node), 'hidden') }]
    return [{ ...node, children: told(node.children) }]
  })
}

const [marks, hidden] = ['.!?…:', '\uE000\uE001\uE002\uE003\uE004']

/** No sentence ends within code: what could end one there is another sign until it has been found. */
function inCode(text: string, as: 'hidden' | 'shown'): string {
  const [from, to] = as === 'hidden' ? [marks, hidden] : [hidden, marks]
  return text.replace(new RegExp(`[${from}]`, 'g'), sign => to[from.indexOf(sign)] ?? sign)
}

/** A sentence that is too long to be read at a glance ends with a word of it, and an ellipsis. */
function shortened(sentence: string): string {
  if (sentence.length <= longest) return sentence
  const letters = Array.from(sentence)
    .slice(0, longest - 1)
    .join('')
  return `${letters.replace(/\s+\S*$/, '').replace(/[\s,;:–—-]+$/, '')}…`
}
