/** Turns the Markdown of a report into safe HTML by section, and into the facts that stand in it. */
import type { Config } from '../model/config.ts'
import type { Body, Link, Place, SectionFact, SectionKey, TimelineEvent } from '../model/report.ts'
import { type Element, parseMarkdown, textOf, toSafeHtml, writeHtml } from './markdown.ts'
import type { Notes } from './notes.ts'
import { readBlocks } from './read-blocks.ts'
import type { Facts } from './read-facts.ts'
import { nameHeadings, readLevels } from './read-headings.ts'
import { noteRefused, readLinks } from './read-links.ts'
import { readRawHtml } from './read-raw-html.ts'
import { isEmpty, type RawSection, readSections } from './read-sections.ts'
import { takeTimeline } from './read-timeline.ts'

export interface BodyReading {
  readonly body: Omit<Body, 'timeline'>
  /** The text of a lone first heading of level one. */
  readonly title: string | null
  readonly titleAt: Place | undefined
  readonly timeline: readonly TimelineEvent[]
  readonly sections: readonly SectionFact[]
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
  readRawHtml(document, notes)
  noteRefused(document, notes)
  const tree = toSafeHtml(document)
  const links = readLinks(tree, notes)
  const title = readLevels(tree)
  const { lead, sections } = readSections(tree, config.sections, notes)
  const anchors = nameHeadings(tree, rolesOf(sections))
  // Before events are taken out: a section that only tells a timeline is not empty.
  const written = sections.map(factOf)
  const timeline = timelineIn(sections, facts, notes)
  return {
    body: {
      lead: writeHtml(lead),
      sections: sections.map(({ key, title, heading, nodes }) => ({
        key,
        title,
        anchor: String(heading?.properties.id ?? 'footnote-label'),
        html: writeHtml(nodes),
      })),
    },
    title: title && textOf(title).trim(),
    titleAt: title?.position?.start,
    timeline,
    sections: written,
    anchors,
    links,
  }
}

function factOf({ key, title, place, nodes }: RawSection): SectionFact {
  return { key, title, place, empty: isEmpty(nodes) }
}

/** Takes the events out of the section that is for them, unless front matter tells them. */
function timelineIn(
  sections: readonly RawSection[],
  facts: Facts | null,
  notes: Notes,
): readonly TimelineEvent[] {
  const told = sections.find(section => section.key === 'timeline')
  const start = facts?.windows[0]?.start.at
  const wanted = told && start !== undefined && facts?.timeline.length === 0
  return wanted ? takeTimeline(told.nodes, start, facts.zone, notes) : []
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
