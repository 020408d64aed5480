/** Turns text into text that every format can write. */

/** What may have to go; half of a pair looks like a pair here. */
const suspect = /[^\t\n\r\u0020-\u007E\u0080-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD]/

/** `text` without what neither XML 1.0 nor iCalendar can write (control characters, halves of pairs) and without noncharacters. */
export function legible(text: string): string {
  // The exact search costs ten times as much, and nearly all texts can do without.
  if (!suspect.test(text)) return text
  return text.replace(
    /[^\t\n\r\u0020-\u007E\u0080-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{10FFFF}]/gu,
    '',
  )
}
