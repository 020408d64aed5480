/** Loads what nothing may tell that is published: what only hidden texts say, of all that a site is made from. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hidden } from '../../model/audience/hidden.ts'
import { compare } from '../../model/diagnostics.ts'
import { type SourcePath, slugOf } from '../../model/paths.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { nameOf } from '../../read/body/read-headings.ts'
import { decode } from '../../read/decode.ts'
import {
  gatherHiddenWords,
  type HiddenText,
  type HiddenWord,
  type PublicText,
} from '../../verify/leaks/hidden-words.ts'
import { isBinary } from '../../verify/leaks/legible-text.ts'
import { textsOf, windowsOf } from '../../verify/leaks/windows.ts'
import type { Folders } from '../load/load-config.ts'
import type { LoadedTemplates } from '../load/load-templates.ts'
import { codeFolder } from '../program-version.ts'
import { piecesOf, readHead, readText, readWhole } from '../read-file.ts'
import { headLength } from '../write/load-copy.ts'

export interface HiddenWordSources {
  readonly site: Site
  readonly folders: Folders
  /** All that are sound, for whomever they are. */
  readonly reports: readonly Report[]
  /** What of the files of reports and pages is hidden. */
  readonly hidden: ReadonlyMap<SourcePath, readonly Hidden[]>
  readonly templates: LoadedTemplates
  /** The words that pages may be told in. */
  readonly words: unknown
  /** What the site would say without any reports. */
  readonly frame?: () => Iterable<PublicText>
  /** Files of the site that are called by a sum of what is in them, which nobody has written. */
  readonly summed?: readonly string[]
}

/** Reads the sources again, and no file where nothing is hidden. */
export function loadHiddenWords(sources: HiddenWordSources): readonly HiddenWord[] {
  const { folders, hidden } = sources
  if (hidden.size === 0) return []
  const textOf = (path: SourcePath) => {
    const decoded = decode(readWhole(join(folders.reports, path)))
    return 'text' in decoded ? decoded.text : ''
  }
  const texts = [...hidden].flatMap(([path, places]) => {
    const lines = textOf(path).split('\n')
    return places.map(each => cut(lines, path, each))
  })
  return gatherHiddenWords(
    [...texts, ...hiddenNames(sources)],
    () => publicTexts(sources, textOf),
    publicFacts(sources),
    sources.words,
  )
}

/** Addresses are made of these, and of the values of facts. */
function hiddenNames({ reports, hidden }: HiddenWordSources): readonly HiddenText[] {
  const bySource = new Map(reports.map(report => [report.source, report]))
  return [...hidden].flatMap(([file, places]) => {
    const whole = places.find(isWhole)
    if (!whole) return []
    const report = bySource.get(file)
    const names = [file, ...(report ? namesOf(report) : [])]
    return names.map(text => ({ text, file, line: 1, column: 1, why: whole.why }))
  })
}

function namesOf(report: Report): readonly string[] {
  const { id, slug, aliases } = report
  return [id, slug, ...aliases, ...valuesOf(report).map(slugOf)]
}

const valuesOf = ({ tags, products, services, causes, vendors }: Report): readonly string[] =>
  [tags, products, services, causes, vendors].flat()

/** What the site is about. Its facets are not asked: they are made by what is to be proved. */
function publicFacts({ site, reports, hidden }: HiddenWordSources): readonly string[] {
  const shown = reports.filter(({ source }) => !hidden.get(source)?.some(isWhole))
  // Times are told by the clock of a place.
  const zones = [...shown.map(({ zone }) => zone), ...site.config.instances.flatMap(placeOf)]
  return [...shown.flatMap(valuesOf), ...registryOf(site), ...zones]
}

const placeOf = ({ timezone, datacenter }: Site['config']['instances'][number]) =>
  [timezone, datacenter].filter(value => value !== null)

const registryOf = ({ config }: Site): readonly string[] =>
  config.instances
    .flatMap(({ id, name, region, product }) => [id, name, region, product])
    .filter(value => value !== null)

function* publicTexts(
  sources: HiddenWordSources,
  textOf: (path: SourcePath) => string,
): Iterable<PublicText> {
  const { site, folders, reports, hidden, templates, words, frame } = sources
  const pages = [...site.pages, ...site.draftPages].map(({ source, path }) => ({
    source,
    names: [path],
  }))
  const all = reports.map(report => ({
    source: report.source,
    // A title may be that of the text, which is told when all else was withdrawn.
    names: [report.title, ...namesOf(report)],
  }))
  for (const { source, names } of [...all, ...pages]) {
    const places = hidden.get(source) ?? []
    if (places.some(isWhole)) continue
    const content = without(textOf(source), places)
    yield { name: source, content }
    yield { name: '', content: [...names, ...headingNames(content)].join('\n\n') }
  }
  const config = textAt(folders.config)
  yield { name: 'causebook.md', content: `${config}\n\n${JSON.stringify(site.config)}` }
  yield { name: '', content: madeIn(sources).join('\n\n') }
  if (frame) yield* frame()
  yield { name: 'words.json', content: JSON.stringify(words) }
  for (const [name, content] of Object.entries(templates.templates))
    yield { name: `${name}.liquid`, content }
  for (const [name, content] of Object.entries(templates.assets))
    yield { name, content: typeof content === 'string' ? content : '' }
  for (const { path, from } of site.statics) {
    yield { name: path, content: '' }
    const file = join(folders.reports, from)
    if (isBinary(path, readHead(file, headLength))) continue
    for (const { text } of windowsOf(textsOf(piecesOf(file)))) yield { name: path, content: text }
  }
  const code = readdirSync(codeFolder, { recursive: true, encoding: 'utf8' })
  for (const name of code.filter(each => /\.[jt]s$/.test(each)).sort(compare))
    yield { name: '', content: readFileSync(join(codeFolder, name), 'utf8') }
}

/** Names that are made of others, and sums: data tells that of each report, or its beginning. */
const madeIn = ({ site, summed = [] }: HiddenWordSources): readonly string[] => [
  ...registryOf(site).map(slugOf),
  ...summed,
  ...site.reports.flatMap(({ hash }) => [hash, hash.slice(0, 16)]),
]

/** What links would call each paragraph, for a heading can be written in many ways. */
const headingNames = (text: string): readonly string[] =>
  text.split(/\n[ \t]*\n/).map(each => nameOf(each.replace(/\s+/g, ' ')))

function textAt(path: string): string {
  try {
    return readText(path)
  } catch {
    return ''
  }
}

const isWhole = ({ place }: Hidden) => place.line === 1 && place.endLine === Number.MAX_SAFE_INTEGER

/** The hidden part of a file with these lines. */
function cut(lines: readonly string[], file: SourcePath, { place, why }: Hidden): HiddenText {
  const { line, column, endLine, endColumn } = place
  const part = lines.slice(line - 1, endLine)
  if (endLine <= lines.length) part.push((part.pop() ?? '').slice(0, endColumn - 1))
  const [first = '', ...rest] = part
  return { text: [first.slice(column - 1), ...rest].join('\n'), file, line, column, why }
}

/** A text without its hidden parts; what stood around them does not follow on one another. */
function without(text: string, places: readonly Hidden[]): string {
  if (places.length === 0) return text
  const lines = text.split('\n')
  for (const { place } of places) {
    const { line, column, endLine, endColumn } = place
    const last = Math.min(endLine, lines.length)
    const before = (lines[line - 1] ?? '').slice(0, column - 1)
    const behind = endLine > lines.length ? '' : (lines[last - 1] ?? '').slice(endColumn - 1)
    for (let i = line; i <= last; i += 1) lines[i - 1] = '|'
    lines[line - 1] = `${before}|`
    lines[last - 1] += `|${behind}`
  }
  return lines.join('\n')
}
