/** Finds the lengths of time that a text tells: 44 minutes, an hour and a half, 2h 10m, 50分間, une heure. */

export interface DurationMention {
  readonly start: number
  readonly words: string
  readonly minutes: number
  /** How many minutes away the length may be that was rounded to it. */
  readonly tolerance: number
}

const counts: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'one two three four five six seven eight nine ten eleven twelve'
      .split(' ')
      .map((word, i) => [word, i + 1]),
  ),
  ...{ a: 1, an: 1, fifteen: 15, twenty: 20, thirty: 30, forty: 40, 'forty-five': 45, fifty: 50 },
  ...{ ein: 1, eine: 1, einer: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, zehn: 10 },
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, dix: 10 },
  ...{ una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, diez: 10, um: 1, uma: 1, duas: 2, dois: 2 },
}

const unit = {
  days: '(?:days?|tagen?|tage|jours?|días?|dias?)',
  hours: '(?:hours?|hrs?|h|stunden?|std|heures?|horas?)',
  minutes: "(?:minutes?|minuten?|mins?|min|m|minutos?|')",
}
const number = `(?:\\d+(?:[.,]\\d+)?|${Object.keys(counts)
  .sort((a, b) => b.length - a.length)
  .join('|')})`
const amount = (name: keyof typeof unit) => `(?<${name}>${number})[\\s-]?${unit[name]}`
const and = '(?:,?\\s+(?:and|und|et|y|e)\\s+|,?\\s*)'
/** `an hour and a half`, `eineinhalb` is rare enough. */
const half = '(?<half>\\s+(?:and a half|et demie|y media|e meia))?'

const latin = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-])(?:${amount('days')}(?:${and}${amount('hours')})?(?:${and}${amount('minutes')})?|${amount('hours').replace('<hours>', '<hours2>')}${half}(?:${and}${amount('minutes').replace('<minutes>', '<minutes2>')})?|${amount('minutes').replace('<minutes>', '<minutes3>')}|(?<halfHour>half an hour|half hour|halbe Stunde|demi-heure|media hora|meia hora))\\.?(?![\\p{L}\\p{N}])`,
  'giu',
)
const japanese =
  /(?<!\d[:：]|[\d時分日])(?=\d)(?:(?<days>\d+)\s?日間?\s?(?:と\s?)?(?=\d+\s?(?:時間|分)|(?<=日間\s?)))?(?:(?<hours>\d+(?:\.\d+)?)\s?時間\s?)?(?:(?<minutes>\d+)\s?分(?:間|(?![\d前後頃にかま〜～-])))?(?<half>半)?/gu

const rounded =
  /(?:about|around|approx(?:imately|\.)?|roughly|nearly|almost|some|~|≈|circa|ca\.?|etwa|rund|ungefähr|fast|knapp|gut|environ|presque|près de|aproximadamente|unos|unas|casi|cerca de|alrededor de|quase|約|およそ|ほぼ)\s*$/iu

/** A text without this tells no length of time. */
export const mayTellLength = /\d[\s-]?[dhjmst']|\d\s?[日時分]|hour|stunde|heure|hora|minut|days?\b/i

/** The lengths of time in `text`, in its order. */
export function findDurations(text: string): readonly DurationMention[] {
  if (!mayTellLength.test(text)) return []
  const found = [...text.matchAll(latin), ...text.matchAll(japanese)]
  return found
    .filter(match => match[0].trim() !== '' && match[0] !== '半')
    .map(match => mentionOf(match, text))
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => a.start - b.start)
}

function mentionOf(match: RegExpExecArray, text: string): DurationMention {
  const groups = match.groups ?? {}
  const hours = countOf(groups.hours ?? groups.hours2)
  const minutes = countOf(groups.minutes ?? groups.minutes2 ?? groups.minutes3)
  const days = countOf(groups.days)
  const isHalf = groups.half !== undefined || groups.halfHour !== undefined
  const whole = days * 1440 + hours * 60 + minutes + (isHalf ? 30 : 0)
  const isRounded = rounded.test(text.slice(0, match.index))
  const exact = toleranceOf(days, hours, minutes, isHalf)
  return {
    start: match.index,
    words: match[0].trim().replace(/\.$/, ''),
    minutes: whole,
    tolerance: isRounded ? Math.max(exact, 5, whole / 4) : exact,
  }
}

/** Who says "2 hours" has rounded to hours, who says "44 minutes" has not. */
function toleranceOf(days: number, hours: number, minutes: number, isHalf: boolean): number {
  if (days > 0) return hours > 0 ? 60 : 1440
  if (minutes > 0) return minutes % 5 === 0 ? 2 : 1
  if (isHalf) return hours > 0 ? 15 : 5
  return hours % 1 === 0 ? (hours > 1 ? 30 : 15) : 6
}

function countOf(text: string | undefined): number {
  if (text === undefined) return 0
  return counts[text.toLowerCase()] ?? Number(text.replace(',', '.'))
}
