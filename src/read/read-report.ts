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
import { type Split, splitFrontMatter } from './front-matter/split-front-matter.ts'
import { Notes } from './notes.ts'
import { allowsOfReport } from './prose/allows.ts'
import { noteContradictions } from './prose/note-contradictions.ts'
import { passagesOfFacts } from './prose/passages-of-facts.ts'
import { readYaml } from './read-yaml.ts'

/** What came of reading a file. There is a report only where its facts could be read. */
export interface Reading {
  readonly report: Report | null
  readonly body: Body | null
  readonly diagnostics: readonly Diagnostic[]
}

/** The largest report, in bytes. */
export const largestReport = 2_000_000

/** Reads a report. Never throws for what an author wrote: that becomes diagnostics. */
export function readReport(bytes: Uint8Array, file: SourcePath, config: Config): Reading {
  const notes = new Notes(file)
  const failed = (): Reading => ({ report: null, body: null, diagnostics: notes.diagnostics })
  const start = { line: 1, column: 1 }
  if (bytes.length > largestReport) {
    notes.add(
      'file/too-large',
      start,
      `The file has ${bytes.length} bytes: expected at most ${largestReport}`,
      'Put logs and dumps beside the report and link to them',
    )
    return failed()
  }
  const decoded = decode(bytes)
  if ('badAt' in decoded) {
    notes.add(
      'file/not-utf8',
      decoded.badAt,
      'The file is not UTF-8 text from here on',
      'Save it as UTF-8',
    )
    return failed()
  }
  const split = splitFrontMatter(decoded.text, file)
  if ('code' in split) return { report: null, body: null, diagnostics: [split] }
  return readParts(split, config, notes)
}

/** Reads both halves even when one is wrong, so that everything is said in one run. */
function readParts(split: Split, config: Config, notes: Notes): Reading {
  const yaml = readYaml(split.yaml, split.yamlLine)
  for (const { kind, message, place, hint } of yaml.problems)
    notes.add(`front-matter/${kind}`, place, message, hint)
  const about = notes.at(yaml.places)
  const facts = yaml.problems.length === 0 ? readFacts(yaml, config, about) : null
  const text = readText(split.text, facts, config, about)
  const { diagnostics } = about
  if (!facts || !text) return { report: null, body: null, diagnostics }
  if (facts.title !== null && text.title !== null && facts.title !== text.title) {
    const message = `The heading "${text.title}" is not the title, "${facts.title}"`
    about.add(
      'report/title-twice',
      text.titleAt,
      message,
      'Delete the heading, or make both the same',
    )
  }
  const { sections, anchors, anchorNames, links } = text
  const passages = [...passagesOfFacts(facts, { text: split.text }), ...text.passages]
  const { timeline: told, rootCause: stated, ...rest } = facts
  const timeline = told.length > 0 ? told : text.timeline
  const allows = allowsOfReport(yaml)
  noteContradictions({ passages, sections, allows }, { ...facts, timeline }, config, about)
  const title = facts.title ?? text.title ?? defaultTitle(facts.instances, facts.windows, config)
  const body = { ...text.body, timeline }
  const named = Object.keys(anchorNames).length > 0 ? { anchorNames } : {}
  const report = { ...rest, title, sections, anchors, ...named, links }
  // A cause that is not stated is the text's, and told by its hash.
  const sum = hashOf(stated === null ? report : { ...report, rootCause: stated }, body)
  const rootCause = stated ?? text.rootCause
  return { report: { ...report, rootCause, hash: sum }, body, diagnostics }
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
function readText(
  text: string,
  facts: Facts | null,
  config: Config,
  notes: Notes,
): BodyReading | null {
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
