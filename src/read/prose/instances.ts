/** Does the text tell of an instance that, by the facts, had no part in the incident? */
import { closest } from '../../model/closest.ts'
import type { Config } from '../../model/config.ts'
import type { Facts } from '../front-matter/read-facts.ts'
import type { Contradiction, Telling } from './contradiction.ts'
import { sentencesOf } from './sentences.ts'
import { helperAfter, helperBefore, outage, spared, trouble } from './story-words.ts'

export function* instancesUnnamed(telling: Telling): Iterable<Contradiction> {
  const { passage, section, isAccount, names } = telling
  if (names === null || strangersIn(passage.text, names, telling).length === 0) return
  const { role } = passage
  const tells = isAccount || section === 'timeline' ? trouble : outage
  for (const { start, text } of sentencesOf(passage.text)) {
    const isTold = role === 'title' || section === 'products' || tells.test(text)
    if (!isTold || (role !== 'title' && spared.test(text))) continue
    for (const match of strangersIn(text, names, telling))
      if (!isHelper(match, text)) yield contradictionOf(match[0], start + match.index, telling)
  }
}

function isHelper({ 0: name, index }: RegExpExecArray, text: string): boolean {
  return (
    helperBefore.test(text.slice(0, index)) || helperAfter.test(text.slice(index + name.length))
  )
}

/** Where instances that the report does not name are told of. */
function strangersIn(text: string, names: RegExp, telling: Telling): readonly RegExpExecArray[] {
  return [...text.matchAll(names)].filter(([name]) => !isOfReport(name, telling))
}

function contradictionOf(name: string, start: number, { facts, config }: Telling): Contradiction {
  const near = closest(name, facts.instances)
  const isKnown = config.instances.some(({ id }) => id === name)
  return {
    code: 'prose/instance-not-named',
    start,
    words: name,
    message: `"${name}" is not an instance of this report, which names ${facts.instances.join(', ')}`,
    hint:
      !isKnown && near
        ? `Did you mean ${near}? If not, add it to \`instances\``
        : 'Correct the name, or add it to `instances`; if it had no part, say so',
    about: name,
  }
}

function isOfReport(name: string, { facts, config }: Telling): boolean {
  const named = config.instances.find(({ id, aliases }) => id === name || aliases.includes(name))
  return (
    facts.instances.includes(name) || (named !== undefined && facts.instances.includes(named.id))
  )
}

/** `NA05`, `eu-1b2`: no other word is written with a figure behind a capital, or behind a letter with its figure. */
function isDistinctive(name: string): boolean {
  const [, rest = ''] = /(?:\p{Lu}|\p{L}-?\d)(.*)/u.exec(name) ?? []
  return /^[\p{L}\p{N}_.-]*$/u.test(name) && /\d/.test(rest)
}

/**
 * A pattern for registered instances and words like them, `NA06` beside NA05; null where their names
 * could be any words.
 */
export function namesOfInstances(facts: Facts, { instances }: Config): RegExp | null {
  const registered = instances.flatMap(({ id, aliases }) => [id, ...aliases])
  const names = [...facts.instances, ...registered].filter(isDistinctive)
  const shapes = names.filter(name => /^\p{Lu}{2,}\d+$/u.test(name)).map(shapeOf)
  const all = [...new Set([...shapes, ...names.map(escapeName)])]
  if (all.length === 0) return null
  const longest = all.sort((a, b) => b.length - a.length).join('|')
  // Japanese writes its particles without a space: `NA06が`.
  const latin = '\\p{Script=Latin}\\p{N}'
  return new RegExp(`(?<![${latin}_./-])(?:${longest})(?![${latin}_/]|[.-][\\p{L}\\p{N}])`, 'gu')
}

/** `NA05` → `NA\d\d`. */
function shapeOf(name: string): string {
  return name.replace(/\d/g, '\\d')
}

function escapeName(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
