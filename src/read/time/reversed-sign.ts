/** Says of `Etc/GMT+5`, which is UTC−5, that it is the opposite of what it looks like. */
import { fixedOffset, fromUtc, offsetName, type ZoneName } from '../../model/time.ts'

/** What is to be said of a zone whose name has the sign reversed; null of any other. */
export function reversedSign(zone: ZoneName) {
  const offset = /^Etc\/GMT[+-][1-9]/.test(zone) ? fixedOffset(zone) : null
  if (offset === null) return null
  const [real, opposite] = [offset, -offset].map(offsetName)
  return {
    message: `${zone} is ${fromUtc(offset)}: in these names the sign is reversed`,
    hint: `Write ${real} if that is meant and ${opposite} if not, or better the zone of the place: Region/City`,
    place: `Name the place, Region/City, whose clocks show ${fromUtc(offset)}, or ${fromUtc(-offset)} if that was meant`,
  }
}
