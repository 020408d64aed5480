/** Turns names of reports in double brackets, as wikis have them, into links: `[[2019-06-03-alma|the first time]]`. */
import type { Link, Place } from '../../model/report.ts'
import type { ElementContent, HtmlRoot } from '../markdown.ts'
import { nameOf } from './read-headings.ts'

/** The name, a heading and other words; what is embedded (`![[graph.png]]`), a test of a shell or a citation is none. */
const wikiLink =
  /(?<!!)\[\[(?![\s[]|\d{1,3}\]\]|_?toc_?\]\])([^[\]|#\n]*)(?:#([^[\]|\n]*))?(?:\|([^[\]\n]*))?(?<!\s)\]\]/gi

type Parent = { children: (HtmlRoot['children'][number] | ElementContent)[] }

/** The links, whose markers begin with the number `first` (see `Body`). Changes `tree`. */
export function readNames(tree: Parent, first: number): readonly Link[] {
  const links: Link[] = []
  if (!tree.children.some(mayHold)) return links
  const settle = (parent: Parent) => {
    parent.children = parent.children.flatMap((node): Parent['children'] => {
      if (node.type === 'text') return linked(node, first, links)
      const isShown = node.type === 'element' && !['a', 'code', 'pre'].includes(node.tagName)
      if (isShown) settle(node)
      return [node]
    })
  }
  settle(tree)
  return links
}

function mayHold(node: Parent['children'][number]): boolean {
  if (node.type === 'text') return node.value.includes('[[')
  return node.type === 'element' && node.children.some(mayHold)
}

type Text = Extract<ElementContent, { type: 'text' }>

/** `text` cut where links stand in it; these are added to `links`. */
function linked(text: Text, first: number, links: Link[]): ElementContent[] {
  const parts: ElementContent[] = []
  let end = 0
  for (const match of text.value.matchAll(wikiLink)) {
    const [written, name = '', heading, words] = match
    if (name === '' && heading === undefined) continue
    parts.push({ ...text, value: text.value.slice(end, match.index) })
    end = match.index + written.length
    const place = placeIn(text, match.index, end)
    const fragment = heading === undefined ? null : nameOf(heading)
    const named = name.trim() !== ''
    links.push(
      named
        ? { to: 'name', name: name.trim(), fragment, place }
        : { to: 'anchor', fragment: fragment ?? '', place },
    )
    const shown = (words ?? (named ? name : (heading ?? ''))).trim()
    parts.push({
      type: 'element',
      tagName: 'a',
      properties: { href: `\uFDD0${first + links.length - 1}\uFDD1` },
      children: [{ type: 'text', value: shown }],
    })
  }
  return end === 0 ? [text] : [...parts, { ...text, value: text.value.slice(end) }]
}

function placeIn({ value, position }: Text, from: number, to: number): Place {
  const { line = 1, column = 1 } = position?.start ?? {}
  const before = value.slice(0, from).split('\n')
  const at = before.length > 1 ? 1 : column
  const start = at + (before.at(-1)?.length ?? 0)
  const here = line + before.length - 1
  return { line: here, column: start, endLine: here, endColumn: start + to - from }
}
