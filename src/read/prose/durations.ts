/** Does the text say that the incident lasted as long as, by the facts, it did not? */
import { isSure } from '../../model/incident-length.ts'
import { secondsBetween } from '../../model/time.ts'
import type { Contradiction, Telling } from './contradiction.ts'
import { type DurationMention, findDurations } from './find/find-durations.ts'
import { findSpans, minuteOf } from './find/find-spans.ts'
import { sentencesOf } from './sentences.ts'
import { otherTime } from './story-words.ts'

export function* durationsOtherwise(telling: Telling): Iterable<Contradiction> {
  const { passage, section } = telling
  if (section === 'timeline' || findDurations(passage.text).length === 0) return
  for (const { start, text } of sentencesOf(passage.text)) {
    for (const duration of findDurations(text)) {
      const message = againstSpan(duration, text) ?? againstFacts(duration, text, telling)
      if (message === null) continue
      yield {
        code: 'prose/duration-contradicts',
        start: start + duration.start,
        words: duration.words,
        message,
        hint: 'Correct the length here, or the times it is measured by',
        about: String(duration.minutes),
      }
    }
  }
}

/** `13:04 to 13:38 (37 minutes)`: held against the span that it stands behind. */
function againstSpan(duration: DurationMention, text: string): string | null {
  const [span] = findSpans(text).filter(({ start, words }) => {
    const gap = text.slice(start + words.length, duration.start)
    return (
      start < duration.start &&
      gap.length < longestGap &&
      /^\s*(?:[A-Z]{2,4}\)?)?\s*[,(（:=–—-]\s*(?:for |i\.e\.,? |a total of |total |約)?\s*$|^\s*(?:[A-Z]{2,4})?\s*for\s*$/u.test(
        gap,
      )
    )
  })
  if (!span) return null
  const [from, to] = [minuteOf(span.from), minuteOf(span.to)]
  const minutes = to < from ? to + 1440 - from : to - from
  // Which of them is wrong when the end is before the start is asked elsewhere.
  if (
    (to < from && minutes > 960) ||
    fits(duration, minutes) ||
    (span.from.half === null) !== (span.to.half === null)
  )
    return null
  return `"${duration.words}" is not from ${span.from.words} to ${span.to.words}, which is ${tellMinutes(minutes)}`
}

/** Between a span and its length, in brackets behind it. */
const longestGap = 60

const approximately =
  "(?:(?:for|of|a|an|the|total|about|around|approx(?:imately|\\.)?|roughly|nearly|almost|some|just|only|exactly|in|all|etwa|rund|ungefähr|circa|ca\\.|fast|knapp|insgesamt|environ|presque|pendant|durant|durante|por|unos|unas|aproximadamente|casi|quase|cerca|de|d[’']environ)\\s+|[~≈]\\s*)*"
const down =
  '(?:unavailable|not available|inaccessible|unreachable|not reachable|offline|down|interrupted|disrupted|out of service|nicht (?:verfügbar|erreichbar)|unerreichbar|ausgefallen|indisponibles?|inaccessibles?|interrompus?|no (?:estuvo|estaba) disponible|caíd[oa]s?|fuera de servicio|inaccesibles?|indisponíve(?:l|is)|fora do ar|interrompid[oa]s?)'
const event =
  '(?:outages?|interruptions?|incidents?|disruptions?|downtimes?|unavailability|ausfall|ausfalls|störung|unterbrechung|vorfall|panne|indisponibilité|interrupción|incidente|incidencia|caída|indisponibilidad|queda|interrupção|indisponibilidade)'

/** The incident is what lasted so long: `The outage lasted 50 minutes`. */
const eventBefore = new RegExp(
  `(?<!\\p{L})${event}(?: itself)?(?: (?:that|which))?(?:\\s+(?:has|had))?(?:\\s+(?:of|for|was|lasting|lasted|continued|took|von|dauerte|hielt|de|a duré|duró|durou)|\\s?:)+\\s+${approximately}$`,
  'iu',
)
const lasted = new RegExp(
  `(?<!\\p{L})(?:(?:it|this|which|that|and)\\s+)?(?:lasted|lasting|dauerte|dauerten|andauerte|a duré|ont duré|duró|duraron|durou|duraram)\\s+${approximately}$`,
  'iu',
)
/** What people could not do, which is told of no step behind the incident: `Logins failed for …`. */
const inVain = '(?:fail(?:ed|ing)|(?:unable to|could not|couldn.t)(?:\\s[\\p{L}-]+){1,5})'
const downBefore = new RegExp(
  `(?<!\\p{L})(?:${down}|${inVain})(?:\\s+(?:to \\p{L}+ ?\\p{L}*|in \\p{L}+))?,?\\s+(?:for|during|pendant|durant|durante|por|für)\\s+${approximately}$`,
  'iu',
)
/** `Für 50 Minuten war …`, `Pendant 50 minutes, le service a été indisponible`. */
const opening = new RegExp(
  `^\\s*(?:for|during|für|während|pendant|durant|durante|por|etwa|rund)\\s+${approximately}$`,
  'iu',
)
const downAfter = new RegExp(`(?<!\\p{L})${down}(?!\\p{L})`, 'iu')
const eventAfter = new RegExp(
  `^(?:[\\s-]+(?:long|full|total|complete|partial|service|global|lange?))*[\\s-]+${event}(?!\\p{L})|^\\s?(?:lang|間)?(?:にわたり|にわたって|の間)?[、,]?[^。、\\d\\s]{0,12}\\s?(?:の?(?:障害|停止|ダウン|中断)|続|利用でき|アクセスでき|停止|nicht (?:erreichbar|verfügbar)|ausgefallen|unerreichbar|gestört|unterbrochen)`,
  'iu',
)
const durationLabel =
  /(?:^|\s)(?:(?:total |incident |outage |impact |overall )?(?:duration|downtime|length)(?: of (?:the )?(?:outage|incident|impact))?|dauer|ausfalldauer|gesamtdauer|durée(?: totale)?|duración(?: total)?|duração(?: total)?|停止時間|障害時間|継続時間|影響時間)\W*$/iu
const jaBefore = /(?:障害|停止|中断|ダウン)(?:時間)?(?:は|が|：|:)\s*約?$/u

/** The length is one of several, a bound, or a promise. */
const partial =
  /(?<!\p{L})(?:of which|of these|full|complete|separately|each|every|per|up to|at least|at most|less than|more than|over|longer than|shorter than|under|within|first|second|third|additional|further|another|some (?:users|customers)|for some|intermittent\w*|brief(?:ly)?|expect\w*|would|could|should|may|might|can|policy|target|average|typically|usually|davon|jeweils|bis zu|mindestens|höchstens|mehr als|weniger als|über|länger als|innerhalb|dont|chaque|au plus|au moins|plus de|moins de|de los cuales|cada|hasta|más de|menos de|al menos|dos quais|até|mais de|menos de|pelo menos|以上|以内|以下|未満|最大|うち)(?!\p{L})|[<≤>≥]\s?\d/iu

/** `5 minutes on the login service` */
const ofPart =
  /^,? (?:on|for|to|in) (?:the|our|some|one|its) (?!morning|afternoon|evening|night|same|day)/i

const atMost =
  /(?:up to|at most|less than|under|within|bis zu|höchstens|au plus|hasta|até|最大|以内)\s*$/iu

/** Said of the incident, and not as long as any part of it. */
function againstFacts(duration: DurationMention, text: string, telling: Telling): string | null {
  const { lengths } = telling.times
  // Of what is not known to the minute, the text may know more.
  if (!telling.facts.windows.every(isSure)) return null
  if (lengths.some(length => fits(duration, length))) return null
  const before = text.slice(0, duration.start)
  const after = text.slice(duration.start + duration.words.length)
  const isLabelled = isLabel(telling.passage.head, before)
  const isDown =
    downBefore.test(before) ||
    lasted.test(before) ||
    (opening.test(before) && downAfter.test(after))
  const isNamed = eventBefore.test(before)
  if (!(isLabelled || isDown || isNamed || eventAfter.test(after) || jaBefore.test(before)))
    return null
  if (otherTime.test(text) && !isLabelled) return null
  const isShorter = duration.minutes < (lengths.at(-1) ?? 0)
  if (!isShorter && atMost.test(before)) return null
  // Far from where the incident is summed up, what is shorter than it may be a step of it.
  if (isShorter && !(telling.isAccount || isLabelled || isNamed)) return null
  const isMixed = telling.facts.windows.some(({ kind }) => kind !== 'outage')
  if (
    isShorter &&
    (partial.test(withoutCount(text, telling)) || ofPart.test(after) || (isMixed && isDown))
  )
    return null
  return `"${duration.words}" is not how long the incident lasted: by the front matter it was ${tellLengths(telling)}`
}

/** Of several windows, `the second outage` is a whole one. */
function withoutCount(text: string, { facts }: Telling): string {
  if (facts.windows.length < 2) return text
  return text.replace(new RegExp(`(?:first|second|third) (?=${event})`, 'giu'), '')
}

/** Whether the length opens what stands behind `Duration:`, or in such a row of a table. */
function isLabel(head: string, before: string): boolean {
  const words = head === '' ? before.replace(/[:：][^:：]*$/u, '') : head
  const between = head === '' ? before.slice(words.length) : before
  return (
    durationLabel.test(words) &&
    /^[:：]?\s*(?:[~≈]|about|approx\w*\.?|ca\.|約|推定|およそ)*\s*$/u.test(between)
  )
}

function fits({ minutes, tolerance }: DurationMention, length: number): boolean {
  return Math.abs(minutes - length) <= tolerance
}

function tellLengths({ facts }: Telling): string {
  const lengths = facts.windows
    .filter(isSure)
    .map(({ start, end }) => tellMinutes(secondsBetween(start.at, end.at) / 60))
  return [...new Set(lengths)].slice(0, 4).join(' and ')
}

/** `50 minutes`, `1 hour and 10 minutes`. */
function tellMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)]
  const tell = (count: number, unit: string) =>
    count === 0 ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`]
  return [...tell(hours, 'hour'), ...tell(rest, 'minute')].join(' and ')
}
