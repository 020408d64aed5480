/** Turns the bytes of one file into one report, its text, and everything that is wrong with it. */
import { hash } from 'node:crypto'
import type { Hidden } from '../model/audience/hidden.ts'
import type { Config } from '../model/config.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { SourcePath } from '../model/paths.ts'
import type { Body, Place, Report } from '../model/report.ts'
import { isVisible } from '../model/site.ts'
import { withinLimits } from './body/excess/within-limits.ts'
import { type BodyReading, readBody } from './body/read-body.ts'
import { defaultTitle, type Facts, readFacts } from './front-matter/read-facts.ts'
import { readFrontMatter } from './front-matter/read-front-matter.ts'
import { type Split, splitFrontMatter } from './front-matter/split-front-matter.ts'
import { allFrom, hiddenInFacts, whyHidden } from './hidden/find-hidden.ts'
import { leftOfWithdrawn } from './hidden/left-of-withdrawn.ts'
import { Notes } from './notes.ts'
import type { Parsed } from './parse-markdown.ts'
import { placedWithin } from './placed-within.ts'
import { notePrivate } from './privacy/note-private.ts'
import { placesInFacts } from './privacy/places-shown.ts'
import { allowsOfReport } from './prose/allows.ts'
import { noteContradictions } from './prose/note-contradictions.ts'
import { passagesOfFacts } from './prose/passages-of-facts.ts'
import { readText } from './read-text.ts'
import { readYaml, type Yaml } from './read-yaml.ts'
import { lastEvent } from './timeline/last-event.ts'

/** What came of reading a file. */
export interface Reading {
  /** Null where something in it could not be read. */
  readonly report: Report | null
  readonly body: Body | null
  /** Then what could: it can be linked to and named, is checked, and never published. */
  readonly faulty?: Report
  readonly diagnostics: readonly Diagnostic[]
  /** What of the file its readers may not see, if anything. */
  readonly hidden?: readonly Hidden[]
}

/** Of a file that is no text. */
const nothing: Split = { yaml: null, yamlLine: 1, text: null, problem: null }

/** Reads a report. Never throws for what an author wrote: that becomes diagnostics. */
export function readReport(bytes: Uint8Array, file: SourcePath, config: Config): Reading {
  const notes = new Notes(file)
  const text = readText(bytes, notes, 'Put logs and dumps beside the report and link to them')
  const split = text === null ? nothing : splitFrontMatter(text, file)
  if (split.problem) notes.diagnostics.push(split.problem)
  const reading = readParts(split, text ?? '', config, notes)
  return { ...reading, diagnostics: placedWithin(text ?? '', reading.diagnostics) }
}

/** What others need to know of a report when nobody knows what is in its file. */
export function unreadReport(file: SourcePath, config: Config): Reading {
  return readParts(nothing, '', config, new Notes(file))
}

/** Reads both halves even when one is wrong, so that everything is said in one run. */
function readParts(split: Split, whole: string, config: Config, notes: Notes): Reading {
  const yaml = readYaml(split.yaml ?? '', split.yamlLine)
  for (const { kind, message, place, hint } of yaml.problems)
    notes.add(`front-matter/${kind}`, place, message, hint)
  const { front, about } = readFrontMatter(yaml, split.yaml, config, notes)
  // Without facts, nobody knows whether the text is a report's.
  if (split.yaml === null) about.fault('sections')
  const facts = readFacts(front, config, about)
  const read = (parsed: Parsed) => readBody(parsed, facts, config, about)
  const text = split.text === null ? null : withinLimits(split.text, about, read)
  const title = titleOf(facts, text, config, about)
  notePrivate(whole, placesShown(yaml, text, facts, config), config, about)
  const { diagnostics } = about
  if (!text) return withoutText({ ...facts, title }, about)
  const { sections, anchors, anchorNames, links } = text
  const { timeline: told, rootCause: stated, ...rest } = facts
  const timeline = told.length > 0 ? told : text.timeline
  if (!facts.faults?.some(isHeldAgainst)) {
    const passages = [...passagesOfFacts(facts, { text: split.text ?? '' }), ...text.passages]
    const allows = allowsOfReport(yaml)
    noteContradictions({ passages, sections, allows }, { ...facts, timeline }, config, about)
  }
  const body = { ...text.body, timeline }
  const named = Object.keys(anchorNames).length > 0 ? { anchorNames } : {}
  const last = told.length > 0 ? lastTold(facts) : text.lastEvent
  const late = last ? { lastEvent: last } : {}
  const report = { ...rest, title, sections, anchors, ...named, links, ...late }
  const rootCause = stated ?? text.rootCause
  if (facts.faults) {
    return { report: null, body: null, faulty: { ...report, rootCause, hash: '' }, diagnostics }
  }
  const hidden = hiddenIn(split, facts, yaml, config, about)
  const reading = { ...published({ ...report, rootCause }, body, stated), diagnostics }
  return hidden.length > 0 ? { ...reading, hidden } : reading
}

/** What may be told of a report, with its hash: a cause that is not stated is the text's, and told by that. */
function published(report: Omit<Report, 'hash'>, body: Body, stated: string | null) {
  if (report.status === 'withdrawn') {
    const left = leftOfWithdrawn({ report, body })
    return { report: { ...left.report, hash: hashOf(left.report, left.body) }, body: left.body }
  }
  const { rootCause, ...facts } = report
  const sum = hashOf(stated === null ? facts : { ...facts, rootCause: stated }, body)
  return { report: { ...report, hash: sum }, body }
}

/** The last event of front matter. Where some are for others, only the place of all is known. */
function lastTold(facts: Facts): Report['lastEvent'] {
  const { timeline, places } = facts
  const isWhole = !places[`timeline.${timeline.length}`]
  const events = timeline.map(({ at }, i) => {
    const own = isWhole ? places[`timeline.${i}.at`] : undefined
    const place = own ?? places.timeline ?? { line: 1, column: 1 }
    return { at: at?.at ?? null, end: null, day: null, place }
  })
  return lastEvent(events, facts)
}

/** What front matter alone says. */
function withoutText(facts: Facts & { readonly title: string }, about: Notes): Reading {
  const { diagnostics } = about
  const told = { sections: [], anchors: [], links: [], faults: [...about.faults, 'text'] }
  return { report: null, body: null, faulty: { ...facts, ...told, hash: '' }, diagnostics }
}

/** All of a report that is for others or a draft; of one that was withdrawn, what it said. */
function hiddenIn(
  { yaml, yamlLine }: Split,
  facts: Facts,
  { places, value }: Pick<Yaml, 'places' | 'value'>,
  config: Config,
  { hidden }: Notes,
): readonly Hidden[] {
  const why = whyHidden(facts, config)
  if (why) return [allFrom(1, why)]
  const isWithdrawn = facts.status === 'withdrawn'
  const text = yamlLine + (yaml ?? '').split('\n').length
  const body = isWithdrawn ? [allFrom(text, 'withdrawn')] : hidden
  return [...hiddenInFacts({ places, value }, facts, config), ...body]
}

/** Where stands what the audience will read; of a text that was withdrawn nobody reads anything. */
function placesShown(
  yaml: Yaml,
  text: BodyReading | null,
  facts: Facts,
  config: Config,
): readonly Place[] {
  if (!isVisible(facts, config)) return []
  const told = facts.status === 'withdrawn' ? [] : (text?.shown ?? [])
  return [...placesInFacts(yaml, config.audience === 'public'), ...told]
}

/** Whether prose is held against what could not be read: days, times, and who is concerned. */
function isHeldAgainst(fault: string): boolean {
  return /^(id|instances?|timezone|start|end|impact|detected|mitigated|resolved|timeline|actions|revisions)(\.|$)/.test(
    fault,
  )
}

function titleOf(facts: Facts, text: BodyReading | null, config: Config, notes: Notes): string {
  if (facts.title !== null && text?.title && facts.title !== text.title) {
    const message = `The heading "${text.title}" is not the title, "${facts.title}"`
    notes.add(
      'report/title-twice',
      text.titleAt,
      message,
      'Delete the heading, or make both the same',
    )
  }
  return facts.title ?? text?.title ?? defaultTitle(facts.instances, facts.windows, config)
}

/** Of what this audience may read, so that a change to an internal text shows nowhere in public. */
function hashOf(
  report: Omit<Report, 'hash' | 'rootCause'> & Partial<Pick<Report, 'rootCause'>>,
  body: Body,
): string {
  const { places: _, sections: __, lastEvent: ___, links, ...facts } = report
  const windows = facts.windows.map(({ doubt, ...window }) =>
    // What is not in doubt has the hash that it had before doubts could be told.
    doubt.start || doubt.end ? { ...window, doubt } : window,
  )
  const published = [{ ...facts, windows }, links.map(link => ({ ...link, place: null })), body]
  return hash('sha256', JSON.stringify(published))
}
