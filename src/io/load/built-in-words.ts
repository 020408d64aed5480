/** Loads the words that come with Causebook: as JSON where it was compiled, else from their YAML. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compare } from '../../model/diagnostics.ts'
import type { Region } from '../../model/languages/regional-words.ts'
import { type StageWords, stageWords } from '../../model/languages/stage-words.ts'
import type { Words } from '../../model/languages/words.ts'
import { sectionKeys } from '../../model/report.ts'
import { readYaml } from '../../read/read-yaml.ts'
import type { Headings } from '../../read/settings/read-words.ts'
import { codeFolder, packageFolder } from '../program-version.ts'

const sources = join(packageFolder, 'templates', 'languages')
/** Made from the sources by the compiler: to parse YAML takes two hundred times as long. */
const compiled = join(codeFolder, 'languages')

/** The tags of the languages that come with Causebook, BCP 47, sorted. */
export function builtInTags(): readonly string[] {
  const files = readdirSync(sources).filter(name => name.endsWith('.yaml'))
  return files.map(name => name.slice(0, -'.yaml'.length)).sort(compare)
}

/** The words in the language of one of these tags. */
export function builtInWords(tag: string): Words {
  const { headings: _, ...texts } = load(tag)
  return { ...texts, language: tag } as Words
}

/** What countries write otherwise than these languages do. */
export function builtInRegions(): readonly Region[] {
  const file = join(compiled, 'regions.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const { value } = readYaml(readFileSync(join(packageFolder, 'templates', 'regions.yaml'), 'utf8'))
  return value as readonly Region[]
}

/** What sections are called in all of these languages, by role. */
export function builtInHeadings(): Headings {
  const file = join(compiled, 'headings.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  return mergedHeadings(builtInTags().map(tag => load(tag).headings ?? {}))
}

/** What an event's `kind` says in all of these languages to be a milestone. */
export function builtInStages(): StageWords {
  const file = join(compiled, 'stages.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  return stageWords(builtInTags().map(load))
}

/** All headings by role, each once. */
export function mergedHeadings(all: readonly Headings[]): Headings {
  const entries = sectionKeys.map(role => {
    const names = all.flatMap(headings => headings[role] ?? [])
    return [role, [...new Set(names)]]
  })
  return Object.fromEntries(entries)
}

interface LanguageFile extends Omit<Words, 'language'> {
  readonly headings?: Headings
}

const loaded = new Map<string, LanguageFile>()

function load(tag: string): LanguageFile {
  const known = loaded.get(tag)
  if (known) return known
  const file = join(compiled, `${tag}.json`)
  const words = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : readYaml(readFileSync(join(sources, `${tag}.yaml`), 'utf8')).value
  loaded.set(tag, words)
  return words
}
