/** Holds single texts of a language against the English ones: their slots, and the forms of their plural. */
import { closest } from '../../model/closest.ts'
import { numbersByForm, type PluralForm, pluralForms } from '../../model/languages/words.ts'
import type { Notes } from '../notes.ts'

/** Words as data: texts, lists, forms of a plural, and what holds them. */
export type Tree = string | readonly Tree[] | { readonly [key: string]: Tree }

/** Whether a tree has the forms of a plural. */
export function isForms(tree: Tree): tree is Readonly<Record<string, string>> {
  if (typeof tree !== 'object' || !('other' in tree)) return false
  return Object.keys(tree).every(form => isForm(form))
}

/** How days and times are put together: a language takes the slots that it needs, but always one. */
const loose: Readonly<Record<string, readonly [needed: string, ...others: string[]]>> = {
  clock: ['minute', 'hour', 'hour0', 'hour24'],
  day: ['day', 'month', 'number', 'year'],
  daysOfMonth: ['day', 'month', 'number', 'year'],
  daysOfYear: ['day', 'month', 'number', 'year'],
  days: ['day', 'month', 'number', 'year'],
}

/** Notes slots that are never filled, and those of the English text that are left out. */
export function checkText(text: string, english: string, path: string, notes: Notes): void {
  const free = loose[path.replace(/^hoursTo(12|24)\./, '').split('.')[0] ?? '']
  const known = free ?? slotsOf(english)
  const used = slotsOf(text)
  const meant: string[] = []
  for (const slot of used.filter(name => !known.includes(name))) {
    const near = closest(slot, known)
    if (near) meant.push(near)
    const all = known.length > 0 ? `expected ${known.map(braced).join(', ')}` : 'expected none'
    const message = `\`${path}\` has the slot {${slot}}, which nothing fills: ${all}`
    notes.add('language/unknown-slot', path, message, near ? `Did you mean {${near}}?` : undefined)
  }
  const needed = free ? free.slice(0, 1) : known
  const left = needed.filter(slot => ![...used, ...meant].includes(slot)).map(braced)
  if (left.length === 0) return
  const message = `\`${path}\` leaves out ${left.join(', ')}: in English it is "${english}"`
  notes.add('language/missing-slot', path, message)
}

interface Counting {
  readonly language: string
  readonly english: Readonly<Record<string, string>>
  /** The forms that stay where the file has none. */
  readonly inherited: Readonly<Record<string, unknown>> | null
  readonly isOwn: boolean
  readonly path: string
}

/** Notes forms that the language needs and does not get, and those that hide a number. */
export function checkForms(value: unknown, counting: Counting, notes: Notes): void {
  const { language, english, inherited, isOwn, path } = counting
  const numbers = numbersByForm(language)
  const forms: readonly string[] = inherited
    ? Object.keys(inherited)
    : pluralForms.filter(form => form === 'other' || numbers.has(form))
  const given: Readonly<Record<string, unknown>> =
    typeof value === 'object' ? { ...value } : { other: value }
  const isSame = typeof value === 'string' && (isOwn || new Set(Object.values(english)).size === 1)
  const missing = isSame ? [] : forms.filter(form => !(form in given))
  if (missing.length > 0) {
    const message = `\`${path}\` has no form ${missing.map(form => sampled(form, numbers)).join(', ')}`
    notes.add('language/missing-form', path, message, `Forms of the language: ${forms.join(', ')}`)
  }
  for (const [form, text] of Object.entries(given)) {
    const many = form === 'other' || (numbers.get(form as PluralForm)?.length ?? 0) > 1
    if (!many || typeof text !== 'string' || text.includes('#') || !english.other?.includes('#'))
      continue
    const at = typeof value === 'string' ? path : `${path}.${form}`
    const message = `\`${at}\` leaves out #, the number: in English it is "${english.other}"`
    notes.add('language/missing-slot', at, message)
  }
}

/** `few` (as for 2, 3, 4)`: a form and the first numbers that take it. */
function sampled(form: string, numbers: ReadonlyMap<PluralForm, readonly number[]>): string {
  const some = numbers.get(form as PluralForm)?.slice(0, 3) ?? []
  return some.length > 0 ? `\`${form}\` (as for ${some.join(', ')})` : `\`${form}\``
}

function isForm(name: string): name is PluralForm {
  return pluralForms.some(form => form === name)
}

function slotsOf(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name))]
}

const braced = (slot: string) => `{${slot}}`
