/** Takes apart what entries of a timeline hold: nodes of the HTML tree, by lines and by characters. */
import { type Element, type ElementContent, textOf } from '../markdown.ts'

export function textIn(content: readonly ElementContent[]): string {
  return textOf({ type: 'root', children: [...content] })
}

/** Whether nodes show nothing. */
export function isBlank(nodes: readonly ElementContent[]): boolean {
  return nodes.every(node =>
    node.type === 'text'
      ? node.value.trim() === ''
      : node.type !== 'element' ||
        (!['img', 'input'].includes(node.tagName) && isBlank(node.children)),
  )
}

/** The content of a list item, without the paragraph that a loose list puts around its first line. */
export function contentOf(item: Element): readonly ElementContent[] {
  const from = item.children.findIndex(child => !isBlank([child]))
  const [first, ...rest] = item.children.slice(Math.max(from, 0))
  if (first?.type !== 'element' || first.tagName !== 'p') return item.children
  return [...first.children, ...rest]
}

/** The lines of a paragraph, whether they are parted by breaks or only in the source. */
export function linesOf(paragraph: Element): readonly (readonly ElementContent[])[] {
  const lines: ElementContent[][] = [[]]
  for (const node of paragraph.children) {
    if (node.type === 'element' && node.tagName === 'br') lines.push([])
    else if (node.type === 'text') {
      const [first = '', ...others] = node.value.split('\n')
      lines.at(-1)?.push({ ...node, value: first })
      for (const value of others) lines.push([{ ...node, value }])
    } else lines.at(-1)?.push(node)
  }
  return lines
}

/** `nodes` without their first `count` characters of text. */
export function withoutStart(
  nodes: readonly ElementContent[],
  count: number,
): readonly ElementContent[] {
  let left = count
  const cut = (node: ElementContent): ElementContent[] => {
    if (left <= 0) return [node]
    if (node.type === 'text') {
      const rest = node.value.slice(left)
      left -= node.value.length
      return rest === '' ? [] : [{ ...node, value: rest }]
    }
    if (node.type !== 'element') return [node]
    const children = node.children.flatMap(cut)
    return children.length > 0 ? [{ ...node, children }] : []
  }
  return nodes.flatMap(cut)
}
