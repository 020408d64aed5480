/** Finds the words by which an author says whose clock a time is from: UTC+2, (CET), [Europe/Paris]. */
import { abbreviationOf, cityZone } from './zone-hint.ts'

export interface ZoneMark {
  /**
   * `abbreviation`: of a zone, but it names no place. `number`: an offset of one digit, or just a number.
   * `city`: the clock of that city, or where it happened.
   */
  readonly kind: 'utc' | 'offset' | 'place' | 'city' | 'abbreviation' | 'number'
  /** `Z`, `+02:00`, a zone, an abbreviation, or what was written of a number. */
  readonly text: string
  /** As it is written, without brackets around it. */
  readonly written: string
  /** Whether it is written as the end of a span may be: `-05:00`. */
  readonly likeSpan: boolean
}

const utc = /^(?:[Uu][Tt][Cc]|[Gg][Mm][Tt]|Z(?!-[A-Za-z]))(?![\w/]|\s?[+−-]\d|–\d)/
const offset = /^(UTC|GMT)?(?:\s?([+−-])|(?<=UTC|GMT)–)(\d{1,2})(?:(:?)(\d\d))?(?![\w%]|[.,:]\d)/i
const place =
  /^!?((?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)\/[\w+/-]{1,40})(?![\w+/-])(?: time\b)?/
/** RFC 9557 has it in brackets that touch the time: `13:45[Europe/Paris]`. */
const placeInBrackets = /^!?([A-Za-z_]{1,40}\/[\w+/-]{1,40}|[A-Za-z][\w=-]*)(?![\w+/-])/
const named = /^(?:[A-Z][a-z]+ ){1,2}(?:(?:Standard|Daylight|Summer) )?[Tt]ime\b/
/** `16:37 Denver - …` */
const city = /^([A-Z][A-Za-z]+(?: [A-Z][a-z]+)?)( time\b|(?=\s*[)\]]|\s+[–—-]\s|:))/

/** `14h30 (heure de Paris)` */
const cityBehind = /^(?:heure|hora) de ([A-Z]\p{L}+(?: [A-Z]\p{L}+)?)/u

/** The mark that `text` opens with and how many characters it takes, with brackets around it; or null. */
export function readZoneMark(text: string): (ZoneMark & { readonly length: number }) | null {
  const [before = '', bracket = ''] = /^\s*([[(（]?)\s*/.exec(text) ?? []
  const rest = text.slice(before.length)
  const found = findMark(rest, before) ?? (before === '' ? lowerCase(rest) : null)
  if (!found) return null
  const [after] = /^\s*[\])）]/.exec(rest.slice(found.written.length)) ?? []
  // `13:45 (UTC 11:45)` is not 13:45 UTC.
  if (bracket !== '' && after === undefined) return null
  const closing = bracket === '' ? 0 : (after?.length ?? 0)
  return { ...found, length: before.length + found.written.length + closing }
}

/** The marks in a heading, a sentence or the head of a column, in their order. */
export function zoneMarksIn(text: string): readonly ZoneMark[] {
  const starts = [...text.matchAll(/(?<![\w+−/-])(?=[A-Za-z+−-])/g)].map(({ index }) => index)
  let behind = 0
  return starts.flatMap(start => {
    const mark = start < behind ? null : findMark(text.slice(start), '')
    if (!mark) return []
    behind = start + mark.written.length
    return [mark]
  })
}

function findMark(text: string, before: string): ZoneMark | null {
  const [universal] = utc.exec(text) ?? []
  if (universal !== undefined)
    return { kind: 'utc', text: 'Z', written: universal, likeSpan: false }
  const number = offset.exec(text)
  if (number) return offsetOf(number)
  const [taken, zone] = (before === '[' ? placeInBrackets : place).exec(text) ?? []
  if (taken !== undefined && zone !== undefined)
    return { kind: 'place', text: zone, written: taken, likeSpan: false }
  return abbreviated(text, before) ?? inCity(text)
}

function abbreviated(text: string, before: string): ZoneMark | null {
  // Some abbreviations are words in lower case: `13:45 ist …`.
  const short = (before.trim() === '' ? /^[A-Z]{2,5}\b/ : /^[A-Za-z]{2,5}\b/).exec(text)
  const [word = ''] = short ?? named.exec(text) ?? []
  const known = word === '' ? null : abbreviationOf(word)
  return known === null
    ? null
    : { kind: 'abbreviation', text: known, written: word, likeSpan: false }
}

function inCity(text: string): ZoneMark | null {
  const romance = cityBehind.exec(text)
  const [whole, name = '', time] = romance ? [...romance, 'time'] : (city.exec(text) ?? [])
  const zone = whole === undefined ? null : cityZone(name)
  if (!zone || whole === undefined) return null
  return { kind: time ? 'place' : 'city', text: zone, written: whole, likeSpan: false }
}

/** RFC 3339 has it in lower case too, but `13:45 z` is a time and a letter. */
function lowerCase(text: string): ZoneMark | null {
  return /^z\b/.test(text) ? { kind: 'utc', text: 'Z', written: 'z', likeSpan: false } : null
}

function offsetOf(match: RegExpExecArray): ZoneMark {
  const [taken, named, sign = '-', hours = '', colon, minutes = '00'] = match
  const text = `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
  if (named !== undefined && text.slice(1) === '00:00')
    return { kind: 'utc', text: 'Z', written: taken, likeSpan: false }
  const likeSpan = text.startsWith('-') && colon === ':'
  if (named === undefined && hours.length === 1 && !likeSpan)
    return { kind: 'number', text: taken, written: taken, likeSpan }
  // No clock is more than twelve hours west of UTC: `13:45 UTC-14:10 UTC`.
  return {
    kind: 'offset',
    text,
    written: taken,
    likeSpan: likeSpan && (!named || Number(hours) > 12),
  }
}
