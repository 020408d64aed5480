/** What people call the clocks of a place, and how far these are from UTC. */
import { localTime, type ZoneName, zoneNames } from '../../../model/time.ts'

/** Minutes east of UTC that an abbreviation may mean; of two that change places by season, the sibling. */
export interface ZoneAbbreviation {
  readonly offsets: readonly number[]
  readonly sibling: string | null
}

const pairs: readonly (readonly [string, string, number])[] = [
  ['CET', 'CEST', 60],
  ['MEZ', 'MESZ', 60],
  ['EET', 'EEST', 120],
  ['WET', 'WEST', 0],
  ['GMT', 'BST', 0],
  ['EST', 'EDT', -300],
  ['CST', 'CDT', -360],
  ['MST', 'MDT', -420],
  ['PST', 'PDT', -480],
  ['AKST', 'AKDT', -540],
  ['AEST', 'AEDT', 600],
  ['ACST', 'ACDT', 570],
  ['NZST', 'NZDT', 720],
]

const lone: Readonly<Record<string, readonly number[]>> = {
  ...{ JST: [540], KST: [540], SGT: [480], HKT: [480], MSK: [180], BRT: [-180], AWST: [480] },
  IST: [330, 60, 120],
}

/** Also used elsewhere: CST in China, BST in Bangladesh. */
const elsewhere: Readonly<Record<string, readonly number[]>> = { CST: [480], BST: [360] }

export const zoneAbbreviations: ReadonlyMap<string, ZoneAbbreviation> = new Map<
  string,
  ZoneAbbreviation
>([
  ...pairs.flatMap(([winter, summer, offset]) => [
    [winter, { offsets: [offset, ...(elsewhere[winter] ?? [])], sibling: summer }] as const,
    [summer, { offsets: [offset + 60, ...(elsewhere[summer] ?? [])], sibling: winter }] as const,
  ]),
  ...Object.entries(lone).map(([name, offsets]) => [name, { offsets, sibling: null }] as const),
])

/** What is said in full: `Pacific Standard Time`. */
export const fullNames: Readonly<Record<string, string>> = {
  ...{ 'Eastern Standard': 'EST', 'Eastern Daylight': 'EDT', 'Central Standard': 'CST' },
  ...{ 'Central Daylight': 'CDT', 'Mountain Standard': 'MST', 'Mountain Daylight': 'MDT' },
  ...{ 'Pacific Standard': 'PST', 'Pacific Daylight': 'PDT', 'Central European Summer': 'CEST' },
  ...{ 'British Summer': 'BST', 'Japan Standard': 'JST', 'Indian Standard': 'IST' },
}

/** Names without a season stand for the clocks of a place. */
const placeOf: Readonly<Record<string, ZoneName>> = {
  ...{ ET: 'America/New_York', CT: 'America/Chicago', MT: 'America/Denver' },
  ...{ PT: 'America/Los_Angeles', Eastern: 'America/New_York', Central: 'America/Chicago' },
  ...{
    Mountain: 'America/Denver',
    Pacific: 'America/Los_Angeles',
    'Central European': 'Europe/Berlin',
  },
  ...{ 'US Eastern': 'America/New_York', 'US Central': 'America/Chicago' },
  ...{ 'US Pacific': 'America/Los_Angeles', 'US Mountain': 'America/Denver' },
  ...{ UK: 'Europe/London', British: 'Europe/London', Japan: 'Asia/Tokyo', 日本: 'Asia/Tokyo' },
  ...{ Seattle: 'America/Los_Angeles', 'San Francisco': 'America/Los_Angeles' },
  ...{ Portland: 'America/Los_Angeles', Dallas: 'America/Chicago', Boston: 'America/New_York' },
  ...{ Atlanta: 'America/New_York', Washington: 'America/New_York', Frankfurt: 'Europe/Berlin' },
  ...{ München: 'Europe/Berlin', Munich: 'Europe/Berlin', Hamburg: 'Europe/Berlin' },
  ...{ Beijing: 'Asia/Shanghai', Mumbai: 'Asia/Kolkata', Bangalore: 'Asia/Kolkata' },
  ...{ Lisboa: 'Europe/Lisbon', Brasília: 'America/Sao_Paulo', 東京: 'Asia/Tokyo' },
  ...{
    米国東部: 'America/New_York',
    米国太平洋: 'America/Los_Angeles',
    シアトル: 'America/Los_Angeles',
  },
  ...namesOf('Europe/London', 'Londres Londoner ロンドン'),
  ...namesOf('Europe/Paris', 'París Pariser パリ'),
  ...namesOf('Europe/Berlin', 'Berlín Berlim Berliner Francfort Fráncfort ベルリン'),
  ...namesOf('Europe/Amsterdam', 'Ámsterdam Amsterdã Amesterdão Amsterdamer'),
  ...namesOf('Europe/Madrid', 'Madri Madrider'),
  ...namesOf('Europe/Lisbon', 'Lisbonne Lissabon'),
  ...namesOf('Europe/Vienna', 'Wien Vienne Viena Wiener'),
  ...namesOf('Europe/Zurich', 'Zürich Zúrich Zürcher Genève Genf Ginebra Genebra'),
  ...namesOf('Europe/Brussels', 'Bruxelles Brüssel Bruselas Bruxelas'),
  ...namesOf('Europe/Rome', 'Roma Rom'),
  ...namesOf('Europe/Moscow', 'Moscou Moskau Moscú'),
  ...namesOf('America/New_York', 'Nueva_York Nova_York Nova_Iorque New_Yorker ニューヨーク'),
  ...namesOf('America/Sao_Paulo', 'São_Paulo'),
  ...namesOf('Asia/Tokyo', 'Tokio Tóquio'),
  ...namesOf('Asia/Shanghai', 'Pékin Peking Pekín Pequim Xangai'),
  ...namesOf('Asia/Singapore', 'Singapour Singapur Singapura Cingapura シンガポール'),
  ...namesOf('Australia/Sydney', 'Sídney シドニー'),
}

/** What a place is called by those who speak of it in other languages. */
function namesOf(zone: string, names: string): Readonly<Record<string, ZoneName>> {
  return Object.fromEntries(
    names.split(' ').map(name => [name.replace('_', ' '), zone as ZoneName]),
  )
}

const cities = new Map<string, ZoneName>()

/** The zone of what people call "Seattle time" or "Eastern time", or null. */
export function zoneOfPlace(name: string): ZoneName | null {
  if (Object.hasOwn(placeOf, name)) return placeOf[name] ?? null
  if (cities.size === 0) {
    for (const zone of zoneNames())
      if (zone.includes('/')) cities.set(zone.split('/').at(-1)?.replaceAll('_', ' ') ?? '', zone)
  }
  return cities.get(name) ?? null
}

/** How far from UTC the clocks of `zone` are at `at`, in minutes. */
export function offsetMinutes(at: string, zone: ZoneName): number {
  return localTime(at, zone).offset
}
