/** Finds the clock by which a report tells its times. */
import type { Config } from '../../model/config.ts'
import type { FrontMatter } from '../../model/schemas/front-matter.ts'
import type { ZoneName } from '../../model/time.ts'
import { isUnknownInstance, unknownInstance } from '../../model/unknown-instance.ts'
import type { Notes } from '../notes.ts'
import { reversedSign } from '../time/reversed-sign.ts'
import { unknownZone, zoneNamed } from '../time/whose-clock.ts'

/**
 * The zone the report states, else the one its instances share; null where there is none. `unusable`
 * once a problem is noted: then times without an offset cannot be read, and need no note of their own.
 */
export function readZone(
  front: FrontMatter,
  instances: readonly string[],
  config: Config,
  notes: Notes,
): ZoneName | null | 'unusable' {
  const registered = config.instances.filter(({ id }) => instances.includes(id))
  const zones = [...new Set(registered.flatMap(({ timezone }) => timezone ?? []))]
  if (front.timezone !== undefined) {
    const named = zoneNamed(front.timezone)
    if (named !== null) {
      const reversed = reversedSign(named)
      if (reversed) notes.add('time/reversed-sign', 'timezone', reversed.message, reversed.hint)
      return named
    }
    const { code, message, hint } = unknownZone(front.timezone)
    const kept = `${instances.join(', ')} keeps ${zones[0]}`
    const own = /^Did you mean/.test(hint)
      ? `${hint} Or leave it out: ${kept}`
      : `Leave it out: ${kept}`
    notes.add(code, 'timezone', message, zones.length === 1 ? own : hint)
    return 'unusable'
  }
  if (zones.length <= 1) return zones[0] ?? null
  const message = `The instances lie in different zones (${zones.join(', ')}), and the report names none: expected \`timezone\``
  notes.add(
    'time/no-zone',
    notes.places.instances ?? 'instance',
    message,
    `Set \`timezone\` to the clock by which the report tells its times`,
  )
  return 'unusable'
}

/** An instance without a clock may be a slip of the pen, which no check will tell of what cannot be read. */
export function noteStrangers(instances: readonly string[], config: Config, notes: Notes): void {
  if (!notes.has('time/no-zone')) return
  for (const name of instances.filter(one => isUnknownInstance(one, config))) {
    const { message, hint } = unknownInstance(name, config)
    const at = notes.places.instance ? 'instance' : 'instances'
    notes.add('instance/unknown', at, message, hint)
  }
}
