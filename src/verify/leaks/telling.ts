/** Finds in a hidden text what would tell it: words, names and numbers, and phrases of common words. */
import { jointText } from './each-gram.ts'
import { eachWord, joint, plainWord } from './each-word.ts'

export interface Telling {
  /** As `keyOf` has it. */
  readonly key: string
  /** Where it is in the text. */
  readonly start: number
  readonly end: number
  /** Whether it is a name or a number that hardly anybody says by chance. */
  readonly isId: boolean
}

interface Word {
  readonly text: string
  readonly before: number
  readonly start: number
  readonly end: number
}

/** Words that are part of what the site is about, such as the name of an instance, are in no phrase: pages are full of those. */
export function* tellingIn(text: string, facts: ReadonlySet<string>, every = 1): Iterable<Telling> {
  const words: Word[] = []
  eachWord(text, (_, before, start, end) => {
    words.push({ text: plainWord(text, start, end), before, start, end })
  })
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word
    if (isTelling(word.text)) yield tell([word], hasDigit(word.text))
    const [two, three, four] = [2, 3, 4].map(length => chain(words, i, length))
    for (const name of [two, three, four])
      if (name && isName(name)) yield tell(name, hasDigit(said(name)) || said(name).includes('@'))
    if (i % every > 0) continue
    const phrase = three && isPhrase(three, facts) ? three : four
    if (phrase && isPhrase(phrase, facts)) yield tell(phrase, false)
  }
}

/** So many words that follow on one another and end with that at `last`. */
function chain(words: readonly Word[], last: number, length: number): readonly Word[] | null {
  const found = words.slice(Math.max(0, last - length + 1), last + 1)
  if (found.length < length) return null
  return found.slice(1).every(({ before }) => before !== joint.none) ? found : null
}

function tell(words: readonly Word[], isId: boolean): Telling {
  const [first, last] = [words[0] as Word, words.at(-1) as Word]
  const rest = words.slice(1).map(({ text, before }) => jointText(before) + text)
  return { key: first.text + rest.join(''), start: first.start, end: last.end, isId }
}

const said = (words: readonly Word[]) => tell(words, false).key
const hasDigit = (text: string) => /\p{N}/u.test(text)
const lettersOf = (text: string) => text.match(/\p{L}/gu)?.length ?? 0
const apart = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+$/u

/** What pages compute: round numbers, days, moments, lengths of time, and numbers with their unit. */
const computed =
  /^\d*000$|^(19|20)\d\d(0[1-9]|1[0-2])[0-3]\d|^p(\d+[ymwd])*(t(\d+[hms])*)?$|^\d+t\d+z?$|^\d+[a-z]{1,4}$/

/** Whether a word alone tells something: by its length, or since it is a number as only names are. */
function isTelling(word: string): boolean {
  if (!hasDigit(word)) return word.length > (/^[a-z]/.test(word) ? 4 : 3)
  if (computed.test(word)) return false
  return word.length > (/^\d+$/.test(word) ? 5 : 4)
}

/** Whether words are one name: `ACME-1234`, `db-7.acme.example`, `10.0.3.7`; not a day, a time or a decimal number. */
function isName(words: readonly Word[]): boolean {
  if (words.some(({ before }, i) => i > 0 && before < 45)) return false
  const name = said(words)
  if (/^\d+(\.\d+){3}$/.test(name)) return true
  const letters = lettersOf(name)
  return letters > 4 || (letters > 2 && hasDigit(name))
}

/** Whether words are a phrase that nobody says by chance, and no page is composed of. */
function isPhrase(words: readonly Word[], facts: ReadonlySet<string>): boolean {
  if (words.every(({ text }) => apart.test(text))) return words.length > 3
  if (words.some(({ text }) => hasDigit(text) || facts.has(text))) return false
  return lettersOf(said(words)) > 11
}
