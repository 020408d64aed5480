/** Suggests the IANA zone behind what an author wrote for a zone. */
import { closest } from '../model/closest.ts'
import { zoneNames } from '../model/time.ts'

/** Places whose clocks an abbreviation may mean; several, because most are shared. */
const abbreviations: Readonly<Record<string, readonly string[]>> = {
  CET: ['Europe/Amsterdam', 'Europe/Berlin', 'Europe/Paris'],
  CEST: ['Europe/Amsterdam', 'Europe/Berlin', 'Europe/Paris'],
  EET: ['Europe/Athens', 'Europe/Helsinki'],
  EEST: ['Europe/Athens', 'Europe/Helsinki'],
  GMT: ['UTC', 'Europe/London'],
  BST: ['Europe/London'],
  WET: ['Europe/Lisbon'],
  MEZ: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  MESZ: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  MSK: ['Europe/Moscow'],
  EST: ['America/New_York'],
  EDT: ['America/New_York'],
  ET: ['America/New_York'],
  CST: ['America/Chicago', 'Asia/Shanghai'],
  CDT: ['America/Chicago'],
  CT: ['America/Chicago'],
  MST: ['America/Denver', 'America/Phoenix'],
  MDT: ['America/Denver'],
  MT: ['America/Denver'],
  PST: ['America/Los_Angeles'],
  PDT: ['America/Los_Angeles'],
  PT: ['America/Los_Angeles'],
  BRT: ['America/Sao_Paulo'],
  JST: ['Asia/Tokyo'],
  KST: ['Asia/Seoul'],
  HKT: ['Asia/Hong_Kong'],
  IST: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  SGT: ['Asia/Singapore'],
  AEST: ['Australia/Sydney', 'Australia/Brisbane'],
  AEDT: ['Australia/Sydney'],
  NZST: ['Pacific/Auckland'],
  NZDT: ['Pacific/Auckland'],
}

/** What to write in place of `name`: the zone an abbreviation is used for, or the nearest spelling. */
export function zoneHint(name: string): string {
  const meant = abbreviations[name.toUpperCase()]
  if (meant) return `Name the place: ${meant.join(', ')}, …`
  const names = zoneNames()
  const city = names.find(zone =>
    zone.toLowerCase().endsWith(`/${name.toLowerCase().replaceAll(' ', '_')}`),
  )
  const near = city ?? closest(name, names)
  return near
    ? `Did you mean ${near}?`
    : 'Zones are named Region/City: Europe/Amsterdam, America/Chicago, Asia/Singapore'
}

/** Whether `word` is an abbreviation that people use for a zone. */
export function isZoneAbbreviation(word: string): boolean {
  return Object.hasOwn(abbreviations, word.toUpperCase())
}
