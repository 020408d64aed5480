/** Turns the Markdown of a report into safe HTML by section, and into the facts that stand in it. */
import type { Config } from '../../model/config.ts'
import type {
  Body,
  BodySection,
  Link,
  Place,
  SectionFact,
  SectionKey,
  TimelineEvent,
} from '../../model/report.ts'
import { isFaulty } from '../../model/report.ts'
import type { Audience } from '../../model/terms.ts'
import type { Facts } from '../front-matter/read-facts.ts'
import { hiddenInText } from '../hidden/find-hidden.ts'
import { type Element, toSafeHtml, writeHtml } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import type { Parsed } from '../parse-markdown.ts'
import { placesInText } from '../privacy/places-shown.ts'
import { type Passage, passagesIn } from '../prose/passages.ts'
import { readTimeline, type Timeline } from '../timeline/read-timeline.ts'
import { captionDiagrams } from './caption-diagrams.ts'
import { noteClaims } from './internal/note-claims.ts'
import { noteTasks } from './note-tasks.ts'
import { readBlocks } from './read-blocks.ts'
import { readCause } from './read-cause.ts'
import { noteDialects } from './read-dialects.ts'
import { dropDeadEnds } from './read-footnotes.ts'
import { nameHeadings, readWords, wordsOf } from './read-headings.ts'
import { readLevels } from './read-levels.ts'
import { noteRefused, readLinks } from './read-links.ts'
import { readNames } from './read-names.ts'
import { readRawHtml } from './read-raw-html.ts'
import { isEmpty, type RawSection, readSections } from './read-sections.ts'
import { showEmoji } from './show-emoji.ts'

export interface BodyReading {
  readonly body: Omit<Body, 'timeline'>
  /** The text of a lone first heading of level one. */
  readonly title: string | null
  readonly titleAt: Place | undefined
  readonly timeline: readonly TimelineEvent[]
  /** The last of them, as reports have it. */
  readonly lastEvent: Timeline['last']
  readonly rootCause: string | null
  readonly sections: readonly SectionFact[]
  /** What people read of it, before it became HTML. */
  readonly passages: readonly Passage[]
  /** Where in the file stands what is shown of it. */
  readonly shown: readonly Place[]
  readonly anchors: readonly string[]
  readonly anchorNames: Readonly<Record<string, string>>
  readonly links: readonly Link[]
}

/** The body of a report; `facts` are what its front matter says, as far as it can be read. */
export function readBody(parsed: Parsed, facts: Facts, config: Config, notes: Notes): BodyReading {
  const read = readTree(parsed, facts.audience, config, notes)
  const { tree, links, words, passages, shown: places } = read
  const { title, emptied } = readLevels(tree, config.sections)
  const { lead, sections } = readSections(tree, config.sections, notes)
  noteTasks(sections, facts, notes)
  const { anchors, anchorNames } = nameHeadings(tree, words, rolesOf(sections))
  // Before events are taken out: a section that only tells a timeline is not empty.
  const written = sections.map(section => factOf(section, emptied))
  const told = sections.find(section => section.key === 'timeline')
  const timeline =
    told && takesTimeline(facts) ? readTimeline(told.title, told.nodes, facts, notes) : null
  const proseOf = (section: RawSection) =>
    section === told && timeline
      ? timeline
      : { title: section.title, lead: section.nodes, tail: [] }
  const shown = sections.flatMap(section => {
    const { lead: before, tail } = proseOf(section)
    return [...(section.heading ? [section.heading] : []), ...before, ...tail]
  })
  dropDeadEnds({ children: [...lead, ...shown] }, timeline?.events ?? [])
  return {
    body: {
      lead: writeHtml(lead),
      sections: sections.map(section => bodySection(section, proseOf(section))),
    },
    title: (title && wordsOf(title)) || null,
    titleAt: title?.position?.start,
    timeline: timeline?.events ?? [],
    lastEvent: timeline?.last,
    rootCause: readCause(sections),
    sections: written,
    passages: withTitle(passages, title, facts.title),
    shown: places,
    anchors,
    anchorNames,
    links,
  }
}

/** The text as a safe tree of what pages show, its links, and what its headings say before anything becomes of it. */
export function readTree(whole: Parsed, audience: Audience, config: Config, notes: Notes) {
  notes.hidden.push(...hiddenInText(whole.document, config.audience))
  const { document, text } = readBlocks(whole, config.audience, notes)
  if (audience === 'public' && config.audience === 'public') noteClaims(document, notes)
  const passages = passagesIn(document, { text })
  noteDialects(document, text, notes)
  readRawHtml(document, notes)
  const shown = placesInText(document)
  noteRefused(document, notes)
  const tree = toSafeHtml(document)
  const addressed = readLinks(tree, notes)
  const links = [...addressed, ...readNames(tree, addressed.length)]
  const words = readWords(tree)
  showEmoji(tree)
  captionDiagrams(tree)
  return { tree, links, words, passages, shown }
}

/** Whether events are read from the text: without a day and a clock to begin with, times of day are those of no day. */
function takesTimeline(facts: Facts): boolean {
  const isTimed = facts.windows.length > 0 && !isFaulty(facts, 'timezone', 'timeline')
  return isTimed && facts.timeline.length === 0
}

function factOf(
  { key, title, heading, place, nodes }: RawSection,
  emptied: ReadonlySet<Element>,
): SectionFact {
  return { key, title, place, empty: isEmpty(nodes) && !(heading && emptied.has(heading)) }
}

/** A section as HTML: its title, and what is left of it beside its events. */
function bodySection(
  section: RawSection,
  { title, lead, tail }: Omit<Timeline, 'events' | 'last'>,
): BodySection {
  const { key, heading } = section
  const anchor = String(heading?.properties.id ?? 'footnote-label')
  const isPlain = !heading || heading.children.every(({ type }) => type === 'text')
  // A title without the clock that it named has no other markup.
  const told = isPlain || title !== section.title ? {} : { heading: writeHtml(heading.children) }
  return { key, title, ...told, anchor, html: writeHtml(lead), tail: writeHtml(tail) }
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
