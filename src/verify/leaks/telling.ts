/** Finds in a hidden text what would tell it: words, names and numbers, and phrases of common words. */
import { jointText } from './grams.ts'
import { joint, WordList } from './word-list.ts'

export interface Telling {
  /** As `keyOf` has it. */
  readonly key: string
  /** Where it is in the text. */
  readonly start: number
  readonly end: number
  /** Whether it is a name or a number that hardly anybody says by chance. */
  readonly isId: boolean
}

/** So many words are looked for as one at most. */
const longest = 4

/** What a word is, asked once. */
interface Traits {
  readonly text: string
  readonly isTelling: boolean
  readonly letters: number
  readonly hasDigit: boolean
  /** Whether its script has no blanks between words. */
  readonly isApart: boolean
  /** Whether it may be part of a phrase. */
  readonly isCommon: boolean
}

/**
 * `facts` are words that are part of what the site is about, such as the name of an instance: they are in no phrase, for
 * pages are full of those. Of all phrases, one in `every` is told.
 */
export function* tellingIn(text: string, facts: ReadonlySet<string>, every = 1): Iterable<Telling> {
  const list = new WordList().read(text)
  const { count, joints, starts, ends } = list
  const words = traitsIn(text, list, facts)
  for (let last = 0; last < count; last += 1) {
    const word = words[last] as Traits
    if (word.isTelling) yield tell(last, last)
    let { letters, hasDigit, isApart, isCommon } = word
    let isName = true
    let isPhrase = last % every > 0
    for (let first = last - 1; first >= 0 && first > last - longest; first -= 1) {
      const between = joints[first + 1] as number
      if (between === joint.none) break
      const before = words[first] as Traits
      letters += before.letters
      hasDigit ||= before.hasDigit
      isApart &&= before.isApart
      isCommon &&= before.isCommon
      isName &&= between > joint.loose
      if (isName && isNaming(letters, hasDigit, joints.subarray(first + 1, last + 1)))
        yield tell(first, last)
      if (isPhrase || first === last - 1) continue
      isPhrase = isApart ? first === last - 3 : isCommon && letters > 11
      if (isPhrase) yield tell(first, last)
    }
  }

  function tell(first: number, last: number): Telling {
    let key = words[first]?.text ?? ''
    for (let i = first + 1; i <= last; i += 1)
      key += jointText(joints[i] as number) + words[i]?.text
    const isId = words.slice(first, last + 1).some(({ hasDigit }) => hasDigit) || key.includes('@')
    return { key, start: starts[first] as number, end: ends[last] as number, isId }
  }
}

function traitsIn(text: string, list: WordList, facts: ReadonlySet<string>): readonly Traits[] {
  const known = new Map<string, Traits>()
  return Array.from({ length: list.count }, (_, i) => {
    const plain = list.plain(text, i)
    const traits = known.get(plain) ?? traitsOf(plain, facts)
    known.set(plain, traits)
    return traits
  })
}

const apart = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+$/u

function traitsOf(text: string, facts: ReadonlySet<string>): Traits {
  const hasDigit = /\p{N}/u.test(text)
  return {
    text,
    isTelling: isTelling(text, hasDigit),
    letters: computed.test(text) ? 0 : (text.match(/\p{L}/gu)?.length ?? 0),
    hasDigit,
    isApart: apart.test(text),
    isCommon: !hasDigit && !facts.has(text),
  }
}

/** What pages compute: round numbers, days, moments, lengths of time, and numbers with their unit. */
const computed =
  /^\d*000$|^(19|20)\d\d(0[1-9]|1[0-2])[0-3]\d|^p(\d+[ymwd])*(t(\d+[hms])*)?$|^\d+t\d+z?$|^\d+[a-z]{1,4}$/

/** Whether a word alone tells something: by its length, or since it is a number as only names are. */
function isTelling(word: string, hasDigit: boolean): boolean {
  if (!hasDigit) return word.length > (/^[a-z]/.test(word) ? 4 : 3)
  if (computed.test(word) || isSeconds(word)) return false
  return word.length > (/^\d+$/.test(word) ? 5 : 4)
}

/** Lengths of time, which data has in seconds, of whole tens of minutes: a lifetime of two days is as long as an incident. */
const isSeconds = (word: string) => /^\d{6,8}$/.test(word) && Number(word) % 600 === 0

/**
 * Whether words without spaces are one name: `ACME-1234`, `db-7.acme.example`, `10.0.3.7`; not a day, a time or a decimal
 * number.
 */
function isNaming(letters: number, hasDigit: boolean, joints: Int32Array): boolean {
  if (letters > 4 || (letters > 2 && hasDigit)) return true
  return letters === 0 && joints.length === 3 && joints.every(between => between === point)
}

const point = 46
