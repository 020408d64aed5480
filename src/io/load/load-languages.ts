/** Loads the words of the site's language, and what sections are called in all languages. */
import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Hours } from '../../model/config.ts'
import { compare, type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { nearestTag, relatedTag } from '../../model/languages/language-tags.ts'
import { regionalWords, withHours } from '../../model/languages/regional-words.ts'
import { stageWords } from '../../model/languages/stage-words.ts'
import type { Words } from '../../model/languages/words.ts'
import { type SourcePath, sourcePath } from '../../model/paths.ts'
import { decodeAsIs } from '../../read/decode.ts'
import { type Headings, readWords, unreadableWords } from '../../read/settings/read-words.ts'
import { readWhole } from '../read-file.ts'
import { isMissing } from '../system-errors.ts'
import {
  builtInHeadings,
  builtInRegions,
  builtInStages,
  builtInTags,
  builtInWords,
  mergedHeadings,
} from './built-in-words.ts'
import type { Folders } from './load-config.ts'

export interface Languages {
  /** For pages: in the language that was asked for, or else English. */
  readonly words: Words
  /** The English ones that come with Causebook, for what cannot be written in other letters. */
  readonly english: Words
  /** What sections are called in all languages. */
  readonly headings: Headings
  /** Of the language files of the user. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Loads the words for pages in `language`, BCP 47, with times of day in the notation that `hours` names. Files `languages/TAG.yaml` of the templates folder
 * replace single texts of a language that comes with Causebook, or bring one that does not.
 */
export function loadLanguages(
  folders: Pick<Folders, 'reports' | 'templates'>,
  language: string,
  hours: Hours | null = null,
): Languages {
  const files = languageFiles(folders)
  const named = files.filter(({ tag }) => isTag(tag))
  const brought = named.map(({ tag }) => tag)
  const tag = nearestTag(language, [...builtInTags(), ...brought]) ?? 'en'
  const chosen = relatedTag(tag, brought)
  const wordsIn = (own: string) => regionalWords(builtInWords(own), builtInRegions(), language)
  const read = named.map(file => loadFile(file, file.tag === chosen, wordsIn))
  const own = read[brought.indexOf(chosen ?? '')]
  return {
    words: withStages(
      withHours(own?.words ?? wordsIn(relatedTag(tag, builtInTags()) ?? 'en'), hours),
    ),
    english: withHours(builtInWords('en'), hours),
    headings: mergedHeadings([builtInHeadings(), ...read.map(({ headings }) => headings)]),
    diagnostics: [
      ...files.filter(file => !named.includes(file)).map(misnamed),
      ...read.flatMap(({ diagnostics }) => diagnostics),
    ],
  }
}

/** Reports may be in other languages than pages, so that the stages of an incident have the words of all. */
function withStages(words: Words): Words {
  const { report } = words
  const all = stageWords([words, { report: { ...report, stages: builtInStages() } }])
  return { ...words, report: { ...report, stages: all } }
}

interface LanguageFile {
  readonly path: string
  /** Relative to the reports, as diagnostics have it. */
  readonly source: SourcePath
  /** Its name without the ending, which is to be a tag. */
  readonly tag: string
}

function languageFiles({ reports, templates }: Parameters<typeof loadLanguages>[0]) {
  const folder = join(templates, 'languages')
  const files = namesIn(folder).filter(name => /\.ya?ml$/i.test(name))
  return files.sort(compare).map((name): LanguageFile => {
    const path = join(folder, name)
    const source = sourcePath(relative(reports, path).split(sep).join('/'))
    return { path, source, tag: name.replace(/\.yaml$/, '') }
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(name =>
      statSync(join(folder, name), { throwIfNoEntry: false })?.isFile(),
    )
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** The largest language file, in bytes: ours have forty thousand. */
const mostBytes = 2_000_000

/** The words of a file; where it is that of the site, with what it lacks told. */
function loadFile(
  { path, source, tag }: LanguageFile,
  isOfSite: boolean,
  wordsIn: (own: string) => Words,
) {
  const own = relatedTag(tag, builtInTags())
  const english = builtInWords('en')
  const base = own === null ? english : wordsIn(own)
  const options = { language: tag, english, base, isOwn: own !== null }
  const decoded = decodeAsIs(readWhole(path, mostBytes))
  if ('badAt' in decoded) return unreadableWords(decoded.badAt, source, options)
  const reading = readWords(decoded.text, source, options)
  if (!isOfSite || own !== null || reading.missing.length === 0) return reading
  return { ...reading, diagnostics: [...reading.diagnostics, lacking(reading.missing, source)] }
}

function lacking(missing: readonly string[], file: SourcePath): Diagnostic {
  const first = missing.slice(0, 5).map(path => `\`${path}\``)
  const others = missing.length > first.length ? ', …' : ''
  const texts = missing.length === 1 ? 'text is missing and stays' : 'texts are missing and stay'
  const message = `${missing.length} ${texts} in English: ${first.join(', ')}${others}`
  const hint = 'en.yaml, which comes with Causebook, has all texts and says what each is for'
  return diagnose('language/missing-text', file, message, { hint, place: { line: 1, column: 1 } })
}

function isTag(name: string): boolean {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(name)
}

function misnamed({ source, tag }: LanguageFile): Diagnostic {
  const message = `"${tag}" is not the name of a language file: expected the tag of a language`
  const hint = 'Call it after the tag, such as nl.yaml or pt-BR.yaml'
  return diagnose('language/file-name', source, message, { hint })
}
