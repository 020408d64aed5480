/** Takes the links back out of footnotes that lead to no place: one in the title, or in the time of an event. */
import type { TimelineEvent } from '../../model/report.ts'
import type { HtmlRoot, RootContent } from '../markdown.ts'
import { replace, walk } from '../walk.ts'

const mark = /\bid="(fnref-[^"]*)"/g

/** Changes `tree`, from which `events` were taken. */
export function dropDeadEnds(
  tree: Pick<HtmlRoot, 'children'>,
  events: readonly TimelineEvent[],
): void {
  const ids = new Set(events.flatMap(({ html }) => Array.from(html.matchAll(mark), ([, id]) => id)))
  let hasFootnotes = false
  walk<RootContent>(tree, node => {
    if (node.type !== 'element') return
    if (typeof node.properties.id === 'string') ids.add(node.properties.id)
    if ('dataFootnoteBackref' in node.properties) hasFootnotes = true
  })
  if (!hasFootnotes) return
  replace<RootContent>(tree, node => {
    if (node.type !== 'element' || !('dataFootnoteBackref' in node.properties)) return [node]
    return ids.has(String(node.properties.href).slice(1)) ? [node] : []
  })
}
