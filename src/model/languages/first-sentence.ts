/**
 * Cuts the first sentence from a text. Not by `Intl.Segmenter`: it takes `e.g. Nodes` for two sentences, and what it
 * says hangs on the version of Node.
 */

/** What ends a sentence, with the quotes and brackets that it closes. */
const end = /[.!?…。！？؟।]+[)\]”’"'»“」』）]*/g
/** Needs no space after it. */
const wide = /[。！？]/
/** Full stops after these are theirs; the language is not asked, for none of them ends a sentence as a rule. */
const abbreviation =
  /(?:^|[\s([„“"'«/])(?:(?:\p{L}\.)*\p{L}|e\.\s?g|i\.\s?e|approx|ca|cf|vs|etc|no|nos|nr|fig|dr|mrs?|ms|st|inc|ltd|co|corp|dept|est|bzw|usw|ggf|evtl|abb|inkl|exkl|max|min|mind|sog|vgl|env|ex|art|núm|pág|aprox|tel|np|tj|tzn|itd|itp|ok|godz|pkt|nn?|jan|feb|febr|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez|déc|janv|févr|avr|juil)$/iu
/** `am 4. Juni`, `2. Instanz`. */
const ordinal = /(?:^|[\s(])\d{1,2}$/

/** In characters; what goes on for longer is read by nobody at a glance. */
const longest = 1000

/** The first sentence of a text, with its end; the whole where there is no other. */
export function firstSentence(whole: string): string {
  const text = whole.slice(0, longest)
  for (const match of text.matchAll(end)) {
    const stop = match.index + match[0].length
    const before = text.slice(0, match.index)
    if (isEnd(match[0], before, text.slice(stop))) return text.slice(0, stop).trim()
  }
  return text.trim()
}

function isEnd(mark: string, before: string, after: string): boolean {
  if (isOpen(before, mark, after)) return false
  if (wide.test(mark)) return true
  const next = /^\s+[([„“"'«¿¡-]*(\S)/u.exec(after)?.[1]
  if (next === undefined || /\p{Ll}/u.test(next)) return false
  return !mark.startsWith('.') || !(abbreviation.test(before) || ordinal.test(before))
}

/** Brackets and quotes, with what closes them; German closes with “ what English opens with it. */
const pairs = [
  [/[([（「『]/g, /[)\]）」』]/g],
  [/„/g, /[“”]/g],
  [/“/g, /”/g],
  [/«/g, /»/g],
] as const

/** Whether a bracket or a quote is open that `mark` does not close, and what follows does. */
function isOpen(before: string, mark: string, after: string): boolean {
  const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0
  const isQuoted = count(before, /"/g) % 2 === 1 && !mark.includes('"') && after.includes('"')
  const isWithin = ([opens, closes]: (typeof pairs)[number]) => {
    const opened = count(before, opens) - count(before, closes)
    return opened > count(mark, closes) && count(after, closes) > 0
  }
  return isQuoted || pairs.some(isWithin)
}
