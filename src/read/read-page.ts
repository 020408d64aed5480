/** Turns the bytes of one file of the folder `pages/` into a page, and everything that is wrong with it. */

import type { Hidden } from '../model/audience/hidden.ts'
import type { Config } from '../model/config.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import { firstSentence } from '../model/languages/first-sentence.ts'
import { outputPath, type SourcePath, slugOf } from '../model/paths.ts'
import { pageSchema } from '../model/schemas/page-schema.ts'
import type { OwnPage } from '../model/site.ts'
import type { Audience } from '../model/terms.ts'
import { withinLimits } from './body/excess/within-limits.ts'
import { readTree } from './body/read-body.ts'
import { nameHeadings } from './body/read-headings.ts'
import { readLevels } from './body/read-levels.ts'
import { type Split, splitFrontMatter } from './front-matter/split-front-matter.ts'
import { allFrom, whyHidden } from './hidden/find-hidden.ts'
import { type HtmlRoot, textOf, writeHtml } from './markdown.ts'
import { Notes } from './notes.ts'
import type { Parsed } from './parse-markdown.ts'
import { notePrivate } from './privacy/note-private.ts'
import { placesInFacts } from './privacy/places-shown.ts'
import { readText } from './read-text.ts'
import { readYaml } from './read-yaml.ts'
import { type Knowledge, validate } from './validate.ts'

export interface PageReading {
  readonly page: OwnPage | null
  readonly diagnostics: readonly Diagnostic[]
  /** What of the file its readers may not see. */
  readonly hidden: readonly Hidden[]
}

const knowledge: Knowledge = {
  codes: {
    unknownKey: 'front-matter/unknown-key',
    invalid: 'front-matter/invalid',
    required: 'front-matter/required',
  },
  keys: { '': Object.keys(pageSchema.shape) },
}
const start = { line: 1, column: 1 }

/**
 * Reads the page at `file`, which counts from where the configuration is (`pages/about.md`), as do the paths
 * of its links. A page that is wrong is still one that others can link to. Never throws for what an author wrote.
 */
export function readPage(bytes: Uint8Array, file: SourcePath, config: Config): PageReading {
  const notes = new Notes(file)
  const text = readText(bytes, notes, 'Put what is large into static/ and link to it')
  const split = text === null ? null : splitPage(text, file)
  if (split?.problem) notes.diagnostics.push(split.problem)
  if (!split || split.text === null)
    return { page: null, diagnostics: notes.diagnostics, hidden: [] }
  const yaml = readYaml(split.yaml ?? '', split.yamlLine)
  const about = notes.at(yaml.places)
  for (const { kind, message, place, hint } of yaml.problems)
    about.add(`front-matter/${kind}`, place, message, hint)
  const { value: facts, ...told } = validate(pageSchema, yaml, yaml.value ?? {}, file, knowledge)
  if (yaml.problems.length === 0) about.diagnostics.push(...told.diagnostics)
  const body = withinLimits(split.text, about, parsed =>
    readBody(parsed, facts.audience ?? 'public', config, about),
  )
  const places = [...placesInFacts(yaml, config.audience === 'public'), ...(body?.shown ?? [])]
  notePrivate(text ?? '', places, config, about)
  const title = facts.title ?? body?.title
  const isRead = split.problem === null && yaml.problems.length === 0
  if (isRead && body && title === undefined && !told.faults.includes('title'))
    about.add(
      'page/no-title',
      start,
      'The page has no title: expected `title` in its front matter, or a heading before anything else',
      'Begin it with a heading, such as # About',
    )
  const { diagnostics } = about
  if (!body) return { page: null, diagnostics, hidden: [] }
  const { lang, status, audience, description = body.opening } = facts
  const { html, anchors, anchorNames, links } = body
  const path = pathOf(file)
  const isDraft = status === 'draft'
  const said = { lang, isDraft, audience, html, anchors, anchorNames, links }
  const called = { title: title ?? file, description: description ?? title ?? file }
  const why = whyHidden(facts, config)
  const hidden = why ? [allFrom(1, why)] : about.hidden
  return { page: { source: file, name: file, path, ...called, ...said }, diagnostics, hidden }
}

/** As of a report, but a page needs no front matter. */
function splitPage(text: string, file: SourcePath): Split {
  const split = splitFrontMatter(text, file)
  const isBare = split.problem?.code === 'front-matter/missing'
  return isBare ? { yaml: '', yamlLine: 1, text, problem: null } : split
}

function readBody(parsed: Parsed, audience: Audience, config: Config, notes: Notes) {
  const { tree, links, words, shown } = readTree(parsed, audience, config, notes)
  const { title } = readLevels(tree, [])
  const { anchors, anchorNames } = nameHeadings(tree, words, new Map())
  const said = title ? words.get(title) : undefined
  const html = writeHtml(tree.children)
  const named = { title: said || undefined, opening: openingOf(tree) }
  return { html, ...named, anchors, anchorNames, links, shown }
}

/** The first sentence of the first paragraph. */
function openingOf(tree: HtmlRoot): string | undefined {
  const first = tree.children.find(node => node.type === 'element' && node.tagName === 'p')
  const text = first && 'children' in first ? textOf(first).replace(/\s+/g, ' ') : ''
  return firstSentence(text) || undefined
}

/** `pages/legal/imprint.md` → `legal/imprint/index.html`; an `index.md` is at the address of its folder. */
function pathOf(file: SourcePath): OwnPage['path'] {
  const steps = file
    .replace(/\.(md|markdown)$/i, '')
    .split('/')
    .slice(1)
  const named = steps.at(-1)?.toLowerCase() === 'index' ? steps.slice(0, -1) : steps
  return outputPath([...named.map(slugOf), 'index.html'].join('/'))
}
