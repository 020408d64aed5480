/** Cuts a body into its sections and recognises those that Causebook knows by role. */
import type { SectionRule } from '../model/config.ts'
import type { Place, SectionKey } from '../model/report.ts'
import { type Element, type HtmlRoot, type RootContent, textOf } from './markdown.ts'
import type { Notes } from './notes.ts'
import { isFootnotes, isHeading } from './read-headings.ts'
import { walk } from './walk.ts'

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
  return { lead, sections }
}

function openSection(
  heading: Element,
  rules: readonly SectionRule[],
  before: readonly RawSection[],
  notes: Notes,
): RawSection {
  const title = textOf(heading).trim()
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

/** The section that a heading names, whatever its case, numbering and punctuation. */
function recognise(heading: string, rules: readonly SectionRule[]): SectionKey | null {
  const names = namesOf.get(rules) ?? collectNames(rules)
  namesOf.set(rules, names)
  return formsOf(heading).flatMap(form => names.get(plain(form)) ?? [])[0] ?? null
}

/**
 * The heading, and what is left of it without what says more: in brackets (`Timeline (UTC)`), behind a dash
 * or a colon (`Timeline - May 29`), and each of two names (`Events/Timeline`).
 */
function formsOf(heading: string): readonly string[] {
  const bare = heading.replace(/[([（【][^)\]）】]*(?:[)\]）】]|$)/g, ' ')
  const [opened = ''] = heading.split(/[([（【]/)
  const [main = ''] = bare.split(/\s[-–—|]\s|[:：]\s|,\s/)
  const names = main.split(/\s*[/&]\s*|\s+and\s+/)
  return [heading, bare, opened, main, ...(names.length > 1 ? names : [])]
}

const namesOf = new WeakMap<readonly SectionRule[], ReadonlyMap<string, SectionKey>>()

/** The first section that has a name keeps it. */
function collectNames(rules: readonly SectionRule[]): ReadonlyMap<string, SectionKey> {
  const names = new Map<string, SectionKey>()
  for (const { key, title, aliases } of rules) {
    for (const name of [title, ...aliases].map(plain)) if (!names.has(name)) names.set(name, key)
  }
  return names
}

function plain(heading: string): string {
  const words = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s\d.)]+/, '')
  return words.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
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
