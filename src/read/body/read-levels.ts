/** Gives every heading of a body its level on the page: sections are `h2`, and what is below them follows. */
import type { SectionRule } from '../../model/config.ts'
import type { Element, HtmlRoot, RootContent } from '../markdown.ts'
import { walk } from '../walk.ts'
import { isHeading, wordsOf } from './read-headings.ts'
import { recognise } from './recognise-section.ts'

export interface Levels {
  /** The heading that is the title, which is no longer in the tree. */
  readonly title: Element | null
  /** Headings of sections whose own sections stand beside them now. */
  readonly emptied: ReadonlySet<Element>
}

/**
 * Sections are the headings of the highest level at which one is known by name, and all above; where none
 * is known, the highest level there is. A heading of level one at the top is the title if it is the only
 * one, or above the sections, or where there are no rules for sections. Changes `tree`.
 */
export function readLevels(tree: HtmlRoot, rules: readonly SectionRule[]): Levels {
  const [first] = tree.children.filter(node => node.type === 'element')
  const all = tree.children.filter(isHeading)
  const top = first && isHeading(first) && levelOf(first) === 1 ? first : null
  const isAlone = rules.length === 0 || all.filter(heading => levelOf(heading) === 1).length === 1
  const others = top && isAlone ? all.filter(heading => heading !== top) : all
  const level = sectionLevel(others, rules)
  const title = top && (isAlone || level > 1) ? top : null
  if (title) tree.children.splice(tree.children.indexOf(title), 1)
  const headings = all.filter(heading => heading !== title)
  const raised = raisedAmong(headings, level, rules)
  const levels = new Map(
    headings.map(heading => [heading, levelOf(heading) - (raised.get(heading) ?? level) + 2]),
  )
  walk<RootContent>(tree, node => {
    if (!isHeading(node)) return
    const onPage = levels.get(node) ?? Math.max(levelOf(node) - level + 2, 3)
    node.tagName = `h${Math.min(Math.max(onPage, 2), 6)}`
  })
  const opens = (heading: Element, i: number) => {
    const next = headings[i + 1]
    return next !== undefined && raised.get(next) !== raised.get(heading) && raised.has(next)
  }
  return { title, emptied: new Set(headings.filter(opens)) }
}

/** The highest level, of those with a section that is known by name if there are any. */
function sectionLevel(headings: readonly Element[], rules: readonly SectionRule[]): number {
  const known = headings.filter(heading => recognise(wordsOf(heading), rules))
  return Math.min(6, ...(known.length > 0 ? known : headings).map(levelOf))
}

/**
 * Headings that stand below a section and are to be sections themselves, and the level that they are raised
 * from: where a section that is required, or the timeline, is nowhere else, it and those beside it.
 */
function raisedAmong(
  headings: readonly Element[],
  level: number,
  rules: readonly SectionRule[],
): ReadonlyMap<Element, number> {
  const raised = new Map<Element, number>()
  const keys = headings.map(heading => recognise(wordsOf(heading), rules))
  for (const { key, required } of rules) {
    const at = keys.indexOf(key)
    const heading = headings[at]
    const isThere = headings.some((each, i) => keys[i] === key && levelOf(each) <= level)
    if (!heading || isThere || raised.has(heading)) continue
    const own = levelOf(heading)
    const isAbove = (each: Element | undefined) => each !== undefined && levelOf(each) < own
    const from = headings.slice(0, at).findLastIndex(isAbove)
    // A section that is known keeps its parts, unless the report would lack one without them.
    if (!required && (key !== 'timeline' || keys[from] !== null)) continue
    const rest = headings.slice(at).findIndex(isAbove)
    const to = rest < 0 ? headings.length : at + rest
    for (const each of headings.slice(from + 1, to)) raised.set(each, own)
  }
  return raised
}

function levelOf(heading: Element): number {
  return Number(heading.tagName.slice(1))
}
