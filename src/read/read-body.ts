/** Turns the Markdown of a report into safe HTML by section, and into the facts that stand in it. */
import type { Config } from '../model/config.ts'
import type {
  Body,
  BodySection,
  Link,
  Place,
  SectionFact,
  SectionKey,
  TimelineEvent,
} from '../model/report.ts'
import { type Element, parseMarkdown, textOf, toSafeHtml, writeHtml } from './markdown.ts'
import type { Notes } from './notes.ts'
import { type Passage, passagesIn } from './prose/passages.ts'
import { readBlocks } from './read-blocks.ts'
import type { Facts } from './read-facts.ts'
import { nameHeadings, readLevels } from './read-headings.ts'
import { noteRefused, readLinks } from './read-links.ts'
import { readRawHtml } from './read-raw-html.ts'
import { isEmpty, type RawSection, readSections } from './read-sections.ts'
import { readTimeline, type Timeline } from './timeline/read-timeline.ts'

export interface BodyReading {
  readonly body: Omit<Body, 'timeline'>
  /** The text of a lone first heading of level one. */
  readonly title: string | null
  readonly titleAt: Place | undefined
  readonly timeline: readonly TimelineEvent[]
  readonly sections: readonly SectionFact[]
  /** What people read of it, before it became HTML. */
  readonly passages: readonly Passage[]
  readonly anchors: readonly string[]
  readonly links: readonly Link[]
}

/** The body of a report; `facts` are what its front matter says, null when that cannot be read. */
export function readBody(
  text: string,
  facts: Facts | null,
  config: Config,
  notes: Notes,
): BodyReading {
  const document = parseMarkdown(text)
  readBlocks(document, text, config.audience, notes)
  const passages = passagesIn(document, { text })
  readRawHtml(document, notes)
  noteRefused(document, notes)
  const tree = toSafeHtml(document)
  const links = readLinks(tree, notes)
  const title = readLevels(tree)
  const { lead, sections } = readSections(tree, config.sections, notes)
  const anchors = nameHeadings(tree, rolesOf(sections))
  // Before events are taken out: a section that only tells a timeline is not empty.
  const written = sections.map(factOf)
  const told = sections.find(section => section.key === 'timeline')
  const isWanted = told && facts?.timeline.length === 0
  const timeline = isWanted ? readTimeline(told.title, told.nodes, facts, notes) : null
  return {
    body: {
      lead: writeHtml(lead),
      sections: sections.map(section =>
        section === told && timeline
          ? bodySection(section, timeline)
          : bodySection(section, { title: section.title, lead: section.nodes, tail: [] }),
      ),
    },
    title: title && textOf(title).trim(),
    titleAt: title?.position?.start,
    timeline: timeline?.events ?? [],
    sections: written,
    passages: withTitle(passages, title, facts?.title ?? null),
    anchors,
    links,
  }
}

function factOf({ key, title, place, nodes }: RawSection): SectionFact {
  return { key, title, place, empty: isEmpty(nodes) }
}

/** A section as HTML, where `prose` is what is left of it beside its events. */
function bodySection(
  { key, heading }: RawSection,
  { title, lead, tail }: Omit<Timeline, 'events'>,
): BodySection {
  const anchor = String(heading?.properties.id ?? 'footnote-label')
  return { key, title, anchor, html: writeHtml(lead), tail: writeHtml(tail) }
}

/** The heading that is the title speaks for the whole report, unless front matter has another that is shown. */
function withTitle(
  passages: readonly Passage[],
  heading: Element | null,
  stated: string | null,
): readonly Passage[] {
  const line = heading?.position?.start.line
  if (stated !== null) return passages.filter(each => each.line !== line)
  return passages.map(each => (each.line === line ? { ...each, role: 'title' } : each))
}

function rolesOf(sections: readonly RawSection[]): ReadonlyMap<Element, SectionKey> {
  return new Map(
    sections.flatMap(({ key, heading }) => (key && heading ? [[heading, key] as const] : [])),
  )
}

/** Markdown from the configuration as safe HTML; links in it must be addresses on the web. */
export function renderBoilerplate(markdown: string): string {
  return writeHtml(toSafeHtml(parseMarkdown(markdown)).children)
}
