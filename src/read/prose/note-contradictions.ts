/** Holds what people read in a report against its facts, and notes what contradicts them. */
import { catalogue } from '../../model/catalogue/catalogue.ts'
import { closest } from '../../model/closest.ts'
import type { Config } from '../../model/config.ts'
import type { SectionFact, SectionKey } from '../../model/report.ts'
import { limits } from '../../model/schemas/limits.ts'
import type { Facts } from '../front-matter/read-facts.ts'
import type { Notes } from '../notes.ts'
import type { Allow } from './allows.ts'
import { clocksImpossible } from './clocks.ts'
import type { Contradiction, Question, Telling } from './contradiction.ts'
import { daysOutside } from './days.ts'
import { durationsOtherwise } from './durations.ts'
import { mayTellLength } from './find/find-durations.ts'
import { mayNameZones } from './find/find-zones.ts'
import { incidentTimes } from './incident-times.ts'
import { instancesUnnamed, namesOfInstances } from './instances.ts'
import type { Passage } from './passages.ts'
import { revisionsUntold } from './revisions.ts'
import { spansOtherwise } from './spans.ts'
import { titleAgainstId } from './title-and-id.ts'
import { weekdaysOtherwise } from './weekdays.ts'
import { zonesOtherwise } from './zones.ts'

const questions: readonly Question[] = [
  daysOutside,
  durationsOtherwise,
  zonesOtherwise,
  instancesUnnamed,
  clocksImpossible,
  spansOtherwise,
  weekdaysOtherwise,
  revisionsUntold,
  titleAgainstId,
]

/** All that a person reads of a report, and what its author allows in it. */
export interface Text {
  readonly passages: readonly Passage[]
  readonly sections: readonly SectionFact[]
  readonly allows: readonly Allow[]
}

interface Found extends Contradiction {
  readonly passage: Passage
}

/** Each contradiction is noted once, where it is first; those that are allowed are not. */
export function noteContradictions(
  { passages, sections, allows: inReport }: Text,
  facts: Facts,
  config: Config,
  notes: Notes,
): void {
  const [times, names] = [incidentTimes(facts), namesOfInstances(facts, config)]
  const told = tellingsOf(passages, sections).filter(({ passage }) => saysAnything(passage, names))
  const { found, isAll } = findFirst(told.map(each => ({ ...each, facts, config, times, names })))
  const allowed = new Set(
    found.flatMap(({ code, passage }) => passage.allows.filter(each => each.code === code)),
  )
  const ofReport = inReport.filter(({ code }) => found.some(each => each.code === code))
  const said = new Set<string>()
  for (const { code, start, words, message, hint, about, passage } of found) {
    const key = `${code} ${about}`
    if (said.has(key) || [...passage.allows, ...ofReport].some(each => each.code === code)) continue
    said.add(key)
    // To find a place takes longer than to find what is wrong.
    const place = passage.placeOf(start, words)
    // What the timeline could not read of a line is said of it already.
    if (['time/', 'timeline/'].some(room => notes.hasAt(room, place.line))) continue
    notes.add(code, place, message, hint)
  }
  // What nobody has looked at may need it.
  if (!isAll) return
  const all = [...new Set([...inReport, ...passages.flatMap(({ allows }) => allows)])]
  noteNeedless(
    all.filter(each => !allowed.has(each) && !ofReport.includes(each)),
    notes,
  )
}

/** As between the columns of a log. */
const muchBlank = /\s{40}/

/** Whether a passage says anything that a question is about. Most have no figure, and name no instance. */
function saysAnything({ text, role }: Passage, names: RegExp | null): boolean {
  if (text.length > limits.passage || muchBlank.test(text)) return false
  return (
    role === 'title' ||
    /\d/.test(text) ||
    mayTellLength.test(text) ||
    mayNameZones.test(text) ||
    (names !== null && text.search(names) >= 0)
  )
}

/**
 * What the first of these say, and whether these are all. Each figure is held against what stands before and behind
 * it: what reads like a log is no prose, and where so much is wrong the facts are.
 */
function findFirst(tellings: readonly Telling[]): { found: readonly Found[]; isAll: boolean } {
  const found: Found[] = []
  let work = 0
  for (const telling of tellings) {
    const { passage } = telling
    work += passage.text.length * (1 + (passage.text.match(/\d+/g)?.length ?? 0))
    if (work > limits.prose || found.length >= limits.contradictions) return { found, isAll: false }
    const said = questions.flatMap(question => [...question(telling)])
    found.push(...said.map(each => ({ ...each, passage })))
  }
  return { found, isAll: true }
}

/** Sections that tell what was done or will be: their days are others. */
const others = new Set<SectionKey | null>(['actions', 'communication'])
const otherTitles =
  /lesson|follow|remediat|reference|background|related|previous|update|change|appendix|next|action|prevent|improve|future|resources|credit|ausblick|folge|lehren|prévention|suite|referenc|antecedent|próxim|教訓|参考|今後|再発|対策/i

function tellingsOf(passages: readonly Passage[], sections: readonly SectionFact[]) {
  let opening = 0
  return passages.flatMap(passage => {
    const { role, line } = passage
    const at = sections.findLast(section => section.place.line <= line)
    const isFact = role === 'title' || role === 'summary'
    const section: Telling['section'] = isFact || !at ? 'lead' : at.key
    if (!isFact && (others.has(at?.key ?? null) || (at && !at.key && otherTitles.test(at.title))))
      return []
    if (
      role === 'paragraph' &&
      passage.text !== '' &&
      section !== 'timeline' &&
      section !== 'history'
    )
      opening += 1
    const opens = section === 'lead' || section === 'introduction' || section === 'products'
    return [{ passage, section, isAccount: isFact || (opens && opening <= 2) }]
  })
}

/** An allowance that nothing needs would hide the next mistake. */
function noteNeedless(allows: readonly Allow[], notes: Notes): void {
  for (const { code, place } of allows.slice(0, limits.allowances)) {
    const codes = Object.keys(catalogue).filter(each => each.startsWith('prose/'))
    if (codes.includes(code)) {
      const message = `"${code}" is allowed here, and nothing here contradicts the facts in that way`
      notes.add('prose/needless-allow', place, message, 'Delete it')
      continue
    }
    const near = closest(code, codes) ?? startingLike(code, codes)
    const message = Object.hasOwn(catalogue, code)
      ? `"${code}" cannot be allowed: expected a code that starts with prose/`
      : `"${code}" is not a known code: expected one that starts with prose/`
    const hint = near ? `Did you mean ${near}?` : '`causebook explain` lists all codes'
    notes.add('prose/needless-allow', place, message, hint)
  }
}

/** `prose/durations` is no spelling of `prose/duration-contradicts`, but of how it begins. */
function startingLike(code: string, codes: readonly string[]): string | null {
  if (!code.startsWith('prose/')) return null
  const beginningOf = (each: string) => each.replace(/-.*/, '')
  const near = closest(beginningOf(code), codes.map(beginningOf))
  return codes.find(each => beginningOf(each) === near) ?? null
}
