/** Finds in a Markdown tree what would become far more as HTML, or would stand on many pages. */
import type { Nodes, Parents, RootContent } from 'mdast'
import { limits } from '../../../model/schemas/limits.ts'
import type { MarkdownRoot } from '../../markdown.ts'
import { isHtml, tagsIn } from '../read-raw-html.ts'
import { type Excess, tooDeep, tooMuch } from './find-excess.ts'

/** The first that is too much. */
export function findGrowth(document: MarkdownRoot): Excess | null {
  const counters = [htmlCounter(), linkCounter(document), headingCounter]
  const visit = (parent: Parents): Excess | null => {
    for (const node of parent.children) {
      const { line = 1 } = node.position?.start ?? {}
      for (const count of counters) {
        const most = count(node)
        if (most !== null) return most === deep ? tooDeep(line) : tooMuch(line, most)
      }
      const below = 'children' in node ? visit(node) : null
      if (below) return below
    }
    return null
  }
  return visit(document)
}

/** What there is too much of with a node; null while there is not. Each is given all nodes, in their order. */
type Counter = (node: RootContent) => string | null

const deep = 'levels'

function htmlCounter(): Counter {
  const html = new OpenElements()
  let made = 0
  let tags = 0
  return node => {
    if (node.type === 'html') {
      html.read(node.value)
      tags += node.value.split('<').length - 1
    }
    made += html.repeated
    if (html.depth > limits.levels) return deep
    if (made > limits.cells) return `${limits.cells} copies of HTML that has no end`
    if (html.links > limits.links) return `${limits.links} links and images of HTML`
    return tags > limits.tags ? `${limits.tags} tags and comments of HTML` : null
  }
}

function linkCounter(document: MarkdownRoot): Counter {
  const addresses = addressesIn(document)
  let copied = 0
  let links = 0
  return node => {
    if (/^(?:link|image)/.test(node.type)) links += 1
    // From 100,000 on, one of the parsers leaves names as they are.
    if (node.type === 'linkReference' || node.type === 'imageReference')
      copied += addresses.get(node.identifier) ?? 0
    if (links > limits.links) return `${limits.links} links and images`
    return copied > limits.addresses
      ? `${limits.addresses} characters of addresses that stand for names`
      : null
  }
}

function headingCounter(node: RootContent): string | null {
  return node.type === 'heading' && lengthOf(node) > limits.heading
    ? `${limits.heading} characters in a heading`
    : null
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
  links = 0
  /** How many are opened again by each block. */
  repeated = 0

  read(html: string): void {
    for (const { name, isEnd } of tagsIn(html)) {
      if (!isEnd && /^(?:a|img)$/.test(name)) this.links += 1
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
