/** Turns the bytes of one file into one report, its text, and everything that is wrong with it. */
import { hash } from 'node:crypto'
import type { Config } from '../model/config.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { SourcePath } from '../model/paths.ts'
import type { Body, Report } from '../model/report.ts'
import { type Excess, findExcess, tooDeep } from './body/find-excess.ts'
import { type BodyReading, readBody } from './body/read-body.ts'
import { decode } from './decode.ts'
import { defaultTitle, type Facts, readFacts } from './front-matter/read-facts.ts'
import { readFrontMatter } from './front-matter/read-front-matter.ts'
import { type Split, splitFrontMatter } from './front-matter/split-front-matter.ts'
import { noteNotUtf8 } from './note-not-utf8.ts'
import { Notes } from './notes.ts'
import { allowsOfReport } from './prose/allows.ts'
import { noteContradictions } from './prose/note-contradictions.ts'
import { passagesOfFacts } from './prose/passages-of-facts.ts'
import { readYaml } from './read-yaml.ts'

/** What came of reading a file. */
export interface Reading {
  /** Null where something in it could not be read. */
  readonly report: Report | null
  readonly body: Body | null
  /** Then what could: it can be linked to and named, is checked, and never published. */
  readonly faulty?: Report
  readonly diagnostics: readonly Diagnostic[]
}

/** The largest report, in bytes. */
export const largestReport = 2_000_000

/** Of a file that is no text. */
const nothing: Split = { yaml: null, yamlLine: 1, text: null, problem: null }

/** Reads a report. Never throws for what an author wrote: that becomes diagnostics. */
export function readReport(bytes: Uint8Array, file: SourcePath, config: Config): Reading {
  const notes = new Notes(file)
  const text = readBytes(bytes, notes)
  const split = text === null ? nothing : splitFrontMatter(text, file)
  if (split.problem) notes.diagnostics.push(split.problem)
  return readParts(split, config, notes)
}

/** What others need to know of a report when nobody knows what is in its file. */
export function unreadReport(file: SourcePath, config: Config): Reading {
  return readParts(nothing, config, new Notes(file))
}

function readBytes(bytes: Uint8Array, notes: Notes): string | null {
  if (bytes.length > largestReport) {
    notes.add(
      'file/too-large',
      { line: 1, column: 1 },
      `The file has more than ${largestReport} bytes, which is more than a report has`,
      'Put logs and dumps beside the report and link to them',
    )
    return null
  }
  const decoded = decode(bytes)
  if ('text' in decoded) return decoded.text
  noteNotUtf8(notes, decoded.badAt)
  return null
}

/** Reads both halves even when one is wrong, so that everything is said in one run. */
function readParts(split: Split, config: Config, notes: Notes): Reading {
  const yaml = readYaml(split.yaml ?? '', split.yamlLine)
  for (const { kind, message, place, hint } of yaml.problems)
    notes.add(`front-matter/${kind}`, place, message, hint)
  const { front, about } = readFrontMatter(yaml, split.yaml, config, notes)
  // Without facts, nobody knows whether the text is a report's.
  if (split.yaml === null) about.fault('sections')
  const facts = readFacts(front, config, about)
  const text = split.text === null ? null : readText(split.text, facts, config, about)
  const title = titleOf(facts, text, config, about)
  const { diagnostics } = about
  if (!text) {
    const faults = [...about.faults, 'text']
    const told = { sections: [], anchors: [], links: [], faults }
    return { report: null, body: null, faulty: { ...facts, ...told, title, hash: '' }, diagnostics }
  }
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
  const report = { ...rest, title, sections, anchors, ...named, links }
  const rootCause = stated ?? text.rootCause
  if (facts.faults) {
    return { report: null, body: null, faulty: { ...report, rootCause, hash: '' }, diagnostics }
  }
  // A cause that is not stated is the text's, and told by its hash.
  const sum = hashOf(stated === null ? report : { ...report, rootCause: stated }, body)
  return { report: { ...report, rootCause, hash: sum }, body, diagnostics }
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
  const { places: _, sections: __, links, ...facts } = report
  const windows = facts.windows.map(({ doubt, ...window }) =>
    // What is not in doubt has the hash that it had before doubts could be told.
    doubt.start || doubt.end ? { ...window, doubt } : window,
  )
  const published = [{ ...facts, windows }, links.map(link => ({ ...link, place: null })), body]
  return hash('sha256', JSON.stringify(published))
}

/** The body, or null once it is noted that it holds too much to be read. */
function readText(text: string, facts: Facts, config: Config, notes: Notes): BodyReading | null {
  const excess = findExcess(text)
  const refuse = ({ code, line, message, hint }: Excess) => {
    notes.add(code, { line, column: 1 }, message, hint)
    return null
  }
  if (excess) return refuse(excess)
  try {
    return readBody(text, facts, config, notes)
  } catch (error) {
    // The parser recurses into what is nested, and HTML nests too.
    if (error instanceof RangeError) return refuse(tooDeep(1))
    throw error
  }
}
