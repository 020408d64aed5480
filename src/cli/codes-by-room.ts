/** Groups the codes of the catalogue by what they are about. */
import { catalogue } from '../model/catalogue/catalogue.ts'
import type { Code } from '../model/diagnostics.ts'

/** The codes of each room (`time` of `time/ambiguous`), in the order of the catalogue. */
export function codesByRoom(): ReadonlyMap<string, readonly Code[]> {
  const rooms = new Map<string, Code[]>()
  for (const code of Object.keys(catalogue) as Code[]) {
    const room = code.slice(0, code.indexOf('/'))
    rooms.set(room, [...(rooms.get(room) ?? []), code])
  }
  return rooms
}
