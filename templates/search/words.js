// @ts-check
/* Fills the words that the page brings along, and writes numbers as they do. */

/** A sentence with its slots filled, which stand in braces. @type {(sentence: string, slots: Readonly<Record<string, string>>) => string} */
export const filled = (sentence, slots) =>
  sentence.replace(/\{(\w+)\}/g, (slot, name) => slots[name] ?? slot)

/**
 * How numbers are written, alone and of reports: `1,020`, `1 report`. `reports` has a text for each form
 * of the plural in `language`, or one for all.
 * @param {{ reports: string | { other: string, [form: string]: string }, language: string, thousands: string }} words
 */
export const numbersIn = ({ reports, language, thousands }) => {
  const rules = new Intl.PluralRules(language)
  const forms = typeof reports === 'string' ? { other: reports } : reports
  /** @type {(number: number) => string} */
  const numberText = number => String(number).replace(/\B(?=(\d{3})+$)/g, thousands)
  /** @type {(number: number) => string} */
  const counted = number =>
    (forms[rules.select(number)] ?? forms.other).replace('#', numberText(number))
  return { numberText, counted }
}
