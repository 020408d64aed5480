/** Turns the text of a language file into words of the shape of the English ones, and says what does not fit. */
import { closest } from '../../model/closest.ts'
import type { Diagnostic } from '../../model/diagnostics.ts'
import { pluralForms, pluralRules, type Words } from '../../model/languages/words.ts'
import type { SourcePath } from '../../model/paths.ts'
import { type Place, type SectionKey, sectionKeys } from '../../model/report.ts'
import { noteNotUtf8 } from '../decode.ts'
import { Notes } from '../notes.ts'
import { readYaml, type Yaml } from '../read-yaml.ts'
import { describe } from '../validate.ts'
import { checkForms, checkText, isForms, type Tree } from './check-words.ts'

/** Headings under which sections are recognised, by role. */
export type Headings = Readonly<Partial<Record<SectionKey, readonly string[]>>>

export interface WordsOptions {
  /** Of the file, BCP 47. */
  readonly language: string
  /** The shape of all words. */
  readonly english: Words
  /** What is said where the file says nothing. */
  readonly base: Words
  /** Whether `base` is in the language of the file. */
  readonly isOwn: boolean
}

export interface WordsReading {
  readonly words: Words
  readonly headings: Headings
  /** Where texts are that the file leaves out: `lists.pageOf`. */
  readonly missing: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a language file; what it leaves out, and what does not fit, is taken from the base. */
export function readWords(text: string, file: SourcePath, options: WordsOptions): WordsReading {
  const yaml = readYaml(text)
  const notes = new Notes(file, yaml.places)
  for (const { message, place, hint } of yaml.problems)
    notes.add('language/syntax', place, message, hint)
  const reader = new WordsReader(yaml, notes, options)
  const { language: _, ...english } = options.english
  const { headings = {}, ...texts } = asMap(yaml.value ?? {}) ?? {}
  if (asMap(yaml.value ?? {}) === null) reader.refuse(yaml.value, '', 'keys and texts')
  const words = reader.read(texts, english, options.base, '') as object as Words
  const language = options.isOwn ? options.base.language : options.language
  return {
    words: { ...words, language },
    headings: reader.headings(headings),
    missing: reader.missing,
    diagnostics: notes.diagnostics,
  }
}

/** What is said in place of a file that is not UTF-8 text; `badAt` is the place of the first wrong byte. */
export function unreadableWords(
  badAt: Place,
  file: SourcePath,
  options: WordsOptions,
): WordsReading {
  const notes = new Notes(file)
  noteNotUtf8(notes, badAt)
  return { ...readWords('', file, options), missing: [], diagnostics: notes.diagnostics }
}

class WordsReader {
  readonly missing: string[] = []
  readonly #yaml: Yaml
  readonly #notes: Notes
  readonly #options: WordsOptions

  constructor(yaml: Yaml, notes: Notes, options: WordsOptions) {
    this.#yaml = yaml
    this.#notes = notes
    this.#options = options
  }

  /** `value` where it has the shape of `english`, else `base`. */
  read(value: unknown, english: Tree, base: Tree, path: string): Tree {
    if (value === undefined) {
      this.missing.push(...textsIn(english, path))
      return base
    }
    if (typeof english === 'string') return this.#text(value, english, path) ?? base
    if (Array.isArray(english)) return this.#list(value, english, base, path)
    if (isForms(english)) return this.#count(value, english, base, path)
    const map = asMap(value)
    if (!map) return this.refuse(value, path, 'keys and texts') ?? base
    this.#noteStrangers(map, Object.keys(english), path)
    const entries = Object.entries(english).map(([key, inner]) => {
      const below = (base as Readonly<Record<string, Tree>>)[key] ?? inner
      return [key, this.read(map[key], inner, below, path === '' ? key : `${path}.${key}`)]
    })
    return Object.fromEntries(entries)
  }

  headings(value: unknown): Headings {
    const map = asMap(value)
    if (!map) return this.refuse(value, 'headings', 'keys and texts') ?? {}
    this.#noteStrangers(map, sectionKeys, 'headings')
    const entries = sectionKeys.map(role => {
      const names = [map[role] ?? []].flat()
      const texts = names.map((name, i) => {
        const path = `headings.${role}`
        return this.#text(name, role, Array.isArray(map[role]) ? `${path}.${i}` : path)
      })
      return [role, texts.filter(text => text !== null)]
    })
    return Object.fromEntries(entries)
  }

  /** Notes that `value` is something else than it should be. */
  refuse(value: unknown, path: string, expected: string): null {
    const message = `${path === '' ? 'The whole' : `\`${path}\``} is ${whatIs(value)}: expected ${expected}`
    const isLoose = typeof value === 'number' || typeof value === 'boolean'
    const hint = isLoose ? 'Put quotes around it if it is text' : undefined
    this.#notes.add('language/invalid', path, message, hint)
    return null
  }

  #text(value: unknown, english: string, path: string): string | null {
    if (typeof value !== 'string') return this.refuse(value, path, 'text')
    const said = english.trim()
    // A sign may be a blank, as between thousands, but not nothing.
    const isNothing = said.length > 1 ? value.trim() === '' : value === ''
    if (isNothing && said !== '') return this.refuse(value, path, 'something, not nothing')
    if (/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(value))
      return this.refuse(value, path, 'one line of text, without control characters')
    checkText(value, english, path, this.#notes)
    return value
  }

  #list(value: unknown, english: readonly Tree[], base: Tree, path: string): Tree {
    if (!Array.isArray(value) || value.length !== english.length)
      return this.refuse(value, path, `a list of ${english.length}`) ?? base
    const texts = value.map((text, i) => this.#text(text, String(english[i]), `${path}.${i}`))
    return texts.every(text => text !== null) ? texts : base
  }

  #count(
    value: unknown,
    english: Readonly<Record<string, string>>,
    base: Tree,
    path: string,
  ): Tree {
    const { language, isOwn } = this.#options
    const map = typeof value === 'string' ? null : asMap(value)
    const inherited = isOwn ? asMap(base) : null
    checkForms(value, { language, english, inherited, isOwn, path }, this.#notes)
    if (map === null) return this.#text(value, english.other ?? '', path) ?? base
    const { pluralCategories } = pluralRules(language).resolvedOptions()
    const known = pluralForms.filter(form => pluralCategories.includes(form))
    this.#noteStrangers(map, known, path)
    const forms = Object.entries(map).map(([form, text]) => [
      form,
      this.#text(text, english.other ?? '', `${path}.${form}`),
    ])
    const told = { ...inherited, ...Object.fromEntries(forms.filter(([, text]) => text !== null)) }
    return 'other' in told ? told : base
  }

  #noteStrangers(map: object, known: readonly string[], path: string): void {
    for (const key of Object.keys(map).filter(name => !known.includes(name))) {
      const whole = path === '' ? key : `${path}.${key}`
      const near = closest(key, known)
      const all = known.length < 12 ? `Known here: ${known.join(', ')}` : 'en.yaml has all keys'
      const hint = near ? `Did you mean \`${near}\`?` : all
      const message = `\`${whole}\` is not a known key`
      this.#notes.add('language/unknown-key', this.#yaml.keys[whole], message, hint)
    }
  }
}

/** As `describe`, of lists with their length. */
function whatIs(value: unknown): string {
  return Array.isArray(value) ? `a list of ${value.length}` : describe(value)
}

/** Where all texts of a tree are; the forms of a plural are one, and so is a list. */
function textsIn(tree: Tree, path: string): readonly string[] {
  if (typeof tree === 'string' || Array.isArray(tree) || isForms(tree)) return [path]
  return Object.entries(tree).flatMap(([key, inner]) =>
    textsIn(inner, path === '' ? key : `${path}.${key}`),
  )
}

function asMap(value: unknown): Readonly<Record<string, unknown>> | null {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isMap ? (value as Readonly<Record<string, unknown>>) : null
}
