/** Cuts a body into its sections and recognises those that Causebook knows by role. */
import type { SectionRule } from '../../model/config.ts'
import type { Place, SectionKey } from '../../model/report.ts'
import type { Element, HtmlRoot, RootContent } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import { walk } from '../walk.ts'
import { isFootnotes, isHeading, wordsOf } from './read-headings.ts'
import { isNamed, recognise } from './recognise-section.ts'
import { analyses } from './section-rules.ts'

/** A section as nodes: not yet HTML, so that a timeline can still be read from it. */
export interface RawSection {
  readonly key: SectionKey | null
  readonly title: string
  /** Null for the footnotes, which the page gives one. */
  readonly heading: Element | null
  readonly place: Place
  readonly nodes: RootContent[]
}

/** What stands before the first section, and the sections in the author's order. */
export function readSections(
  tree: HtmlRoot,
  rules: readonly SectionRule[],
  notes: Notes,
): { readonly lead: RootContent[]; readonly sections: readonly RawSection[] } {
  const lead: RootContent[] = []
  const sections: RawSection[] = []
  for (const node of tree.children) {
    if (isFootnotes(node)) {
      sections.push({
        key: null,
        title: 'Footnotes',
        heading: null,
        place: { line: 1, column: 1 },
        nodes: node.type === 'element' ? node.children : [],
      })
    } else if (isHeading(node) && node.tagName === 'h2') {
      sections.push(openSection(node, rules, sections, notes))
    } else {
      ;(sections.at(-1)?.nodes ?? lead).push(node)
    }
  }
  return { lead, sections: withCause(sections) }
}

/** Where no section is called after the cause, the first that is an analysis tells it. */
function withCause(sections: readonly RawSection[]): readonly RawSection[] {
  if (sections.some(({ key }) => key === 'root-cause')) return sections
  const at = sections.findIndex(({ key, title }) => key === null && isNamed(title, analyses))
  return sections.map((section, i) => (i === at ? { ...section, key: 'root-cause' } : section))
}

function openSection(
  heading: Element,
  rules: readonly SectionRule[],
  before: readonly RawSection[],
  notes: Notes,
): RawSection {
  const title = wordsOf(heading)
  const { line = 1, column = 1 } = heading.position?.start ?? {}
  const endColumn = heading.position?.end.column
  const place = { line, column, ...(endColumn && { endColumn }) }
  const known = recognise(title, rules)
  const first = known && before.find(section => section.key === known)
  if (first) {
    notes.add(
      'section/duplicate',
      place,
      `"${title}" names the same section as "${first.title}" on line ${first.place.line}`,
      'Merge the two, or rename one',
    )
  }
  const key = first ? null : known
  return { key, title, heading, place, nodes: [] }
}

/** Whether nodes show nothing: no text, no picture, no rule. */
export function isEmpty(nodes: readonly RootContent[]): boolean {
  let shown = false
  walk<RootContent>({ children: nodes }, node => {
    if (node.type === 'text' && node.value.trim() !== '') shown = true
    if (node.type === 'element' && ['img', 'input'].includes(node.tagName)) shown = true
  })
  return !shown
}
