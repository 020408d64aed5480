/** Finds in a Markdown tree what would become far more as HTML, or would stand on many pages. */
import type { Nodes, Parents } from 'mdast'
import { limits } from '../../../model/schemas/limits.ts'
import type { MarkdownRoot } from '../../markdown.ts'
import { isHtml, tagsIn } from '../read-raw-html.ts'
import { type Excess, tooDeep, tooMuch } from './find-excess.ts'

/** The first that is too much. */
export function findGrowth(document: MarkdownRoot): Excess | null {
  const addresses = addressesIn(document)
  const html = new OpenElements()
  let made = 0
  let copied = 0
  const visit = (parent: Parents): Excess | null => {
    for (const node of parent.children) {
      const { line = 1 } = node.position?.start ?? {}
      if (node.type === 'html') html.read(node.value)
      if (html.depth > limits.levels) return tooDeep(line)
      made += html.repeated
      if (made > limits.cells)
        return tooMuch(line, `${limits.cells} copies of HTML that has no end`)
      // From 100,000 on, one of the parsers leaves names as they are.
      if (node.type === 'linkReference' || node.type === 'imageReference')
        copied += addresses.get(node.identifier) ?? 0
      if (copied > limits.addresses)
        return tooMuch(line, `${limits.addresses} characters of addresses that stand for names`)
      if (node.type === 'heading' && lengthOf(node) > limits.heading)
        return tooMuch(line, `${limits.heading} characters in a heading`)
      const below = 'children' in node ? visit(node) : null
      if (below) return below
    }
    return null
  }
  return visit(document)
}

function lengthOf({ position }: Nodes): number {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0)
}

/** How long what stands for a name is, by the name. */
function addressesIn(document: MarkdownRoot): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const visit = ({ children }: Parents) => {
    for (const node of children) {
      if (node.type === 'definition')
        found.set(node.identifier, node.url.length + (node.title?.length ?? 0))
      else if ('children' in node) visit(node)
    }
  }
  visit(document)
  return found
}

/** Elements that have no end, or that another one ends; of any other that stays open, all that follows is a part. */
const ending =
  /^(?:area|base|br|col|colgroup|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|rp|rt|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/
/** What a browser opens again in each block until it is closed. */
const formatting = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/

/** The elements of HTML that are open, as far as tags tell. */
class OpenElements {
  readonly #open = new Map<string, number>()
  depth = 0
  /** How many are opened again by each block. */
  repeated = 0

  read(html: string): void {
    for (const { name, isEnd } of tagsIn(html)) {
      if (!isHtml(name) || ending.test(name)) continue
      const open = this.#open.get(name) ?? 0
      if (isEnd && open === 0) continue
      const step = isEnd ? -1 : 1
      this.#open.set(name, open + step)
      this.depth += step
      if (formatting.test(name)) this.repeated += step
    }
  }
}
