/** Puts below the text of a diagram the name of the language that it is written in. */
import type { Element, HtmlRoot, RootContent } from '../markdown.ts'
import { replace } from '../walk.ts'
import { diagramOf } from './read-dialects.ts'

/** Changes `tree`. */
export function captionDiagrams(tree: HtmlRoot): void {
  replace<RootContent>(tree, node => {
    const name = node.type === 'element' && node.tagName === 'pre' ? languageOf(node) : null
    if (node.type !== 'element' || name === null) return [node]
    const caption: Element = {
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: name }],
    }
    return [{ type: 'element', tagName: 'figure', properties: {}, children: [node, caption] }]
  })
}

function languageOf({ children: [code] }: Element): string | null {
  const classes = code?.type === 'element' ? code.properties.className : null
  const names = Array.isArray(classes) ? classes.map(String) : []
  const [language] = names.flatMap(each => /^language-(.+)$/.exec(each)?.[1] ?? [])
  return language === undefined ? null : diagramOf(language)
}
