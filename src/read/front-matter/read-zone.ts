/** Finds the clock by which a report tells its times. */
import type { Config } from '../../model/config.ts'
import { isFaulty } from '../../model/report.ts'
import type { FrontMatter } from '../../model/schemas/front-matter.ts'
import type { ZoneName } from '../../model/time.ts'
import { isUnknownInstance } from '../../model/unknown-instance.ts'
import type { Notes } from '../notes.ts'
import { reversedSign } from '../time/reversed-sign.ts'
import { unknownZone, zoneNamed } from '../time/whose-clock.ts'
import { zoneSetting } from '../time/zone-hint.ts'

/** The zone the report states, else the one its instances share; null where there is none, or it cannot be told. */
export function readZone(
  front: FrontMatter,
  instances: readonly string[],
  config: Config,
  notes: Notes,
): ZoneName | null {
  const registered = config.instances.filter(({ id }) => instances.includes(id))
  const zones = [...new Set(registered.flatMap(({ timezone }) => timezone ?? []))]
  if (front.timezone !== undefined) return statedZone(front.timezone, instances, zones, notes)
  if (zones.length > 1) noteSeveral(zones, notes)
  if (zones.length > 1 || notes.isFaulty('timezone')) return null
  const [zone = null] = zones
  // Then it is told already why times without an offset cannot be read.
  if (zone === null && mayHaveZone(instances, config, notes)) notes.fault('timezone')
  return zone
}

function statedZone(
  stated: string,
  instances: readonly string[],
  zones: readonly ZoneName[],
  notes: Notes,
): ZoneName | null {
  const named = zoneNamed(stated)
  if (named !== null) {
    const reversed = reversedSign(named)
    if (reversed) notes.add('time/reversed-sign', 'timezone', reversed.message, reversed.hint)
    return named
  }
  const { code, message, hint: general } = unknownZone(stated)
  const hint = zoneSetting(stated) ?? general
  const kept = `${instances.join(', ')} keeps ${zones[0]}`
  const own = /^Did you mean/.test(hint)
    ? `${hint} Or leave it out: ${kept}`
    : `Leave it out: ${kept}`
  notes.add(code, 'timezone', message, zones.length === 1 ? own : hint)
  notes.fault('timezone')
  return null
}

function noteSeveral(zones: readonly ZoneName[], notes: Notes): void {
  if (notes.isFaulty('timezone')) return
  const message = `The instances lie in different zones (${zones.join(', ')}), and the report names none: expected \`timezone\``
  notes.add(
    'time/no-zone',
    notes.places.instances ?? 'instance',
    message,
    `Set \`timezone\` to the clock by which the report tells its times`,
  )
  notes.fault('timezone')
}

/** Whether an instance that is misspelt, or cannot be read, would tell the zone. */
function mayHaveZone(instances: readonly string[], config: Config, notes: Notes): boolean {
  if (config.faults?.includes('instances')) return true
  if (instances.some(id => isFaulty(config, `instances.${id}.timezone`))) return true
  const isUntold = notes.isFaulty('instance', 'instances')
  const isMisspelt = instances.some(name => isUnknownInstance(name, config))
  return (isUntold || isMisspelt) && config.instances.some(({ timezone }) => timezone !== null)
}
