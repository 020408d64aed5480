/** Turns a text into the form in which the typeface of social cards can write it. */

/** What Source Serif 4 has of Latin, Greek and Cyrillic, and of their punctuation. */
const letters =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u012b\u012e-\u0131\u0134-\u0165\u0168-\u017f\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490-\u0493\u1e80-\u1e85\u1e9e\u1ea0-\u1ef9\u2010\u2012-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265]+$/

/**
 * `text` with its letters composed and its blanks and hyphens plain; null when it is empty or holds
 * anything that the typeface has no letter for, and so would be a row of boxes.
 */
export function drawableText(text: string): string | null {
  const plain = text
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .replaceAll('\u2011', '\u2010')
    .replace(/\s+/g, ' ')
    .trim()
  return letters.test(plain) ? plain : null
}
