/** Finds whose clocks besides the incident's own its times are told by: those of instances elsewhere, and UTC. */
import type { Config } from '../../model/config.ts'
import type { Report, Window } from '../../model/report.ts'
import { localTime, type ZoneName } from '../../model/time.ts'

/** More would be a list of the world, to which UTC says as much. */
const mostClocks = 3

/** The zones of `instances`, one of those whose clocks show the same, and of the report's own none; none of too many. */
export function otherClocks(
  { zone, windows: all }: Report,
  config: Config,
  instances: readonly string[],
  windows: readonly Window[] = all,
): readonly ZoneName[] {
  const moments = windows.flatMap(({ start, end }) => [start?.at ?? [], end?.at ?? []].flat())
  const shownBy = (name: ZoneName) => moments.map(at => localTime(at, name).offset).join()
  const zones = new Map([[shownBy(zone), zone]])
  for (const { id, timezone } of config.instances) {
    if (timezone === null || !instances.includes(id)) continue
    const shown = shownBy(timezone)
    if (!zones.has(shown)) zones.set(shown, timezone)
  }
  const others = [...zones.values()].slice(1)
  return others.length > mostClocks ? [] : others
}
