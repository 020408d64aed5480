/** Knows the abbreviations and other names that people give clocks, and which zone each may mean. */
import { localTime, type ZoneName, zoneNames, zoneSpelt } from '../../model/time.ts'
import { zoneMeant } from './city-zones.ts'
import { reversedSign } from './reversed-sign.ts'

interface Meaning {
  /** Minutes east of UTC; null where the name is used all the year: PT is PST and PDT. */
  readonly offset: number | null
  readonly zones: readonly ZoneName[]
  /** Where it is used, too, though nobody who writes it alone will have meant that. */
  readonly also?: readonly ZoneName[]
}

const one = (offset: number | null, ...zones: readonly ZoneName[]): readonly Meaning[] => [
  { offset, zones },
]
const alsoIn = (meaning: readonly Meaning[], ...also: readonly ZoneName[]): readonly Meaning[] =>
  meaning.map(known => ({ ...known, also }))
const central = ['Europe/Amsterdam', 'Europe/Berlin', 'Europe/Paris']
const german = ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich']
const eastern = ['Europe/Athens', 'Europe/Helsinki']

/** What abbreviations mean; several things, because most are shared. */
const meanings: Readonly<Record<string, readonly Meaning[]>> = {
  CET: one(60, ...central),
  CEST: one(120, ...central),
  EET: one(120, ...eastern),
  EEST: one(180, ...eastern),
  GMT: one(0, 'UTC', 'Europe/London'),
  BST: [...one(60, 'Europe/London'), ...alsoIn(one(360), 'Asia/Dhaka')],
  WET: one(0, 'Europe/Lisbon'),
  WEST: one(60, 'Europe/Lisbon'),
  MEZ: one(60, ...german),
  MESZ: one(120, ...german),
  MSK: one(180, 'Europe/Moscow'),
  EST: alsoIn(one(-300, 'America/New_York'), 'America/Panama'),
  EDT: one(-240, 'America/New_York'),
  ET: one(null, 'America/New_York'),
  CST: [
    ...alsoIn(one(-360, 'America/Chicago'), 'America/Costa_Rica'),
    ...one(480, 'Asia/Shanghai'),
    ...alsoIn(one(-300), 'America/Havana'),
  ],
  CDT: [
    ...alsoIn(one(-300, 'America/Chicago'), 'America/Mexico_City'),
    ...alsoIn(one(-240), 'America/Havana'),
  ],
  CT: one(null, 'America/Chicago'),
  MST: one(-420, 'America/Denver', 'America/Phoenix'),
  MDT: one(-360, 'America/Denver'),
  MT: one(null, 'America/Denver'),
  PST: one(-480, 'America/Los_Angeles'),
  PDT: one(-420, 'America/Los_Angeles'),
  PT: one(null, 'America/Los_Angeles'),
  AST: [
    ...alsoIn(one(-240, 'America/Halifax'), 'America/Puerto_Rico'),
    ...alsoIn(one(180), 'Asia/Riyadh'),
  ],
  ADT: one(-180, 'America/Halifax'),
  NST: one(-210, 'America/St_Johns'),
  NDT: one(-150, 'America/St_Johns'),
  AKST: one(-540, 'America/Anchorage'),
  AKDT: one(-480, 'America/Anchorage'),
  HST: one(-600, 'Pacific/Honolulu'),
  BRT: one(-180, 'America/Sao_Paulo'),
  JST: one(540, 'Asia/Tokyo'),
  KST: one(540, 'Asia/Seoul'),
  HKT: one(480, 'Asia/Hong_Kong'),
  IST: [...one(330, 'Asia/Kolkata'), ...one(60, 'Europe/Dublin'), ...one(120, 'Asia/Jerusalem')],
  IDT: one(180, 'Asia/Jerusalem'),
  PKT: one(300, 'Asia/Karachi'),
  WIB: one(420, 'Asia/Jakarta'),
  WITA: one(480, 'Asia/Makassar'),
  WAT: one(60, 'Africa/Lagos'),
  EAT: one(180, 'Africa/Nairobi'),
  SGT: one(480, 'Asia/Singapore'),
  SAST: one(120, 'Africa/Johannesburg'),
  AEST: one(600, 'Australia/Sydney', 'Australia/Brisbane'),
  AEDT: one(660, 'Australia/Sydney'),
  ACST: one(570, 'Australia/Adelaide', 'Australia/Darwin'),
  ACDT: one(630, 'Australia/Adelaide'),
  AWST: one(480, 'Australia/Perth'),
  NZST: one(720, 'Pacific/Auckland'),
  NZDT: one(780, 'Pacific/Auckland'),
}

/** What an abbreviation stands for when it is written out. */
const written: Readonly<Record<string, string>> = {
  pacific: 'PT',
  mountain: 'MT',
  central: 'CT',
  eastern: 'ET',
  'central european': 'CET',
  'eastern european': 'EET',
  'british summer': 'BST',
  japan: 'JST',
  korea: 'KST',
  india: 'IST',
  singapore: 'SGT',
}
const words = new RegExp(
  `^(${Object.keys(written).sort().reverse().join('|')})(?: (standard|daylight|summer))? time$`,
  'i',
)

/** The abbreviation that is meant by `Pacific Time` or `pst`; null for any other word. */
export function abbreviationOf(name: string): string | null {
  const upper = name.toUpperCase()
  if (Object.hasOwn(meanings, upper)) return upper
  const [, region = '', season] = words.exec(name.replace(/\s+/g, ' ').trim()) ?? []
  const short = written[region.toLowerCase()]
  if (short === undefined || season === undefined || short.length !== 2) return short ?? null
  return `${short[0]}${season.toLowerCase() === 'standard' ? 'S' : 'D'}T`
}

/** What `abbreviation` means in a report whose clock is `zone`: minutes east of UTC, null for any; or nothing. */
export function meaningIn(abbreviation: string, zone: ZoneName): Pick<Meaning, 'offset'> | null {
  const all = meanings[abbreviation] ?? []
  return (
    all.find(({ zones, also = [] }) =>
      [...zones, ...also].some(other => sharesClock(zone, other)),
    ) ?? null
  )
}

/** Whether an abbreviation is ever used for an offset from UTC, in minutes. */
export function canMean(abbreviation: string, offset: number): boolean {
  return (meanings[abbreviation] ?? []).some(
    meaning => meaning.offset === null || meaning.offset === offset,
  )
}

/** The zones that an abbreviation is used in, with the minutes east of UTC that it stands for there; null for any. */
export function zonesOf(
  abbreviation: string,
): readonly { readonly zone: ZoneName; readonly offset: number | null }[] {
  const known = meanings[abbreviation] ?? []
  return known.flatMap(({ zones, offset }) => zones.map(zone => ({ zone, offset })))
}

/** What to write where a setting is the name of a clock, as people call it; null for any other name. */
export function zoneSetting(name: string): string | null {
  const zones = zonesOf(abbreviationOf(name) ?? '').map(({ zone }) => `\`timezone: ${zone}\``)
  return zones.length === 0 ? null : `Write the place: ${zones.join(' or ')}`
}

/** Zones of one part of the world whose clocks agree in winter and in summer are called the same. */
function sharesClock(zone: ZoneName, other: ZoneName): boolean {
  if (zone === other) return true
  if (partOfWorld(zone) !== partOfWorld(other)) return false
  return ['2025-01-15T00:00:00Z', '2025-07-15T00:00:00Z'].every(
    at => localTime(at, zone).offset === localTime(at, other).offset,
  )
}

/** `US/Eastern` is a name that America/New_York had. */
function partOfWorld(zone: ZoneName): string {
  const [part = ''] = zone.split('/')
  return ['US', 'Canada', 'Mexico', 'Brazil', 'Chile'].includes(part) ? 'America' : part
}

/** What to write in place of `name`: the zone an abbreviation is used for, or the nearest spelling. */
export function zoneHint(name: string): string {
  const meant = meanings[abbreviationOf(name) ?? '']?.flatMap(({ zones }) => zones)
  if (meant)
    return meant.length === 1 && /\s/.test(name)
      ? `Write ${meant[0]}`
      : `Name the place: ${meant.join(', ')}, …`
  const offset = offsetNamed(name)
  if (offset !== null) return `Write ${offset}`
  const spelt = zoneSpelt(name.trim().replaceAll(' ', '_'))
  const reversed = spelt && reversedSign(spelt)
  if (reversed) return `${reversed.message}. ${reversed.hint}`
  const near = spelt ?? zoneMeant(name)
  return near
    ? `Did you mean ${near}?`
    : 'Zones are named Region/City: Europe/Amsterdam, America/Chicago, Asia/Singapore'
}

/** The zone with a city of this name: `Denver`, `new york`. */
export function cityZone(name: string): ZoneName | null {
  const city = `/${name.toLowerCase().replaceAll(' ', '_')}`
  return zoneNames().find(zone => zone.toLowerCase().endsWith(city)) ?? null
}

/** `UTC+1`, `GMT +5:30` and `+0100` as the bare offset that they are: `+01:00`; null for anything else. */
export function offsetNamed(name: string): ZoneName | null {
  const match = /^(?:UTC|GMT)?\s*([+−–-])(\d{1,2})(?::?(\d\d))?$/i.exec(name.trim())
  if (!match || (!/^[ug]/i.test(name.trim()) && (match[2] ?? '').length < 2)) return null
  const [, sign, hours = '', minutes = '00'] = match
  if (Number(hours) > 14 || Number(minutes) > 59) return null
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
}
