/** Turns `rules` of the configuration into a severity for each code that they are about. */
import { catalogue } from '../../model/catalogue/catalogue.ts'
import { isAsBad, type RuleLevel, type RuleSet, whyKept } from '../../model/catalogue/rules.ts'
import { closest } from '../../model/closest.ts'
import { type Code, compare } from '../../model/diagnostics.ts'
import type { ConfigFile } from '../../model/schemas/config-schema.ts'
import type { Notes } from '../notes.ts'

const codes = Object.keys(catalogue) as readonly Code[]
const groups = ['*', ...new Set(codes.map(code => code.replace(/\/.*/, '/*')))]

/** What is for all comes first, then what is for some files: the longer the pattern, the later. */
export function readRules({ rules }: ConfigFile, notes: Notes): readonly RuleSet[] {
  const all = Object.entries(rules).filter(isLevel)
  const parts = Object.entries(rules).filter(isPart)
  const sets: RuleSet[] = parts
    .sort(([a], [b]) => a.length - b.length || compare(a, b))
    .map(([files, rules]) => {
      const at = `rules.${files}`
      const stated = { file: notes.file, place: notes.keys[at] }
      return { files, levels: levelsOf(Object.entries(rules), at, notes), stated }
    })
  if (all.length === 0) return sets
  const stated = { file: notes.file, place: notes.places.rules }
  return [{ files: null, levels: levelsOf(all, 'rules', notes), stated }, ...sets]
}

type Rule = [name: string, level: RuleLevel]

function isLevel(entry: [string, unknown]): entry is Rule {
  return typeof entry[1] === 'string'
}

function isPart(entry: [string, unknown]): entry is [string, Readonly<Record<string, RuleLevel>>] {
  return typeof entry[1] === 'object'
}

/** A code counts before its group, and a group before `*`. */
function levelsOf(rules: readonly Rule[], at: string, notes: Notes): RuleSet['levels'] {
  const sorted = [...rules].sort(([a], [b]) => breadthOf(b) - breadthOf(a))
  const levels: Partial<Record<Code, RuleLevel>> = {}
  for (const [name, level] of sorted) {
    const named = codesOf(name)
    if (named.length === 0) noteUnknown(name, at, notes)
    const kept = named.filter(code => isKept(code, level))
    if (named.length > 0 && kept.length === named.length) noteKept(name, kept[0] as Code, at, notes)
    for (const code of named) if (!kept.includes(code)) levels[code] = level
  }
  return levels
}

function breadthOf(name: string): number {
  return name === '*' ? 2 : name.endsWith('/*') ? 1 : 0
}

function codesOf(name: string): readonly Code[] {
  if (!groups.includes(name)) return codes.filter(code => code === name)
  return codes.filter(code => code.startsWith(name.replace('*', '')))
}

function isKept(code: Code, level: RuleLevel): boolean {
  return whyKept(code) !== null && !isAsBad(level, catalogue[code].severity)
}

function noteUnknown(name: string, at: string, notes: Notes): void {
  const near = closest(name, [...codes, ...groups])
  notes.add(
    'config/unknown-key',
    notes.keys[`${at}.${name}`],
    `\`${at}.${name}\` is no code of a diagnostic, and no group of them such as prose/*`,
    near ? `Did you mean \`${near}\`?` : '`causebook explain` lists all codes',
  )
}

function noteKept(name: string, code: Code, at: string, notes: Notes): void {
  const what = name === code ? code : `whatever is in ${name}`
  notes.add(
    'config/rule-refused',
    `${at}.${name}`,
    `\`${at}.${name}\` cannot be lowered: ${what} is an error because ${whyKept(code)}`,
    'Take the rule out, and correct the reports; a draft is not published',
  )
}
