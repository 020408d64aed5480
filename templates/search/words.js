// @ts-check
/* Fills the words that the page brings along, and writes numbers as they do. */

/** A sentence with its slots filled, which stand in braces. @type {(sentence: string, slots: Readonly<Record<string, string>>) => string} */
export const filled = (sentence, slots) =>
  sentence.replace(/\{(\w+)\}/g, (slot, name) => slots[name] ?? slot)

/**
 * How numbers are written, alone and of reports: `1,020`, `1 report`. `reports` is one and many, and
 * `singular` tells which numbers are one.
 * @param {{ reports: readonly string[], singular: readonly number[], thousands: string }} words
 */
export const numbersIn = ({ reports, singular, thousands }) => {
  /** @type {(number: number) => string} */
  const numberText = number => String(number).replace(/\B(?=(\d{3})+$)/g, thousands)
  /** @type {(number: number) => string} */
  const counted = number =>
    (reports[singular.includes(number) ? 0 : 1] ?? '').replace('#', numberText(number))
  return { numberText, counted }
}
