/** The words that pages are made of; the English ones are the shape of them all. */
import type english from '../../../templates/languages/en.yaml'

/** All texts of a language. In sentences, names in braces are slots. */
export type Words = typeof english & {
  /** Of the words, BCP 47. */
  readonly language: string
}

/** The plural categories of Unicode CLDR. */
export const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
export type PluralForm = (typeof pluralForms)[number]

/** What is said of so many of something: a text for each form of the plural, or one for them all. */
export type Count =
  | string
  | ({ readonly [form in PluralForm]?: string } & { readonly other: string })

const known = new Map<string, Intl.PluralRules>()

/** Which form a number takes in `language`, BCP 47; as in English where nothing is known of it. */
export function pluralRules(language: string): Intl.PluralRules {
  const rules = known.get(language)
  if (rules) return rules
  const [spoken = 'en'] = Intl.PluralRules.supportedLocalesOf(language)
  const made = new Intl.PluralRules(spoken)
  known.set(language, made)
  return made
}

/** The numbers below a thousand that take each form in `language`; without forms that none takes. */
export function numbersByForm(language: string): ReadonlyMap<PluralForm, readonly number[]> {
  const rules = pluralRules(language)
  const numbers = new Map<PluralForm, number[]>()
  for (let number = 0; number < 1000; number += 1) {
    const form = rules.select(number)
    const others = numbers.get(form)
    if (others) others.push(number)
    else numbers.set(form, [number])
  }
  return numbers
}
