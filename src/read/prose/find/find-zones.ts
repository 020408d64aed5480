/** Finds the zones that a text names for its times: 13:45 CET, all times are in EDT, Seattle time. */
import { type ClockMention, findClocks } from './find-spans.ts'
import { zoneAbbreviations, zoneOfPlace } from './zone-names.ts'

export interface ZoneMention {
  readonly start: number
  readonly words: string
  /** The abbreviation or the place alone. */
  readonly name: string
  /** The clock time that it stands behind, or null where it is said of all times. */
  readonly clock: ClockMention | null
}

const abbreviation = [...zoneAbbreviations.keys()].sort((a, b) => b.length - a.length).join('|')
const named = [
  `\\(?(?<short>${abbreviation}|[ECMP]T)(?![A-Za-z0-9]|[/+-]\\d)`,
  '\\(?(?<place>\\p{Lu}[\\p{L}.]+(?: \\p{Lu}\\p{L}+){0,2})(?: local)? (?:[Tt]ime|TIME|Zeit)(?!\\p{L})',
  "(?:Ortszeit\\s+|[Hh]eure d(?:e\\s+|[’'])|(?:[Hh]ora|[Hh]orário) de\\s+)(?<after>\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)",
  '(?<native>日本|東京|ロンドン|パリ|ベルリン|ニューヨーク|シアトル|シドニー|シンガポール|米国東部|米国太平洋)時間',
].join('|')

const behindClock = new RegExp(`^,?\\s*[(（]?(?:${named})`, 'u')
/** `All times are in CET`, `times (PST)`, `alle Zeiten in MEZ`. */
const ofAll = new RegExp(
  `(?<![\\p{L}])(?:[Tt]imes?|[Tt]imestamps?|[Zz]eiten|[Zz]eitangaben|[Uu]hrzeiten|[Hh]eures|[Hh]oras|[Hh]orários|時刻)(?![\\p{L}:])[^.!?\\d]{0,40}?(?<![\\p{L}])(?:${named})`,
  'u',
)
/** `Timeline (PST)`, or a column that is called `CET`. */
const ofHeading = new RegExp(
  `(?:\\(|^\\W*|(?:time|zeit|heure|hora|hour|when|時刻).{0,30}?[\\s,])(?:${named})`,
  'iu',
)

/** A text without this names no zone. */
export const mayNameZones = /[A-Z]T|[Tt]ime|Ortszeit|Zeit|[Hh]eure|[Hh]or[aá]|時間|ME[SZ]/

/** The zones that `text` names; `isHeading`: of a heading or the head of a column each zone counts. */
export function findZones(text: string, isHeading: boolean): readonly ZoneMention[] {
  if (!mayNameZones.test(text)) return []
  const behind = findClocks(text).flatMap(clock => {
    const end = clock.start + clock.words.length
    const match = behindClock.exec(text.slice(end))
    const mention = match && mentionOf(match, end, clock)
    return mention
      ? [{ ...mention, start: clock.start, words: text.slice(clock.start, end) + match[0] }]
      : []
  })
  const match = (isHeading ? ofHeading : ofAll).exec(text)
  const general = match && behind.length === 0 ? mentionOf(match, match.index, null) : null
  return [...behind, ...(general ? [general] : [])]
}

function mentionOf(
  match: RegExpExecArray,
  offset: number,
  clock: ClockMention | null,
): ZoneMention | null {
  const { short, place, after, native } = match.groups ?? {}
  const name = short ?? place ?? after ?? native ?? ''
  // GMT is UTC to whoever writes it, which is always right.
  if (short === 'GMT' || (short === undefined && zoneOfPlace(name) === null)) return null
  const start = match[0].lastIndexOf(after === undefined ? name : match[0].trimStart())
  return { start: offset + start, words: match[0].slice(start), name, clock }
}
