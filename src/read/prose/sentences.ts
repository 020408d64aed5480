/** Cuts a passage into its sentences. */

export interface Sentence {
  /** Where it begins in its passage. */
  readonly start: number
  readonly text: string
}

/** After a full stop that ends a sentence: not one behind `a.m.`, `Oct.`, `No.` or the number in `4. Juni`. */
const boundary =
  /(?<=[!?…][)”"]?)\s+(?=\S)|(?<=(?<!\b(?:[ap]\.m|[A-Z]|\d{1,2}|approx|ca|vs|etc|No|Nr|St|bzw|Jan|Feb|Febr|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Okt|Nov|Dec|Dez|janv|févr|avr|juil|déc)|[[(]\S{0,9})\.[)”"]?)\s+(?=[\p{Lu}\d“"(])|(?<=(?:\d{3}|:\d\d)\.)\s+(?=\p{Lu})|(?<=。)|\n\s*\n/gu

export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const match of text.matchAll(boundary)) {
    sentences.push({ start, text: text.slice(start, match.index) })
    start = match.index + match[0].length
  }
  sentences.push({ start, text: text.slice(start) })
  return sentences.filter(sentence => sentence.text.trim() !== '')
}
